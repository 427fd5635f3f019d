// @ts-check
// Entry point for browsers and everything else: the module is loaded by `init`.

import load from "./generated/faaswire_wasm.js";
import { loader } from "./load.js";
import { MAIN } from "./names.js";
import { markReady } from "./ready.js";

export * from "./api.js";

const file = () => new URL("./generated/faaswire_wasm_bg.wasm", import.meta.url);

export const init = loader(load, file, MAIN, markReady);
