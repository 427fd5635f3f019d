// Functions in the words that all clouds share, and references, beyond what the vectors say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { alibaba, EncodeError, Reference } from "faaswire";

const ITEM = {
  functionName: "hello",
  runtime: "python3",
  environmentVariables: { PASSWORD: "MARKER", PRINTED: "<redacted>", constructor: "c", nothing: "" },
  codeSize: 9007199254740993,
  codeChecksum: "11051210869376104954",
  lastModifiedTime: "2016-08-15T17:00:00.000+0000",
};

const TEXT = JSON.stringify({ functions: [ITEM, { functionId: "i" }] });

/** A member that no object literal can have. */
const WITH_PROTO = TEXT.replace('"nothing"', '"__proto__"');

function items(text = TEXT) {
  const credentials = new alibaba.Credentials({ accessKeyId: "a", accessKeySecret: "b" });
  const fc = new alibaba.FunctionCompute2016({ accountId: "123", region: "cn-shanghai", credentials });
  const call = fc.listFunctions({ serviceName: "demo" });
  const { functions } = call.parseSync({ status: 200, body: Buffer.from(text) });
  for (const each of [call, fc, credentials]) each.free();
  return functions;
}

test("it is known after service and call were freed", () => {
  const [item] = items();
  const described = item.function();
  assert.equal(`${described.reference}`, "alibaba:cn-shanghai/demo/hello");
  assert.deepEqual(described.changed, new Date("2016-08-15T17:00:00Z"));
  assert.equal(described.environment.PASSWORD.reveal(), "MARKER");
  assert.equal(described.record, item);
  assert.equal(described.package(), item.package());
});

test("what is not said is absent", () => {
  const { record, ...said } = items()[1].function();
  assert.equal(record.functionId, "i");
  assert.deepEqual(said, { state: "unknown" });
});

test("no value of a variable is an obstacle", () => {
  const { environment } = items()[0].function();
  const revealed = Object.entries(environment).map(([name, secret]) => [name, secret.reveal()]);
  assert.deepEqual(Object.fromEntries(revealed), ITEM.environmentVariables);
  const odd = items(WITH_PROTO)[0].function().environment;
  assert.equal(Object.getPrototypeOf(odd), Object.prototype);
  assert.equal(Object.getOwnPropertyDescriptor(odd, "__proto__").value.reveal(), "");
});

test("no secret is shown", () => {
  const described = items()[0].function();
  for (const shown of [inspect(described, { depth: 9 }), JSON.stringify(described)])
    assert.ok(!shown.includes("MARKER"), shown);
  assert.equal(JSON.parse(JSON.stringify(described)).reference, "alibaba:cn-shanghai/demo/hello");
});

test("clones are plain data", () => {
  const clone = structuredClone(items()[0].function());
  assert.equal(clone.reference.service, "demo");
  assert.equal(clone.record.functionName, "hello");
  assert.equal(clone.package, undefined);
});

test("a record that was changed still reads", () => {
  const [item] = items();
  item.functionName = "other";
  delete item.runtime;
  item.note = [{ mine: true }];
  const { reference, runtime } = item.function();
  assert.deepEqual([`${reference}`, runtime], ["alibaba:cn-shanghai/demo/other", undefined]);
  item.note = () => {};
  assert.throws(() => item.function(), EncodeError);
});

test("references are texts where texts are wanted", () => {
  const reference = Reference.parse("acs:fc:cn-shanghai:123:functions/hello/prod");
  assert.equal(`${reference}`, "alibaba:cn-shanghai/hello@prod");
  assert.equal(String(reference), String(Reference.parse(`${reference}`)));
  assert.deepEqual({ ...reference }.account, "123");
  assert.throws(() => {
    reference.name = "other";
  }, TypeError);
  for (const wrong of [undefined, null, 5, {}, ["alibaba:cn-shanghai/hello"]])
    assert.throws(() => Reference.parse(wrong), EncodeError);
});
