// @ts-check
// What callers hand in, made into what crosses into wasm.

import { EncodeError } from "./errors.js";
import { wrongType } from "./wrong-type.js";

const BYTES = "bytes (a Uint8Array, an ArrayBuffer or a view of one)";

/** More headers than any server takes. */
const MAX_SENT = 256;

/** More headers than any client takes from a server; an iterable need not end. */
const MAX_RECEIVED = 100_000;

/**
 * @param {unknown} value
 * @returns {Uint8Array | undefined} a view, not a copy; undefined for what is not bytes
 */
export function bytesOf(value) {
  if (value instanceof Uint8Array) return value;
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  const tag = Object.prototype.toString.call(value);
  if (tag === "[object ArrayBuffer]" || tag === "[object SharedArrayBuffer]") {
    return new Uint8Array(/** @type {ArrayBuffer} */ (value));
  }
  return undefined;
}

/**
 * @param {string} field
 * @param {unknown} value
 */
export function bytes(field, value) {
  const view = bytesOf(value);
  if (view === undefined) throw wrongType(field, BYTES, value);
  return view;
}

/**
 * @param {string} field
 * @param {unknown} value
 */
export function text(field, value) {
  if (typeof value !== "string") throw wrongType(field, "a string", value);
  return value;
}

/**
 * @param {string} field
 * @param {unknown} value
 * @returns {number} unix seconds
 */
export function seconds(field, value) {
  const number = typeof value === "object" ? dateSeconds(value) : value;
  if (typeof number !== "number" || Number.isNaN(number)) {
    throw new EncodeError(field, "must be a valid Date or a number of unix seconds");
  }
  return number;
}

/**
 * Those of a `Date` of this realm or another.
 *
 * @param {unknown} value
 */
function dateSeconds(value) {
  try {
    return Date.prototype.getTime.call(value) / 1000;
  } catch {
    return undefined;
  }
}

/**
 * The time of signing, the nonce and the headers: now, 16 random bytes where they are needed, and
 * none, unless given.
 *
 * @param {{ at?: unknown, nonce?: unknown, headers?: unknown }} options
 * @param {boolean} [needsNonce]
 */
export function context({ at = undefined, nonce = undefined, headers = undefined }, needsNonce = true) {
  if (nonce === "") throw new EncodeError("nonce", "must not be empty");
  const drawn = needsNonce && nonce == null ? randomNonce() : "";
  return {
    at: at == null ? Date.now() / 1000 : seconds("at", at),
    nonce: nonce == null ? drawn : text("nonce", nonce),
    headers,
  };
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Random bytes for many nonces: to draw those of one takes a fifth of the time of signing. */
const random = new Uint8Array(1024);
let used = random.length;

/** 32 hexadecimal digits. */
function randomNonce() {
  if (used === random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  let nonce = "";
  for (const end = used + 16; used < end; used += 1) nonce += HEX[random[used]];
  return nonce;
}

/**
 * An object of options, or none.
 *
 * @param {string} field
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
export function options(field, value) {
  if (value == null) return {};
  if (typeof value !== "object") throw wrongType(field, "an object", value);
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * Headers to send, as one flat list of names and values.
 *
 * @param {unknown} headers
 * @returns {string[]}
 */
export function headersToSend(headers) {
  const flat = pairs(headers, MAX_SENT).flat();
  if (!flat.every((part) => typeof part === "string")) {
    throw new EncodeError("headers", "must have names and values that are strings");
  }
  return flat;
}

/**
 * @param {unknown} status
 * @returns {number}
 */
export function httpStatus(status) {
  if (typeof status !== "number" || !Number.isInteger(status) || status < 0 || status > 999) {
    throw typeof status === "number"
      ? new EncodeError("status", "must be an HTTP status")
      : wrongType("status", "a number", status);
  }
  return status;
}

/**
 * Texts as one. What is not well-formed comes out as TextEncoder has it.
 *
 * @param {string[]} texts
 */
export function listText(texts) {
  return `[${texts.map(quoted)}]`;
}

/** @param {string} each */
function quoted(each) {
  return JSON.stringify(each.isWellFormed() ? each : each.toWellFormed());
}

/**
 * Headers that were received, as one text: what is not text is left out.
 *
 * @param {unknown} headers
 */
export function receivedText(headers) {
  let list = "";
  for (const [name, value] of pairs(headers, MAX_RECEIVED)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      const reported = typeof each === "number" ? `${each}` : each;
      if (typeof name === "string" && typeof reported === "string") list += `,${quoted(name)},${quoted(reported)}`;
    }
  }
  return list === "" ? "" : `[${list.slice(1)}]`;
}

/**
 * @param {unknown} headers a `Headers`, a list of pairs, or an object
 * @param {number} most
 * @returns {unknown[][]}
 */
function pairs(headers, most) {
  if (headers == null) return [];
  if (typeof headers !== "object") throw wrongType("headers", "Headers, pairs or an object", headers);
  const list = [];
  for (const pair of Symbol.iterator in headers
    ? /** @type {Iterable<unknown>} */ (headers)
    : Object.entries(headers)) {
    if (list.push(pair) > most) throw new EncodeError("headers", `must be at most ${most}`);
  }
  if (!list.every((pair) => Array.isArray(pair) && pair.length === 2)) {
    throw new EncodeError("headers", "must be pairs of a name and a value");
  }
  return /** @type {unknown[][]} */ (list);
}
