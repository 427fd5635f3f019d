// @ts-check

import { useMemory } from "./memory.js";

let ready = false;

/**
 * Called by the entry points once the module is there.
 *
 * @param {WebAssembly.Memory} memory that of the module
 */
export function markReady(memory) {
  useMemory(memory);
  ready = true;
}

/** Everything that reaches wasm begins with a constructor that calls this. */
export function requireReady() {
  if (!ready) throw new Error("faaswire is not ready: call `await init()` first");
}
