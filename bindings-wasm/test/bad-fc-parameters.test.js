// Wrong parameters of Function Compute 2016-08-15 that only JavaScript can say; the rest are in the vectors.

import assert from "node:assert/strict";
import { test } from "node:test";

import { alibaba, Secret } from "faaswire";

import { topic } from "./support/behavior.js";
import { alias, fc, FUNCTION, function_, service, trigger } from "./support/fc.js";
import { fieldOf } from "./support/field-of.js";
import { operationsOf } from "./support/operations.js";
import { AT } from "./support/samples.js";
import { methodName, value } from "./support/vectors.js";

/** Good calls of every operation. */
const CALLS = topic("bad_fc_parameters").calls.map(({ operation, params, cases }) => ({
  method: methodName(operation),
  good: value(params),
  cases,
}));
const NO_TEXT = [1n, new Uint8Array(1), new Date(0), Symbol("s"), () => "x"];

const requested = (method, params) => () => fc[method](params).request({ at: AT });

test("the whole API is tried", () => {
  const methods = Object.getOwnPropertyNames(alibaba.FunctionCompute2016.prototype);
  assert.deepEqual(CALLS.map(({ method }) => method).sort(), methods.filter((name) => name !== "constructor").sort());
});

test("every operation goes to the host of the account", () => {
  for (const { method, good } of CALLS)
    assert.match(requested(method, good)().url, /^https:\/\/1234567890\.cn-shanghai\./);
});

test("what is misspelt", () => {
  for (const { method, good } of CALLS) {
    assert.equal(fieldOf(requested(method, { ...good, servceName: "s" })), "servceName");
    assert.equal(fieldOf(requested(method, { ...good, "a.b": 1 })), "a.b");
    for (const odd of [1, "text", [], new Map()]) assert.equal(fieldOf(requested(method, odd)), "params");
  }
});

test("ifMatch is a string", () => {
  const known = operationsOf("alibaba.FunctionCompute2016").filter(({ parameters }) => "ifMatch" in parameters);
  const conditional = CALLS.filter(({ cases }) => cases.some((one) => one.each?.includes("if_match")));
  assert.deepEqual(conditional.map(({ method }) => method).sort(), known.map(({ name }) => methodName(name)).sort());
  for (const { method, good, cases } of conditional) {
    assert.ok(cases.some((one) => one.headers?.["if-match"]));
    for (const bad of NO_TEXT) assert.equal(fieldOf(requested(method, { ...good, ifMatch: bad })), "ifMatch");
  }
});

test("members of settings", () => {
  const wrong = [
    [service, { logConfig: new Map() }, "logConfig"],
    [service, { tracingConfig: { params: { a: [NaN] } } }, "tracingConfig.params.a[0]"],
    [function_, { memorySize: NaN }, "memorySize"],
    [function_, { memorySize: 2n ** 63n }, "memorySize"],
    [function_, { environmentVariables: { A: "\ud800" } }, "environmentVariables.A"],
    [function_, { environmentVariables: new Map([["A", "b"]]) }, "environmentVariables"],
    [function_, { environmentVariables: JSON.parse('{"__proto__": 5}') }, "environmentVariables.__proto__"],
    [function_, { code: Buffer.from("zip") }, "code"],
    [function_, { code: { zipfile: Buffer.from("zip") } }, "code.zipfile"],
    [trigger, { triggerConfig: { a_b: { c_d: NaN } } }, "triggerConfig.a_b.c_d"],
    [trigger, { triggerConfig: { a_b: { c_d: new Date(0) } } }, "triggerConfig.a_b.c_d"],
    [trigger, { triggerConfig: { at: new Date(0) } }, "triggerConfig.at"],
    [trigger, { triggerConfig: { a: [Buffer.from("x")] } }, "triggerConfig.a[0]"],
    [trigger, { triggerConfig: { f: () => 1 } }, "triggerConfig.f"],
    [trigger, { triggerConfig: [{ n: Infinity }] }, "triggerConfig[0].n"],
  ];
  for (const [update, members, field] of wrong)
    assert.equal(
      fieldOf(() => update(members)),
      field,
    );
  for (const weight of [NaN, Infinity, -Infinity]) {
    assert.equal(
      fieldOf(() => alias({ additionalVersionWeight: { 1: 0.5, 2: weight } })),
      "additionalVersionWeight.2",
    );
  }
});

test("names of the caller's own stay as they are", () => {
  const environmentVariables = JSON.parse('{"MY_KEY": "a", "my_key": "b", "myKey": "c", "__proto__": "d", "a.b": "e"}');
  assert.deepEqual(function_({ environmentVariables }).environmentVariables, environmentVariables);
  assert.deepEqual(alias({ additionalVersionWeight: { 1: 0.25, 2: 1 } }), {
    additionalVersionWeight: { 1: 0.25, 2: 1 },
  });
});

test("limits and tokens", () => {
  const lists = CALLS.filter(({ method }) => method.startsWith("list"));
  assert.equal(lists.length, 5);
  for (const { method, good } of lists) {
    for (const limit of [NaN, Infinity, 2 ** 53]) assert.equal(fieldOf(requested(method, { ...good, limit })), "limit");
    for (const name of ["nextToken", "startKey"])
      assert.equal(fieldOf(requested(method, { ...good, [name]: "\udc00" })), name);
  }
});

test("payloads are bytes", () => {
  for (const payload of [new Secret("x"), new Blob([])])
    assert.equal(fieldOf(requested("invokeFunction", { ...FUNCTION, payload })), "payload");
});
