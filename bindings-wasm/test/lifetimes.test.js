// What owns wasm memory can be freed, says so afterwards, and keeps nothing that it lent.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CodePackage, Crc64, Digests, EncodeError, Hasher, ServiceError, tencent, Verifier } from "faaswire";

import { initSync } from "../js/generated/faaswire_wasm.js";
import { responses, calls, credentials, packageWith, rejections, services, URN } from "./support/samples.js";

const NINE = new TextEncoder().encode("123456789");
const crcPackage = () => packageWith({ algorithm: "crc64", value: "11051210869376104954" });

test("a second finish and an update after it are clear errors", () => {
  for (const sink of [new Hasher(), crcPackage().verifier()]) {
    sink.update(NINE);
    sink.finish();
    assert.throws(() => sink.finish(), /`(hasher|verifier)` is finished/);
    assert.throws(() => sink.update(NINE), EncodeError);
    sink.free();
  }
});

test("what was freed says so, and freeing twice is nothing", () => {
  const { scf: service } = services();
  const call = service.getFunctionAddress({ functionName: "f" });
  const { tencent: key } = credentials();
  const codePackage = crcPackage();
  const verifier = codePackage.verifier();
  const hasher = new Hasher();
  const crc = new Crc64();
  const uses = [
    [service, () => service.getFunctionAddress({ functionName: "f" })],
    [call, () => call.request()],
    [key, () => new tencent.Scf({ region: "r", credentials: key })],
    [codePackage, () => codePackage.verifyInline()],
    [verifier, () => verifier.update(NINE)],
    [hasher, () => hasher.finish()],
    [crc, () => crc.update(NINE)],
  ];
  for (const [object, use] of uses) {
    object.free();
    object.free();
    assert.throws(use, /was freed$/, object.constructor.name);
  }
});

test("using frees at the end of the block", () => {
  const verifier = crcPackage().verifier();
  assert.equal(verifier[Symbol.dispose], Verifier.prototype.free);
  assert.equal(new Crc64()[Symbol.dispose], Crc64.prototype.free);
  assert.equal(crcPackage()[Symbol.dispose], CodePackage.prototype.free);
});

test("calls outlive their service and credentials, packages their call", () => {
  const made = services();
  const { scf: call } = calls();
  for (const service of Object.values(made)) service.free();
  const codePackage = call.parseSync(responses.scf).package();
  call.free();
  assert.equal(codePackage.verifier().finish().status, "mismatch");
});

test("bytes that were handed out do not change with wasm memory", () => {
  const { fg, scf } = calls();
  let error;
  try {
    scf.parseSync(rejections.scf);
  } catch (caught) {
    error = caught;
  }
  assert.ok(error instanceof ServiceError);
  const file = Buffer.from("print('hello')\n");
  const body = JSON.stringify({ func_urn: URN, code_type: "inline", func_code: { file: file.toString("base64") } });
  const output = fg.parseSync({ status: 200, body: Buffer.from(body) });
  const request = fg.request();
  for (let i = 0; i < 50; i += 1) Digests.of(new Uint8Array(1 << 20).fill(i));
  assert.deepEqual(Buffer.from(error.body.reveal()), rejections.scf.body);
  assert.deepEqual(Buffer.from(output.funcCode.file), file);
  assert.deepEqual(Buffer.from(output.package().inline), file);
  assert.equal(request.body, null);
  assert.equal(output.package(), output.package());
});

test("every shape of bytes is read alike", async () => {
  const whole = Digests.of(NINE).crc64;
  const { buffer } = Uint8Array.from([0, 0, ...NINE, 0]);
  const shared = new SharedArrayBuffer(9);
  new Uint8Array(shared).set(NINE);
  const shapes = [
    Buffer.from(NINE),
    NINE.buffer,
    new DataView(buffer, 2, 9),
    new Uint8Array(buffer, 2, 9),
    new Int8Array(buffer, 2, 9),
    new Uint8ClampedArray(NINE),
    shared,
    new Uint8Array(shared),
  ];
  for (const shape of shapes) {
    assert.equal(Digests.of(shape).crc64, whole);
    assert.equal(crcPackage().verify(shape).status, "match");
    const verifier = crcPackage().verifier();
    await new Blob([NINE]).stream().pipeThrough(verifier.transform()).pipeTo(new WritableStream());
    assert.equal(verifier.finish().status, "match");
  }
});

test("a stream passes through unchanged; what is not bytes ends it", async () => {
  const verifier = crcPackage().verifier();
  const passed = await new Response(new Blob([NINE]).stream().pipeThrough(verifier.transform())).arrayBuffer();
  assert.deepEqual(new Uint8Array(passed), NINE);
  const texts = new ReadableStream({ start: (controller) => controller.enqueue("text") });
  const broken = texts.pipeThrough(crcPackage().verifier().transform()).pipeTo(new WritableStream());
  await assert.rejects(broken, { name: "EncodeError", field: "chunk" });
});

test("memory stays flat over many calls", () => {
  const before = process.memoryUsage().rss;
  const { fg } = calls();
  const file = Buffer.alloc(1 << 20, "x").toString("base64");
  const body = Buffer.from(JSON.stringify({ func_urn: URN, func_code: { file } }));
  for (let i = 0; i < 200; i += 1) {
    const codePackage = fg.parseSync({ status: 200, body }).package();
    codePackage.verifier().finish();
    codePackage.free();
  }
  assert.ok(process.memoryUsage().rss - before < 300 << 20);
});

test("a large request takes little more than its bytes and its text, and the next one takes no more", () => {
  const { memory } = initSync();
  const before = memory.buffer.byteLength;
  const zipFile = Buffer.alloc(10_000_000, 1);
  const size = () => {
    const code = { zipFile };
    fc2016.createFunction({ serviceName: "s", functionName: "f", runtime: "python3", handler: "h", code }).request();
    return memory.buffer.byteLength - before;
  };
  const { fc2016 } = services();
  const first = size();
  assert.ok(first < 2.4 * zipFile.length, `${first}`);
  for (let i = 0; i < 5; i += 1) assert.equal(size(), first);
});
