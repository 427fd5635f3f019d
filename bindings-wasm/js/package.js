// @ts-check

import { disposable, Handle } from "./handle.js";
import { EncodeError, VerifyError } from "./errors.js";
import { bytes } from "./input.js";
import { rawDigests } from "./digests.js";

/** @import { RawPackage, RawVerifier } from "./generated/faaswire_wasm.js" */
/** @import { Digests, Match, Verdict } from "../types/index.js" */

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

  /** @param {ArrayBuffer | ArrayBufferView} data */
  verify(data) {
    return this.#handle.raw.verify(bytes("data", data));
  }

  verifyInline() {
    return this.#handle.raw.verifyInline();
  }

  /** @param {Digests} digests */
  matches(digests) {
    return this.#handle.raw.matches(rawDigests(digests));
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

/** Verifies a package piece by piece. */
export class Verifier {
  /** @type {Handle<RawVerifier>} */
  #handle;

  /** @param {RawVerifier} raw */
  constructor(raw) {
    this.#handle = new Handle("verifier", raw);
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

/**
 * @param {Verdict} verdict
 * @returns {Match}
 */
export function requireMatch(verdict) {
  switch (verdict?.status) {
    case "match":
      return verdict;
    case "mismatch":
    case "unverifiable":
      throw new VerifyError(verdict);
    default:
      throw new EncodeError("verdict", "must be a verdict");
  }
}
