// @ts-check

import { made } from "./failure.js";
import { parseReference } from "./generated/faaswire_wasm.js";
import { requireReady } from "./ready.js";
import { wrongType } from "./wrong-type.js";

/** The name of a function on any cloud in one line. */
export class Reference {
  #line;

  /** @param {[line: string, members: object]} reported see `src/function.rs` */
  constructor([line, members]) {
    this.#line = line;
    Object.freeze(Object.assign(this, members));
  }

  /** @param {string} text */
  static parse(text) {
    requireReady();
    if (typeof text !== "string") throw wrongType("reference", "a string", text);
    return new Reference(JSON.parse(made(parseReference(text))));
  }

  toString() {
    return this.#line;
  }

  toJSON() {
    return this.#line;
  }
}
