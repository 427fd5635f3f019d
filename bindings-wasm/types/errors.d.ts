import type { ArchiveError } from "./archive.js";
import type { Mismatch, Unverifiable } from "./package.js";
import type { Cloud, ErrorKind, RetryHint } from "./words.js";

export {};

/** The beginning of a body. It can contain secrets, so printing it shows only its length. */
export interface BodyExcerpt {
  /** Returns the first bytes of the body, at most 4096. */
  reveal(): Uint8Array;
  toString(): string;
  toJSON(): string;
}

/**
 * Any error of this package; `name` and `code` tell them apart. Only `faaswire/archive` throws an
 * `ArchiveError`.
 *
 * ```ts
 * if (!(error instanceof FaaswireError)) throw error;
 * switch (error.name) {
 *   case "ServiceError": return error.kind;
 *   case "EncodeError": return error.field;
 * }
 * ```
 */
export type FaaswireError = EncodeError | DecodeError | ServiceError | VerifyError | ArchiveError;

/** The base class of all errors of this package, for `instanceof`. */
export const FaaswireError: (abstract new (nobody: never) => FaaswireError) & {
  readonly prototype: FaaswireError;
};

/** The input cannot be sent. The message names the field and never quotes its value. */
export class EncodeError extends Error {
  readonly name: "EncodeError";
  constructor(field: string, problem: string);
  readonly code: "FAASWIRE_ENCODE";
  /** The name of the invalid parameter; nested ones are separated by dots: `funcCode.file`. */
  readonly field: string;
  readonly problem: string;
}

/** The response cannot be read: the page of a proxy, a truncated body, a value of the wrong type. */
export class DecodeError extends Error {
  readonly name: "DecodeError";
  private constructor();
  readonly code: "FAASWIRE_DECODE";
  readonly status: number;
  /** The JSON path of the invalid member, such as `$.func_code.file`. */
  readonly path: string | undefined;
  readonly problem: string;
  /** The request ID, to be quoted in a support case. */
  readonly requestId: string | undefined;
  /**
   * Whether it makes sense to send the request again: `backoff` if the body is not JSON at all, such as
   * a web page or a truncated body.
   */
  readonly retry: RetryHint;
  readonly body: BodyExcerpt;
}

/** The cloud rejected the request. */
export class ServiceError extends Error {
  readonly name: "ServiceError";
  private constructor();
  readonly code: "FAASWIRE_SERVICE";
  readonly cloud: Cloud;
  /** The HTTP status of the response; Tencent sends 200 even with errors. */
  readonly status: number;
  /** The vendor's error code as it was sent, such as `FunctionNotFound`; empty if there was none. */
  readonly serviceCode: string;
  /** The vendor's error message, with your secrets and the queries of URLs removed. */
  readonly serviceMessage: string;
  /** The request ID, to be quoted in a support case. */
  readonly requestId: string | undefined;
  readonly kind: ErrorKind;
  readonly retry: RetryHint;
  /** The number of seconds that the server asked to wait, at most one day. */
  readonly retryAfter: number | undefined;
  /** The time of the server's clock, to measure clock skew with. */
  readonly serverDate: Date | undefined;
  readonly body: BodyExcerpt;
}

/**
 * A package does not match what the cloud reports, or could not be verified; thrown by a verdict's
 * `requireMatch()` only.
 */
export class VerifyError extends Error {
  readonly name: "VerifyError";
  constructor(verdict: Mismatch | Unverifiable);
  readonly code: "FAASWIRE_VERIFY";
  readonly verdict: Mismatch | Unverifiable;
}
