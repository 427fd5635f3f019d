// @ts-check
// Reading a module in Node, also where a bundler has moved the code.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** @import { Names } from "./names.js" */

/**
 * @param {() => Uint8Array} beside reads the module beside the code. It stands in the entry, in one
 *   expression: bundlers, and what copies the files that a server needs, look for it there
 * @param {Names} names
 * @param {number[]} sizes its length in bytes, in each form: what was built at another time does not fit the code
 */
export function readModule(beside, { module, web, inline }, sizes) {
  // Called by another name: webpack takes `createRequire` for its own, and warns.
  const requireOf = createRequire;
  const ofPackage = () => readFileSync(requireOf(import.meta.url ?? __filename).resolve(module));
  let cause;
  for (const read of [beside, ofPackage]) {
    try {
      const bytes = read();
      if (sizes.includes(bytes.length)) return bytes;
    } catch (error) {
      cause ??= error;
    }
  }
  throw new Error(
    `the module of faaswire is not next to its code, which happens in bundles: leave the package out of the bundle, or ` +
      `use "${inline}", which needs no file, or use "${web}" and give the module to it, as in ` +
      `\`import wasm from "${module}"; await init(wasm);\``,
    { cause },
  );
}
