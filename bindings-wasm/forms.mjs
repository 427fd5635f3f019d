// The forms of the package that are made of its sources and modules: the modules as text, for the
// entries that need no file, and CommonJS, for whoever cannot require an ES module.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { build, transformSync } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const modules = ["faaswire_wasm", "faaswire_archive_wasm"];
const commonJs = `${here}js/generated/cjs/`;

/** Code that holds a module. */
function inline(name) {
  const base64 = readFileSync(`${here}js/generated/${name}_bg.wasm`).toString("base64");
  writeFileSync(`${here}js/generated/${name}_inline.js`, `export default "${base64}";\n`);
}

/** A source as CommonJS, which knows its place by another name and lies elsewhere. */
function asCommonJs(path) {
  const beside = /new URL\("\.\/generated\/([\w/]+\.wasm)", import\.meta\.url\)/;
  const source = readFileSync(here + path, "utf8").replace(beside, "`${__dirname}/../$1`");
  const { code } = transformSync(source, {
    format: "cjs",
    platform: "node",
    target: "node20",
    define: { "import.meta.url": "undefined" },
  });
  return code;
}

/** File by file, so that the entries share what they share as ES modules: the classes of errors. */
async function toCommonJs() {
  const entryPoints = ["node", "archive-node"].map((name) => `${here}js/${name}.js`);
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    outdir: "out",
    absWorkingDir: here,
  });
  rmSync(commonJs, { recursive: true, force: true });
  for (const path of Object.keys(metafile.inputs)) {
    const out = commonJs + path.replace(/^js\//, "");
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, asCommonJs(path));
  }
  // TypeScript says by the nearest package.json what a declaration declares.
  cpSync(`${here}types`, `${commonJs}types`, { recursive: true, filter: (path) => basename(path) !== "wasm.d.ts" });
  writeFileSync(`${commonJs}package.json`, '{ "type": "commonjs" }\n');
}

for (const name of modules) inline(name);
await toCommonJs();
