// @ts-check
// What callers of `preflight` tell, checked before it crosses into wasm.

import { known, limitOf, printable, unicode, whole } from "./archive-input.js";
import { EncodeError } from "./errors.js";
import { options } from "./input.js";
import { wrongType } from "./wrong-type.js";

const NUMBERS = [
  "size",
  "uncompressedSize",
  "files",
  "bodySize",
  "memorySize",
  "timeout",
  "diskSize",
  "environmentSize",
];
const TEXTS = [
  "upload",
  "fileKind",
  "target",
  "authentication",
  "runtime",
  "functionName",
  "serviceName",
  "namespace",
  "layerName",
  "dependencyName",
  "triggerName",
  "qualifier",
  "functionUrn",
  "projectId",
  "region",
];

/** @param {unknown} value */
function vcpus(value) {
  if (typeof value !== "number") throw wrongType("cpu", "a number", value);
  if (!(value >= 0 && value < Infinity)) throw new EncodeError("cpu", "must be a number of at least 0");
}

/**
 * The members that were reported, and the limits by their codes, in the order in which Rust takes them.
 *
 * @param {unknown} cloud
 * @param {unknown} given
 * @returns {[members: object, codes: string[], limits: Float64Array]}
 */
export function question(cloud, given) {
  const { limits, ...reported } = known(given, [...NUMBERS, ...TEXTS, "cpu", "limits"]);
  const members = Object.entries({ cloud, ...reported }).filter(([, value]) => value != null);
  for (const [name, value] of members) {
    if (NUMBERS.includes(name)) whole(name, value);
    else if (name === "cpu") vcpus(value);
    else unicode(name, value);
  }
  const own = Object.entries(options("limits", limits)).filter(([, value]) => value != null);
  const values = own.map(([code, value]) => limitOf(`limits.${printable(code)}`, value));
  return [Object.fromEntries(members), own.map(([code]) => code), Float64Array.from(values)];
}
