// @ts-check
// Archives: what is in them, what is wrong with them, how two differ, and how to build one.

import { Entries } from "./archive-entries.js";
import { archive, filesToPack, level, limits, limitsInMemory, question, unicode } from "./archive-input.js";
import { unpackComparison, unpackInspection } from "./archive-unpack.js";
import * as raw from "./generated/faaswire_archive_wasm.js";
import { readiness } from "./readiness.js";

/** @import { BuildOptions, FileToPack, InspectOptions, Limits } from "../types/archive.js" */
/** @import { BytesLike } from "../types/index.js" */

export const ready = readiness("faaswire/archive");

/**
 * @param {BytesLike} data
 * @param {InspectOptions} [options]
 */
export function inspect(data, options) {
  ready.require();
  return unpackInspection(raw.inspect(archive("data", data), ...question(options)));
}

/**
 * @param {BytesLike} data
 * @param {Limits} [options]
 */
export function entries(data, options) {
  ready.require();
  const view = archive("data", data);
  const given = limits(options);
  // Only the end is copied into the module: it says how much of it is needed.
  for (let needed = 0; ; ) {
    const before = view.length - needed;
    const listed = raw.entries(view.subarray(before), before, given);
    if (typeof listed !== "number") return new Entries(listed);
    needed = listed;
  }
}

/**
 * @param {BytesLike} data
 * @param {string} path
 * @param {Limits} [options]
 */
export function readEntry(data, path, options) {
  ready.require();
  return raw.readEntry(archive("data", data), unicode("path", path), limitsInMemory(options));
}

/**
 * @param {BytesLike} before
 * @param {BytesLike} after
 * @param {Limits} [options]
 */
export function compare(before, after, options) {
  ready.require();
  const [one, other] = [archive("before", before), archive("after", after)];
  return unpackComparison(raw.compare(one, other, limitsInMemory(options)));
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
