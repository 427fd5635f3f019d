// @ts-check
// The list of an archive: what is never looked at is never made.

import { ENTRY, EntryReader } from "./archive-entry.js";

/** @import { Packed } from "./archive-pack.js" */
/** @import { Entry, Entries as List } from "../types/archive.js" */

/** What makes an iterator iterable, and in newer engines gives it `map`, `filter` and so on. */
const ITERATOR = Object.getPrototypeOf(Object.getPrototypeOf([].values()));

/** @implements {List} */
export class Entries {
  #reader;
  #length;

  /** @param {Packed} packed */
  constructor([chunks, words, numbers]) {
    this.#reader = new EntryReader(chunks, words.split(" "), numbers);
    this.#length = numbers[0];
    Object.freeze(this);
  }

  get length() {
    return this.#length;
  }

  /**
   * @param {number} index
   * @returns {Entry | undefined}
   */
  at(index) {
    const whole = Math.trunc(index) || 0;
    const at = whole < 0 ? whole + this.#length : whole;
    return at >= 0 && at < this.#length ? this.#read(at) : undefined;
  }

  /** @param {number} at */
  #read(at) {
    return this.#reader.read(1 + at * ENTRY);
  }

  /** @returns {IterableIterator<Entry>} */
  [Symbol.iterator]() {
    let at = 0;
    /** @returns {IteratorResult<Entry, undefined>} A generator takes a tenth longer for the whole list. */
    const next = () =>
      at < this.#length ? { done: false, value: this.#read(at++) } : { done: true, value: undefined };
    return Object.assign(Object.create(ITERATOR), { next });
  }

  toArray() {
    return Array.from({ length: this.#length }, (_, at) => this.#read(at));
  }

  toJSON() {
    return this.toArray();
  }

  /** What `console.log` of Node shows. */
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toArray();
  }
}
