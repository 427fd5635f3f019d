// Parameters of Function Compute 2016-08-15: an EncodeError names what is wrong, with dots.

import assert from "node:assert/strict";
import { test } from "node:test";

import { alibaba, Secret } from "faaswire";

import {
  ALIAS,
  alias,
  fc,
  FUNCTION,
  function_,
  NEW_FUNCTION,
  NEW_TRIGGER,
  SERVICE,
  service,
  TRIGGER,
  trigger,
} from "./support/fc.js";
import { fieldOf } from "./support/field-of.js";
import { operationsOf } from "./support/operations.js";
import { AT } from "./support/samples.js";
import { methodName } from "./support/vectors.js";

/** Valid parameters of every operation, and how many of them are names that are checked as such. */
const OPERATIONS = {
  createService: [SERVICE, 1],
  getService: [{ ...SERVICE, qualifier: "q" }, 2],
  updateService: [SERVICE, 1],
  deleteService: [SERVICE, 1],
  listServices: [{}, 0],
  createFunction: [NEW_FUNCTION, 2],
  getFunction: [{ ...FUNCTION, qualifier: "q" }, 3],
  updateFunction: [FUNCTION, 2],
  deleteFunction: [FUNCTION, 2],
  listFunctions: [{ ...SERVICE, qualifier: "q" }, 2],
  getFunctionCode: [{ ...FUNCTION, qualifier: "q" }, 3],
  invokeFunction: [{ ...FUNCTION, qualifier: "q" }, 3],
  createTrigger: [NEW_TRIGGER, 3],
  getTrigger: [TRIGGER, 3],
  updateTrigger: [{ ...TRIGGER, qualifier: "q" }, 4],
  deleteTrigger: [TRIGGER, 3],
  listTriggers: [FUNCTION, 2],
  publishVersion: [SERVICE, 1],
  listVersions: [SERVICE, 1],
  deleteVersion: [{ ...SERVICE, versionId: "1" }, 2],
  createAlias: [{ ...ALIAS, versionId: "1" }, 2],
  getAlias: [ALIAS, 2],
  updateAlias: [ALIAS, 2],
  deleteAlias: [ALIAS, 2],
  listAliases: [SERVICE, 1],
};
const BAD_NAMES = ["", ".", "..", "a/b", "a\\b", "a?b", "a#b", "a\r\nb", "\0", "x".repeat(2000), "\ud800"];
const NO_TEXT = [5, 1n, true, [], {}, new Uint8Array(1), new Date(0), Symbol("s"), () => "x"];

const requested = (method, params) => () => fc[method](params).request({ at: AT });

test("the whole API is tried", () => {
  const methods = Object.getOwnPropertyNames(alibaba.FunctionCompute2016.prototype);
  assert.deepEqual(Object.keys(OPERATIONS).sort(), methods.filter((name) => name !== "constructor").sort());
});

test("names", () => {
  for (const [method, [good, count]] of Object.entries(OPERATIONS)) {
    assert.match(requested(method, good)().url, /^https:\/\/1234567890\.cn-shanghai\./);
    for (const name of Object.keys(good).slice(0, count)) {
      for (const bad of [...BAD_NAMES, ...NO_TEXT])
        assert.equal(fieldOf(requested(method, { ...good, [name]: bad })), name);
    }
  }
});

test("what is missing or misspelt", () => {
  for (const [method, [good, count]] of Object.entries(OPERATIONS)) {
    assert.equal(fieldOf(requested(method, { ...good, servceName: "s" })), "servceName");
    assert.equal(fieldOf(requested(method, { ...good, "a.b": 1 })), "a.b");
    const required = Object.keys(good).filter((name) => !["qualifier", "code"].includes(name) && count > 0);
    for (const name of required) assert.equal(fieldOf(requested(method, { ...good, [name]: undefined })), name);
    for (const odd of [1, "text", [], new Map()]) assert.equal(fieldOf(requested(method, odd)), "params");
  }
});

test("ifMatch is a header", () => {
  const conditional = operationsOf("alibaba.FunctionCompute2016").filter(({ parameters }) => "ifMatch" in parameters);
  assert.notEqual(conditional.length, 0);
  for (const method of conditional.map(({ name }) => methodName(name))) {
    const [good] = OPERATIONS[method];
    assert.equal(requested(method, { ...good, ifMatch: '"e tag"' })().headers.get("if-match"), '"e tag"');
    for (const bad of ["", "a\r\nX: y", "é", " a", ...NO_TEXT])
      assert.equal(fieldOf(requested(method, { ...good, ifMatch: bad })), "ifMatch");
  }
});

const network = { vpcId: "v", vSwitchIds: ["a"], securityGroupId: "g" };
const mount = { serverAddr: "nas:/", mountDir: "/mnt" };
const disks = { userId: 1, groupId: 2, mountPoints: [mount] };

test("members of settings", () => {
  const wrong = [
    [service, { internetAccess: "yes" }, "internetAccess"],
    [service, { internetAccess: 1 }, "internetAccess"],
    [service, { logConfig: "project" }, "logConfig"],
    [service, { logConfig: new Map() }, "logConfig"],
    [service, { logConfig: { project: 5 } }, "logConfig.project"],
    [service, { logConfig: { logStore: "l" } }, "logConfig.logStore"],
    [service, { vpcConfig: {} }, "vpcConfig.vpcId"],
    [service, { vpcConfig: { ...network, vSwitchIds: "a" } }, "vpcConfig.vSwitchIds"],
    [service, { vpcConfig: { ...network, vSwitchIds: ["a", 5] } }, "vpcConfig.vSwitchIds[1]"],
    [service, { vpcConfig: { ...network, vswitchIds: [] } }, "vpcConfig.vswitchIds"],
    [service, { nasConfig: { ...disks, userId: "1" } }, "nasConfig.userId"],
    [service, { nasConfig: { ...disks, userId: 1.5 } }, "nasConfig.userId"],
    [service, { nasConfig: { ...disks, mountPoints: mount } }, "nasConfig.mountPoints"],
    [
      service,
      { nasConfig: { ...disks, mountPoints: [mount, { serverAddr: "n" }] } },
      "nasConfig.mountPoints[1].mountDir",
    ],
    [service, { tracingConfig: { type: 5 } }, "tracingConfig.type"],
    [service, { tracingConfig: { params: { a: [NaN] } } }, "tracingConfig.params.a[0]"],
    [function_, { memorySize: "128" }, "memorySize"],
    [function_, { memorySize: 128.5 }, "memorySize"],
    [function_, { memorySize: NaN }, "memorySize"],
    [function_, { memorySize: 2n ** 63n }, "memorySize"],
    [function_, { timeout: true }, "timeout"],
    [function_, { environmentVariables: { A: 5 } }, "environmentVariables.A"],
    [function_, { environmentVariables: { A: "\ud800" } }, "environmentVariables.A"],
    [function_, { environmentVariables: { A: ["a"] } }, "environmentVariables.A"],
    [function_, { environmentVariables: ["A=b"] }, "environmentVariables"],
    [function_, { environmentVariables: new Map([["A", "b"]]) }, "environmentVariables"],
    [function_, { environmentVariables: JSON.parse('{"__proto__": 5}') }, "environmentVariables.__proto__"],
    [function_, { environmentVariables: { MY_KEY: 5, other_key: 5 } }, "environmentVariables.MY_KEY"],
    [trigger, { triggerConfig: { a_b: { c_d: NaN } } }, "triggerConfig.a_b.c_d"],
    [trigger, { triggerConfig: { a_b: { c_d: new Date(0) } } }, "triggerConfig.a_b.c_d"],
    [function_, { layers: "layer" }, "layers"],
    [function_, { layers: ["a", 5] }, "layers[1]"],
    [function_, { customContainerConfig: { args: ["--x"] } }, "customContainerConfig.args"],
    [function_, { code: Buffer.from("zip") }, "code"],
    [function_, { code: { zipFile: "text" } }, "code.zipFile"],
    [function_, { code: { zipFile: [1, 2] } }, "code.zipFile"],
    [function_, { code: { zipfile: Buffer.from("zip") } }, "code.zipfile"],
    [function_, { code: { ossBucketName: 5 } }, "code.ossBucketName"],
    [function_, { code: { zipFile: new Uint8Array() } }, "code.zipFile"],
    [function_, { code: {} }, "code"],
    [function_, { code: { ossBucketName: "b" } }, "code"],
    [function_, { code: { zipFile: Buffer.from("z"), ossObjectName: "o" } }, "code"],
    [trigger, { invocationRole: 5 }, "invocationRole"],
    [trigger, { triggerConfig: { at: new Date(0) } }, "triggerConfig.at"],
    [trigger, { triggerConfig: { a: [Buffer.from("x")] } }, "triggerConfig.a[0]"],
    [trigger, { triggerConfig: { f: () => 1 } }, "triggerConfig.f"],
    [trigger, { triggerConfig: [{ n: Infinity }] }, "triggerConfig[0].n"],
    [alias, { versionId: 1 }, "versionId"],
    [alias, { additionalVersionWeight: [0.5] }, "additionalVersionWeight"],
    [alias, { additionalVersionWeight: { 2: "0.5" } }, "additionalVersionWeight.2"],
    [alias, { additionalVersionWeight: { 2: true } }, "additionalVersionWeight.2"],
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
  const lists = Object.keys(OPERATIONS).filter((method) => method.startsWith("list"));
  assert.equal(lists.length, 5);
  for (const method of lists) {
    const [good] = OPERATIONS[method];
    for (const limit of [0, -1, 1.5, NaN, Infinity, 2 ** 53, "1", true, [1]]) {
      assert.equal(fieldOf(requested(method, { ...good, limit })), "limit");
    }
    assert.match(requested(method, { ...good, limit: 101 })().url, /[?&]limit=101$/);
    for (const name of ["nextToken", "startKey"]) {
      for (const bad of ["", "a\nb", "\x7f", "\udc00", 5])
        assert.equal(fieldOf(requested(method, { ...good, [name]: bad })), name);
    }
  }
});

test("payloads are bytes", () => {
  for (const payload of ["text", 5, [0, 255], {}, true, new Secret("x"), new Blob([])]) {
    assert.equal(fieldOf(requested("invokeFunction", { ...FUNCTION, payload })), "payload");
  }
  for (const bad of ["", "a\n", "é", 5]) {
    for (const name of ["invocationType", "logType", "statefulAsyncInvocationId"]) {
      assert.equal(fieldOf(requested("invokeFunction", { ...FUNCTION, [name]: bad })), name);
    }
  }
});
