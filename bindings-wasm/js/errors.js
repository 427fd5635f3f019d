// @ts-check

import { printed } from "./print.js";
import { INSPECT } from "./redacted.js";

/** @import { Cloud, ErrorKind, RetryHint } from "../types/words.js" */

/** The beginning of a body. It can hold a pre-signed URL or quote a token, so it shows its length only. */
class BodyExcerpt {
  #bytes;

  /** @param {Uint8Array} bytes a view of wasm memory, which changes after the call */
  constructor(bytes) {
    this.#bytes = bytes.slice();
  }

  /** The first bytes of the body, at most 4096. */
  reveal() {
    return this.#bytes.slice();
  }

  toString() {
    return `<${this.#bytes.length} bytes>`;
  }

  toJSON() {
    return this.toString();
  }

  [INSPECT]() {
    return this.toString();
  }
}

/** Any error of this package. */
export class FaaswireError extends Error {
  /**
   * @param {number} _depth
   * @param {unknown} options
   * @param {unknown} inspect
   */
  [INSPECT](_depth, options, inspect) {
    return printed(this, options, inspect);
  }
}

/** Your input cannot be sent. */
export class EncodeError extends FaaswireError {
  code = /** @type {const} */ ("FAASWIRE_ENCODE");

  /**
   * @param {string} field
   * @param {string} problem
   */
  constructor(field, problem) {
    super(`\`${field}\` ${problem}`);
    this.field = field;
    this.problem = problem;
  }
}

/** The peer sent something that cannot be read. */
export class DecodeError extends FaaswireError {
  code = /** @type {const} */ ("FAASWIRE_DECODE");

  /**
   * @param {string} message
   * @param {{
   *   status: number,
   *   path?: string,
   *   problem: string,
   *   requestId?: string,
   *   retry: RetryHint,
   * }} members
   * @param {Uint8Array} body
   */
  constructor(message, { status, path, problem, requestId, retry }, body) {
    super(message);
    this.status = status;
    this.path = path;
    this.problem = problem;
    this.requestId = requestId;
    this.retry = retry;
    this.body = new BodyExcerpt(body);
  }
}

/** The cloud said no. */
export class ServiceError extends FaaswireError {
  code = /** @type {const} */ ("FAASWIRE_SERVICE");

  /**
   * @param {string} message
   * @param {{
   *   cloud: Cloud,
   *   status: number,
   *   code: string,
   *   serviceMessage: string,
   *   requestId?: string,
   *   kind: ErrorKind,
   *   retry: RetryHint,
   *   retryAfter?: number,
   *   serverDate?: number,
   * }} members
   * @param {Uint8Array} body
   */
  constructor(message, members, body) {
    super(message);
    this.cloud = members.cloud;
    this.status = members.status;
    this.serviceCode = members.code;
    this.serviceMessage = members.serviceMessage;
    this.requestId = members.requestId;
    this.kind = members.kind;
    this.retry = members.retry;
    this.retryAfter = members.retryAfter;
    const { serverDate } = members;
    this.serverDate = serverDate === undefined ? undefined : new Date(serverDate * 1000);
    this.body = new BodyExcerpt(body);
  }
}

/** A package is not what the cloud says it is, where a match was required. */
export class VerifyError extends FaaswireError {
  code = /** @type {const} */ ("FAASWIRE_VERIFY");

  /** @param {import("../types/index.js").Mismatch | import("../types/index.js").Unverifiable} verdict */
  constructor(verdict) {
    super(`package not verified: ${verdict.text}`);
    this.verdict = verdict;
  }
}

/** An archive cannot be read. */
export class ArchiveError extends FaaswireError {
  code = /** @type {const} */ ("FAASWIRE_ARCHIVE");

  /** @param {import("../types/archive.js").Finding} finding */
  constructor(finding) {
    super(finding.text);
    this.finding = finding;
    this.path = finding.path;
  }
}

// Written out: a minifier renames classes.
const NAMES = { FaaswireError, EncodeError, DecodeError, ServiceError, VerifyError, ArchiveError };
for (const [name, type] of Object.entries(NAMES)) {
  Object.defineProperty(type.prototype, "name", { value: name, configurable: true, writable: true });
}
