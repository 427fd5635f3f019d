// A call is data: whatever else is asked of its service in between, it sends and reads what it was
// made with, and what crosses into wasm cannot be mistaken for anything else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { alibaba, EncodeError, Secret } from "faaswire";

import * as glue from "../js/generated/faaswire_wasm.js";
import { fc, FUNCTION, function_, NEW_FUNCTION, sent, SERVICE, trigger } from "./support/fc.js";
import { fieldOf } from "./support/field-of.js";
import { AT, credentials, services, URN } from "./support/samples.js";

const respond = (body, headers = {}) => ({ status: 200, headers, body: Buffer.from(JSON.stringify(body)) });
const parts = (call) => call.request({ at: AT, nonce: "n" }).reveal();

/** Numbers and texts that look like the marks by which secrets and bytes cross. */
const MARKS = [
  "0e0",
  "0e1",
  "0e2",
  "1e1",
  "12e0",
  "[0e1]",
  '{"a":0e1}',
  "]",
  '"],["',
  "\\",
  "\\u0000",
  "\u2028\0\n",
  "😀",
  "__proto__",
];

test("calls of one service do not mix", () => {
  const secrets = (name) => ({ A: new Secret(`${name}-a`), B: `${name}-b` });
  const make = (service, i) => [
    service.getFunction({ serviceName: `s${i}`, functionName: "f" }),
    service.createFunction({
      ...NEW_FUNCTION,
      functionName: `f${i}`,
      code: { zipFile: Buffer.from(`zip ${i}`) },
      environmentVariables: secrets(i),
    }),
    service.invokeFunction({ ...FUNCTION, payload: Buffer.from(`payload ${i}`) }),
    service.listFunctions({ serviceName: `s${i}`, limit: i + 1 }),
  ];
  const calls = [0, 1, 2].flatMap((i) => make(fc, i));
  const alone = [0, 1, 2].flatMap((i) => make(services().fc2016, i)).map(parts);
  assert.deepEqual(calls.map(parts), alone);
  for (let round = 0; round < 60; round += 1) {
    const at = (round * 7) % calls.length;
    assert.deepEqual(parts(calls[at]), alone[at]);
    if (at % 4 === 3) assert.equal(calls[at].parseSync(respond({ nextToken: `t${at}` })).nextToken, `t${at}`);
    if (at % 4 === 2) assert.equal(Buffer.from(calls[at].parseSync(respond({})).payload).toString(), "{}");
    if (at % 5 === 0) assert.throws(() => fc.getFunction({ serviceName: "s" }), EncodeError);
  }
});

test("pages go on from wherever they were left", () => {
  const list = fc.listFunctions({ ...SERVICE, limit: 1 });
  let page = list;
  const calls = [];
  for (const nextToken of ["a", "b", "c"]) {
    page = page.parseSync(respond({ functions: [], nextToken })).nextPage();
    calls.push(page);
  }
  const tokens = calls.map((call) => new URL(call.request({ at: AT }).url).searchParams.get("nextToken"));
  assert.deepEqual(tokens, ["a", "b", "c"]);
  // Each still knows the pages before it.
  for (const nextToken of ["a", "b", "c"]) {
    assert.throws(() => calls[2].parseSync(respond({ nextToken })), { name: "DecodeError", path: "$.nextToken" });
  }
  assert.throws(() => calls[0].parseSync(respond({ nextToken: "a" })), { name: "DecodeError" });
  assert.equal(calls[0].parseSync(respond({ nextToken: "b" })).nextToken, "b");
  assert.equal(list.parseSync(respond({ nextToken: "a" })).nextToken, "a");
});

test("no text and no number is mistaken for a secret or for bytes", () => {
  const numbers = [
    0,
    -0,
    1,
    -1,
    1e21,
    1e-7,
    5e-324,
    1.7976931348623157e308,
    0.1,
    2 ** 53,
    -(2 ** 53),
    2 ** 53 - 1,
    1e20,
    123456789012345680000,
  ];
  const config = { MARKS, numbers, nested: [{ "0e1": "0e1", "": [[], {}] }], big: [2n ** 63n - 1n, -(2n ** 63n)] };
  const got = trigger({ triggerConfig: config }).triggerConfig;
  assert.deepEqual(got, JSON.parse(JSON.stringify({ ...config, big: config.big.map(Number) })));
  const environmentVariables = Object.fromEntries(MARKS.map((mark, i) => [`V${i}`, i % 2 ? mark : new Secret(mark)]));
  const code = { zipFile: Buffer.from("zip") };
  const { environmentVariables: variables, code: reported } = function_({
    environmentVariables,
    code,
    description: "0e0",
  });
  assert.deepEqual(variables, Object.fromEntries(MARKS.map((mark, i) => [`V${i}`, mark])));
  assert.equal(reported.zipFile, code.zipFile.toString("base64"));
  assert.equal(
    fieldOf(() => trigger({ triggerConfig: { n: 2n ** 63n } })),
    "triggerConfig.n",
  );
});

test("what a page does to prototypes reaches no request", () => {
  const call = () => fc.createFunction({ ...NEW_FUNCTION, layers: ["a"], environmentVariables: { A: "a" } });
  const clean = sent(call());
  const response = respond({ functionName: "f", environmentVariables: { A: "a" } });
  const output = () => fc.getFunction(FUNCTION).parseSync(response);
  const expected = JSON.stringify(output());
  const evil = () => "evil";
  const kinds = [Object, Array, String, Number];
  try {
    for (const kind of kinds) Object.defineProperty(kind.prototype, "toJSON", { value: evil, configurable: true });
    const body = Buffer.from(call().request({ at: AT, headers: { "x-a": "b" } }).body).toString();
    const { functionName } = output();
    for (const kind of kinds) delete kind.prototype.toJSON;
    assert.deepEqual(JSON.parse(body), clean);
    assert.equal(functionName, "f");
  } finally {
    for (const kind of kinds) delete kind.prototype.toJSON;
  }
  assert.equal(JSON.stringify(output()), expected);
});

test("names of a response are nothing but names", () => {
  const body = Buffer.from(
    '{"functionName": "f", "environmentVariables": {"__proto__": "a", "constructor": "b", "": "c"}}',
  );
  const output = fc.getFunction(FUNCTION).parseSync({ status: 200, body });
  const { environmentVariables: variables } = output;
  assert.deepEqual(Object.keys(variables), ["", "__proto__", "constructor"]);
  assert.deepEqual(
    Object.keys(variables).map((name) => Object.getOwnPropertyDescriptor(variables, name).value.reveal()),
    ["c", "a", "b"],
  );
  assert.equal(Object.getPrototypeOf(variables), Object.prototype);
  assert.ok(
    Object.values(Object.getOwnPropertyDescriptors(output)).every(({ writable, enumerable }) => writable && enumerable),
  );
});

test("bodies of every kind come out as they are", () => {
  const bodies = [
    "",
    "\n",
    "\n\n",
    "a\n\nb",
    "*",
    "\n*",
    "!x:y",
    "é😀",
    "\ufeff{}",
    "x".repeat(16384),
    "x".repeat(16385),
    "é".repeat(9000),
  ];
  const octets = [Buffer.from([255]), Buffer.from([0xc3]), Buffer.from([10, 10, 255]), Buffer.alloc(70_000, 255)];
  for (const payload of [...bodies.map((text) => Buffer.from(text)), ...octets]) {
    const request = fc.invokeFunction({ ...FUNCTION, payload }).request({ at: AT });
    assert.deepEqual(Buffer.from(request.body ?? []), payload);
    assert.equal(request.body, request.body);
    assert.deepEqual([request.method, request.headers.get("content-type")], ["POST", "application/octet-stream"]);
    assert.match(request.url, /\/services\/s\/functions\/f\/invocations$/);
    assert.equal(request.toJSON().body, `<${payload.length} bytes>`);
  }
});

test("a Date of another realm is a time", () => {
  const foreign = runInNewContext("new Date(1544230923000)");
  assert.ok(!(foreign instanceof Date));
  const made = (at) => services().fc2021.getFunctionCode(FUNCTION).request({ at, nonce: "n" }).reveal();
  assert.deepEqual(made(foreign), made(AT));
  const call = services().fc2021.getFunctionCode(FUNCTION);
  const odd = [
    { [Symbol.toStringTag]: "Date", getTime: () => 1 },
    Object.create(Date.prototype),
    new Proxy(new Date(0), {}),
    runInNewContext("new Date(NaN)"),
  ];
  for (const at of odd)
    assert.equal(
      fieldOf(() => call.request({ at })),
      "at",
    );
});

test("data of another realm is data", () => {
  const params = runInNewContext(
    '({ serviceName: "s", environmentVariables: { A: "a" }, layers: ["l"], code: { zipFile: new Uint8Array([1, 2]) } })',
  );
  const body = sent(fc.updateFunction({ ...FUNCTION, ...params }));
  assert.deepEqual(body, { environmentVariables: { A: "a" }, layers: ["l"], code: { zipFile: "AQI=" } });
});

test("keys live as long as a call needs them, and no longer", () => {
  const service = new alibaba.FunctionCompute2016({ accountId: "1", region: "r", credentials: credentials().alibaba });
  const calls = [service.getFunction(FUNCTION), service.listFunctions(SERVICE)];
  service.free();
  assert.match(calls[0].request().url, /functions\/f$/);
  const next = calls[1].parseSync(respond({ nextToken: "t" })).nextPage();
  for (const call of calls) call.free();
  assert.match(next.request().url, /nextToken=t$/);
  next.free();
  for (const call of [...calls, next])
    assert.equal(
      fieldOf(() => call.request()),
      "call",
    );
  assert.equal(
    fieldOf(() => service.getFunction(FUNCTION)),
    "service",
  );
});

test("a call, a request and a package leave nothing in wasm", () => {
  const objects = Object.keys(glue)
    .filter((name) => name.startsWith("Raw"))
    .sort();
  assert.deepEqual(objects, ["RawCredentials", "RawHasher", "RawService", "RawVerifier"]);
  const { fg } = services();
  const memory = () => glue.initSync().memory.buffer.byteLength;
  const work = () => {
    const call = fg.showFunctionCode({ functionUrn: URN });
    call.request({ at: AT });
    call.parseSync(respond({ func_urn: URN, digest: "ab".repeat(64) })).package();
  };
  for (let i = 0; i < 1000; i += 1) work();
  const before = memory();
  for (let i = 0; i < 20_000; i += 1) work();
  assert.equal(memory(), before);
});
