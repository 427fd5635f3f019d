// Builds the modules and makes them small: `npm run build`. With `--quick` it leaves them large, and
// needs no package of npm.

import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { dense } from "./data.mjs";
import { named } from "./order.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const run = (command, ...parameters) => execFileSync(command, parameters, { cwd: here, stdio: "inherit" });

const quick = process.argv.includes("--quick");
run("cargo", "run", "--quiet", "--package", "xtask", "--features", "wasm", "--", "wasm", ...(quick ? ["--quick"] : []));
const sizes = [];
for (const [name, file, glue] of [
  ["faaswire_wasm", "faaswire_wasm_bg.wasm", "faaswire_wasm.js"],
  ["faaswire_wasm_node", "node/faaswire_wasm_bg.wasm"],
  ["faaswire_archive_wasm", "faaswire_archive_wasm_bg.wasm", "faaswire_archive_wasm.js"],
]) {
  const module = `${here}js/generated/${file}`;
  const optimized = `${module}.opt`;
  // What packs worse is left out: inlining what is called once, values that are kept in a local to be
  // used again, and locals that are moved into expressions. The passes between the rounds turn the
  // compiler's blocks into shorter ones.
  const passes = [
    "--one-caller-inline-max-function-size=0",
    "--always-inline-max-function-size=4",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    // See `data.mjs`.
    "--skip-pass=memory-packing",
    "-Os",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Os",
    "-Os",
    // What values can be is looked for in the whole module.
    "--gufa-optimizing",
    "-Os",
    "-Os",
    // Alignments are hints that engines on today's CPUs pass over, and packed they take half a kilobyte.
    "--dealign",
  ];
  const order = ["--reorder-functions-by-name", "--strip-debug", "--strip-producers", "--strip-target-features"];
  if (!quick) {
    run("node_modules/.bin/wasm-opt", ...passes, module, "--output", optimized);
    writeFileSync(optimized, named(dense(readFileSync(optimized))));
    run("node_modules/.bin/wasm-opt", ...order, optimized, "--output", module);
    rmSync(optimized);
  }

  if (glue) {
    // Its comments are those of Rust's sources; nobody reads them in the package.
    const path = `${here}js/generated/${glue}`;
    writeFileSync(path, readFileSync(path, "utf8").replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, ""));
  }

  const bytes = readFileSync(module);
  sizes.push(`export const ${name} = ${bytes.length};\n`);
  const [size, packed] = [bytes.length, gzipSync(bytes, { level: 9 }).length].map((n) => (n / 1000).toFixed(1));
  console.log(`${name}: ${size} KB, ${packed} KB gzip`);
}

// So that code which a bundler has moved knows its own module.
writeFileSync(`${here}js/generated/sizes.js`, sizes.join(""));

// What follows is for the package alone.
if (quick) process.exit();
await import("./forms.mjs");
await import("./licenses.mjs");
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(`${here}../${name}`, here + name);
