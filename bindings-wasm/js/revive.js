// @ts-check
// Outputs, from the text in which they cross from wasm. What JSON lacks is put in by their shape: see
// `src/shape.rs`.

import { takeBytes } from "./generated/faaswire_wasm.js";
import { CodePackage } from "./package.js";
import { Secret } from "./secret.js";

/** @typedef {0 | 1 | 2 | [Shape] | { [name: string]: Shape }} Shape */

const SECRET = 1;
const BYTES = 2;

/** The member of a shape that says that a record describes a package. */
const PACKAGE = "package ";

/** In what is told of a package: its bytes came along. */
const INLINE = " inline ";

/** An answer that describes a code package. */
class PackageOutput {
  /** What wasm tells of it, until it is asked for. @type {CodePackage | string} */
  #told;
  #inline;

  /**
   * @param {object} members
   * @param {string} told
   * @param {Uint8Array | undefined} inline
   */
  constructor(members, told, inline) {
    Object.assign(this, members);
    this.#told = told;
    this.#inline = inline;
  }

  package() {
    if (typeof this.#told === "string") this.#told = new CodePackage(this.#told, this.#inline);
    return this.#told;
  }
}

/** A page of a list. */
class PageOutput {
  #next;

  /**
   * @param {object} members
   * @param {object | undefined} next
   */
  constructor(members, next) {
    Object.assign(this, members);
    this.#next = next;
  }

  nextPage() {
    return this.#next;
  }
}

/**
 * @param {any[]} answer output, packages, and where the next page begins
 * @param {[Shape, isPage: 0 | 1]} shape
 * @param {(key: string) => object} follow makes the call for the next page
 */
export function revived([output, packages, key], [shape, isPage], follow) {
  let next = 0;

  /**
   * @param {any} value
   * @param {Shape} of
   */
  function revive(value, of) {
    if (of === SECRET) return new Secret(value);
    if (of === BYTES) return takeBytes();
    if (Array.isArray(of)) {
      const [item] = of;
      for (let i = 0; i < value.length; i += 1) value[i] = revive(value[i], item);
      return value;
    }
    if ("" in /** @type {object} */ (of)) return map(value, /** @type {any} */ (of)[""]);
    return record(value, /** @type {Record<string, Shape>} */ (of));
  }

  /**
   * @param {Record<string, any>} value
   * @param {Shape} of
   */
  function map(value, of) {
    for (const name of Object.keys(value)) own(value, name, revive(value[name], of));
    return value;
  }

  /**
   * @param {Record<string, any>} value
   * @param {Record<string, Shape>} of
   */
  function record(value, of) {
    let told;
    let inline;
    for (const name in of) {
      if (name === PACKAGE) {
        told = packages[next++];
        if (told.includes(INLINE)) inline = takeBytes();
      } else if (Object.hasOwn(value, name)) value[name] = revive(value[name], of[name]);
    }
    return told === undefined ? value : new PackageOutput(value, told, inline);
  }

  const whole = shape === 0 ? output : revive(output, shape);
  return isPage === 1 ? new PageOutput(whole, key === undefined ? undefined : follow(key)) : whole;
}

/**
 * Assigning to `__proto__` would do something else.
 *
 * @param {Record<string, any>} object
 * @param {string} name
 * @param {unknown} value
 */
function own(object, name, value) {
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
  else object[name] = value;
}
