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
 * Loads the WebAssembly module of `faaswire/archive`, which is not the one of `faaswire`. In a browser,
 * every function throws before it is loaded; a second call waits for the first. In Node, the module is
 * loaded on import, and this does nothing.
 *
 * @param source the module; defaults to the file `faaswire-archive.wasm` of this package, next to the
 *   code
 */
export function init(source?: ModuleSource): Promise<void>;

/** Limits for the contents of an archive. Sizes are in bytes; `Infinity` removes a limit. */
export interface Limits {
  /** The maximum number of entries; defaults to 100 000. */
  readonly maxEntries?: number | undefined;
  /**
   * The maximum uncompressed size of an entry; defaults to 512 MiB. `readEntry` and `compare` accept no
   * larger value.
   */
  readonly maxEntrySize?: number | undefined;
  /** The maximum uncompressed size of all entries together; defaults to 2 GiB. */
  readonly maxTotalSize?: number | undefined;
  /**
   * The maximum compression ratio of an entry and of the whole archive; defaults to 200. It applies
   * from 64 MiB on.
   */
  readonly maxRatio?: number | undefined;
}

/** Options for reading an archive. */
export interface ReadOptions extends Limits {
  /**
   * The encoding of names that are not marked as UTF-8, a label of `TextDecoder` such as `gbk`. Without
   * it, and for names that are not valid in it, they are read as UTF-8 or else as CP437.
   */
  readonly encoding?: string | undefined;
}

/** Options for the checks of an inspection. */
export interface AskOptions {
  /**
   * The handler of the function, such as `index.handler`; checks whether its file is where the runtime
   * looks for it.
   */
  readonly handler?: string | undefined;
  /** The runtime of the function in the spelling of any of the clouds, such as `python3.9` or `CustomRuntime`. */
  readonly runtime?: string | undefined;
  /**
   * The command that starts a custom runtime, word by word, such as `["node", "server.js"]`: the file
   * that it names must exist, instead of `bootstrap`.
   */
  readonly command?: readonly string[] | undefined;
  /**
   * Whether the archive is a layer, which must contain files where a runtime looks for them; defaults
   * to false.
   */
  readonly layer?: boolean | undefined;
  /**
   * The CPU architecture of the function that native code must be built for; without it, all native
   * code must be built for the same one.
   */
  readonly arch?: Arch | undefined;
  /**
   * Whether to unpack every entry; defaults to true. Otherwise wrong sizes and CRCs are not found, and
   * programs and native code are not checked. Links are read nevertheless.
   */
  readonly contents?: boolean | undefined;
}

/** Options of `inspect`. */
export interface InspectOptions extends AskOptions, ReadOptions {}

/** A file, folder or link of an archive, as described by the central directory. */
export interface Entry {
  /**
   * The path inside the archive, with `/` between folders; the path of a folder ends with `/`. Names
   * that are not UTF-8 are read as CP437.
   */
  readonly path: string;
  /** The bytes of the name as stored in the directory, if they are not `path` in UTF-8. */
  readonly rawName?: Bytes;
  /** The kind of entry; `special` is a device, a pipe or a socket. */
  readonly kind: EntryKind;
  /** The uncompressed size in bytes, as the central directory states it. */
  readonly size: number;
  /** The compressed size in bytes. */
  readonly compressedSize: number;
  /** The CRC-32 of the uncompressed data, as the central directory states it. */
  readonly crc32: number;
  /** The permission bits, such as `0o755`; absent if the archive has none, as on Windows. */
  readonly mode?: number;
  /**
   * The time of the last modification, such as `2026-11-24T14:30:58`, without a time zone; absent if
   * the stored value is not a time.
   */
  readonly modified?: string;
}

/**
 * The entries of an archive, in the order of the central directory. Each access creates a new plain
 * object; changing it does not change the entries.
 */
export interface Entries extends Iterable<Entry> {
  readonly length: number;
  /** Returns the entry at an index, counted from the end if it is negative; undefined if there is none. */
  at(index: number): Entry | undefined;
  [Symbol.iterator](): IterableIterator<Entry>;
  /** Returns all entries in a new array. */
  toArray(): Entry[];
  /** Returns what `JSON.stringify` writes: the same as `toArray`. */
  toJSON(): Entry[];
}

/** Totals over the entries of an archive. */
export interface Totals {
  /** The number of regular files. */
  readonly files: number;
  /** The number of folders that have an entry of their own. */
  readonly folders: number;
  readonly symlinks: number;
  /** The uncompressed size in bytes, as the central directory states it. */
  readonly size: number;
  /** The compressed size in bytes. */
  readonly compressedSize: number;
}

interface FindingOf<S extends Severity, Code extends FindingCode> {
  readonly code: Code;
  readonly severity: S;
  /** The path of the entry concerned; absent if the finding concerns the whole archive. */
  readonly path?: string;
  /** Further details, such as the two values that differ. */
  readonly detail?: string;
  /** The finding as text. */
  readonly text: string;
}

/** A finding of an inspection. */
export type Finding =
  FindingOf<"error", ErrorCode> | FindingOf<"warning", WarningCode> | FindingOf<"notice", NoticeCode>;

/** The entries of an archive and the problems found in it. */
export interface Inspection {
  /** The entries in the order of the central directory, as far as it can be read. */
  readonly entries: readonly Entry[];
  readonly totals: Totals;
  /** The findings; those that concern the whole archive come first. */
  readonly findings: readonly Finding[];
  /** The highest severity of all findings; undefined if there are none. */
  readonly severity: Severity | undefined;
  /** Whether the archive can be unpacked safely and with the same result everywhere: no finding is an error. */
  readonly isSafe: boolean;
}

/** An entry that differs between two archives. Its path has no leading `./` and no trailing `/` of a folder. */
export type Difference =
  | { readonly path: string; readonly change: "added"; readonly before?: undefined; readonly after: Entry }
  | { readonly path: string; readonly change: "removed"; readonly before: Entry; readonly after?: undefined }
  | {
      readonly path: string;
      /**
       * The change. `content`: the data or the kind of the entry differs; `mode`: only the permissions
       * differ, and possibly the time; `time`: only the time differs.
       */
      readonly change: "content" | "mode" | "time";
      readonly before: Entry;
      readonly after: Entry;
    };

/** The differences between two archives. */
export interface Comparison {
  /** The entries that differ, ordered by path. */
  readonly differences: readonly Difference[];
  /** The number of entries that are identical. */
  readonly unchanged: number;
  /** Whether both archives unpack to the same files with the same permissions: only times differ, if anything. */
  readonly isSameCode: boolean;
}

/** A file to pack. */
export interface FileToPack {
  /**
   * The path, relative, with `/` between folders. A path that ends with `/`, with empty data, is an
   * empty folder.
   */
  readonly path: string;
  /** The data; a string is packed as UTF-8. */
  readonly data: BytesLike | string;
  /**
   * The mode. It becomes `0o755` if any of the three executable bits is set, otherwise `0o644`.
   * Defaults to `0o755` for `bootstrap` and `scf_bootstrap`, the programs that custom runtimes start,
   * and to `0o644` for all other files.
   */
  readonly mode?: number | undefined;
}

export interface BuildOptions {
  /** The compression level: 0 stores, 1 is fastest, 9 gives the smallest archive; defaults to 6. */
  readonly level?: number | undefined;
}

/** The result of `build`. */
export interface Built {
  readonly bytes: Bytes;
  /** The digests of the archive: `codePackage.compare(digests)` compares them with what is deployed. */
  readonly digests: DigestsLike;
}

/**
 * Inspects an archive of unknown origin: lists its entries and reports the problems found. What cannot
 * be read is reported as a finding, not as an exception.
 *
 * @param data the whole archive, at most 512 MiB
 * @throws EncodeError if `data` or an option is not valid
 */
export function inspect(data: BytesLike, options?: InspectOptions): Inspection;

/**
 * Lists the entries of an archive from its central directory alone; nothing is unpacked. `inspect`
 * checks for problems.
 *
 * @throws ArchiveError if the directory cannot be read or exceeds the limits
 * @throws EncodeError if `data` or an option is not valid
 */
export function entries(data: BytesLike, options?: ReadOptions): Entries;

/**
 * Returns the data of one entry, after checking its length and CRC-32.
 *
 * @throws ArchiveError with code `not_found`, with code `duplicate` if two entries have the path, or if
 *   the archive or the entry cannot be read
 * @throws EncodeError if `data`, `path` or an option is not valid
 */
export function readEntry(data: BytesLike, path: string, options?: ReadOptions): Bytes;

/**
 * Opens an archive to read many entries of it: its directory is read only once.
 *
 * @param data the whole archive, at most 512 MiB, which is copied into the memory of the module
 * @throws ArchiveError if the directory cannot be read or exceeds the limits
 * @throws EncodeError if `data` or an option is not valid
 */
export function open(data: BytesLike, options?: ReadOptions): Archive;

/** An archive whose directory has been read, as returned by `open`. Iteration yields its entries. */
export class Archive implements Iterable<Entry> {
  private constructor();
  /** The entries in the order of the central directory. */
  readonly entries: Entries;
  /** The number of entries. */
  readonly length: number;
  [Symbol.iterator](): IterableIterator<Entry>;
  /**
   * Returns the data of one entry, after checking its length and CRC-32; for a symbolic link, its
   * target.
   *
   * @throws ArchiveError as `readEntry` does
   * @throws EncodeError if `path` is not valid, and after `free`
   */
  read(path: string): Bytes;
  /**
   * Returns the data of all files by their paths. Folders and symbolic links are not included.
   *
   * @throws ArchiveError for the first file that cannot be read, or whose path occurs twice
   */
  readAll(): Map<string, Bytes>;
  /** Inspects the archive as the function `inspect` does, with the limits and the encoding of `open`. */
  inspect(options?: AskOptions): Inspection;
  /**
   * Frees the memory of the WebAssembly module: `using` does so at the end of a block, `free()`
   * immediately. Otherwise it is freed some time after garbage collection.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/**
 * Compares two archives entry by entry: what they unpack to. Order, compression and the entries of
 * folders that are not empty make no difference. An entry without a mode counts as one with `0o644`.
 *
 * @throws ArchiveError with the first error that `inspect` finds in one of them, since programs
 *   disagree on what such an archive unpacks to
 * @throws EncodeError if `before`, `after` or an option is not valid
 */
export function compare(before: BytesLike, after: BytesLike, options?: ReadOptions): Comparison;

/**
 * Builds a reproducible archive, with the same bytes in every language of faaswire: the order of the
 * files makes no difference, and every time is 1980-01-01.
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
  /** The finding that caused the error. */
  readonly finding: Finding;
  /** The path of the entry concerned; undefined if the error concerns the whole archive. */
  readonly path: string | undefined;
}
