// @ts-check
// What callers give, written as the text that crosses into wasm.
//
// It is JSON, in which a number with an exponent that has no sign, as no number of JavaScript is
// printed, stands for something else: `2e0` for the third of the bytes beside the text, `2e1` for the
// third of the secrets, `0e2` for a number that is not finite.

import { EncodeError } from "./errors.js";
import { bytesOf } from "./input.js";
import { Secret } from "./secret.js";

/** Deeper than any parameter; a cycle ends here. */
const MAX_DEPTH = 64;

/** Longer than any list that a cloud takes; a sparse array costs its length. */
const MAX_LENGTH = 100_000;

const PLAIN = "[object Object]";

/**
 * @typedef {object} Written
 * @property {string} text `[name, [secret, ...], data`, without its end
 * @property {readonly Uint8Array[]} bytes copies of those that the data holds
 */

/**
 * What stands beside the data.
 *
 * @typedef {{ bytes: Uint8Array[], secrets: string[] }} Beside
 */

/**
 * @param {string} name
 * @param {unknown} data
 * @returns {Written}
 */
export function written(name, data) {
  /** @type {Beside} */
  const beside = { bytes: [], secrets: [] };
  const text = write(beside, data, 0, undefined, "");
  return { text: `["${name}",[${beside.secrets.join(",")}],${text}`, bytes: beside.bytes };
}

/**
 * @param {Beside} beside
 * @param {unknown} value
 * @param {number} depth
 * @param {string | undefined} outer the path to what it is in
 * @param {string} part its name in there
 * @returns {string}
 */
function write(beside, value, depth, outer, part) {
  switch (typeof value) {
    case "string":
      return quoted(value, outer, part);
    case "number":
      return number(value);
    case "boolean":
      return value ? "true" : "false";
    case "bigint":
      return `${value}`;
    case "undefined":
      return "null";
    case "object":
      return value === null ? "null" : object(beside, value, depth, outer, part);
    default:
      throw invalid(outer, part, `must be plain data, not a ${typeof value}`);
  }
}

/**
 * @param {Beside} beside
 * @param {object} value
 * @param {number} depth
 * @param {string | undefined} outer
 * @param {string} part
 */
function object(beside, value, depth, outer, part) {
  const { bytes, secrets } = beside;
  if (value instanceof Secret) return `${secrets.push(quoted(value.reveal(), outer, part)) - 1}e1`;
  if (depth === MAX_DEPTH) throw invalid(outer, part, "is nested too deeply");
  if (Array.isArray(value)) return list(beside, value, depth, joined(outer, part));
  const view = bytesOf(value);
  if (view !== undefined) return `${bytes.push(new Uint8Array(view)) - 1}e0`;
  if (Object.prototype.toString.call(value) !== PLAIN) throw invalid(outer, part, "must be plain data");
  return members(beside, /** @type {Record<string, unknown>} */ (value), depth, joined(outer, part));
}

/**
 * @param {Beside} beside
 * @param {unknown[]} items
 * @param {number} depth
 * @param {string | undefined} path
 */
function list(beside, items, depth, path) {
  const { length } = items;
  if (!(length <= MAX_LENGTH)) throw invalid(path, "", `must have at most ${MAX_LENGTH} items`);
  let text = "[";
  for (let i = 0; i < length; i += 1) {
    if (i > 0) text += ",";
    text += write(beside, items[i], depth + 1, path, `[${i}]`);
  }
  return `${text}]`;
}

/**
 * As `JSON.stringify` has it: what is undefined is not there, what is null is null.
 *
 * @param {Beside} beside
 * @param {Record<string, unknown>} value
 * @param {number} depth
 * @param {string | undefined} path
 */
function members(beside, value, depth, path) {
  const names = Object.keys(value);
  if (names.length > MAX_LENGTH) throw invalid(path, "", `must have at most ${MAX_LENGTH} members`);
  let text = "";
  for (const each of names) {
    const inner = value[each];
    if (inner === undefined) continue;
    const name = quoted(each, path, "");
    text += `${text === "" ? "{" : ","}${name}:${write(beside, inner, depth + 1, path, each)}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

/**
 * A whole number that every language has exactly is written as one, and no other.
 *
 * @param {number} value
 */
function number(value) {
  if (Number.isSafeInteger(value)) return `${value}`;
  if (!Number.isFinite(value)) return "0e2";
  const text = `${value}`;
  return Number.isInteger(value) && !text.includes("e") ? `${text}.0` : text;
}

/**
 * A lone surrogate would be sent as U+FFFD: another name than the one that was given.
 *
 * @param {unknown} text
 * @param {string | undefined} outer
 * @param {string} part
 */
function quoted(text, outer, part) {
  if (typeof text !== "string") throw invalid(outer, part, "must be plain data");
  if (!text.isWellFormed()) throw invalid(outer, part, "must be well-formed Unicode");
  return JSON.stringify(text);
}

/**
 * @param {string | undefined} outer
 * @param {string} part
 * @param {string} problem
 */
function invalid(outer, part, problem) {
  return new EncodeError(joined(outer, part) || "params", problem);
}

/**
 * @param {string | undefined} outer
 * @param {string} part
 */
function joined(outer, part) {
  if (outer === undefined || outer === "" || part === "") return outer || part;
  return part.startsWith("[") ? outer + part : `${outer}.${part}`;
}
