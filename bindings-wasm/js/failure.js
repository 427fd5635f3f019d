// @ts-check
// What wasm throws, made into the errors that callers see.

import { DecodeError, EncodeError, ServiceError } from "./errors.js";
import { takeBytes } from "./generated/faaswire_wasm.js";

/**
 * @param {unknown} thrown the text of an error of the core, or anything else, which stays what it is
 */
export function failure(thrown) {
  if (typeof thrown !== "string") return thrown;
  const [name, first, second] = JSON.parse(thrown);
  if (name === "EncodeError") return new EncodeError(first, second);
  const body = takeBytes();
  return name === "DecodeError" ? new DecodeError(first, second, body) : new ServiceError(first, second, body);
}

/**
 * The same for what is called once and then.
 *
 * @template Made
 * @param {() => Made} make
 */
export function made(make) {
  try {
    return make();
  } catch (thrown) {
    throw failure(thrown);
  }
}
