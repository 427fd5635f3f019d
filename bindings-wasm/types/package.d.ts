import type { BytesLike, ResponseParts, Secret } from "./index.js";
import type { HostBlob, HostResponse, HostSignal, HostTransform, StreamOf } from "./platform.js";
import type { Algorithm, Cloud, MatchedBy, SourceKind, UnverifiableReason } from "./words.js";

/** A checksum in canonical form. */
export interface Checksum {
  readonly algorithm: Algorithm;
  /** The value, decimal for `crc64`, which does not fit in a number, otherwise lower-case hexadecimal. */
  readonly value: string;
}

export const Checksum: {
  /** Computes one checksum of bytes in memory; `Digests.of` computes all of them. */
  of(algorithm: Algorithm, data: BytesLike): Checksum;
};

/**
 * Everything that bytes can be read from. A `Response` without a success status is rejected with an
 * EncodeError, since its body is not a package.
 */
export type ByteSource =
  BytesLike | HostBlob | HostResponse | StreamOf<BytesLike> | AsyncIterable<BytesLike> | Iterable<BytesLike>;

/** The members of every verdict. Verdicts are objects, and so always true in an `if`: check `isMatch`. */
interface VerdictBase {
  /** The verdict as text. */
  readonly text: string;
  /** Returns the verdict as text. */
  toString(): string;
}

/** The package matches what the cloud reports. */
export interface Match extends VerdictBase {
  readonly status: "match";
  readonly isMatch: true;
  /** Returns the verdict itself; the other verdicts throw a `VerifyError`. */
  requireMatch(): Match;
  readonly algorithm: Algorithm;
  /**
   * What made the verdict a match. `inner_source`: the checksum is that of the single file inside the
   * ZIP (Huawei).
   */
  readonly matchedBy: MatchedBy;
  /**
   * The name of the file inside the ZIP, for `inner_source`. It is not covered by any checksum: whoever
   * created the ZIP chose it.
   */
  readonly member?: string;
  /**
   * Whether the algorithm detects accidental changes only, not deliberate ones. This is the case for
   * CRC-64: other bytes with the same checksum are easy to construct.
   */
  readonly accidentsOnly: boolean;
  /** The size that the cloud reported, in bytes. */
  readonly expectedSize?: number;
  /** The number of bytes that the checksum covers. */
  readonly actualSize: number;
  /**
   * Whether the two sizes differ; absent if the cloud reported none. A difference alone is not a
   * mismatch: the vendors' documents disagree on the unit.
   */
  readonly sizeDiffers?: boolean;
}

/** The package does not match what the cloud reports. */
export interface Mismatch extends VerdictBase {
  readonly status: "mismatch";
  readonly isMatch: false;
  /** @throws VerifyError */
  requireMatch(): never;
  readonly algorithm: Algorithm;
  readonly expected: string;
  readonly actual: string;
  /** The size that the cloud reported, in bytes. */
  readonly expectedSize?: number;
  /** The number of bytes received. */
  readonly actualSize: number;
  /** Whether the two sizes differ; absent if the cloud reported none. */
  readonly sizeDiffers?: boolean;
  readonly explanation: string;
}

/** The package could not be verified. This is not a sign of tampering. */
export interface Unverifiable extends VerdictBase {
  readonly status: "unverifiable";
  readonly isMatch: false;
  /** @throws VerifyError */
  requireMatch(): never;
  /** The reason why the package could not be verified. */
  readonly reason: UnverifiableReason;
  /** The number of bytes that the headers announced, if the reason is `incomplete`. */
  readonly expectedSize?: number;
  /** The number of bytes received, if the reason is `incomplete`. */
  readonly actualSize?: number;
  readonly explanation: string;
}

/**
 * The result of verifying a package. A verdict is an object and so never false: `if (verdict)` checks
 * nothing. Check `if (verdict.isMatch)`, or let `verdict.requireMatch()` throw.
 */
export type Verdict = Match | Mismatch | Unverifiable;

/** What the clouds report about the code of a function: its source and its checksum. */
export class CodePackage {
  private constructor();
  #private;
  readonly cloud: Cloud;
  /**
   * The source of the bytes: `inline` in the response; `url`, a pre-signed URL; `object_store`, an
   * address that needs the request that `service.downloadRequest()` signs; `image`, which has no bytes;
   * `none`, if the cloud named no source.
   */
  readonly source: SourceKind;
  /** The pre-signed URL or object-store address. */
  readonly url?: Secret;
  /**
   * The host of the address in lower case, with the port unless it is the default of the scheme, to
   * decide whether to download from it.
   */
  readonly host?: string;
  /** The bytes, if the response contained them. */
  readonly inline: Uint8Array | undefined;
  readonly checksum?: Checksum;
  /** The size that the cloud reported, in bytes. */
  readonly size?: number;
  /** Creates a verifier, to which the downloaded bytes are passed in chunks. */
  verifier(): Verifier;
  /**
   * Checks whether the reported size differs from this number of bytes, such as the `Content-Length` of
   * a download that has not begun. This is a hint and not a verdict: the vendors' documents disagree on
   * the unit, and Huawei's size is that of the source code even if the object store wraps it in a ZIP.
   * Returns undefined if the cloud reported no size.
   */
  sizeDiffers(size: number): boolean | undefined;
  /** Verifies bytes in memory. */
  verify(data: BytesLike): Verdict;
  /** Verifies the bytes of a file, a stream or a response in constant memory. */
  verifyBytes(source: ByteSource): Promise<Verdict>;
  /**
   * Verifies a download: its status and headers first, then its body, in constant memory. Accepts a
   * `Response` of `fetch`, or the same parts of another client's response.
   *
   * @throws ServiceError if the object store rejects the request; `retry` is `new_address` if the
   *   address has expired or was used up
   * @throws DecodeError for a web page, a redirect, a partial response, a response that a browser hides
   *   from the page, and everything else that is not a package
   */
  verifyResponse(response: HostResponse | DownloadParts, options?: DownloadOptions): Promise<Verdict>;
  /**
   * Verifies a package that was downloaded as parallel ranges, by the checksums of the parts in the
   * order of the ranges. If the cloud reported a SHA checksum, which cannot be joined, the verdict is
   * `not_joinable`.
   */
  verifyParts(parts: Iterable<Crc64>): Verdict;
  /** Verifies the inline bytes. */
  verifyInline(): Verdict;
  /**
   * Compares the reported checksum with digests from elsewhere, such as those of a local build, to
   * detect drift without a download. Tencent stores packages in a form of its own, so a mismatch with a
   * local build means "differs from the stored package", not "tampered".
   *
   * @param digests `Digests`, those of a `build` of `faaswire/archive`, or some that were stored as
   *   JSON
   */
  compare(digests: DigestsLike): Verdict;
  /** Checks whether `compare` returns a match; false also if the package cannot be verified. */
  matches(digests: DigestsLike): boolean;
  /**
   * Ends the use of the package: `using` does so at the end of a block, `free()` immediately. A package
   * holds no memory of the WebAssembly module.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/** The status, headers and body of a download by a client other than `fetch`. */
export interface DownloadParts {
  readonly status: number;
  readonly headers?: ResponseParts["headers"];
  readonly body?: Exclude<ByteSource, HostResponse> | null;
}

/** Options of a download. */
export interface DownloadOptions {
  /**
   * Called with numbers of bytes, once at the beginning and after every chunk; `total` is undefined if
   * the headers do not state it.
   */
  readonly onProgress?: ((done: number, total?: number) => unknown) | undefined;
  /** Aborts the reading of the body; the promise is then rejected with the reason of the signal. */
  readonly signal?: HostSignal | undefined;
}

/** Verifies a package in chunks, in constant memory. */
export class Verifier {
  private constructor();
  #private;
  /**
   * Checks status and headers of a download, before its first bytes. The body is only read if the
   * status is an error, to find the reason, and only if it is given as bytes; that of a `Response` is
   * not read here, but `verifyResponse` reads it.
   *
   * @throws ServiceError if the object store rejects the request; `retry` is `new_address` if the
   *   address has expired or was used up
   * @throws DecodeError for a web page, a redirect, a partial response, a response that a browser hides
   *   from the page, and everything else that is not a package
   */
  response(response: HostResponse | DownloadParts): void;
  /** The number of bytes that the headers of the response announced. */
  readonly promised: number | undefined;
  /** Adds the next bytes of the package. */
  update(chunk: BytesLike): void;
  /** Returns the verdict on all bytes and ends the use of the verifier. */
  finish(): Verdict;
  /** Creates a stream that passes bytes through unchanged and adds them; call `finish()` after its end. */
  transform<Chunk extends BytesLike = Uint8Array>(): HostTransform<Chunk>;
  /**
   * Frees the memory of the WebAssembly module: `using` does so at the end of a block, `free()`
   * immediately. Otherwise it is freed some time after garbage collection.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/** All checksums of the same data. */
export interface DigestsLike {
  /** The CRC-64/XZ checksum, as a decimal string, since it does not fit in a number. */
  readonly crc64: string;
  /** The MD5 checksum, lower-case hexadecimal. */
  readonly md5: string;
  /** The SHA-256 checksum, lower-case hexadecimal. */
  readonly sha256: string;
  /** The SHA-512 checksum, lower-case hexadecimal. */
  readonly sha512: string;
  /** The length in bytes. */
  readonly size: number;
}

/** All checksums of the same data, so that reading it once serves every cloud. */
export class Digests {
  private constructor();
  /** Computes the digests of bytes in memory. */
  static of(data: BytesLike): Digests;
  /** Computes the digests of a file, a stream or a response in constant memory. */
  static from(source: ByteSource): Promise<Digests>;
}
export interface Digests extends DigestsLike {}

/** Computes `Digests` in chunks, in constant memory. */
export class Hasher {
  #private;
  constructor();
  /** Adds the next bytes to the digests. */
  update(chunk: BytesLike): void;
  /** Returns the digests of all bytes and ends the use of the hasher. */
  finish(): Digests;
  /**
   * Frees the memory of the WebAssembly module: `using` does so at the end of a block, `free()`
   * immediately. Otherwise it is freed some time after garbage collection.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/**
 * A CRC-64/XZ checksum and the number of bytes that it covers. Two of them can be joined into the
 * checksum of the concatenated data, so a package that is downloaded as parallel ranges need not be
 * read again: see `CodePackage.verifyParts`.
 */
export class Crc64 {
  #private;
  constructor();
  /** Returns the checksum of all parts together, in the order in which they are given. */
  static join(parts: Iterable<Crc64>): Crc64;
  /** Adds the next bytes to the checksum. */
  update(chunk: BytesLike): void;
  /** The number of bytes added so far. */
  readonly size: number;
  /** The checksum of the bytes added so far. */
  readonly checksum: Checksum;
  /**
   * Frees the memory of the WebAssembly module: `using` does so at the end of a block, `free()`
   * immediately. Otherwise it is freed some time after garbage collection.
   */
  [Symbol.dispose](): void;
  free(): void;
}
