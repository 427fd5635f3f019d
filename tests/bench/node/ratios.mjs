// @ts-check
// faaswire beside the best of its peers, as ratios: `make bench-node`. See `docs/performance.md`.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import * as archive from "./archive.mjs";
import * as checksums from "./checksums.mjs";
import { bindings, module } from "./clients.mjs";
import { printHead } from "./contest.mjs";
import * as signing from "./signing.mjs";
import * as weight from "./weight.mjs";

printHead();

const pages = fileURLToPath(new URL("pages.mjs", import.meta.url));
execFileSync(process.execPath, [pages, ...process.argv.slice(2)], { stdio: "inherit" });

// The entry point for Node computes checksums by the host.
const node = await import(new URL("node.js", bindings).href);
await checksums.run(node, "Node", { sha256: 1.2, sha512: 1.45 });
await signing.run(node, "Node");
await archive.run(await import(new URL("archive-node.js", bindings).href));
weight.run(module);
