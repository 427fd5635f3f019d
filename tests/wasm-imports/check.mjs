// Asserts that the core as a wasm module imports nothing, and that it is the whole core.

import { readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
const wasm = new WebAssembly.Module(readFileSync(path));
const imports = WebAssembly.Module.imports(wasm);
for (const { module, name, kind } of imports) console.error(`import of ${kind} ${module}.${name}`);
console.log(`wasm imports of the core: ${imports.length}`);
if (imports.length > 0) process.exit(1);

const { exports } = new WebAssembly.Instance(wasm);
const signed = exports.probe(1_700_000_000n);
console.log(`operations that ran without a host: ${signed} of ${exports.known()}`);
if (signed === 0 || signed !== exports.known() || exports.probe(-1n) !== 0) process.exit(1);

const read = exports.packed(100_000);
console.log(`bytes packed and unpacked without a host: ${read}`);
if (read !== 100_000) process.exit(1);
