// @ts-check
// What the module weighs and imports, and what a gigabyte needs in memory.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { isWanted, printLine } from "./contest.mjs";

const STREAM = `
  import * as fw from "../../../bindings-wasm/js/node.js";
  import { packageOf } from "./clients.mjs";
  const verifier = packageOf(fw, "crc64").verifier();
  const chunk = new Uint8Array(64 << 10);
  verifier.update(chunk);
  const before = process.resourceUsage().maxRSS;
  for (let i = 0; i < 1 << 14; i += 1) verifier.update(chunk);
  verifier.finish();
  console.log(process.resourceUsage().maxRSS - before);
`;

/** @param {URL} module */
export function run(module) {
  const bytes = readFileSync(module);
  const size = gzipSync(bytes, { level: 9 }).length / 1000;
  print("module, gzip", `${size.toFixed(1)} KB`, "110 KB");
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  print("imports of `env`", String(imports.filter(({ module }) => module === "env").length), "0");
  if (isWanted("verify 1 GiB: peak memory")) {
    const options = ["--input-type=module", "--eval", STREAM];
    const grown = execFileSync(process.execPath, options, { cwd: import.meta.dirname, encoding: "utf8" });
    print("verify 1 GiB: peak memory", `+${(Number(grown) / 1024).toFixed(1)} MiB`, "few");
  }
}

/**
 * @param {string} what
 * @param {string} ours
 * @param {string} goal
 */
function print(what, ours, goal) {
  if (isWanted(what)) printLine(what, ours, "", "", goal);
}
