// Asserts that a wasm module imports nothing: proof that the core asks the host for nothing.

import { readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(path)));
for (const { module, name, kind } of imports) console.error(`import of ${kind} ${module}.${name}`);
console.log(`wasm imports of the core: ${imports.length}`);
process.exitCode = imports.length === 0 ? 0 : 1;
