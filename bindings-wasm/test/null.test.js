// Undefined and null inside of parameters, and free JSON; what is null or empty itself is in the vectors.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Secret } from "faaswire";

import { fc, function_, NEW_TRIGGER, sent, service, TRIGGER, trigger } from "./support/fc.js";
import { fieldOf } from "./support/field-of.js";
import { AT } from "./support/samples.js";

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

test("undefined is neither an item of a list nor a required member", () => {
  const vpcConfig = { vpcId: "v", vSwitchIds: ["a"], securityGroupId: "g" };
  const fields = {
    "vpcConfig.vSwitchIds[1]": () => service({ vpcConfig: { ...vpcConfig, vSwitchIds: ["a", undefined] } }),
    "vpcConfig.vpcId": () => service({ vpcConfig: { ...vpcConfig, vpcId: undefined } }),
    "layers[0]": () => function_({ layers: [undefined] }),
    "layers[1]": () => function_({ layers: ["a", , "b"] }),
    triggerConfig: () => fc.createTrigger({ ...NEW_TRIGGER, triggerConfig: undefined }),
  };
  for (const [field, make] of Object.entries(fields)) assert.equal(fieldOf(make), field);
});

test("parameters may be left out altogether", () => {
  const made = (params) => fc.listServices(params).request({ at: AT }).reveal();
  assert.deepEqual(made(undefined), made({}));
});
