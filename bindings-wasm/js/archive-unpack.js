// @ts-check
// What an archive is found to be, out of what Rust packed.

import { Pack } from "./archive-pack.js";

/** @import { Packed } from "./archive-pack.js" */
/** @import { Comparison, Difference, Finding, Inspection, Severity } from "../types/archive.js" */

/**
 * @param {[...Packed, Finding[]]} packed
 * @returns {Inspection}
 */
export function unpackInspection([chunks, words, numbers, findings]) {
  const pack = new Pack([chunks, words, numbers]);
  const totals = Object.freeze({
    files: pack.number(),
    folders: pack.number(),
    symlinks: pack.number(),
    size: pack.number(),
    compressedSize: pack.number(),
  });
  /** @type {Severity | undefined} */
  const severity = pack.word();
  const isSafe = pack.flag();
  const entries = pack.list(() => pack.entry());
  return Object.freeze({ entries, totals, findings: Object.freeze(findings), severity, isSafe });
}

/**
 * @param {Packed} packed
 * @returns {Comparison}
 */
export function unpackComparison(packed) {
  const pack = new Pack(packed);
  const unchanged = pack.number();
  const isSameCode = pack.flag();
  const differences = pack.list(() => {
    const [path, change] = [pack.text(), pack.word()];
    const before = pack.flag() && { before: pack.entry() };
    const after = pack.flag() && { after: pack.entry() };
    return /** @type {Difference} */ (Object.freeze({ path, change, ...before, ...after }));
  });
  return Object.freeze({ differences, unchanged, isSameCode });
}
