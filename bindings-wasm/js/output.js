// @ts-check
// Answers that can do more than tell their members. Rust makes them.

import { CodePackage } from "./package.js";
import { Call } from "./service.js";

/** @import { RawCall, RawPackage } from "./generated/faaswire_wasm.js" */

/** @type {WeakMap<object, CodePackage | Call>} */
const told = new WeakMap();

/** An answer that describes a code package. */
class PackageOutput {
  package() {
    return told.get(this);
  }
}

/** A page of a list. */
class PageOutput {
  nextPage() {
    return told.get(this);
  }
}

/**
 * @param {object} members
 * @param {RawPackage} raw
 */
export function withPackage(members, raw) {
  return tell(new PackageOutput(), members, new CodePackage(raw));
}

/**
 * @param {object} members
 * @param {RawCall | undefined} raw none after the last page
 */
export function withNextPage(members, raw) {
  return tell(new PageOutput(), members, raw && new Call(raw));
}

/**
 * @param {object} output
 * @param {object} members
 * @param {CodePackage | Call | undefined} what
 */
function tell(output, members, what) {
  if (what) told.set(output, what);
  return Object.assign(output, members);
}
