// @ts-check
// What wasm fails with, made into the errors that callers see.

import { DecodeError, EncodeError, ServiceError } from "./errors.js";
import { takeBytes } from "./generated/faaswire_wasm.js";

/** The error that was left to be taken. */
function failure() {
  const [name, first, second] = JSON.parse(new TextDecoder().decode(takeBytes()));
  if (name === "EncodeError") return new EncodeError(first, second);
  const body = takeBytes();
  return name === "DecodeError" ? new DecodeError(first, second, body) : new ServiceError(first, second, body);
}

/**
 * What wasm made: if that is nothing, it failed.
 *
 * @template Made
 * @param {Made | undefined | false} made
 * @returns {Made}
 */
export function made(made) {
  if (made === undefined || made === false) throw failure();
  return made;
}
