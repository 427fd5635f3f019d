// @ts-check
// Verdicts.

import { VerifyError } from "./errors.js";

/** What the members of every verdict are reported with. */
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

/** @param {string} text of its members, as it crosses from wasm */
export function asVerdict(text) {
  return Object.freeze(Object.assign(new Verdict(), JSON.parse(text)));
}
