// @ts-check
// The answers of `preflight`, out of what Rust packed.

import { Pack } from "./archive-pack.js";

/** @import { Packed } from "./archive-pack.js" */
/** @import { PreflightAnswer, PreflightLimit, PreflightReason, PreflightWayOut } from "../types/preflight.js" */

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
 * @returns {PreflightAnswer}
 */
export function unpackAnswer(packed) {
  const pack = new Pack(packed);
  const cloud = pack.word();
  const accepted = pack.flag();
  /** @type {PreflightAnswer["severity"]} */
  const severity = pack.word();
  const bodySize = pack.optionalNumber();
  const text = spoken(pack.text());
  const reasons = pack.list(() => reason(pack));
  const way = pack.flag() && { wayOut: wayOut(pack) };
  return Object.freeze({
    cloud,
    accepted,
    severity,
    reasons,
    ...way,
    ...(bodySize !== undefined && { bodySize }),
    text,
  });
}

/**
 * @param {Pack} pack
 * @returns {PreflightReason}
 */
function reason(pack) {
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
 * @returns {PreflightWayOut}
 */
function wayOut(pack) {
  return present({
    kind: pack.word(),
    store: pack.word(),
    limit: pack.optionalNumber(),
    bounds: pack.word(),
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
      bounds: pack.word(),
      value: pack.number(),
      unit: pack.word(),
      severity: pack.word(),
      isAdjustable: pack.flag(),
      evidence: pack.word(),
      source: pack.text(),
    }),
  );
}
