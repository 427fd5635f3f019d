// @ts-check
// Takes out of a pack what Rust put in, in the same order (`archive/src/pack.rs`).

import { ENTRY, EntryReader } from "./archive-entry.js";
import { textAt } from "./archive-text.js";

/**
 * All texts one behind the other in chunks, the words that numbers stand for, and the numbers: of a
 * text its place and length, of what is absent NaN.
 *
 * @typedef {[chunks: string[], words: string, numbers: Float64Array]} Packed
 */

export class Pack {
  #chunks;
  #words;
  #numbers;
  #entries;
  #next = 0;

  /** @param {Packed} packed */
  constructor([chunks, words, numbers]) {
    this.#chunks = chunks;
    this.#words = words.split(" ");
    this.#numbers = numbers;
    this.#entries = new EntryReader(chunks, this.#words, numbers);
  }

  number() {
    return this.#numbers[this.#next++];
  }

  /** @returns {number | undefined} */
  optionalNumber() {
    const number = this.number();
    return Number.isNaN(number) ? undefined : number;
  }

  flag() {
    return this.number() === 1;
  }

  text() {
    return textAt(this.#chunks, this.number(), this.number());
  }

  /** @returns {any} one of the words that the types name; undefined if it is absent */
  word() {
    return this.#words[this.number()];
  }

  /**
   * @template Item
   * @param {() => Item} take
   * @returns {readonly Item[]}
   */
  list(take) {
    const items = [];
    for (let rest = this.number(); rest > 0; rest -= 1) items.push(take());
    return Object.freeze(items);
  }

  entry() {
    const at = this.#next;
    this.#next += ENTRY;
    return Object.freeze(this.#entries.read(at));
  }
}
