// @ts-check
// Entry point for Node: the module is read and compiled when this is imported.

import { readFileSync } from "node:fs";

import { initSync } from "./generated/faaswire_wasm.js";
import { markReady } from "./ready.js";

export * from "./api.js";

initSync({ module: readFileSync(new URL("./generated/faaswire_wasm_bg.wasm", import.meta.url)) });
markReady();

/** There is nothing to wait for: the same code runs here and in a browser. */
export async function init() {}
