// @ts-check
// Reading a module in Node, also where a bundler has moved the code.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * @param {() => URL} beside where the module is beside the code; bundlers look for such addresses
 * @param {string} module how the package exports it
 * @param {number} size its length in bytes: what was built at another time does not fit the code
 */
export function readModule(beside, module, size) {
  const places = [beside, () => createRequire(import.meta.url ?? __filename).resolve(module)];
  let cause;
  for (const place of places) {
    try {
      const bytes = readFileSync(place());
      if (bytes.length === size) return bytes;
    } catch (error) {
      cause ??= error;
    }
  }
  const entry = module.includes("archive") ? "faaswire/archive/web" : "faaswire/web";
  throw new Error(
    `the module of faaswire is not beside its code, as it happens in bundles: leave the package out of the bundle, or ` +
      `use "${entry}" and give the module to it, as in \`import wasm from "${module}"; await init(wasm);\``,
    { cause },
  );
}
