// @ts-check
// Sums: by the host's engine where it has a faster one, otherwise by wasm.

import { RawSum } from "./generated/faaswire_wasm.js";
import { pieces } from "./memory.js";

/** @typedef {"crc64" | "md5" | "sha256" | "sha512"} Algorithm */
/** @typedef {{ update(bytes: Uint8Array): unknown, digest(encoding: "hex"): string }} HostSum */

/** @type {(algorithm: Algorithm) => HostSum | undefined} */
let hostSum = () => undefined;

/**
 * Called by an entry point whose host has sums of its own.
 *
 * @param {typeof hostSum} engine
 */
export function useHost(engine) {
  hostSum = engine;
}

/** Sums over the same bytes, each by the engine that suits it. */
export class Sums {
  /** @type {Map<Algorithm, HostSum | RawSum>} */
  #all = new Map();
  /** @type {HostSum[]} */
  #ofHost = [];
  /** @type {RawSum[]} */
  #ofWasm = [];

  /** @param {readonly Algorithm[]} algorithms */
  constructor(algorithms) {
    for (const algorithm of algorithms) {
      const host = hostSum(algorithm);
      const sum = host ?? new RawSum(algorithm);
      this.#all.set(algorithm, sum);
      if (sum instanceof RawSum) this.#ofWasm.push(sum);
      else this.#ofHost.push(sum);
    }
  }

  /**
   * @param {Uint8Array} view
   * @param {(length: number) => void} [also] what else takes these bytes from wasm memory
   */
  update(view, also) {
    for (const sum of this.#ofHost) sum.update(view);
    if (also === undefined && this.#ofWasm.length === 0) return;
    pieces(view, (length) => {
      for (const sum of this.#ofWasm) sum.update(length);
      also?.(length);
    });
  }

  /**
   * The value of a sum; it can be asked for once.
   *
   * @param {Algorithm} algorithm
   */
  value(algorithm) {
    const sum = this.#all.get(algorithm);
    return sum instanceof RawSum ? sum.value() : sum?.digest("hex");
  }

  free() {
    for (const sum of this.#ofWasm) sum.free();
  }
}
