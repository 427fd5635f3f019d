// What a page imports, ready.

import { readFileSync } from "node:fs";

import { init } from "../../js/web.js";

export * from "../../js/web.js";

await init(readFileSync(new URL("../../js/generated/faaswire_wasm_bg.wasm", import.meta.url)));
