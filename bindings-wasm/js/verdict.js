// @ts-check
// Verdicts. Rust makes them.

import { VerifyError } from "./errors.js";

/** What the members of every verdict are told with. */
class Verdict {
  requireMatch() {
    const verdict = /** @type {any} */ (this);
    if (verdict.isMatch !== true) throw new VerifyError(verdict);
    return verdict;
  }

  toString() {
    return /** @type {any} */ (this).text;
  }
}

/**
 * @param {object} members
 * @param {string} text all of it in words
 */
export function asVerdict(members, text) {
  return Object.freeze(Object.assign(new Verdict(), members, { text }));
}
