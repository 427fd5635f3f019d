import type { ArchiveError } from "./archive.js";
import type { Mismatch, Unverifiable } from "./package.js";

export {};

/** Every `kind` of a `ServiceError`. */
export const ERROR_KINDS: readonly [
  "not_found",
  "conflict",
  "precondition_failed",
  "access_denied",
  "bad_credentials",
  "bad_signature",
  "clock_skew",
  "invalid_argument",
  "too_large",
  "quota_exceeded",
  "account",
  "throttled",
  "busy",
  "server",
  "unknown",
];

/**
 * What kind of rejection it is, over all clouds:
 * - `not_found`: check names and region
 * - `conflict`: it exists already, is not empty, or somebody else is changing it
 * - `precondition_failed`: `If-Match` or another condition failed
 * - `access_denied`: the credentials are valid but not allowed to do this
 * - `bad_credentials`: the key or token is unknown, malformed or expired
 * - `bad_signature`: the secret key is wrong, or something changed the request on its way
 * - `clock_skew`: the signer's clock is too far from `serverDate`
 * - `invalid_argument`: a parameter is rejected
 * - `too_large`: the request or the package is larger than allowed
 * - `quota_exceeded`: a limit of the account or of the function is reached, and no waiting heals it
 * - `account`: the account is overdue or isolated, or the service is not opened
 * - `throttled`: too many requests
 * - `busy`: the function is being deployed, or another task of it runs
 * - `server`: the service failed
 * - `unknown`: a code that no table knows
 */
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** Every `retry` of a `ServiceError` or a `DecodeError`. */
export const RETRY_HINTS: readonly ["no", "backoff", "when_ready", "after_clock_sync", "new_address"];

/**
 * Whether to send the same request again, signed anew:
 * - `no`: not unchanged
 * - `backoff`: later, with growing pauses
 * - `when_ready`: once the function is active and no task of it runs: poll its state
 * - `after_clock_sync`: after the clock was corrected by the difference to `serverDate`
 * - `new_address`: with a new address, for which to ask again: this one has expired or was used up
 */
export type RetryHint = (typeof RETRY_HINTS)[number];

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
  readonly cloud: "alibaba" | "huawei" | "tencent";
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
  /** The server's clock in unix seconds. */
  readonly serverDate: number | undefined;
  readonly body: BodyExcerpt;
}

/** A package is not what the cloud says it is; thrown by a verdict's `requireMatch()` only. */
export class VerifyError extends Error {
  readonly name: "VerifyError";
  constructor(verdict: Mismatch | Unverifiable);
  readonly code: "FAASWIRE_VERIFY";
  readonly verdict: Mismatch | Unverifiable;
}
