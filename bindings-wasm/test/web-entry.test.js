// The entry point for browsers, as far as it runs in Node.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

// Each import with a query of its own is a module of its own, not yet initialized.
const fresh = () => import(`../js/web.js`);
const file = new URL("../js/generated/faaswire_wasm_bg.wasm", import.meta.url);

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

test("the module imports nothing but its own glue", async () => {
  const module = await WebAssembly.compile(await readFile(file));
  const from = new Set(WebAssembly.Module.imports(module).map((each) => each.module));
  assert.deepEqual([...from], ["./faaswire_wasm_bg.js"]);
});
