// @ts-check
// Names in another encoding, which the platform decodes.

import { EncodeError } from "./errors.js";
import { text } from "./input.js";

/** @type {TextDecoder | undefined} the one of the call that runs now */
let current;

/**
 * @param {unknown} encoding a label that `TextDecoder` knows
 * @returns {TextDecoder | undefined}
 */
export function decoderOf(encoding) {
  if (encoding == null) return undefined;
  const label = text("encoding", encoding);
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    throw new EncodeError("encoding", "must be an encoding that TextDecoder knows");
  }
}

/**
 * @template Done
 * @param {TextDecoder | undefined} decoder
 * @param {() => Done} work
 * @returns {Done}
 */
export function decoding(decoder, work) {
  current = decoder;
  try {
    return work();
  } finally {
    current = undefined;
  }
}

/**
 * Called by Rust.
 *
 * @param {Uint8Array} name
 * @returns {string | undefined}
 */
export function decodeName(name) {
  try {
    return current?.decode(name);
  } catch {
    return undefined;
  }
}
