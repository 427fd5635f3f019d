// @ts-check
// Entry point for workerd, which compiles no bytes at run time: the module is imported with the code.

import { initSync } from "./generated/faaswire_wasm.js";
// @ts-expect-error TypeScript knows no modules of wasm; workerd gives a `WebAssembly.Module`.
import module from "./generated/faaswire_wasm_bg.wasm";
import { markReady } from "./ready.js";

export * from "./api.js";

markReady(initSync({ module }).memory);

/** There is nothing to wait for: the same code runs here and in a browser. */
export async function init() {}
