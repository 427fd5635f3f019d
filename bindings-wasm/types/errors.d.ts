import type { ArchiveError } from "./archive.js";
import type { Mismatch, Unverifiable } from "./package.js";
import type { Cloud, ErrorKind, RetryHint } from "./words.js";

export {};

/** The beginning of a body, which can hold secrets: printing shows its length only. */
export interface BodyExcerpt {
  /** The first bytes of the body, at most 4096. */
  reveal(): Uint8Array;
  toString(): string;
  toJSON(): string;
}

/**
 * Any error of this package: `name` and `code` say which one it is. Only `faaswire/archive` throws
 * an `ArchiveError`.
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

/** The class of all errors of this package, for `instanceof`. */
export const FaaswireError: (abstract new (nobody: never) => FaaswireError) & {
  readonly prototype: FaaswireError;
};

/** Your input cannot be sent. The message names the field and never quotes its value. */
export class EncodeError extends Error {
  readonly name: "EncodeError";
  constructor(field: string, problem: string);
  readonly code: "FAASWIRE_ENCODE";
  /** The parameter at fault; nested ones with dots: `funcCode.file`. */
  readonly field: string;
  readonly problem: string;
}

/** The peer sent something that cannot be read: a proxy's page, a cut body, a wrong type. */
export class DecodeError extends Error {
  readonly name: "DecodeError";
  private constructor();
  readonly code: "FAASWIRE_DECODE";
  readonly status: number;
  /** JSON path of the member at fault, such as `$.func_code.file`. */
  readonly path: string | undefined;
  readonly problem: string;
  /** The id to quote in a support case. */
  readonly requestId: string | undefined;
  /** Whether to repeat: `backoff` for what is not JSON at all, such as a page or a cut body. */
  readonly retry: RetryHint;
  readonly body: BodyExcerpt;
}

/** The cloud said no. */
export class ServiceError extends Error {
  readonly name: "ServiceError";
  private constructor();
  readonly code: "FAASWIRE_SERVICE";
  readonly cloud: Cloud;
  /** HTTP status; Tencent sends 200 even with its errors. */
  readonly status: number;
  /** The vendor's code as it was spelt, such as `FunctionNotFound`; empty where none came. */
  readonly serviceCode: string;
  /** The vendor's words, with the caller's secrets and URL queries taken out. */
  readonly serviceMessage: string;
  /** The id to quote in a support case. */
  readonly requestId: string | undefined;
  readonly kind: ErrorKind;
  readonly retry: RetryHint;
  /** Seconds that the server asked to wait, a day at most. */
  readonly retryAfter: number | undefined;
  /** The server's clock. */
  readonly serverDate: Date | undefined;
  readonly body: BodyExcerpt;
}

/** A package is not what the cloud says it is; thrown by a verdict's `requireMatch()` only. */
export class VerifyError extends Error {
  readonly name: "VerifyError";
  constructor(verdict: Mismatch | Unverifiable);
  readonly code: "FAASWIRE_VERIFY";
  readonly verdict: Mismatch | Unverifiable;
}
