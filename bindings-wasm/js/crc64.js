// @ts-check

import { made } from "./failure.js";
import { RawHasher } from "./generated/faaswire_wasm.js";
import { disposable, Handle } from "./handle.js";
import { bytes } from "./input.js";
import { chunks } from "./memory.js";
import { requireReady } from "./ready.js";
import { wrongType } from "./wrong-type.js";

/** @type {(parts: unknown) => Crc64} */
export let joined;
/** @type {(part: Crc64) => RawHasher} */
export let rawCrc64;

/** A CRC-64/XZ that can be joined with that of the next part. */
export class Crc64 {
  /** @type {Handle<RawHasher>} */
  #handle;
  #size = 0;

  constructor() {
    requireReady();
    this.#handle = new Handle("crc64", made(RawHasher.of("crc64")));
  }

  /** @param {Iterable<Crc64>} parts */
  static join(parts) {
    return joined(parts);
  }

  /** @param {ArrayBuffer | ArrayBufferView} chunk */
  update(chunk) {
    const { raw } = this.#handle;
    const view = bytes("data", chunk);
    chunks(view, (length) => raw.update(length));
    this.#size += view.length;
  }

  get size() {
    // What was freed has none.
    return this.#handle.raw && this.#size;
  }

  get checksum() {
    return Object.freeze({ algorithm: "crc64", value: this.#handle.raw.value() });
  }

  free() {
    this.#handle.free();
  }

  static {
    joined = (parts) => {
      const list = typeof parts === "object" && parts !== null && Symbol.iterator in parts ? parts : undefined;
      if (list === undefined) throw wrongType("parts", "an array of Crc64", parts);
      const whole = new Crc64();
      let index = 0;
      for (const part of /** @type {Iterable<unknown>} */ (list)) {
        if (typeof part !== "object" || part === null || !(#handle in part)) {
          whole.free();
          throw wrongType(`parts[${index}]`, "a Crc64", part);
        }
        whole.#handle.raw.append(part.#handle.raw);
        whole.#size += part.#size;
        index += 1;
      }
      return whole;
    };
    rawCrc64 = (part) => part.#handle.raw;
  }
}

disposable(Crc64);
