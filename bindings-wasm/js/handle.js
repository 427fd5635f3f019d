// @ts-check

import { EncodeError } from "./errors.js";

/**
 * A block of wasm memory with an owner. It is freed by `free()`, or after its owner was collected.
 *
 * @template {{ free(): void }} Raw
 */
export class Handle {
  /** @type {Raw | undefined} */
  #raw;
  #field;
  #gone = "";

  /**
   * @param {string} field what to call it in an error
   * @param {Raw} raw
   */
  constructor(field, raw) {
    this.#field = field;
    this.#raw = raw;
  }

  get raw() {
    if (this.#raw === undefined) throw new EncodeError(this.#field, this.#gone);
    return this.#raw;
  }

  get isFreed() {
    return this.#raw === undefined;
  }

  /**
   * Gives it away: the receiver frees it.
   *
   * @param {string} gone what to say to whoever still asks
   */
  take(gone) {
    const raw = this.raw;
    this.#raw = undefined;
    this.#gone = gone;
    return raw;
  }

  free() {
    if (this.#raw !== undefined) this.take("was freed").free();
  }
}

/**
 * Makes `using` work where the engine knows it.
 *
 * @param {new (...parameters: any[]) => { free(): void }} type
 */
export function disposable(type) {
  if (Symbol.dispose !== undefined) {
    Object.defineProperty(type.prototype, Symbol.dispose, {
      value: type.prototype.free,
      configurable: true,
      writable: true,
    });
  }
}
