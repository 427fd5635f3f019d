// @ts-check
// Archives: what is in them, what is wrong with them, how two differ, and how to build one.

import { decoding } from "./archive-decode.js";
import { Entries } from "./archive-entries.js";
import { archive, filesToPack, level, question, reading, readingInMemory, unicode } from "./archive-input.js";
import { Archive } from "./archive-opened.js";
import { unpackComparison, unpackInspection } from "./archive-unpack.js";
import * as raw from "./generated/faaswire_archive_wasm.js";
import { readiness } from "./readiness.js";

/** @import { BuildOptions, FileToPack, InspectOptions, ReadOptions } from "../types/archive.js" */
/** @import { BytesLike } from "../types/index.js" */

export const ready = readiness("faaswire/archive");

/**
 * @param {BytesLike} data
 * @param {InspectOptions} [options]
 */
export function inspect(data, options) {
  ready.require();
  const view = archive("data", data);
  const [asked, { numbers, decoder }] = question(options);
  return unpackInspection(decoding(decoder, () => raw.inspect(view, ...asked, numbers)));
}

/**
 * @param {BytesLike} data
 * @param {ReadOptions} [options]
 */
export function entries(data, options) {
  ready.require();
  const view = archive("data", data);
  const { numbers, decoder } = reading(options);
  // Only the end is copied into the module: it says how much of it is needed.
  for (let needed = 0; ;) {
    const before = view.length - needed;
    const listed = decoding(decoder, () => raw.entries(view.subarray(before), before, numbers));
    if (typeof listed !== "number") return new Entries(listed);
    needed = listed;
  }
}

/**
 * @param {BytesLike} data
 * @param {string} path
 * @param {ReadOptions} [options]
 */
export function readEntry(data, path, options) {
  ready.require();
  const [view, name] = [archive("data", data), unicode("path", path)];
  const { numbers, decoder } = readingInMemory(options);
  return decoding(decoder, () => {
    const opened = new raw.RawArchive(view, numbers);
    try {
      return /** @type {Uint8Array<ArrayBuffer>} */ (opened.read(NaN, name));
    } finally {
      opened.free();
    }
  });
}

/**
 * @param {BytesLike} data
 * @param {ReadOptions} [options]
 */
export function open(data, options) {
  ready.require();
  return new Archive(archive("data", data), readingInMemory(options));
}

/**
 * @param {BytesLike} before
 * @param {BytesLike} after
 * @param {ReadOptions} [options]
 */
export function compare(before, after, options) {
  ready.require();
  const [one, other] = [archive("before", before), archive("after", after)];
  const { numbers, decoder } = readingInMemory(options);
  return unpackComparison(decoding(decoder, () => raw.compare(one, other, numbers)));
}

/**
 * @param {Iterable<FileToPack>} files
 * @param {BuildOptions} [options]
 */
export function build(files, options) {
  ready.require();
  const [bytes, crc64, md5, sha256, sha512, size] = raw.build(...filesToPack(files), level(options));
  return Object.freeze({ bytes, digests: Object.freeze({ crc64, md5, sha256, sha512, size }) });
}
