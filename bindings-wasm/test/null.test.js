// Undefined is not given, null is null, and what is empty is sent.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Secret } from "faaswire";

import {
  ALIAS,
  alias,
  fc,
  FUNCTION,
  function_,
  NEW_FUNCTION,
  NEW_TRIGGER,
  sent,
  SERVICE,
  service,
  TRIGGER,
  trigger,
} from "./support/fc.js";
import { fieldOf } from "./support/field-of.js";
import { AT } from "./support/samples.js";

/** Members of bodies that may be null; JavaScript's names are those on the wire. */
const MEMBERS = [
  [service, ["description", "role", "internetAccess", "logConfig", "vpcConfig", "nasConfig", "tracingConfig"]],
  [
    function_,
    [
      "runtime",
      "handler",
      "code",
      "description",
      "memorySize",
      "timeout",
      "initializer",
      "initializationTimeout",
      "environmentVariables",
      "instanceConcurrency",
      "instanceType",
      "customContainerConfig",
      "caPort",
      "layers",
    ],
  ],
  [trigger, ["triggerConfig", "invocationRole", "qualifier", "description"]],
  [alias, ["versionId", "description", "additionalVersionWeight"]],
];

test("undefined is not given and null is null", () => {
  for (const [update, names] of MEMBERS) {
    assert.deepEqual(update({}), {});
    for (const name of names) {
      assert.deepEqual(update({ [name]: undefined }), {}, name);
      assert.deepEqual(update({ [name]: null }), { [name]: null }, name);
    }
  }
});

test("what is empty is sent", () => {
  const empty = [
    [service, { description: "", role: "", internetAccess: false, logConfig: {}, tracingConfig: {} }],
    [service, { vpcConfig: { vpcId: "", vSwitchIds: [], securityGroupId: "" } }],
    [function_, { timeout: 0, environmentVariables: {}, customContainerConfig: {}, layers: [] }],
    [function_, { environmentVariables: { EMPTY: "" } }],
    [trigger, { triggerConfig: {} }],
    [trigger, { triggerConfig: [] }],
    [trigger, { triggerConfig: "" }],
    [trigger, { triggerConfig: 0 }],
    [alias, { description: "", additionalVersionWeight: {} }],
  ];
  for (const [update, members] of empty) assert.deepEqual(update(members), members);
});

test("null and undefined of nested members", () => {
  const logConfig = { project: null, logstore: undefined, enableRequestMetrics: null };
  assert.deepEqual(service({ logConfig }), { logConfig: { project: null, enableRequestMetrics: null } });
  const customContainerConfig = { image: "i", command: undefined, args: null };
  assert.deepEqual(function_({ customContainerConfig }), { customContainerConfig: { image: "i", args: null } });
  assert.deepEqual(service({ tracingConfig: { type: undefined, params: null } }), { tracingConfig: { params: null } });
  const environmentVariables = { A: undefined, B: new Secret("b") };
  assert.deepEqual(function_({ environmentVariables }), { environmentVariables: { B: "b" } });
});

test("free JSON is sent as JSON.stringify has it", () => {
  const configs = [
    { a: null, b: undefined, c: [null, undefined, 1], d: { e: undefined } },
    { holes: [, 1, , 2], nested: [[undefined], [null]] },
    { snake_case: { camelCase: 1, "": "函数", "a.b": true } },
    { zero: -0, tenth: 0.1, large: 1e21, small: 5e-324, exact: Number.MAX_SAFE_INTEGER },
    [null],
    [undefined],
    "text\n\0\u2028",
    false,
    JSON.parse('{"__proto__": {"a": 1}, "constructor": null}'),
    Object.assign(Object.create(null), { a: 1 }),
  ];
  for (const config of configs) {
    const expected = JSON.parse(JSON.stringify(config));
    assert.deepEqual(trigger({ triggerConfig: config }).triggerConfig, expected);
    assert.deepEqual(sent(fc.createTrigger({ ...NEW_TRIGGER, triggerConfig: config })).triggerConfig, expected);
    assert.deepEqual(service({ tracingConfig: { params: config } }).tracingConfig.params, expected);
    const body = Buffer.from(JSON.stringify({ triggerName: "t", triggerConfig: config }));
    assert.deepEqual(fc.getTrigger(TRIGGER).parseSync({ status: 200, body }).triggerConfig, expected);
  }
  assert.equal({}.a, undefined);
});

test("null and undefined are not items of lists and no values of names", () => {
  const vpcConfig = { vpcId: "v", vSwitchIds: ["a"], securityGroupId: "g" };
  for (const nothing of [null, undefined]) {
    assert.equal(
      fieldOf(() => service({ vpcConfig: { ...vpcConfig, vSwitchIds: ["a", nothing] } })),
      "vpcConfig.vSwitchIds[1]",
    );
    assert.equal(
      fieldOf(() => service({ vpcConfig: { ...vpcConfig, vpcId: nothing } })),
      "vpcConfig.vpcId",
    );
    assert.equal(
      fieldOf(() => function_({ layers: [nothing] })),
      "layers[0]",
    );
  }
  assert.equal(
    fieldOf(() => function_({ layers: ["a", , "b"] })),
    "layers[1]",
  );
  assert.equal(
    fieldOf(() => function_({ environmentVariables: { A: null } })),
    "environmentVariables.A",
  );
  assert.equal(
    fieldOf(() => alias({ additionalVersionWeight: { 2: null } })),
    "additionalVersionWeight.2",
  );
});

test("what is required is neither null nor undefined", () => {
  const required = [
    ["createService", SERVICE, ["serviceName"]],
    ["getService", SERVICE, ["serviceName"]],
    ["createFunction", NEW_FUNCTION, ["serviceName", "functionName", "runtime", "handler"]],
    ["deleteFunction", FUNCTION, ["serviceName", "functionName"]],
    ["createTrigger", NEW_TRIGGER, ["serviceName", "functionName", "triggerName", "triggerType"]],
    ["createAlias", { ...ALIAS, versionId: "1" }, ["aliasName", "versionId"]],
  ];
  for (const [method, good, names] of required) {
    for (const name of names) {
      for (const nothing of [null, undefined])
        assert.equal(
          fieldOf(() => fc[method]({ ...good, [name]: nothing })),
          name,
        );
    }
  }
  assert.equal(
    fieldOf(() => fc.createTrigger({ ...NEW_TRIGGER, triggerConfig: undefined })),
    "triggerConfig",
  );
});

test("code is required but for a container", () => {
  const container = { ...NEW_FUNCTION, runtime: "custom-container" };
  for (const nothing of [null, undefined]) {
    assert.equal(
      fieldOf(() => sent(fc.createFunction({ ...NEW_FUNCTION, code: nothing }))),
      "code",
    );
  }
  assert.equal(sent(fc.createFunction({ ...container, code: null })).code, null);
  assert.ok(!("code" in sent(fc.createFunction({ ...container, code: undefined }))));
});

test("what cannot hold null is not given", () => {
  const optional = [
    ["getService", SERVICE, ["qualifier"]],
    ["deleteService", SERVICE, ["ifMatch"]],
    ["listServices", {}, ["limit", "nextToken", "prefix", "startKey"]],
    ["listVersions", SERVICE, ["direction"]],
    ["invokeFunction", FUNCTION, ["payload", "invocationType", "logType"]],
  ];
  const made = (method, params) => fc[method](params).request({ at: AT }).reveal();
  for (const [method, params, names] of optional) {
    for (const name of names) {
      for (const nothing of [null, undefined])
        assert.deepEqual(made(method, { ...params, [name]: nothing }), made(method, params), name);
    }
  }
  assert.deepEqual(made("listServices", undefined), made("listServices", {}));
});
