// The entry points for browsers, as far as they run in Node.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

// Each import with a query of its own is a module of its own, not yet initialized.
const fresh = () => import(`../js/web.js`);
const file = new URL("../js/generated/faaswire_wasm_bg.wasm", import.meta.url);
const archiveFile = new URL("../js/generated/faaswire_archive_wasm_bg.wasm", import.meta.url);

test("the entries with the module in them are loaded by nobody else", async () => {
  for (const entry of ["web", "archive-web", "node", "archive-node", "workerd", "archive-workerd"]) {
    const seen = [...(await imported(entry)).keys()];
    assert.ok(!seen.some((url) => url.includes("inline")), entry);
  }
  for (const entry of ["inline", "archive-inline"]) {
    assert.equal([...(await imported(entry)).keys()].filter((url) => url.endsWith("_wasm_inline.js")).length, 1);
  }
});

test("before init every constructor says what to do; a failed init can be repeated", async () => {
  const { alibaba, Digests, Hasher, huawei, init, signing, tencent } = await fresh();
  const uses = [
    () => new alibaba.Credentials({ accessKeyId: "a", accessKeySecret: "b" }),
    () => new huawei.Token({ token: "a" }),
    () => new tencent.Scf({ region: "r" }),
    () => new Hasher(),
    () => Digests.of(new Uint8Array()),
  ];
  for (const use of uses) assert.throws(use, /await init\(\)/);
  assert.throws(() => signing.sign({}), { field: "credentials" });

  await assert.rejects(init(new Response("no", { status: 404 })), /HTTP status 404/);
  await assert.rejects(init(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);

  const module = await WebAssembly.compile(await readFile(file));
  await Promise.all([init(module), init(module)]);
  await init();
  assert.equal(Digests.of(Buffer.from("123456789")).crc64, "11051210869376104954");
});

test("archives have an init of their own", async () => {
  const { build, compare, entries, init, inspect, readEntry } = await import("../js/archive-web.js");
  const empty = new Uint8Array();
  const uses = [
    () => inspect(empty),
    () => entries(empty),
    () => readEntry(empty, "a"),
    () => compare(empty, empty),
    () => build([]),
  ];
  for (const use of uses) assert.throws(use, /^Error: faaswire\/archive is not ready: call `await init\(\)`/);

  await assert.rejects(init(new Response("no", { status: 404 })), /HTTP status 404/);
  const response = new Response(await readFile(archiveFile), { headers: { "content-type": "application/wasm" } });
  await Promise.all([init(response), init()]);
  assert.equal(inspect(build([{ path: "a", data: "1" }]).bytes).isSafe, true);
});

/** Every source that an entry imports, with what each of them imports. */
async function imported(entry) {
  const seen = new Map();
  const visit = async (url) => {
    if (seen.has(url.href)) return;
    const source = url.pathname.endsWith(".js") ? await readFile(url, "utf8") : "";
    const found = [...source.matchAll(/^(?:import|export)\b(?:[^;"']*\bfrom)?\s*["']([^"']+)["'];/gm)].map(
      ([, specifier]) => specifier,
    );
    seen.set(url.href, found);
    for (const specifier of found) if (specifier.startsWith(".")) await visit(new URL(specifier, url));
  };
  await visit(new URL(`../js/${entry}.js`, import.meta.url));
  return seen;
}

test("nothing of Node is imported on the way", async () => {
  for (const entry of ["web", "archive-web", "inline", "archive-inline", "workerd", "archive-workerd"]) {
    const seen = await imported(entry);
    assert.ok(seen.size > 15);
    for (const [url, specifiers] of seen)
      for (const specifier of specifiers) assert.match(specifier, /^\.{1,2}\//, url);
  }
});

test("the modules import nothing but their own glue", async () => {
  for (const [each, glue] of [
    [file, "./faaswire_wasm_bg.js"],
    [archiveFile, "./faaswire_archive_wasm_bg.js"],
  ]) {
    const module = await WebAssembly.compile(await readFile(each));
    const from = new Set(WebAssembly.Module.imports(module).map((one) => one.module));
    assert.deepEqual([...from], [glue]);
  }
});
