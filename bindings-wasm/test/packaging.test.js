// The packed package, installed into a project of its own.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("..", import.meta.url));

let project;
let packed;

const run = (command, ...parameters) =>
  execFileSync(command, parameters, { cwd: project, encoding: "utf8", stdio: "pipe" });
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

const USE_ARCHIVE = `
  await init();
  const { bytes } = build([{ path: "index.py", data: "x" }]);
  if (!inspect(bytes).isSafe) throw new Error("unsafe");
`;

test("it holds what it needs and nothing else", () => {
  const paths = packed.files.map(({ path }) => path);
  assert.ok(
    paths.every((path) => /^(js|types)\/|^(package\.json|README\.md|LICENSE-\w+)$/.test(path)),
    paths.join(),
  );
  const { dependencies } = JSON.parse(readFileSync(join(project, "node_modules/faaswire/package.json"), "utf8"));
  assert.equal(dependencies, undefined);
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) {
    const license = readFileSync(join(project, "node_modules/faaswire", name), "utf8");
    assert.equal(license, readFileSync(join(HERE, "..", name), "utf8"));
  }
  const others = readFileSync(join(project, "node_modules/faaswire/LICENSE-OTHERS"), "utf8");
  // Every crate that the core names for wasm is in there, and nothing of this machine.
  for (const name of ["sha2", "talc", "wasm-bindgen", "zeroize"])
    assert.match(others, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.*MIT`, "m"));
  assert.match(others, /^Copyright \(c\) [\d-]+ .*RustCrypto Developers$/m);
  assert.ok(!others.includes(process.env.HOME ?? "/root"));
});

test("Node imports it", () => {
  write("node.mjs", `import { Digests, init } from "faaswire"; ${USE}`);
  run("node", "node.mjs");
  write("node-archive.mjs", `import { build, init, inspect } from "faaswire/archive"; ${USE_ARCHIVE}`);
  run("node", "node-archive.mjs");
});

test("the entries for browsers load the module that they are given", () => {
  const web = (entry, names, module, use) => `
    import { readFile } from "node:fs/promises";
    import { ${names}, init as load } from "${entry}";
    const wasm = await readFile(new URL(import.meta.resolve("${module}")));
    const init = () => load(new Response(wasm, { headers: { "content-type": "application/wasm" } }));
    ${use}`;
  write("web.mjs", web("faaswire/web", "Digests", "faaswire/faaswire.wasm", USE));
  run("node", "web.mjs");
  write(
    "web-archive.mjs",
    web("faaswire/archive/web", "build, inspect", "faaswire/faaswire-archive.wasm", USE_ARCHIVE),
  );
  run("node", "web-archive.mjs");
});

/** Bundles for Node and runs what comes out, in a folder of its own; gives what it prints. */
function bundled(name, source, format, ...flags) {
  write(`${name}.mjs`, source);
  const out = `out/${name}.${format === "esm" ? "mjs" : "cjs"}`;
  const esbuild = join(HERE, "node_modules/.bin/esbuild");
  run(
    esbuild,
    `${name}.mjs`,
    "--bundle",
    "--platform=node",
    "--target=node20",
    "--log-level=error",
    `--format=${format}`,
    `--outfile=${out}`,
    ...flags,
  );
  return run("node", out);
}

/** The same in `async` functions: CommonJS has no `await` of its own. */
const inAsync = (use) => `(async () => { ${use} })();`;

const BUNDLES = [
  ["node", `import { Digests, init } from "faaswire"; ${inAsync(USE)}`],
  ["node-archive", `import { build, init, inspect } from "faaswire/archive"; ${inAsync(USE_ARCHIVE)}`],
  [
    "web",
    `import { Digests, init as load } from "faaswire/web"; import wasm from "faaswire/faaswire.wasm";
    const init = () => load(wasm); ${inAsync(USE)}`,
  ],
  [
    "web-archive",
    `import { build, init as load, inspect } from "faaswire/archive/web";
    import wasm from "faaswire/faaswire-archive.wasm"; const init = () => load(wasm); ${inAsync(USE_ARCHIVE)}`,
  ],
];
const BINARY = "--loader:.wasm=binary";

test("bundles for Node run", () => {
  for (const [name, source] of BUNDLES) {
    for (const format of ["esm", "cjs"]) {
      bundled(`bundle-${name}`, source, format, BINARY);
      bundled(`bundle-${name}-minified`, source, format, BINARY, "--minify");
    }
  }
});

test("workers run, where the code has no address or one that is not a URL", () => {
  for (const address of ["undefined", '"worker.mjs"']) {
    for (const [name, source] of BUNDLES.slice(2)) {
      bundled(
        `worker-${name}`,
        source,
        "esm",
        BINARY,
        `--define:import.meta.url=${address}`,
        "--conditions=workerd,worker",
      );
    }
    for (const [entry, module] of [
      ["faaswire/web", "faaswire/faaswire.wasm"],
      ["faaswire/archive/web", "faaswire/faaswire-archive.wasm"],
    ]) {
      const source = `import { init } from "${entry}"; init().catch((error) => console.log(error.message));`;
      const text = bundled("worker-bare", source, "esm", `--define:import.meta.url=${address}`);
      assert.ok(text.includes(`import wasm from "${module}"; await init(wasm);`), text);
    }
  }
});

test("a bundle that was moved away from the package says what to do", () => {
  for (const [entry, web] of [
    ["faaswire", "faaswire/web"],
    ["faaswire/archive", "faaswire/archive/web"],
  ]) {
    for (const format of ["esm", "cjs"]) {
      write("moved.mjs", `import { init } from "${entry}"; init();`);
      const away = mkdtempSync(join(tmpdir(), "faaswire-away-"));
      const out = join(away, format === "esm" ? "moved.mjs" : "moved.cjs");
      const esbuild = join(HERE, "node_modules/.bin/esbuild");
      run(
        esbuild,
        "moved.mjs",
        "--bundle",
        "--platform=node",
        "--log-level=error",
        `--format=${format}`,
        `--outfile=${out}`,
      );
      assert.throws(
        () => run("node", out),
        (error) => {
          assert.match(error.stderr, /leave the package out of the bundle/);
          assert.ok(error.stderr.includes(`use "${web}"`), error.stderr);
          return true;
        },
      );
      rmSync(away, { recursive: true });
    }
  }
});

test("a module that was built at another time is not taken for the bundle's own", () => {
  const away = mkdtempSync(join(tmpdir(), "faaswire-other-"));
  const other = join(away, "node_modules/faaswire");
  cpSync(join(project, "node_modules/faaswire"), other, { recursive: true });
  appendFileSync(join(other, "js/generated/faaswire_wasm_bg.wasm"), "x");
  write("other.mjs", 'import "faaswire";');
  run(
    join(HERE, "node_modules/.bin/esbuild"),
    "other.mjs",
    "--bundle",
    "--platform=node",
    "--format=esm",
    `--outfile=${join(away, "other.mjs")}`,
  );
  assert.throws(() => run("node", join(away, "other.mjs")), /leave the package out of the bundle/);
  rmSync(away, { recursive: true });
});

test("errors keep their names when they are minified", () => {
  const source = `import * as faaswire from "faaswire/web";
    const names = ["DecodeError", "EncodeError", "FaaswireError", "ServiceError", "VerifyError"];
    for (const name of names) if (faaswire[name].prototype.name !== name) throw new Error(name);
    try { new faaswire.Secret(1); } catch (error) { console.log(error.name, String(error), error.stack.split("\\n")[0]); }`;
  const text = bundled("names", source, "esm", "--minify");
  assert.match(text, /^EncodeError EncodeError: `secret` must be .* EncodeError: `secret` must be/);
});

test("whoever looks into no archive loads nothing of it", () => {
  write(
    "lean.mjs",
    `
    import { register } from "node:module";
    register("data:text/javascript," + encodeURIComponent(\`
      export async function load(url, context, next) {
        if (url.includes("archive")) throw new Error("loads " + url);
        return next(url, context);
      }
    \`));
    await import("faaswire");
    await import("faaswire/web");
    const rejected = await import("faaswire/archive").catch((error) => error.message);
    if (!String(rejected).startsWith("loads ")) throw new Error("the hook sees nothing");
  `,
  );
  run("node", "lean.mjs");
});

test("CommonJS requires it, and shares its classes with ES modules where Node can require one", () => {
  write(
    "common.cjs",
    `const { Digests, FaaswireError, init } = require("faaswire");
    const { FaaswireError: ofArchive } = require("faaswire/archive");
    if (FaaswireError !== ofArchive) throw new Error("every entry has errors of its own");
    import("faaswire").then((faaswire) => console.log(faaswire.FaaswireError === FaaswireError));
    (async () => { ${USE} })();`,
  );
  assert.equal(run("node", "common.cjs").trim(), String(Boolean(process.features.require_module)));
});

test("what requires it where no ES module can be required gets CommonJS", () => {
  write(
    "old.cjs",
    `const { join } = require("node:path");
    const folder = join(__dirname, "node_modules/faaswire");
    const { exports: entries, main } = require("faaswire/package.json");
    if (entries["."].node.require.default !== main) throw new Error(main);
    const { Digests, FaaswireError, init } = require(join(folder, main));
    const { build, FaaswireError: ofArchive, init: initArchive, inspect } = require(join(folder, entries["./archive"].node.require.default));
    if (FaaswireError !== ofArchive) throw new Error("every entry has errors of its own");
    (async () => { ${USE} })();
    (async () => { ${USE_ARCHIVE.replace("init()", "initArchive()")} })();`,
  );
  run("node", "old.cjs");
});

test("an entry with the module in it needs no file", () => {
  for (const [name, source] of [
    ["inline", `import { Digests, init } from "faaswire/inline"; ${inAsync(USE)}`],
    ["inline-archive", `import { build, init, inspect } from "faaswire/archive/inline"; ${inAsync(USE_ARCHIVE)}`],
  ]) {
    write(`${name}.mjs`, source);
    for (const format of ["esm", "cjs"]) {
      const away = mkdtempSync(join(tmpdir(), "faaswire-inline-"));
      const out = join(away, `${name}.${format === "esm" ? "mjs" : "cjs"}`);
      const esbuild = join(HERE, "node_modules/.bin/esbuild");
      run(
        esbuild,
        `${name}.mjs`,
        "--bundle",
        "--minify",
        "--platform=node",
        "--log-level=error",
        `--format=${format}`,
        `--outfile=${out}`,
      );
      run("node", out);
      rmSync(away, { recursive: true });
    }
  }
});

test("workerd imports the module with the code", () => {
  for (const [entry, module] of [
    ["faaswire", "faaswire_wasm_bg.wasm"],
    ["faaswire/archive", "faaswire_archive_wasm_bg.wasm"],
  ]) {
    write("workerd.mjs", `import "${entry}";`);
    const out = join(project, "out/workerd.mjs");
    const esbuild = join(HERE, "node_modules/.bin/esbuild");
    run(
      esbuild,
      "workerd.mjs",
      "--bundle",
      "--format=esm",
      "--conditions=workerd",
      "--external:*.wasm",
      `--outfile=${out}`,
    );
    assert.match(readFileSync(out, "utf8"), new RegExp(`^import \\w+ from "[^"]*/${module}";$`, "m"));
  }
});

test("its types are found by every kind of resolution", () => {
  write(
    "use.ts",
    `import { Digests } from "faaswire";
     import { entries } from "faaswire/archive";
     export const crc: string = Digests.of(new Uint8Array()).crc64;
     export const paths: string[] = entries(new Uint8Array()).toArray().map((entry) => entry.path);`,
  );
  const tsc = join(HERE, "node_modules/.bin/tsc");
  for (const [module, resolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    run(
      tsc,
      "--strict",
      "--noEmit",
      "--target",
      "es2022",
      "--module",
      module,
      "--moduleResolution",
      resolution,
      "use.ts",
    );
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
    for (const [, isStatic, method] of body.matchAll(/^ {2}(static )?(\w+)(?:<\w+>)?\(/gm))
      yield [name, isStatic, method];
  }
}
