// A program: verifies a gigabyte, one chunk repeated, and prints the verdict and by how much the
// most memory that it ever used has grown. Parameters: entry point, algorithm, checksum.

import { readFile } from "node:fs/promises";

import { packageOf } from "./checksums.js";

const [, , entry, algorithm, value] = process.argv;
const faaswire = await import(`../../js/${entry}.js`);
await faaswire.init(await readFile(new URL("../../js/generated/faaswire_wasm_bg.wasm", import.meta.url)));

const chunk = Uint8Array.from({ length: 2 ** 20 }, (_, i) => i % 256);
const verifier = packageOf(faaswire, algorithm, value, 2 ** 30).verifier();
const before = process.resourceUsage().maxRSS;
for (let i = 0; i < 1024; i += 1) verifier.update(chunk);
const verdict = verifier.finish();
console.log(JSON.stringify({ ...verdict, grown: process.resourceUsage().maxRSS - before }));
