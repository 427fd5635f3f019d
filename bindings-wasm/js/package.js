// @ts-check

import { joined, rawCrc64 } from "./crc64.js";
import { membersOf as digestsOf } from "./digests.js";
import { Hashers } from "./engine.js";
import { EncodeError } from "./errors.js";
import { made } from "./failure.js";
import { compareDigests, giveBytes, RawVerifier, verifyInline, verifyParts } from "./generated/faaswire_wasm.js";
import { disposable, Handle } from "./handle.js";
import { bytes, bytesOf, httpStatus, options, receivedText } from "./input.js";
import { Secret } from "./secret.js";
import { abortable, beginning, chunksOf } from "./sources.js";
import { asVerdict } from "./verdict.js";
import { wrongType } from "./wrong-type.js";

/** @import { Algorithm } from "./engine.js" */
/** @import { ByteSource, Crc64, Digests } from "../types/index.js" */

/** @type {(codePackage: unknown) => string} */
export let reportedPackage;

/** What the "get code" responses of all clouds have in common. It is data; only its verifiers live in wasm. */
export class CodePackage {
  /** What wasm says of it, and gets back. @type {Handle<{ reported: string, free(): void }>} */
  #handle;
  /** @type {Uint8Array | undefined} */
  #inline;

  /**
   * @param {string} reported see `src/package.rs`
   * @param {Uint8Array} [inline]
   */
  constructor(reported, inline) {
    this.#handle = new Handle("package", { reported, free() {} });
    this.#inline = inline;
    Object.assign(this, membersOf(reported));
  }

  get inline() {
    return this.#inline;
  }

  verifier() {
    return new Verifier(made(RawVerifier.of(this.#handle.raw.reported)));
  }

  /** @param {number} size */
  sizeDiffers(size) {
    if (typeof size !== "number") throw wrongType("size", "a number", size);
    if (!(size >= 0)) throw new EncodeError("size", "must be a length");
    const { size: reported } = membersOf(this.#handle.raw.reported);
    return reported === undefined ? undefined : reported !== Math.trunc(size);
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
    if (onProgress !== undefined && typeof onProgress !== "function")
      throw wrongType("onProgress", "a function", onProgress);
    if (signal !== undefined && !(signal instanceof AbortSignal)) throw wrongType("signal", "an AbortSignal", signal);
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
    const { reported } = this.#handle.raw;
    return this.#inline === undefined ? asVerdict(made(verifyInline(reported))) : this.verify(this.#inline);
  }

  /** @param {Iterable<Crc64>} parts */
  verifyParts(parts) {
    const whole = joined(parts);
    try {
      return asVerdict(made(verifyParts(this.#handle.raw.reported, rawCrc64(whole))));
    } finally {
      whole.free();
    }
  }

  /** @param {Digests} digests */
  compare(digests) {
    const { crc64, md5, sha256, sha512, size } = digestsOf(digests);
    const { reported } = this.#handle.raw;
    const list = JSON.stringify([crc64, md5, sha256, sha512]);
    return asVerdict(made(compareDigests(reported, list, size)));
  }

  /** @param {Digests} digests */
  matches(digests) {
    return this.compare(digests).isMatch;
  }

  free() {
    this.#handle.free();
  }

  static {
    reportedPackage = (codePackage) => {
      if (typeof codePackage !== "object" || codePackage === null || !(#handle in codePackage)) {
        throw wrongType("package", "a CodePackage", codePackage);
      }
      return codePackage.#handle.raw.reported;
    };
  }
}

/**
 * What callers see of a package.
 *
 * @param {string} reported
 */
function membersOf(reported) {
  const [cloud, source, algorithm, value, size, host, ...address] = reported.split(" ");
  return {
    cloud,
    source,
    ...(algorithm && { checksum: { algorithm, value } }),
    ...(size && { size: Number(size) }),
    ...(address.join(" ") && { url: new Secret(address.join(" ")) }),
    ...(host && { host }),
  };
}

/** The checksum of a package, and what the core makes of it. */
class Verification {
  #raw;
  #checksums;

  /** @param {RawVerifier} raw */
  constructor(raw) {
    this.#raw = raw;
    const { algorithm } = raw;
    this.#checksums = new Hashers(algorithm === undefined ? [] : [/** @type {Algorithm} */ (algorithm)]);
  }

  get raw() {
    return this.#raw;
  }

  /** @param {Uint8Array} view */
  update(view) {
    const needed = this.#raw.needsBytes ? view.length : this.#raw.headLeft;
    const [seen, rest] = [view.subarray(0, needed), view.subarray(needed)];
    if (seen.length > 0) this.#checksums.update(seen, (length) => this.#raw.update(length));
    if (rest.length > 0) {
      this.#checksums.update(rest);
      this.#raw.skip(rest.length);
    }
  }

  finish() {
    const algorithm = /** @type {Algorithm} */ (this.#raw.algorithm);
    try {
      return asVerdict(made(this.#raw.finish(this.#checksums.value(algorithm) ?? "")));
    } finally {
      this.free();
    }
  }

  free() {
    this.#checksums.free();
    this.#raw.free();
  }
}

/** Verifies a package in chunks. */
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
    const { raw } = this.#handle.raw;
    const [code, reported] = [httpStatus(status), receivedText(headers)];
    giveBytes(reason);
    made(raw.response(code, reported));
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
