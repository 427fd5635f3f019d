// @ts-check
// Entry point of `faaswire/archive` for Node: the module is read and compiled when this is imported.

import { readFileSync } from "node:fs";

import { ready } from "./archive.js";
import { initSync } from "./generated/faaswire_archive_wasm.js";
import { faaswire_archive_wasm as size } from "./generated/sizes.js";
import { readModule } from "./module-file.js";
import { ARCHIVE } from "./names.js";

export * from "./archive-api.js";

const beside = () => readFileSync(new URL("./generated/faaswire_archive_wasm_bg.wasm", import.meta.url));
initSync({ module: readModule(beside, ARCHIVE, [size]) });
ready.mark();

/** There is nothing to wait for: the same code runs here and in a browser. */
export async function init() {}
