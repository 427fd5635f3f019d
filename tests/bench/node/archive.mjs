// @ts-check
// The list of what is in a package.

import { randomBytes } from "node:crypto";

import { unzipSync, zipSync } from "fflate";

import { contest } from "./contest.mjs";

/** @param {typeof import("../../../bindings-wasm/types/archive.js")} archive */
export async function run({ entries }) {
  // 14 MB altogether, as ten thousand sources of 4 KB are when they are packed.
  const data = new Uint8Array(randomBytes(1400));
  const names = Array.from({ length: 10_000 }, (_, i) => `package/module_${i % 100}/file_${i}.py`);
  const zip = zipSync(Object.fromEntries(names.map((name) => [name, data])), { level: 0 });

  // Both look at every name and size.
  const ours = () => {
    let total = 0;
    for (const { path, size } of entries(zip)) total += path.length * size;
    return total;
  };
  const theirs = () => {
    let total = 0;
    unzipSync(zip, { filter: ({ name, originalSize }) => (total += name.length * originalSize) < 0 });
    return total;
  };
  await contest("list, 10 000 entries of a ZIP", "fflate", 4, ours, theirs);
}
