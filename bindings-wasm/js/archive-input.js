// @ts-check
// What callers of `faaswire/archive` hand in, made into what crosses into wasm.

import { decoderOf } from "./archive-decode.js";
import { EncodeError } from "./errors.js";
import { arches } from "./generated/faaswire_archive_wasm.js";
import { bytes, bytesOf, options, text } from "./input.js";
import { wrongType } from "./wrong-type.js";

/**
 * Most bytes of an archive, and of an entry that is unpacked as a whole. Clouds take packages of at
 * most 500 MB; the memory of a module ends at 4 GiB, and a comparison needs two of each.
 */
const MAX_BYTES = 512 * 2 ** 20;
/** More than an archive without ZIP64 can have. */
const MAX_FILES = 65_535;

const MAX_U32 = 2 ** 32 - 1;

const LIMITS = ["maxEntries", "maxEntrySize", "maxTotalSize", "maxRatio"];
const READING = ["encoding", ...LIMITS];
const ASKED = ["handler", "runtime", "command", "layer", "arch", "contents"];

/**
 * The four limits, and 1 if names are decoded; and what decodes them.
 *
 * @typedef {{ numbers: Float64Array, decoder: TextDecoder | undefined }} Reading
 */

/**
 * @param {string} field
 * @param {unknown} value
 */
export function archive(field, value) {
  const view = bytes(field, value);
  if (view.length > MAX_BYTES) throw new EncodeError(field, "must be at most 512 MiB");
  return view;
}

/**
 * Options of which none is misspelt: a limit that nobody reads would protect nobody.
 *
 * @param {unknown} given
 * @param {string[]} names
 */
export function known(given, names) {
  const members = options("options", given);
  checkNames(members, names, "");
  return members;
}

/**
 * @param {object} members
 * @param {string[]} names
 * @param {string} prefix
 */
function checkNames(members, names, prefix) {
  const stranger = Object.keys(members).find((name) => !names.includes(name));
  if (stranger !== undefined) throw new EncodeError(prefix + printable(stranger), "is not known here");
}

/**
 * A caller's own name, fit to be printed.
 *
 * @param {string} name
 */
export function printable(name) {
  return name.replace(/\p{Cc}/gu, "").slice(0, 64);
}

/**
 * @param {unknown} given
 * @returns {Reading}
 */
export function reading(given) {
  return readingOf(known(given, READING));
}

/**
 * The same for what unpacks entries as a whole.
 *
 * @param {unknown} given
 * @returns {Reading}
 */
export function readingInMemory(given) {
  const members = known(given, READING);
  if (Number(members.maxEntrySize) > MAX_BYTES) throw new EncodeError("maxEntrySize", "must be at most 512 MiB here");
  return readingOf(members);
}

/**
 * Limits that were not given are NaN.
 *
 * @param {Record<string, unknown>} members
 * @returns {Reading}
 */
function readingOf(members) {
  const decoder = decoderOf(members.encoding);
  const numbers = LIMITS.map((name) => {
    const limit = members[name];
    return limit == null ? NaN : limitOf(name, limit);
  });
  return { numbers: Float64Array.of(...numbers, decoder === undefined ? 0 : 1), decoder };
}

/**
 * What an inspection looks at, in the order in which Rust takes it, and how.
 *
 * @param {unknown} given
 * @returns {[asked: Asked, reading: Reading]}
 */
export function question(given) {
  const members = known(given, [...ASKED, ...READING]);
  return [askedOf(members), readingOf(members)];
}

/**
 * The same for an archive that was opened.
 *
 * @param {unknown} given
 */
export function asked(given) {
  return askedOf(known(given, ASKED));
}

/**
 * @typedef {[contents: boolean, handler: string, runtime: string, command: string[], layer: boolean, arch: string]} Asked
 *
 * @param {Record<string, unknown>} members
 * @returns {Asked}
 */
function askedOf({ handler, runtime, command, layer, arch, contents }) {
  return [
    truth("contents", contents ?? true),
    optional("handler", handler),
    optional("runtime", runtime),
    words("command", command ?? []),
    truth("layer", layer ?? false),
    archOf(arch),
  ];
}

/**
 * @param {string} field
 * @param {unknown} value
 */
function truth(field, value) {
  if (typeof value !== "boolean") throw wrongType(field, "a boolean", value);
  return value;
}

/**
 * @param {string} field
 * @param {unknown} value
 */
function words(field, value) {
  if (!Array.isArray(value)) throw wrongType(field, "an array of strings", value);
  return Array.from(value, (word, at) => unicode(`${field}[${at}]`, word));
}

/** @param {unknown} value */
function archOf(value) {
  const arch = optional("arch", value);
  const all = arches();
  if (value != null && !all.includes(arch)) throw new EncodeError("arch", `must be one of ${all.join(", ")}`);
  return arch;
}

/**
 * Files to pack, in the order in which Rust takes them.
 *
 * @param {unknown} files
 * @returns {[paths: string[], data: Uint8Array[], modes: Float64Array]}
 */
export function filesToPack(files) {
  if (typeof files !== "object" || files === null || !(Symbol.iterator in files)) {
    throw wrongType("files", "an iterable of objects with path and data", files);
  }
  /** @type {string[]} */
  const paths = [];
  /** @type {Uint8Array[]} */
  const data = [];
  /** @type {number[]} */
  const modes = [];
  let size = 0;
  for (const file of /** @type {Iterable<unknown>} */ (files)) {
    const field = `files[${paths.length}]`;
    if (typeof file !== "object" || file === null) throw wrongType(field, "an object with path and data", file);
    checkNames(file, ["path", "data", "mode"], `${field}.`);
    const { path, data: content, mode } = /** @type {Record<string, unknown>} */ (file);
    const view = contentOf(`${field}.data`, content);
    paths.push(unicode(`${field}.path`, path));
    data.push(view);
    modes.push(mode == null ? NaN : whole(`${field}.mode`, mode, MAX_U32));
    size += view.length;
    if (size > MAX_BYTES) throw new EncodeError("files", "must be at most 512 MiB altogether");
    if (paths.length > MAX_FILES) break;
  }
  return [paths, data, Float64Array.from(modes)];
}

/**
 * @param {unknown} given
 * @returns {number}
 */
export function level(given) {
  return whole("level", known(given, ["level"]).level ?? 6, MAX_U32);
}

/**
 * A lone surrogate would arrive as another character than the one that was given.
 *
 * @param {string} field
 * @param {unknown} value
 */
export function unicode(field, value) {
  const given = text(field, value);
  if (!given.isWellFormed()) throw new EncodeError(field, "must be well-formed Unicode");
  return given;
}

/**
 * @param {string} field
 * @param {unknown} value
 */
function optional(field, value) {
  return value == null ? "" : unicode(field, value);
}

/**
 * @param {string} field
 * @param {unknown} value
 */
function contentOf(field, value) {
  if (typeof value === "string") return new TextEncoder().encode(unicode(field, value));
  const view = bytesOf(value);
  if (view === undefined)
    throw wrongType(field, "a string or bytes (a Uint8Array, an ArrayBuffer or a view of one)", value);
  return view;
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {number} [max]
 */
export function whole(field, value, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > max) {
    throw typeof value === "number"
      ? new EncodeError(field, `must be a whole number from 0 to ${max}`)
      : wrongType(field, "a number", value);
  }
  return value;
}

/**
 * @param {string} field
 * @param {unknown} value Infinity lifts the limit
 */
export function limitOf(field, value) {
  return value === Infinity ? value : whole(field, value);
}
