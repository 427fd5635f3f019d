// @ts-check

import { RawCrc64 } from "./generated/faaswire_wasm.js";
import { disposable, Handle } from "./handle.js";
import { bytes } from "./input.js";
import { chunks } from "./memory.js";
import { requireReady } from "./ready.js";
import { wrongType } from "./wrong-type.js";

/** @type {(parts: unknown) => Crc64} */
export let joined;
/** @type {(part: Crc64) => RawCrc64} */
export let rawCrc64;

/** A CRC-64/XZ that can be joined with that of the next part. */
export class Crc64 {
  /** @type {Handle<RawCrc64>} */
  #handle;

  constructor() {
    requireReady();
    this.#handle = new Handle("crc64", new RawCrc64());
  }

  /** @param {Iterable<Crc64>} parts */
  static join(parts) {
    return joined(parts);
  }

  /** @param {ArrayBuffer | ArrayBufferView} chunk */
  update(chunk) {
    const { raw } = this.#handle;
    chunks(bytes("data", chunk), (length) => raw.update(length));
  }

  get size() {
    return this.#handle.raw.size;
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
        index += 1;
      }
      return whole;
    };
    rawCrc64 = (part) => part.#handle.raw;
  }
}

disposable(Crc64);
