// @ts-check
// A value of another type than its parameter's, in JavaScript's words.

import { EncodeError } from "./errors.js";

/**
 * @param {string} field
 * @param {string} expected
 * @param {unknown} value
 */
export function wrongType(field, expected, value) {
  return new EncodeError(field, `must be ${expected}, not ${typeWord(value)}`);
}

/**
 * What a value is, to be read after "not".
 *
 * @param {unknown} value
 */
export function typeWord(value) {
  if (value == null) return `${value}`;
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
