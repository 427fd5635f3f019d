// @ts-check

import { joined, rawCrc64 } from "./crc64.js";
import { membersOf } from "./digests.js";
import { Sums } from "./engine.js";
import { EncodeError } from "./errors.js";
import { disposable, Handle } from "./handle.js";
import { bytes, bytesOf, headersReceived, httpStatus, options } from "./input.js";
import { abortable, beginning, chunksOf } from "./sources.js";

/** @import { Algorithm } from "./engine.js" */
/** @import { RawPackage, RawVerifier } from "./generated/faaswire_wasm.js" */
/** @import { ByteSource, Crc64, Digests } from "../types/index.js" */

/** @type {(codePackage: unknown) => RawPackage} */
export let rawPackage;

/** What the "get code" answers of all clouds have in common. */
export class CodePackage {
  /** @type {Handle<RawPackage>} */
  #handle;
  /** @type {Uint8Array | undefined} */
  #inline;

  /** @param {RawPackage} raw */
  constructor(raw) {
    this.#handle = new Handle("package", raw);
    Object.assign(this, raw.describe());
  }

  get inline() {
    return (this.#inline ??= this.#handle.raw.inline());
  }

  verifier() {
    return new Verifier(this.#handle.raw.verifier());
  }

  /** @param {number} size */
  sizeDiffers(size) {
    if (typeof size !== "number" || !(size >= 0)) throw new EncodeError("size", "must be a length");
    return this.#handle.raw.sizeDiffers(size);
  }

  /** @param {ArrayBuffer | ArrayBufferView} data */
  verify(data) {
    const verifier = this.verifier();
    try {
      verifier.update(bytes("data", data));
      return verifier.finish();
    } finally {
      verifier.free();
    }
  }

  /** @param {ByteSource} source */
  async verifyBytes(source) {
    const verifier = this.verifier();
    try {
      for await (const chunk of chunksOf("data", source)) verifier.update(chunk);
      return verifier.finish();
    } finally {
      verifier.free();
    }
  }

  /**
   * @param {any} response
   * @param {{ onProgress?: (done: number, total?: number) => unknown, signal?: AbortSignal }} [given]
   */
  async verifyResponse(response, given) {
    const { onProgress, signal } = /** @type {NonNullable<typeof given>} */ (options("options", given));
    if (onProgress !== undefined && typeof onProgress !== "function") throw new EncodeError("onProgress", "must be a function");
    if (signal !== undefined && !(signal instanceof AbortSignal)) throw new EncodeError("signal", "must be an AbortSignal");
    const { status, headers, body } = options("response", response);
    httpStatus(status);
    if (response.bodyUsed) throw new EncodeError("response", "was read already");
    const verifier = this.verifier();
    try {
      const chunks = abortable(chunksOf("body", body ?? []), signal);
      if (status !== 200) verifier.response({ status, headers, body: await beginning(chunks) });
      verifier.response({ status, headers });
      let done = 0;
      onProgress?.(done, verifier.promised);
      for await (const chunk of chunks) {
        verifier.update(chunk);
        done += chunk.length;
        onProgress?.(done, verifier.promised);
      }
      return verifier.finish();
    } finally {
      verifier.free();
    }
  }

  verifyInline() {
    return this.#handle.raw.verifyInline();
  }

  /** @param {Iterable<Crc64>} parts */
  verifyParts(parts) {
    const whole = joined(parts);
    try {
      return this.#handle.raw.verifyParts(rawCrc64(whole));
    } finally {
      whole.free();
    }
  }

  /** @param {Digests} digests */
  compare(digests) {
    const { crc64, md5, sha256, sha512, size } = membersOf(digests);
    return this.#handle.raw.compare(crc64, md5, sha256, sha512, size);
  }

  /** @param {Digests} digests */
  matches(digests) {
    return this.compare(digests).isMatch;
  }

  free() {
    this.#handle.free();
  }

  static {
    rawPackage = (codePackage) => {
      if (typeof codePackage !== "object" || codePackage === null || !(#handle in codePackage)) {
        throw new EncodeError("package", "must be a CodePackage");
      }
      return codePackage.#handle.raw;
    };
  }
}

/** The sum of a package, and what the core makes of it. */
class Verification {
  #raw;
  #sums;

  /** @param {RawVerifier} raw */
  constructor(raw) {
    this.#raw = raw;
    const { algorithm } = raw;
    this.#sums = new Sums(algorithm === undefined ? [] : [/** @type {Algorithm} */ (algorithm)]);
  }

  get raw() {
    return this.#raw;
  }

  /** @param {Uint8Array} view */
  update(view) {
    const needed = this.#raw.needsBytes ? view.length : this.#raw.headLeft;
    const [seen, rest] = [view.subarray(0, needed), view.subarray(needed)];
    if (seen.length > 0) this.#sums.update(seen, (length) => this.#raw.update(length));
    if (rest.length > 0) {
      this.#sums.update(rest);
      this.#raw.skip(rest.length);
    }
  }

  finish() {
    const algorithm = /** @type {Algorithm} */ (this.#raw.algorithm);
    const value = this.#sums.value(algorithm);
    this.#sums.free();
    return this.#raw.finish(value);
  }

  free() {
    this.#sums.free();
    this.#raw.free();
  }
}

/** Verifies a package piece by piece. */
export class Verifier {
  /** @type {Handle<Verification>} */
  #handle;

  /** @param {RawVerifier} raw */
  constructor(raw) {
    this.#handle = new Handle("verifier", new Verification(raw));
  }

  get promised() {
    return this.#handle.raw.raw.promised;
  }

  /** @param {any} response */
  response(response) {
    const { status, headers, body } = options("response", response);
    const reason = bytesOf(body) ?? new Uint8Array();
    this.#handle.raw.raw.response(httpStatus(status), headersReceived(headers), reason);
  }

  /** @param {ArrayBuffer | ArrayBufferView} chunk */
  update(chunk) {
    this.#handle.raw.update(bytes("chunk", chunk));
  }

  finish() {
    return this.#handle.take("is finished").finish();
  }

  /** Passes bytes through and takes note of them. */
  transform() {
    return new TransformStream({
      transform: (chunk, controller) => {
        this.update(chunk);
        controller.enqueue(chunk);
      },
    });
  }

  free() {
    this.#handle.free();
  }
}

disposable(CodePackage);
disposable(Verifier);
