// @ts-check
// Entry point of `faaswire/archive` for browsers and everything else: the module is loaded by `init`.

import { ready } from "./archive.js";
import load from "./generated/faaswire_archive_wasm.js";
import { loader } from "./load.js";
import { ARCHIVE } from "./names.js";

export * from "./archive-api.js";

const file = () => new URL("./generated/faaswire_archive_wasm_bg.wasm", import.meta.url);

export const init = loader(load, file, ARCHIVE, ready.mark);
