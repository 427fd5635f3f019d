// @ts-check
// Checksums: by the host's engine where it has a faster one, otherwise by wasm.

import { made } from "./failure.js";
import { RawHasher } from "./generated/faaswire_wasm.js";
import { chunks } from "./memory.js";

/** @typedef {"crc64" | "md5" | "sha256" | "sha512"} Algorithm */
/** @typedef {{ update(bytes: Uint8Array): unknown, digest(encoding: "hex"): string }} HostHasher */

/** @type {(algorithm: Algorithm) => HostHasher | undefined} */
let hostHasher = () => undefined;

/**
 * Called by an entry point whose host has checksums of its own.
 *
 * @param {typeof hostHasher} engine
 */
export function useHost(engine) {
  hostHasher = engine;
}

/** Checksums of the same bytes, each by the engine that suits it. */
export class Hashers {
  /** @type {Map<Algorithm, HostHasher | RawHasher>} */
  #all = new Map();
  /** @type {HostHasher[]} */
  #ofHost = [];
  /** @type {RawHasher[]} */
  #ofWasm = [];

  /** @param {readonly Algorithm[]} algorithms */
  constructor(algorithms) {
    for (const algorithm of algorithms) {
      const host = hostHasher(algorithm);
      const checksum = host ?? made(RawHasher.of(algorithm));
      this.#all.set(algorithm, checksum);
      if (checksum instanceof RawHasher) this.#ofWasm.push(checksum);
      else this.#ofHost.push(checksum);
    }
  }

  /**
   * @param {Uint8Array} view
   * @param {(length: number) => void} [also] what else takes these bytes from wasm memory
   */
  update(view, also) {
    for (const checksum of this.#ofHost) checksum.update(view);
    if (also === undefined && this.#ofWasm.length === 0) return;
    chunks(view, (length) => {
      for (const checksum of this.#ofWasm) checksum.update(length);
      also?.(length);
    });
  }

  /**
   * The value of a checksum; it can be asked for once.
   *
   * @param {Algorithm} algorithm
   */
  value(algorithm) {
    const checksum = this.#all.get(algorithm);
    return checksum instanceof RawHasher ? checksum.value() : checksum?.digest("hex");
  }

  free() {
    for (const checksum of this.#ofWasm) checksum.free();
  }
}
