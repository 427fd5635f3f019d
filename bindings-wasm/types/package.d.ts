import type { BytesLike, ResponseParts, Secret } from "./index.js";
import type { HostBlob, HostResponse, HostSignal, HostTransform, StreamOf } from "./platform.js";
import type { Algorithm, Cloud, MatchedBy, SourceKind, UnverifiableReason } from "./words.js";

/** A checksum in canonical form. */
export interface Checksum {
  readonly algorithm: Algorithm;
  /** Decimal for `crc64`, which does not fit a number, otherwise lower-case hexadecimal. */
  readonly value: string;
}

export const Checksum: {
  /** The checksum of bytes in memory: this checksum alone, where `Digests.of` computes all. */
  of(algorithm: Algorithm, data: BytesLike): Checksum;
};

/**
 * Everything that bytes can be read from. A `Response` that is not a success is an EncodeError: what
 * came with it is not a package.
 */
export type ByteSource =
  BytesLike | HostBlob | HostResponse | StreamOf<BytesLike> | AsyncIterable<BytesLike> | Iterable<BytesLike>;

/** What every verdict has; each is an object, and so true in an `if`: ask for `isMatch`. */
interface VerdictBase {
  /** All of it in words. */
  readonly text: string;
  /** The same. */
  toString(): string;
}

/** The package is what the cloud says. */
export interface Match extends VerdictBase {
  readonly status: "match";
  readonly isMatch: true;
  /** Returns itself; the other verdicts throw a `VerifyError`. */
  requireMatch(): Match;
  readonly algorithm: Algorithm;
  /** `inner_source`: the checksum is that of the single file inside the ZIP (Huawei). */
  readonly matchedBy: MatchedBy;
  /**
   * The name of the file inside the ZIP, for `inner_source`. No checksum covers it: whoever made the
   * ZIP chose it.
   */
  readonly member?: string;
  /**
   * Whether the algorithm finds accidents, not attackers: CRC-64. Whoever wants to can make other
   * bytes with the same checksum.
   */
  readonly accidentsOnly: boolean;
  /** The size that the cloud reported. */
  readonly expectedSize?: number;
  /** The number of bytes that the checksum covers. */
  readonly actualSize: number;
  /**
   * Whether the two sizes differ; absent where the cloud reported none. A finding of its own, and
   * no mismatch: the documents disagree on the unit.
   */
  readonly sizeDiffers?: boolean;
}

/** The package is not what the cloud says. */
export interface Mismatch extends VerdictBase {
  readonly status: "mismatch";
  readonly isMatch: false;
  /** @throws VerifyError */
  requireMatch(): never;
  readonly algorithm: Algorithm;
  readonly expected: string;
  readonly actual: string;
  /** The size that the cloud reported. */
  readonly expectedSize?: number;
  /** The number of bytes seen. */
  readonly actualSize: number;
  /** Whether the two sizes differ; absent where the cloud reported none. */
  readonly sizeDiffers?: boolean;
  readonly explanation: string;
}

/** Nothing can be said: that is not a sign of tampering. */
export interface Unverifiable extends VerdictBase {
  readonly status: "unverifiable";
  readonly isMatch: false;
  /** @throws VerifyError */
  requireMatch(): never;
  /** Why. */
  readonly reason: UnverifiableReason;
  /** Of what is `incomplete`, the number of bytes that the headers promised. */
  readonly expectedSize?: number;
  /** Of what is `incomplete`, the number of bytes that came. */
  readonly actualSize?: number;
  readonly explanation: string;
}

/**
 * One of three. A verdict is an object and so never false: `if (verdict)` asks nothing. Ask
 * `if (verdict.isMatch)`, or let `verdict.requireMatch()` throw.
 */
export type Verdict = Match | Mismatch | Unverifiable;

/** What the "get code" responses of all clouds have in common. */
export class CodePackage {
  private constructor();
  #private;
  readonly cloud: Cloud;
  /**
   * Where the bytes are: `inline` in the response; `url`, pre-signed, for whoever knows it;
   * `object_store`, which needs the request that `service.downloadRequest()` signs; an `image`,
   * which has none; `none`, where the cloud named no place.
   */
  readonly source: SourceKind;
  /** The pre-signed URL or object-store address. */
  readonly url?: Secret;
  /**
   * The host of the address in lower case, with the port where it is not the scheme's own: to decide
   * by whether to fetch from there.
   */
  readonly host?: string;
  /** The bytes, if they came with the response. */
  readonly inline: Uint8Array | undefined;
  readonly checksum?: Checksum;
  /** The reported size in bytes. */
  readonly size?: number;
  /** A verifier to feed the downloaded bytes to. */
  verifier(): Verifier;
  /**
   * Whether the reported size is another than this number of bytes, such as the `Content-Length` of
   * a download that has yet to begin. A hint and no verdict: the documents disagree on the unit,
   * and Huawei's size is that of the source where the object store wraps it in a ZIP. Undefined
   * where the cloud reported no size.
   */
  sizeDiffers(size: number): boolean | undefined;
  /** Verifies bytes that are in memory. */
  verify(data: BytesLike): Verdict;
  /** Verifies what a file, a stream or a response holds, in constant memory. */
  verifyBytes(source: ByteSource): Promise<Verdict>;
  /**
   * Verifies a download: status and headers first, then the body, in constant memory. Takes what
   * `fetch` gives, or the same parts of another client's response.
   *
   * @throws ServiceError for what the object store rejects; `retry` is `new_address` where the
   * address has expired or was used up
   * @throws DecodeError for a page, a redirect, a part, a response that a browser keeps from the
   * page, and everything else that is not a package
   */
  verifyResponse(response: HostResponse | DownloadParts, options?: DownloadOptions): Promise<Verdict>;
  /**
   * Verifies a package that was fetched as ranges side by side, by the checksums of the parts in the
   * order of the ranges. Where the cloud reported a SHA, that is `not_joinable`.
   */
  verifyParts(parts: Iterable<Crc64>): Verdict;
  /** Verifies the inline bytes. */
  verifyInline(): Verdict;
  /**
   * Compares the reported checksum with a build of your own, without a download. Tencent stores
   * packages in a form of its own: there a mismatch means "differs from the stored package".
   *
   * @param digests `Digests`, those of a `build` of `faaswire/archive`, or some that were written down
   */
  compare(digests: DigestsLike): Verdict;
  /** Whether `compare` gives a match: false also where nothing can be said. */
  matches(digests: DigestsLike): boolean;
  /**
   * `using` ends its use at the end of a block, `free()` at once. There is nothing in wasm to be
   * freed: a package is data until it is verified.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/** Status, headers and body of a download, of a client other than `fetch`. */
export interface DownloadParts {
  readonly status: number;
  readonly headers?: ResponseParts["headers"];
  readonly body?: Exclude<ByteSource, HostResponse> | null;
}

/** How a download is to be read. */
export interface DownloadOptions {
  /**
   * Reported numbers of bytes, at the beginning and after every chunk; `total` is undefined where the
   * headers do not tell.
   */
  readonly onProgress?: ((done: number, total?: number) => unknown) | undefined;
  /** Ends the reading; the promise is then rejected with its reason. */
  readonly signal?: HostSignal | undefined;
}

/** Verifies a package in chunks, in constant memory. */
export class Verifier {
  private constructor();
  #private;
  /**
   * Reads status and headers of a download, before the first of its bytes. The body is read only
   * where it is rejected and given as bytes, for the reason: that of a `Response` is not, which
   * `verifyResponse` does.
   *
   * @throws ServiceError for what the object store rejects; `retry` is `new_address` where the
   * address has expired or was used up
   * @throws DecodeError for a page, a redirect, a part, a response that a browser keeps from the
   * page, and everything else that is not a package
   */
  response(response: HostResponse | DownloadParts): void;
  /** The number of bytes that the headers of the response promised. */
  readonly promised: number | undefined;
  /** Takes the next bytes. */
  update(chunk: BytesLike): void;
  /** The verdict over all bytes; after it the verifier is of no further use. */
  finish(): Verdict;
  /** A stream that passes bytes through and takes note of them; call `finish()` after it ended. */
  transform<Chunk extends BytesLike = Uint8Array>(): HostTransform<Chunk>;
  /**
   * `using` frees the memory that it holds at the end of a block, `free()` at once. Otherwise that
   * happens some time after it was collected.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/** All checksums of the same data. */
export interface DigestsLike {
  /** CRC-64/XZ, decimal text: it does not fit a number. */
  readonly crc64: string;
  /** Lower-case hexadecimal. */
  readonly md5: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Lower-case hexadecimal. */
  readonly sha512: string;
  /** Length in bytes. */
  readonly size: number;
}

/** All checksums of the same data, so that one reading serves every cloud. */
export class Digests {
  private constructor();
  /** The checksums of bytes in memory. */
  static of(data: BytesLike): Digests;
  /** The checksums of what a file, a stream or a response holds, in constant memory. */
  static from(source: ByteSource): Promise<Digests>;
}
export interface Digests extends DigestsLike {}

/** Computes `Digests` in chunks, in constant memory. */
export class Hasher {
  #private;
  constructor();
  /** Takes the next bytes. */
  update(chunk: BytesLike): void;
  /** The checksums of all bytes; after it the hasher is of no further use. */
  finish(): Digests;
  /**
   * `using` frees the memory that it holds at the end of a block, `free()` at once. Otherwise that
   * happens some time after it was collected.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/**
 * A CRC-64/XZ and the number of bytes that it covers. Of two such the checksum of the whole is known, so
 * a package that is fetched as ranges side by side need not be read again.
 */
export class Crc64 {
  #private;
  constructor();
  /** The checksum of all parts together, in the order in which they follow each other. */
  static join(parts: Iterable<Crc64>): Crc64;
  /** Takes the next bytes. */
  update(chunk: BytesLike): void;
  /** The number of bytes so far. */
  readonly size: number;
  /** The checksum of the bytes so far. */
  readonly checksum: Checksum;
  /**
   * `using` frees the memory that it holds at the end of a block, `free()` at once. Otherwise that
   * happens some time after it was collected.
   */
  [Symbol.dispose](): void;
  free(): void;
}
