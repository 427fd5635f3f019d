// @ts-check

import { useMemory } from "./memory.js";
import { readiness } from "./readiness.js";

const { mark, require } = readiness("faaswire");

/** Everything that reaches wasm begins with a constructor that calls this. */
export const requireReady = require;

/**
 * Called by the entry points once the module is there.
 *
 * @param {WebAssembly.Memory} memory that of the module
 */
export function markReady(memory) {
  useMemory(memory);
  mark();
}
