// InvokeFunction: any bytes in, any bytes out, and whose failure it was; the rest are vectors.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Digests, ServiceError } from "faaswire";

import { services, start } from "./support/emulator.js";
import { fc, FUNCTION } from "./support/fc.js";
import { AT } from "./support/samples.js";

let emulator;
let demo;
let hello;
before(async () => {
  emulator = await start();
  const { fc2016 } = services(emulator);
  demo = (functionName, more) => fc2016.invokeFunction({ serviceName: "demo", functionName, ...more });
  const code = await ask(fc2016.getFunctionCode({ serviceName: "demo", functionName: "hello" }));
  hello = Digests.of(await (await fetch(code.url.reveal())).arrayBuffer());
});
after(() => emulator.stop());

const ask = async (call) => call.parse(await fetch(call.request().toRequest()));
const response = (status, headers, body) =>
  fc.invokeFunction(FUNCTION).parseSync({ status, headers, body: Buffer.from(body) });
const EVERY_BYTE = Uint8Array.from({ length: 768 }, (_, i) => i % 256);

test("bytes come back as they went", async () => {
  for (const payload of [
    EVERY_BYTE,
    new Uint8Array(),
    Buffer.from([255]),
    Buffer.from('{"a": 1}'),
    Buffer.from("\r\n"),
  ]) {
    const output = await ask(demo("hello", { payload }));
    assert.deepEqual(Buffer.from(output.payload), Buffer.from(payload));
    assert.equal(output.payload.constructor, Uint8Array);
    assert.deepEqual([output.queued, output.functionError], [false, undefined]);
    assert.deepEqual([output.invocationDuration, output.maxMemoryUsage], [3, 9.53]);
    assert.equal(output.package().compare(hello).status, "match");
  }
});

test("no payload is an empty one, with a type", async () => {
  const type = (more) =>
    fc
      .invokeFunction({ ...FUNCTION, ...more })
      .request()
      .headers.get("content-type");
  // Some clients give a POST without a body a type of their own, which would break the signature.
  assert.deepEqual([type(), type({ payload: new Uint8Array() })], Array(2).fill("application/octet-stream"));
  assert.equal((await ask(demo("hello"))).payload.length, 0);
});

test("every shape of bytes is sent alike, and not as it is changed later", () => {
  const bytes = Uint8Array.from([9, 0, 255, 9]);
  const shared = new SharedArrayBuffer(2);
  new Uint8Array(shared)[1] = 255;
  const view = bytes.subarray(1, 3);
  for (const payload of [view, Buffer.from(view), view.slice().buffer, new DataView(bytes.buffer, 1, 2), shared]) {
    const call = fc.invokeFunction({ ...FUNCTION, payload });
    assert.deepEqual([...call.request({ at: AT }).body], [0, 255]);
  }
  const call = fc.invokeFunction({ ...FUNCTION, payload: bytes });
  bytes.fill(7);
  assert.deepEqual([...call.request({ at: AT }).body], [9, 0, 255, 9]);
});

test("payloads that were handed out do not change with wasm memory", () => {
  const { payload } = response(200, {}, EVERY_BYTE);
  for (let i = 0; i < 20; i += 1) response(200, {}, new Uint8Array(1 << 20).fill(i));
  assert.deepEqual(Buffer.from(payload), Buffer.from(EVERY_BYTE));
});

test("a failing function is not a rejection", async () => {
  const output = await ask(demo("raises", { payload: EVERY_BYTE }));
  assert.deepEqual(output.functionError, {
    invocationErrorType: "HandledInvocationError",
    errorMessage: "the event is not to my taste",
    errorType: "TypeError",
    stackTrace: ["at exports.handler (/code/index.js:2:12)"],
  });
  assert.equal(JSON.parse(Buffer.from(output.payload)).errorType, "TypeError");
  const { functionError } = await ask(demo("crashes"));
  assert.equal(functionError.invocationErrorType, "UnhandledInvocationError");
  assert.deepEqual([functionError.errorType, functionError.stackTrace], [undefined, undefined]);
});

test("a rejection is not a failing function", async () => {
  const rejected = (call) =>
    ask(call).then(assert.fail, (error) => {
      assert.ok(error instanceof ServiceError, String(error));
      return error.kind;
    });
  assert.equal(await rejected(demo("nowhere", { payload: EVERY_BYTE })), "not_found");
  assert.equal(await rejected(demo("fault-throttle", { payload: EVERY_BYTE })), "throttled");
  assert.equal(await rejected(demo("hello", { invocationType: "Someday" })), "invalid_argument");
});

test("a queued call has no result", async () => {
  const call = demo("raises", { payload: EVERY_BYTE, invocationType: "Async", statefulAsyncInvocationId: "job-1" });
  assert.equal(call.request().headers.get("x-fc-stateful-async-invocation-id"), "job-1");
  const output = await ask(call);
  assert.deepEqual([output.queued, output.payload.length, output.functionError], [true, 0, undefined]);
});

test("the end of the log", async () => {
  assert.equal((await ask(demo("hello", { logType: "None" }))).logResult, undefined);
  const reported = await ask(demo("hello", { qualifier: "prod", logType: "Tail" }));
  assert.match(reported.logResult, /FC Invoke End RequestId: \S+\n$/);
  assert.equal(reported.serviceVersion, "2");
  assert.equal((await ask(demo("chatty", { logType: "Tail" }))).logResult.length, 4096);
});
