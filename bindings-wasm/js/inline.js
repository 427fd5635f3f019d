// @ts-check
// Entry point for whoever cannot ship a file: the module is in the code, and `init` compiles it.

import load from "./generated/faaswire_wasm.js";
import text from "./generated/faaswire_wasm_inline.js";
import { decoded } from "./inline-text.js";
import { loader } from "./load.js";
import { MAIN } from "./names.js";
import { markReady } from "./ready.js";

export * from "./api.js";

export const init = loader(load, () => decoded(text), MAIN, markReady);
