// @ts-check
// Entry point of `faaswire/archive` for workerd: the module is imported with the code.

import { ready } from "./archive.js";
import { initSync } from "./generated/faaswire_archive_wasm.js";
// @ts-expect-error TypeScript knows no modules of wasm; workerd gives a `WebAssembly.Module`.
import module from "./generated/faaswire_archive_wasm_bg.wasm";

export * from "./archive-api.js";

initSync({ module });
ready.mark();

/** There is nothing to wait for: the same code runs here and in a browser. */
export async function init() {}
