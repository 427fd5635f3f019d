// @ts-check
// The reports of `preflight`, out of what Rust packed.

import { Pack } from "./archive-pack.js";

/** @import { Packed } from "./archive-pack.js" */
/** @import { PreflightReport, PreflightLimit, PreflightIssue, PreflightSuggestion } from "../types/preflight.js" */

/**
 * The core's names in those of JavaScript, where a text quotes them: `function_name`.
 *
 * @param {string} text
 */
const spoken = (text) => text.replace(/`[a-z]+(?:_[a-z]+)+`/g, camel);

/** @param {string} name */
const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

/**
 * A frozen object without the members that are undefined.
 *
 * @param {Record<string, unknown>} members
 * @returns {any}
 */
const present = (members) =>
  Object.freeze(Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));

/**
 * @param {Packed} packed
 * @returns {PreflightReport}
 */
export function unpackReport(packed) {
  const pack = new Pack(packed);
  const cloud = pack.word();
  const accepted = pack.flag();
  /** @type {PreflightReport["severity"]} */
  const severity = pack.word();
  const bodySize = pack.optionalNumber();
  const text = spoken(pack.text());
  const issues = pack.list(() => issue(pack));
  const way = pack.flag() && { suggestion: suggestion(pack) };
  return Object.freeze({
    cloud,
    accepted,
    severity,
    issues,
    ...way,
    ...(bodySize !== undefined && { bodySize }),
    text,
  });
}

/**
 * @param {Pack} pack
 * @returns {PreflightIssue}
 */
function issue(pack) {
  return present({
    code: pack.word(),
    severity: pack.word(),
    field: camel(pack.word()),
    limitCode: pack.word(),
    limit: pack.optionalNumber(),
    actual: pack.optionalNumber(),
    unit: pack.word(),
    source: pack.text(),
    text: spoken(pack.text()),
  });
}

/**
 * @param {Pack} pack
 * @returns {PreflightSuggestion}
 */
function suggestion(pack) {
  return present({
    kind: pack.word(),
    store: pack.word(),
    limit: pack.optionalNumber(),
    scope: pack.word(),
    text: pack.text(),
  });
}

/**
 * @param {Packed} packed
 * @returns {readonly PreflightLimit[]}
 */
export function unpackLimits(packed) {
  const pack = new Pack(packed);
  return pack.list(() =>
    present({
      code: pack.word(),
      cloud: pack.word(),
      upload: pack.word(),
      target: pack.word(),
      scope: pack.word(),
      value: pack.number(),
      unit: pack.word(),
      severity: pack.word(),
      isAdjustable: pack.flag(),
      evidence: pack.word(),
      source: pack.text(),
    }),
  );
}
