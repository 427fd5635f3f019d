// @ts-check
// Entries of archives, each made out of its numbers when it is asked for.

import { textAt } from "./archive-text.js";

/** @import { Entry } from "../types/archive.js" */

/** How many numbers an entry has. */
export const ENTRY = 9;

/** `00` to `99`. */
const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

export class EntryReader {
  #chunks;
  #words;
  #numbers;
  #digits = NaN;
  #date = NaN;
  #dateText = "";
  #modified = "";

  /**
   * @param {string[]} chunks
   * @param {string[]} words
   * @param {Float64Array} numbers
   */
  constructor(chunks, words, numbers) {
    this.#chunks = chunks;
    this.#words = words;
    this.#numbers = numbers;
  }

  /**
   * @param {number} at where the entry's numbers begin
   * @returns {Entry}
   */
  read(at) {
    const raw = this.#numbers[at + 8];
    const entry = this.#plain(at);
    if (!(raw >= 0)) return entry;
    const letters = textAt(this.#chunks, Math.floor(raw / 65536), raw % 65536);
    return { ...entry, rawName: Uint8Array.from(letters, (letter) => letter.charCodeAt(0)) };
  }

  /**
   * @param {number} at
   * @returns {Entry}
   */
  #plain(at) {
    const numbers = this.#numbers;
    const path = textAt(this.#chunks, numbers[at], numbers[at + 1]);
    const kind = /** @type {Entry["kind"]} */ (this.#words[numbers[at + 2]]);
    const size = numbers[at + 3];
    const compressedSize = numbers[at + 4];
    const crc32 = numbers[at + 5];
    const mode = numbers[at + 6];
    const digits = numbers[at + 7];
    // An object that is made at once is made ten times as fast as one that is put together.
    if (digits >= 0) {
      const modified = this.#time(digits);
      return mode >= 0
        ? { path, kind, size, compressedSize, crc32, mode, modified }
        : { path, kind, size, compressedSize, crc32, modified };
    }
    return mode >= 0 ? { path, kind, size, compressedSize, crc32, mode } : { path, kind, size, compressedSize, crc32 };
  }

  /**
   * Most entries have the time of the one before, or its date.
   *
   * @param {number} digits 20261124143058 for 2026-11-24T14:30:58
   */
  #time(digits) {
    if (digits !== this.#digits) {
      const date = Math.floor(digits / 1e6);
      if (date !== this.#date) {
        this.#dateText = `${Math.floor(date / 1e4)}-${TWO[Math.floor(date / 100) % 100]}-${TWO[date % 100]}`;
        this.#date = date;
      }
      const time = digits - date * 1e6;
      this.#modified = `${this.#dateText}T${TWO[Math.floor(time / 1e4)]}:${TWO[Math.floor(time / 100) % 100]}:${TWO[time % 100]}`;
      this.#digits = digits;
    }
    return this.#modified;
  }
}
