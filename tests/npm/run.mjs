// Loads the package in every environment that is listed in docs/npm.md, and prints the table.
// `node run.mjs` tries all, `node run.mjs vite rollup` those, `node run.mjs --short` a few; `--write`
// puts the table into the document.

import { readFile, writeFile } from "node:fs/promises";

import bundlers from "./cases/bundlers.mjs";
import frameworks from "./cases/frameworks.mjs";
import pages from "./cases/pages.mjs";
import runtimes from "./cases/runtimes.mjs";
import tests from "./cases/tests.mjs";
import types from "./cases/types.mjs";
import { closeBrowser, hasBrowser } from "./lib/browser.mjs";
import { prepare } from "./lib/project.mjs";

const wanted = process.argv.slice(2).filter((one) => !one.startsWith("-"));
const isShort = process.argv.includes("--short");
const all = [...runtimes, ...pages, ...bundlers, ...frameworks, ...tests, ...types];
const isChosen = ({ name, short, long = true }) =>
  isShort
    ? short
    : long && (wanted.length === 0 || wanted.some((one) => name.toLowerCase().startsWith(one.toLowerCase())));

await prepare();
const failures = [];
const rows = [];
for (const { name, how, version, inBrowser, run } of all.filter(isChosen)) {
  if (inBrowser && !hasBrowser()) {
    rows.push([name, "", how, "not tried: there is no Chromium"]);
    continue;
  }
  const start = performance.now();
  let result = "works";
  try {
    await run();
  } catch (error) {
    result = "FAILS";
    failures.push(`${name}, ${how}:\n${error.message}`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  rows.push([name, await version(), how, result]);
  if (!isShort) console.error(`${result} ${name} ${rows.at(-1)[1]}: ${how} (${seconds} s)`);
}
await closeBrowser();

/** What is the same in several versions is one row. */
const merged = new Map();
for (const [name, number, how, result] of rows) {
  const key = [name, how, result].join();
  if (merged.has(key)) merged.get(key)[1] += `, ${number}`;
  else merged.set(key, [name, number, how, result]);
}
const table = [...merged.values()];

const heads = ["Environment", "Version", "How", "Result"];
const widths = heads.map((head, index) => Math.max(head.length, ...table.map((row) => row[index].length)));
const line = (cells) => `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(" | ")} |`;
const printed = [line(heads), line(widths.map((width) => "-".repeat(width))), ...table.map(line)].join("\n");
console.log(printed);
if (process.argv.includes("--write")) {
  const document = new URL("../../docs/npm.md", import.meta.url);
  const text = await readFile(document, "utf8");
  await writeFile(document, text.replace(/^\| Environment [^]*?\n\n/m, `${printed}\n\n`));
}
for (const failure of failures) console.error(`\n${failure}`);
if (rows.length === 0) throw new Error("nothing of that name");
process.exitCode = failures.length > 0 ? 1 : 0;
