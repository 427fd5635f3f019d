// @ts-check
// The way of bytes into wasm: one place there for all of them, so that no call allocates.

import { RawHasher } from "./generated/faaswire_wasm.js";

/** @type {WebAssembly.Memory} */
let memory;
let pointer = 0;
let size = 0;
/** The place; memory that grows takes it away. */
let place = new Uint8Array();

/**
 * Called by the entry points once the module is there.
 *
 * @param {WebAssembly.Memory} ofModule
 */
export function useMemory(ofModule) {
  memory = ofModule;
  pointer = RawHasher.inputPointer();
  size = RawHasher.inputSize();
}

/**
 * Puts bytes there, as many as fit, until all were taken.
 *
 * @param {Uint8Array} view
 * @param {(length: number) => void} take
 */
export function chunks(view, take) {
  for (let at = 0; at < view.length; at += size) {
    const chunk = view.length > size ? view.subarray(at, at + size) : view;
    if (place.length === 0) place = new Uint8Array(memory.buffer, pointer, size);
    place.set(chunk);
    take(chunk.length);
  }
}
