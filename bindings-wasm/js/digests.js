// @ts-check

import { EncodeError } from "./errors.js";
import { RawHasher } from "./generated/faaswire_wasm.js";
import { disposable, Handle } from "./handle.js";
import { bytes } from "./input.js";
import { requireReady } from "./ready.js";

/** @import { RawDigests } from "./generated/faaswire_wasm.js" */

/** @type {(digests: unknown) => RawDigests} */
export let rawDigests;

/** All sums of one piece of data. */
export class Digests {
  #raw;

  /** @param {RawDigests} raw */
  constructor(raw) {
    this.#raw = raw;
    Object.assign(this, raw.describe());
    Object.freeze(this);
  }

  /** @param {ArrayBuffer | ArrayBufferView} data */
  static of(data) {
    const hasher = new Hasher();
    hasher.update(data);
    return hasher.finish();
  }

  static {
    rawDigests = (digests) => {
      if (typeof digests !== "object" || digests === null || !(#raw in digests)) {
        throw new EncodeError("digests", "must be Digests");
      }
      return digests.#raw;
    };
  }
}

/** Computes {@link Digests} piece by piece. */
export class Hasher {
  /** @type {Handle<RawHasher>} */
  #handle;

  constructor() {
    requireReady();
    this.#handle = new Handle("hasher", new RawHasher());
  }

  /** @param {ArrayBuffer | ArrayBufferView} chunk */
  update(chunk) {
    this.#handle.raw.update(bytes("data", chunk));
  }

  finish() {
    return new Digests(this.#handle.take("is finished").finish());
  }

  free() {
    this.#handle.free();
  }
}

disposable(Hasher);
