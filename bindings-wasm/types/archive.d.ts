import type { BytesLike, ModuleSource } from "./index.js";
import type { DigestsLike } from "./package.js";
import type { Bytes } from "./platform.js";
import type { Severity } from "./words.js";
import type { Arch, EntryKind, ErrorCode, FindingCode, NoticeCode, WarningCode } from "./words-archive.js";

export { EncodeError, FaaswireError } from "./errors.js";
export * from "./preflight.js";
export { type Cloud, SEVERITIES, type Severity } from "./words.js";
export * from "./words-archive.js";

/**
 * Loads the module of `faaswire/archive`, another one than that of `faaswire`. In a browser every
 * function throws before it; a second call waits for the first. In Node the module is there from
 * the start, and this does nothing.
 *
 * @param source by default the file `faaswire-archive.wasm` of this package, beside the code
 */
export function init(source?: ModuleSource): Promise<void>;

/** How much an archive may hold. Sizes are in bytes; `Infinity` lifts a limit. */
export interface Limits {
  /** Most entries, by default 100 000. */
  readonly maxEntries?: number | undefined;
  /** Largest single entry, unpacked, by default 512 MiB; `readEntry` and `compare` take no more. */
  readonly maxEntrySize?: number | undefined;
  /** All entries together, unpacked, by default 2 GiB. */
  readonly maxTotalSize?: number | undefined;
  /**
   * How many times larger than packed, by default 200, for an entry and for the whole. It counts
   * from 64 MiB on.
   */
  readonly maxRatio?: number | undefined;
}

/** How an archive is read. */
export interface ReadOptions extends Limits {
  /**
   * The encoding of names that do not say that they are UTF-8, a label of `TextDecoder` such as
   * `gbk`. Without it, and where it does not fit, they are read as UTF-8 or else as CP437.
   */
  readonly encoding?: string | undefined;
}

/** What an inspection looks at beside the structure of the archive. */
export interface AskOptions {
  /** The handler of the function, such as `index.handler`: is its file where the runtime looks? */
  readonly handler?: string | undefined;
  /** The runtime in the words of any of the clouds, such as `python3.9` or `CustomRuntime`. */
  readonly runtime?: string | undefined;
  /**
   * The command that starts a custom runtime, word by word, such as `["node", "server.js"]`: what
   * it names must be there instead of `bootstrap`.
   */
  readonly command?: readonly string[] | undefined;
  /** Whether it is a layer, in which something has to be where a runtime looks; by default no. */
  readonly layer?: boolean | undefined;
  /**
   * The CPU of the function, which native code must be for; without it all native code must be for
   * the same one.
   */
  readonly arch?: Arch | undefined;
  /**
   * Whether to unpack every entry, by default yes; otherwise wrong sizes and CRCs are not found, nor
   * what programs and native code hold. Links are read nevertheless.
   */
  readonly contents?: boolean | undefined;
}

/** What an inspection looks at, and how the archive is read. */
export interface InspectOptions extends AskOptions, ReadOptions {}

/** A file, folder or link, as the central directory describes it. */
export interface Entry {
  /** With `/` between folders; that of a folder ends with one. No UTF-8 is read as CP437. */
  readonly path: string;
  /** The bytes of the name as they stand in the directory, where they are not `path` in UTF-8. */
  readonly rawName?: Bytes;
  /** `special` is a device, pipe or socket. */
  readonly kind: EntryKind;
  /** Length in bytes, unpacked, as the directory says. */
  readonly size: number;
  /** Length in bytes inside the archive. */
  readonly compressedSize: number;
  /** CRC-32 of the unpacked data, as the directory says. */
  readonly crc32: number;
  /** Permission bits such as `0o755`; absent if the archive does not tell, as on Windows. */
  readonly mode?: number;
  /** `2026-11-24T14:30:58`, of an unknown time zone; absent if it is not a date. */
  readonly modified?: string;
}

/**
 * The entries of an archive, in the order of the central directory. Each is made anew whenever it is
 * asked for, a plain object; what is done to it changes nothing here.
 */
export interface Entries extends Iterable<Entry> {
  readonly length: number;
  /** The entry at a place, or counted from the end if it is negative; undefined if there is none. */
  at(index: number): Entry | undefined;
  [Symbol.iterator](): IterableIterator<Entry>;
  /** All of them, in an array of the caller's own, to be cloned, compared or sorted. */
  toArray(): Entry[];
  /** What `JSON.stringify` writes: the same as `toArray`. */
  toJSON(): Entry[];
}

/** Totals over the entries. */
export interface Totals {
  /** Regular files. */
  readonly files: number;
  /** Folders that have an entry of their own. */
  readonly folders: number;
  readonly symlinks: number;
  /** Bytes, unpacked, as the directory says. */
  readonly size: number;
  /** Bytes inside the archive. */
  readonly compressedSize: number;
}

interface FindingOf<S extends Severity, Code extends FindingCode> {
  readonly code: Code;
  readonly severity: S;
  /** The entry that it concerns; absent where it is the whole archive. */
  readonly path?: string;
  /** More about it, such as the two values that differ. */
  readonly detail?: string;
  /** All of it in words. */
  readonly text: string;
}

/** One thing that was found. */
export type Finding =
  FindingOf<"error", ErrorCode> | FindingOf<"warning", WarningCode> | FindingOf<"notice", NoticeCode>;

/** What is in an archive and what is wrong with it. */
export interface Inspection {
  /** In the order of the central directory, as far as it can be read. */
  readonly entries: readonly Entry[];
  readonly totals: Totals;
  /** The whole archive's first. */
  readonly findings: readonly Finding[];
  /** The gravest of all findings; undefined if there are none. */
  readonly severity: Severity | undefined;
  /** Whether it can be unpacked safely, with one and the same result everywhere: no finding is an error. */
  readonly isSafe: boolean;
}

/** A member that differs, the gravest way first; its path is without `./` and the `/` of a folder. */
export type Difference =
  | { readonly path: string; readonly change: "added"; readonly before?: undefined; readonly after: Entry }
  | { readonly path: string; readonly change: "removed"; readonly before: Entry; readonly after?: undefined }
  | {
      readonly path: string;
      /** The content differs; only the permissions, and perhaps the time; only the time. */
      readonly change: "content" | "mode" | "time";
      readonly before: Entry;
      readonly after: Entry;
    };

/** How two archives differ. */
export interface Comparison {
  /** The members that differ, by path. */
  readonly differences: readonly Difference[];
  /** The number of members that are the same in everything. */
  readonly unchanged: number;
  /** Whether both unpack to the same files with the same permissions: nothing but times differs. */
  readonly isSameCode: boolean;
}

/** A file to pack. */
export interface FileToPack {
  /** Relative, with `/` between folders. One that ends with `/`, with empty data, is an empty folder. */
  readonly path: string;
  /** A text is packed as UTF-8. */
  readonly data: BytesLike | string;
  /**
   * It becomes `0o755` if any of the three executable bits is set, otherwise `0o644`. By default it
   * is `0o755` for `bootstrap` and `scf_bootstrap`, which a custom runtime starts, and `0o644` for
   * any other.
   */
  readonly mode?: number | undefined;
}

export interface BuildOptions {
  /** How hard to pack: 0 stores, 1 is fastest, 9 smallest; by default 6. */
  readonly level?: number | undefined;
}

/** What `build` makes. */
export interface Built {
  readonly bytes: Bytes;
  /** The checksums of the bytes: `codePackage.compare(digests)` compares them with what is deployed. */
  readonly digests: DigestsLike;
}

/**
 * Looks at an archive of unknown origin. What cannot be read is a finding, not an exception.
 *
 * @param data the whole archive, at most 512 MiB
 * @throws EncodeError for `data` and options that are none
 */
export function inspect(data: BytesLike, options?: InspectOptions): Inspection;

/**
 * The list alone. Nothing but the central directory is read, at the end of the archive: `inspect`
 * looks for what may be wrong.
 *
 * @throws ArchiveError if the directory cannot be read, or holds more than the limits allow
 * @throws EncodeError for `data` and options that are none
 */
export function entries(data: BytesLike, options?: ReadOptions): Entries;

/**
 * The data of an entry, with its length and CRC-32 checked.
 *
 * @throws ArchiveError with code `not_found`, `duplicate` where two entries have the name, or what is
 *   wrong with the archive or the entry
 * @throws EncodeError for `data`, `path` and options that are none
 */
export function readEntry(data: BytesLike, path: string, options?: ReadOptions): Bytes;

/**
 * Opens an archive to read many entries from: its directory is read once.
 *
 * @param data the whole archive, at most 512 MiB, which is copied into the module's memory
 * @throws ArchiveError if the directory cannot be read, or holds more than the limits allow
 * @throws EncodeError for `data` and options that are none
 */
export function open(data: BytesLike, options?: ReadOptions): Archive;

/** An archive whose directory was read: what `open` gives. Iterating it gives its entries. */
export class Archive implements Iterable<Entry> {
  private constructor();
  /** In the order of the central directory. */
  readonly entries: Entries;
  /** The number of entries. */
  readonly length: number;
  [Symbol.iterator](): IterableIterator<Entry>;
  /**
   * The data of an entry, with its length and CRC-32 checked; of a symbolic link its target.
   *
   * @throws ArchiveError as `readEntry` does
   * @throws EncodeError for a path that is none, and after `free`
   */
  read(path: string): Bytes;
  /**
   * The data of all files by their paths. Folders and symbolic links are not among them.
   *
   * @throws ArchiveError for the first file that cannot be read, or whose path is there twice
   */
  readAll(): Map<string, Bytes>;
  /** As the function `inspect`, with the limits and the encoding of `open`. */
  inspect(options?: AskOptions): Inspection;
  /**
   * `using` frees the module's memory at the end of a block, `free()` at once. Otherwise that happens
   * some time after it was collected.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/**
 * Compares two archives by what they unpack to. Order, compression and the entries of folders that
 * have something in them make no difference. A member without a mode counts as one with `0o644`.
 *
 * @throws ArchiveError with the first error that `inspect` finds in one of them, for programs disagree
 *   on what that one unpacks to
 * @throws EncodeError for `before`, `after` and options that are none
 */
export function compare(before: BytesLike, after: BytesLike, options?: ReadOptions): Comparison;

/**
 * Packs files into an archive that is the same every time and in every language of faaswire: the
 * order of the files makes no difference, and every time is 1980-01-01.
 *
 * @param files at most 65 534, and 512 MiB altogether
 * @throws EncodeError for fields such as `files[3].path`, counted from 0, `files` and `level`
 */
export function build(files: Iterable<FileToPack>, options?: BuildOptions): Built;

/** An archive, or an entry of one, cannot be read. */
export class ArchiveError extends Error {
  readonly name: "ArchiveError";
  constructor(finding: Finding);
  readonly code: "FAASWIRE_ARCHIVE";
  /** What is wrong with it. */
  readonly finding: Finding;
  /** The entry at fault; undefined where it is the whole archive. */
  readonly path: string | undefined;
}
