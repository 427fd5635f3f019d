// @ts-check

import { INSPECT, REDACTED } from "./redacted.js";
import { wrongType } from "./wrong-type.js";

/** Text that must not be seen by accident: a key, a token or a pre-signed URL. */
export class Secret {
  #text;

  /** @param {string} text */
  constructor(text) {
    if (typeof text !== "string") throw wrongType("secret", "a string", text);
    this.#text = text;
  }

  /** The only way to the text. */
  reveal() {
    return this.#text;
  }

  toString() {
    return REDACTED;
  }

  toJSON() {
    return REDACTED;
  }

  [INSPECT]() {
    return REDACTED;
  }
}
