// @ts-check
// What pages load, which computes all checksums in wasm. The code around a module has one of its forms
// for a whole process, so this is one of its own.

import { readFileSync } from "node:fs";

import * as checksums from "./checksums.mjs";
import { bindings, module } from "./clients.mjs";
import * as signing from "./signing.mjs";

const web = await import(new URL("web.js", bindings).href);
await web.init(readFileSync(module));
await checksums.run(web, "wasm", { crc64: 1.3, sha256: 1.2, sha512: 1.45 });
await signing.run(web, "pages");
