import type { BytesLike, Secret } from "./index.js";

export type Algorithm = "crc64" | "sha256" | "sha512";

/** A checksum as the cloud reported it, in canonical form. */
export interface Checksum {
  readonly algorithm: Algorithm;
  /** Decimal for `crc64`, otherwise lower-case hexadecimal. */
  readonly value: string;
}

/** The package is what the cloud says. */
export interface Match {
  readonly status: "match";
  readonly algorithm: Algorithm;
  /** `inner_source`: the checksum is that of the single file inside the ZIP (Huawei). */
  readonly how: "exact" | "inner_source";
  /** The size that the cloud reported; a difference beside a matching checksum is no mismatch. */
  readonly expectedSize?: number;
  /** The number of bytes that the checksum covers. */
  readonly actualSize: number;
  /** All of it in words. */
  readonly text: string;
}

/** The package is not what the cloud says. */
export interface Mismatch {
  readonly status: "mismatch";
  readonly algorithm: Algorithm;
  readonly expected: string;
  readonly actual: string;
  readonly expectedSize?: number;
  readonly actualSize: number;
  readonly explanation: string;
  /** All of it in words. */
  readonly text: string;
}

/** Nothing can be said: that is no sign of tampering. */
export interface Unverifiable {
  readonly status: "unverifiable";
  readonly reason: "no_checksum" | "image" | "no_payload";
  readonly explanation: string;
  /** All of it in words. */
  readonly text: string;
}

export type Verdict = Match | Mismatch | Unverifiable;

/**
 * Makes anything but a match an exception.
 *
 * @throws VerifyError
 */
export function requireMatch(verdict: Verdict): Match;

/** What the "get code" answers of all clouds have in common. */
export class CodePackage {
  private constructor();
  #private;
  readonly cloud: "alibaba" | "huawei" | "tencent";
  /**
   * Where the bytes are: `inline` in the response; `url`, pre-signed, for whoever knows it;
   * `object_store`, which needs the request that `service.download()` signs; an `image`, which has
   * none; `none`, where the cloud named no place.
   */
  readonly source: "inline" | "url" | "object_store" | "image" | "none";
  /** The pre-signed URL or object-store address. */
  readonly url?: Secret;
  /** The bytes, if they came with the response. */
  readonly inline: Uint8Array | undefined;
  readonly checksum?: Checksum;
  /** The reported size in bytes. */
  readonly size?: number;
  /** A verifier to feed the downloaded bytes to. */
  verifier(): Verifier;
  /** Verifies bytes that are in memory. */
  verify(data: BytesLike): Verdict;
  /** Verifies the inline bytes. */
  verifyInline(): Verdict;
  /** Compares the reported checksum with a build of your own, without a download. */
  matches(digests: Digests): Verdict;
  /** Frees the memory that it holds; otherwise that happens after it was collected. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Verifies a package piece by piece, in constant memory. */
export class Verifier {
  private constructor();
  #private;
  /** Takes the next bytes. */
  update(chunk: BytesLike): void;
  /** The verdict over all bytes; after it the verifier is of no further use. */
  finish(): Verdict;
  /** A stream that passes bytes through and takes note of them; call `finish()` after it ended. */
  transform(): TransformStream<Uint8Array, Uint8Array>;
  /** Frees the memory that it holds; otherwise that happens after it was collected. */
  free(): void;
  [Symbol.dispose](): void;
}

/** All sums of one piece of data, so that one reading serves every cloud. */
export class Digests {
  private constructor();
  #private;
  /** The sums of bytes in memory. */
  static of(data: BytesLike): Digests;
  /** CRC-64/XZ, decimal text: it does not fit a number. */
  readonly crc64: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Lower-case hexadecimal. */
  readonly sha512: string;
  /** Length in bytes. */
  readonly size: number;
}

/** Computes `Digests` piece by piece, in constant memory. */
export class Hasher {
  #private;
  constructor();
  /** Takes the next bytes. */
  update(chunk: BytesLike): void;
  /** The sums of all bytes; after it the hasher is of no further use. */
  finish(): Digests;
  /** Frees the memory that it holds; otherwise that happens after it was collected. */
  free(): void;
  [Symbol.dispose](): void;
}
