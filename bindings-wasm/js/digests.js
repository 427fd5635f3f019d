// @ts-check

import { Hashers } from "./engine.js";
import { EncodeError } from "./errors.js";
import { disposable, Handle } from "./handle.js";
import { bytes, text } from "./input.js";
import { requireReady } from "./ready.js";
import { chunksOf } from "./sources.js";
import { wrongType } from "./wrong-type.js";

/** @import { Algorithm } from "./engine.js" */

const ALGORITHMS = /** @type {const} */ (["crc64", "md5", "sha256", "sha512"]);

/** A checksum as clouds write it. */
export const Checksum = Object.freeze({
  /**
   * @param {Algorithm} algorithm
   * @param {ArrayBuffer | ArrayBufferView} data
   */
  of(algorithm, data) {
    requireReady();
    const named = /** @type {Algorithm} */ (text("algorithm", algorithm));
    const checksums = new Hashers([named]);
    try {
      checksums.update(bytes("data", data));
      return Object.freeze({ algorithm, value: checksums.value(algorithm) });
    } finally {
      checksums.free();
    }
  },
});

/** @typedef {Record<typeof ALGORITHMS[number], string> & { size: number }} Members */

/**
 * The members of `Digests`, or of whatever else has them: those of a build, or written down.
 *
 * @param {unknown} digests
 * @returns {Members}
 */
export function membersOf(digests) {
  const given = /** @type {Partial<Record<string, unknown>>} */ (digests ?? {});
  const isLike = typeof digests === "object" && [...ALGORITHMS, "size"].every((name) => given[name] !== undefined);
  if (!isLike) throw wrongType("digests", "Digests", digests);
  if (!Number.isSafeInteger(given.size) || Number(given.size) < 0) {
    throw new EncodeError("digests.size", "must be a length");
  }
  const checksums = ALGORITHMS.map((name) => [name, text(`digests.${name}`, given[name])]);
  return { ...Object.fromEntries(checksums), size: Number(given.size) };
}

/** All checksums of the same data. */
export class Digests {
  /** @param {Members} members */
  constructor(members) {
    Object.assign(this, members);
    Object.freeze(this);
  }

  /** @param {ArrayBuffer | ArrayBufferView} data */
  static of(data) {
    const hasher = new Hasher();
    try {
      hasher.update(data);
      return hasher.finish();
    } finally {
      hasher.free();
    }
  }

  /** @param {import("../types/index.js").ByteSource} source */
  static async from(source) {
    const hasher = new Hasher();
    try {
      for await (const chunk of chunksOf("data", source)) hasher.update(chunk);
      return hasher.finish();
    } finally {
      hasher.free();
    }
  }
}

/** Computes {@link Digests} in chunks. */
export class Hasher {
  /** @type {Handle<Hashers>} */
  #handle;
  #size = 0;

  constructor() {
    requireReady();
    this.#handle = new Handle("hasher", new Hashers(ALGORITHMS));
  }

  /** @param {ArrayBuffer | ArrayBufferView} chunk */
  update(chunk) {
    const view = bytes("data", chunk);
    this.#handle.raw.update(view);
    this.#size += view.length;
  }

  finish() {
    const checksums = this.#handle.take("is finished");
    const values = Object.fromEntries(ALGORITHMS.map((algorithm) => [algorithm, checksums.value(algorithm)]));
    checksums.free();
    return new Digests(/** @type {Members} */ ({ ...values, size: this.#size }));
  }

  free() {
    this.#handle.free();
  }
}

disposable(Hasher);
