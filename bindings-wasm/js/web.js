// @ts-check
// Entry point for browsers and everything else: the module is loaded by `init`.

import load from "./generated/faaswire_wasm.js";
import { markReady } from "./ready.js";

/** @import { ModuleSource } from "../types/index.js" */

export * from "./api.js";

/** @type {Promise<void> | undefined} */
let loading;

/**
 * Loads the module; until then every constructor throws. A second call waits for the first.
 *
 * @param {ModuleSource} [source] where the module is, or the module itself; by default the file beside this one
 */
export function init(source = new URL("./generated/faaswire_wasm_bg.wasm", import.meta.url)) {
  loading ??= start(source).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @param {ModuleSource} source */
async function start(source) {
  const given = source instanceof URL || typeof source === "string" ? await fetch(source) : source;
  if (given instanceof Response && !given.ok) {
    throw new Error(`the module of faaswire cannot be loaded: HTTP status ${given.status}`);
  }
  const { memory } = await load({ module_or_path: given });
  markReady(memory);
}
