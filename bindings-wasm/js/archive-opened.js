// @ts-check
// An archive that is kept open: its bytes stay in the module, and its directory was read once.

import { decoding } from "./archive-decode.js";
import { Entries } from "./archive-entries.js";
import { asked, unicode } from "./archive-input.js";
import { unpackInspection } from "./archive-unpack.js";
import { RawArchive } from "./generated/faaswire_archive_wasm.js";
import { Handle, disposable } from "./handle.js";

/** @import { Reading } from "./archive-input.js" */
/** @import { Archive as Opened, AskOptions } from "../types/archive.js" */

/** @implements {Omit<Opened, typeof Symbol.dispose>} */
export class Archive {
  #handle;
  #decoder;
  #entries;
  /** @type {Map<string, number> | undefined} made when an entry is first read */
  #places;

  /**
   * @param {Uint8Array} data
   * @param {Reading} reading
   */
  constructor(data, { numbers, decoder }) {
    this.#decoder = decoder;
    const raw = decoding(decoder, () => new RawArchive(data, numbers));
    this.#handle = new Handle("archive", raw);
    this.#entries = new Entries(decoding(decoder, () => raw.entries()));
    Object.freeze(this);
  }

  get entries() {
    return this.#entries;
  }

  get length() {
    return this.#entries.length;
  }

  [Symbol.iterator]() {
    return this.#entries[Symbol.iterator]();
  }

  /** @param {string} path */
  read(path) {
    const name = unicode("path", path);
    return this.#read(this.#placesOf().get(name) ?? NaN, name);
  }

  readAll() {
    const places = this.#placesOf();
    /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
    const files = new Map();
    for (const { kind, path } of this.#entries) {
      if (kind === "file") files.set(path, this.#read(places.get(path) ?? NaN, path));
    }
    return files;
  }

  /** @param {AskOptions} [options] */
  inspect(options) {
    const question = asked(options);
    return unpackInspection(decoding(this.#decoder, () => this.#handle.raw.inspect(...question)));
  }

  free() {
    this.#handle.free();
  }

  /**
   * @param {number} place
   * @param {string} path
   */
  #read(place, path) {
    return decoding(this.#decoder, () => /** @type {Uint8Array<ArrayBuffer>} */ (this.#handle.raw.read(place, path)));
  }

  #placesOf() {
    if (this.#places === undefined) {
      this.#places = new Map();
      let place = 0;
      // What is there twice is not known by its path: the module looks, and says so.
      for (const { path } of this.#entries) {
        this.#places.set(path, this.#places.has(path) ? NaN : place);
        place += 1;
      }
    }
    return this.#places;
  }
}

disposable(Archive);
