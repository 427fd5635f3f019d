// @ts-check
// Takes out of a pack what Rust put in, in the same order (`archive/src/pack.rs`).

/** @import { Entry } from "../types/archive.js" */

/**
 * All texts one behind the other, the words that numbers stand for, and the numbers: of a text its
 * end, of what is absent NaN.
 *
 * @typedef {[text: string, words: string, numbers: Float64Array]} Packed
 */

/** `00` to `99`. */
const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

export class Pack {
  #text;
  #words;
  #numbers;
  #next = 0;
  #end = 0;
  #time = NaN;
  #timeText = "";

  /** @param {Packed} packed */
  constructor([text, words, numbers]) {
    this.#text = text;
    this.#words = words.split(" ");
    this.#numbers = numbers;
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
    const start = this.#end;
    this.#end = this.number();
    return this.#text.slice(start, this.#end);
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

  /** @returns {Entry} */
  entry() {
    const path = this.text();
    const kind = this.word();
    const size = this.number();
    const compressedSize = this.number();
    const crc32 = this.number();
    const mode = this.optionalNumber();
    const time = this.optionalNumber();
    /** @type {{ -readonly [Name in keyof Entry]: Entry[Name] }} */
    const entry = { path, kind, size, compressedSize, crc32 };
    if (mode !== undefined) entry.mode = mode;
    if (time !== undefined) entry.modified = this.#modified(time);
    return Object.freeze(entry);
  }

  /**
   * Most entries have the time of the one before.
   *
   * @param {number} digits 20261124143058 for 2026-11-24T14:30:58
   */
  #modified(digits) {
    if (digits !== this.#time) {
      const [date, time] = [Math.floor(digits / 1e6), digits % 1e6];
      const day = `${Math.floor(date / 1e4)}-${TWO[Math.floor(date / 100) % 100]}-${TWO[date % 100]}`;
      this.#timeText = `${day}T${TWO[Math.floor(time / 1e4)]}:${TWO[Math.floor(time / 100) % 100]}:${TWO[time % 100]}`;
      this.#time = digits;
    }
    return this.#timeText;
  }
}
