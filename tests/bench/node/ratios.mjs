// @ts-check
// faaswire beside the best of its peers, as ratios: `make bench-node`. See `docs/performance.md`.

import { readFileSync } from "node:fs";

import * as archive from "./archive.mjs";
import * as checksums from "./checksums.mjs";
import { printHead } from "./contest.mjs";
import * as signing from "./signing.mjs";
import * as weight from "./weight.mjs";

const bindings = new URL("../../../bindings-wasm/js/", import.meta.url);
const module = new URL("generated/faaswire_wasm_bg.wasm", bindings);

printHead();

// The entry point for browsers computes all checksums in wasm.
const web = await import(new URL("web.js", bindings).href);
await web.init(readFileSync(module));
await checksums.run(web, "wasm", { crc64: 1.3, sha256: 1.2, sha512: 1.45 });

// That for Node takes those of the host.
const node = await import(new URL("node.js", bindings).href);
await checksums.run(node, "Node", { sha256: 1.2, sha512: 1.45 });
await signing.run(node);
await archive.run(await import(new URL("archive-node.js", bindings).href));
weight.run(module);
