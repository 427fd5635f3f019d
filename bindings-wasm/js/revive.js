// @ts-check
// Outputs, from the text in which they cross from wasm. What JSON lacks is put in by their shape: see
// `src/shape.rs`.

import { takeBytes } from "./generated/faaswire_wasm.js";
import { describedFunction } from "./function.js";
import { own } from "./own.js";
import { CodePackage } from "./package.js";
import { Secret } from "./secret.js";

/** @typedef {0 | 1 | 2 | string | [Shape] | { [name: string]: Shape }} Shape */

const SECRET = 1;
const BYTES = 2;

/** The member of a shape that says that a record describes a package. */
const PACKAGE = "package ";

/** The member of a shape that says which record it is that describes a function. */
const FUNCTION = "function ";

/** In what is reported of a package: its bytes came along. */
const INLINE = " inline ";

/** A response that describes a code package. */
class PackageOutput {
  /** What wasm says of it, until it is asked for. @type {CodePackage | string} */
  #reported;
  #inline;

  /**
   * @param {object} members
   * @param {string} reported
   * @param {Uint8Array | undefined} inline
   */
  constructor(members, reported, inline) {
    Object.assign(this, members);
    this.#reported = reported;
    this.#inline = inline;
  }

  package() {
    if (typeof this.#reported === "string") this.#reported = new CodePackage(this.#reported, this.#inline);
    return this.#reported;
  }
}

/** A response that describes a function with its package. */
class FunctionOutput extends PackageOutput {
  #name;
  #origin;

  /**
   * @param {object} members
   * @param {string} reported
   * @param {Uint8Array | undefined} inline
   * @param {string} name of the record
   * @param {string[]} origin what the call knows of it
   */
  constructor(members, reported, inline, name, origin) {
    super(members, reported, inline);
    this.#name = name;
    this.#origin = origin;
  }

  function() {
    return describedFunction(this, this.#name, this.#origin);
  }
}

/** A response that describes a function, and nothing of its package. */
class BareFunctionOutput {
  #name;
  #origin;

  /**
   * @param {object} members
   * @param {string} name of the record
   * @param {string[]} origin what the call knows of it
   */
  constructor(members, name, origin) {
    Object.assign(this, members);
    this.#name = name;
    this.#origin = origin;
  }

  function() {
    return describedFunction(this, this.#name, this.#origin);
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
 * @param {any[]} response output, packages, what the call knows of functions, and where the next page begins
 * @param {[Shape, isPage: 0 | 1]} shape
 * @param {(key: string) => object} follow makes the call for the next page
 */
export function revived([output, packages, origin, key], [shape, isPage], follow) {
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
    let reported;
    let inline;
    const described = /** @type {string | undefined} */ (of[FUNCTION]);
    for (const name in of) {
      if (name === PACKAGE) {
        reported = packages[next++];
        if (reported.includes(INLINE)) inline = takeBytes();
      } else if (Object.hasOwn(value, name)) value[name] = revive(value[name], of[name]);
    }
    if (described === undefined) return reported === undefined ? value : new PackageOutput(value, reported, inline);
    if (reported === undefined) return new BareFunctionOutput(value, described, origin);
    return new FunctionOutput(value, reported, inline, described, origin);
  }

  const whole = shape === 0 ? output : revive(output, shape);
  return isPage === 1 ? new PageOutput(whole, key === undefined ? undefined : follow(key)) : whole;
}
