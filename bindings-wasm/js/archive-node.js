// @ts-check
// Entry point of `faaswire/archive` for Node: the module is read and compiled when this is imported.

import { readFileSync } from "node:fs";

import { ready } from "./archive.js";
import { initSync } from "./generated/faaswire_archive_wasm.js";

export * from "./archive-api.js";

initSync({ module: readFileSync(new URL("./generated/faaswire_archive_wasm_bg.wasm", import.meta.url)) });
ready.mark();

/** There is nothing to wait for: the same code runs here and in a browser. */
export async function init() {}
