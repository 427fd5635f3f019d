// Checksums of the entry point for browsers, all of them by wasm.

import { readFile } from "node:fs/promises";

import * as faaswire from "../js/web.js";
import { testHashers } from "./support/checksums.js";

await faaswire.init(await readFile(new URL("../js/generated/faaswire_wasm_bg.wasm", import.meta.url)));

testHashers(faaswire, "web");
