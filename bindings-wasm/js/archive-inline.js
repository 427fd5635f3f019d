// @ts-check
// Entry point of `faaswire/archive` for whoever cannot ship a file: the module is in the code.

import { ready } from "./archive.js";
import load from "./generated/faaswire_archive_wasm.js";
import text from "./generated/faaswire_archive_wasm_inline.js";
import { decoded } from "./inline-text.js";
import { loader } from "./load.js";
import { ARCHIVE } from "./names.js";

export * from "./archive-api.js";

export const init = loader(load, () => decoded(text), ARCHIVE, ready.mark);
