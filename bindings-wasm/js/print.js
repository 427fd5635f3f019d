// @ts-check
// What a peer wrote, as Node's `util.inspect` shows it. The texts of errors come from the core as
// they are printed; their members are as they were written.

import { INSPECT } from "./redacted.js";

/** How much of a text is printed at most. */
const LIMIT = 4096;

/** What steers a terminal or turns a line round. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** @param {string} text */
function printable(text) {
  const escape = (/** @type {string} */ c) => `\\u{${/** @type {number} */ (c.codePointAt(0)).toString(16)}}`;
  const escaped = text.slice(0, LIMIT).replace(HIDDEN, escape);
  return text.length > LIMIT || escaped.length > LIMIT ? `${escaped.slice(0, LIMIT)}…` : escaped;
}

/**
 * An error with its members.
 *
 * @param {Error} error
 * @param {unknown} options those of `util.inspect`
 * @param {unknown} inspect `util.inspect` itself
 */
export function printed(error, options, inspect) {
  const head = error.stack ?? String(error);
  if (typeof inspect !== "function") return head;
  const members = Object.entries(error).map(([name, value]) => {
    const shown = typeof value === "string" ? { [INSPECT]: () => `'${printable(value)}'` } : value;
    return [name, shown];
  });
  return `${head} ${inspect(Object.fromEntries(members), options)}`;
}
