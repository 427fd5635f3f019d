// The packed package, installed into a project of its own.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("..", import.meta.url));

let project;
let packed;

const run = (command, ...parameters) => execFileSync(command, parameters, { cwd: project, encoding: "utf8", stdio: "pipe" });
const write = (name, text) => writeFileSync(join(project, name), text);

before(() => {
  project = mkdtempSync(join(tmpdir(), "faaswire-"));
  const [entry] = JSON.parse(run("npm", "pack", "--json", "--pack-destination", project, HERE));
  packed = { ...entry, path: join(project, entry.filename) };
  write("package.json", '{ "name": "project", "private": true, "type": "module" }');
  run("npm", "install", "--offline", "--no-package-lock", packed.path);
});
after(() => rmSync(project, { recursive: true }));

const USE = `
  await init();
  const digests = Digests.of(new TextEncoder().encode("123456789"));
  if (digests.crc64 !== "11051210869376104954") throw new Error(digests.crc64);
`;

test("it holds what it needs and nothing else", () => {
  const paths = packed.files.map(({ path }) => path);
  assert.ok(paths.every((path) => /^(js|types)\/|^(package\.json|README\.md|LICENSE-\w+)$/.test(path)), paths.join());
  const { dependencies } = JSON.parse(readFileSync(join(project, "node_modules/faaswire/package.json"), "utf8"));
  assert.equal(dependencies, undefined);
});

test("Node imports it", () => {
  write("node.mjs", `import { Digests, init } from "faaswire"; ${USE}`);
  run("node", "node.mjs");
});

test("the entry for browsers loads the module that it is given", () => {
  write(
    "web.mjs",
    `import { readFile } from "node:fs/promises";
     import { Digests, init as load } from "faaswire/web";
     const bytes = await readFile(new URL(import.meta.resolve("faaswire/faaswire.wasm")));
     const init = () => load(new Response(bytes, { headers: { "content-type": "application/wasm" } }));
     ${USE}`,
  );
  run("node", "web.mjs");
});

test("CommonJS requires it where Node can require a module", () => {
  write("common.cjs", `const { Digests, init } = require("faaswire"); (async () => { ${USE} })();`);
  if (process.features.require_module) run("node", "common.cjs");
  else assert.throws(() => run("node", "common.cjs"), /ERR_REQUIRE_ESM/);
});

test("its types are found by every kind of resolution", () => {
  write("use.ts", 'import { Digests } from "faaswire";\nexport const crc: string = Digests.of(new Uint8Array()).crc64;\n');
  const tsc = join(HERE, "node_modules/.bin/tsc");
  for (const [module, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
    run(tsc, "--strict", "--noEmit", "--target", "es2022", "--module", module, "--moduleResolution", resolution, "use.ts");
  }
});

test("publint has nothing to say", () => {
  execFileSync(join(HERE, "node_modules/.bin/publint"), ["--strict"], { cwd: HERE, stdio: "pipe" });
});

test("what the types declare is there", async () => {
  const faaswire = await import("faaswire");
  const declared = typeFiles().flatMap(([module, text]) => [...methods(text)].map((each) => [module, ...each]));
  assert.ok(declared.length > 15);
  for (const [module, name, isStatic, method] of declared) {
    const home = faaswire[module] ?? faaswire;
    assert.equal(typeof home[name], "function", name);
    const owner = isStatic ? home[name] : home[name].prototype;
    assert.ok(method === "constructor" || method in owner, `${module} ${name}.${method}`);
  }
});

function typeFiles() {
  const names = ["alibaba", "huawei", "tencent", "errors", "index", "package"];
  return names.map((name) => [name, readFileSync(join(HERE, `types/${name}.d.ts`), "utf8")]);
}

/** Methods of the exported classes, as [class, static or not, method]. */
function* methods(text) {
  for (const [, name, body] of text.matchAll(/^export (?:abstract )?class (\w+)[^{]*\{\n(.*?)^\}/gms)) {
    for (const [, isStatic, method] of body.matchAll(/^ {2}(static )?(\w+)(?:<\w+>)?\(/gm)) yield [name, isStatic, method];
  }
}
