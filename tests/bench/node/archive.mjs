// @ts-check
// The list of what is in a package.

import { unzipSync, zipSync } from "fflate";

import { contest } from "./contest.mjs";

/** @param {typeof import("../../../bindings-wasm/types/archive.js")} archive */
export async function run({ entries }) {
  const data = new TextEncoder().encode("value = 1\n".repeat(40));
  const names = Array.from({ length: 10_000 }, (_, i) => `package/module_${i % 100}/file_${i}.py`);
  const zip = zipSync(Object.fromEntries(names.map((name) => [name, data])));

  const ours = () => entries(zip).map(({ path, size }) => [path, size]);
  const theirs = () => {
    /** @type {[string, number][]} */
    const list = [];
    unzipSync(zip, { filter: ({ name, originalSize }) => list.push([name, originalSize]) < 0 });
    return list;
  };
  /** @type {(ours: unknown, theirs: unknown) => boolean} */
  const same = (ours, theirs) => JSON.stringify(ours) === JSON.stringify(theirs);
  await contest("list, 10 000 entries of a ZIP", "fflate", 4, ours, theirs, same);
}
