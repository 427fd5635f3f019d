// Function Compute 3.0 through `fetch`: names, ARNs and lists arrive as signed. The emulator verifies
// the signature of the path as it came, so a path that is spelled anew is rejected.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { alibaba, EncodeError, ServiceError } from "faaswire";

import { start } from "./support/emulator.js";

const ARN = "acs:fc:cn-shanghai:1234567890123456:layers/fonts/versions/1";
const FUNCTION_ARN = "acs:fc:cn-shanghai:1234567890123456:functions/hello";
const TAGS = [
  { key: "env", value: "生产 1" },
  { key: "a b&c", value: "" },
];
const TAGS_ON_THE_WIRE = '[{"Key":"env","Value":"生产 1"},{"Key":"a b&c","Value":""}]';

let emulator, fc;
before(async () => {
  emulator = await start();
  const { region, temporary } = emulator.credentials.alibaba;
  fc = new alibaba.FunctionCompute3({
    region,
    credentials: new alibaba.Credentials({
      accessKeyId: temporary.access_key_id,
      accessKeySecret: temporary.access_key_secret,
      securityToken: temporary.security_token,
    }),
    endpoint: emulator.url,
  });
});
after(() => emulator.stop());

const ask = async (call) => call.parse(await fetch(call.request().toRequest()));

/** Path and query of the last request, as they came. */
async function arrived() {
  const { requests } = await (await fetch(`${emulator.url}/_control/requests`)).json();
  const [path, query] = requests.at(-1).target.split("?");
  return { path, query: Object.fromEntries(new URLSearchParams(query)) };
}

const FOUND = {
  "code of a function of 2.0": [
    () => fc.getFunctionCode({ functionName: "demo$hello", qualifier: "prod" }),
    "/functions/demo%24hello/code",
    { qualifier: "prod" },
  ],
  "layer by ARN": [() => fc.getLayerVersionByArn({ arn: ARN }), `/layerarn/${encodeURIComponent(ARN)}`, {}],
  "layer by the ARN of 2.0": [
    () => fc.getLayerVersionByArn({ arn: "9c57c5dbb5e6#fonts#1" }),
    "/layerarn/9c57c5dbb5e6%23fonts%231",
    {},
  ],
  "trigger that EventBridge made": [
    () => fc.getTrigger({ functionName: "hello", triggerName: "default|orders" }),
    "/functions/hello/triggers/default%7Corders",
    {},
  ],
  "empty prefix": [() => fc.listFunctions({ prefix: "", limit: 2 }), "/functions", { prefix: "", limit: "2" }],
  "functions of tags": [() => fc.listFunctions({ tags: TAGS }), "/functions", { tags: TAGS_ON_THE_WIRE }],
  "tags of functions": [
    () => fc.listTagResources({ resourceType: "function", resourceId: [FUNCTION_ARN], tag: TAGS }),
    "/tags-v2",
    { ResourceType: "function", ResourceId: `["${FUNCTION_ARN}"]`, Tag: TAGS_ON_THE_WIRE },
  ],
  "tags taken away": [
    () =>
      fc.untagResources({
        resourceType: "function",
        resourceId: [FUNCTION_ARN],
        tagKey: ["团队", "a b&c+d"],
        all: false,
      }),
    "/tags-v2",
    { ResourceType: "function", ResourceId: `["${FUNCTION_ARN}"]`, TagKey: '["团队","a b&c+d"]', All: "false" },
  ],
};

for (const [name, [make, path, query]] of Object.entries(FOUND)) {
  test(`${name} arrives as asked for`, async () => {
    const output = await ask(make());
    assert.match(output.requestId, /./);
    assert.deepEqual(await arrived(), { path: `/2023-03-30${path}`, query });
  });
}

for (const functionName of ["函数-測試", "λ-🚀", "a b+c", "100%25", "a:b$c~d", "!'()*@&=;,"]) {
  test(`a function called ${functionName} is looked for`, async () => {
    await assert.rejects(ask(fc.getFunctionCode({ functionName })), (error) => {
      assert.ok(error instanceof ServiceError);
      assert.equal(error.kind, "not_found");
      return true;
    });
    const { path } = await arrived();
    assert.equal(decodeURIComponent(path), `/2023-03-30/functions/${functionName}/code`);
  });
}

test("names that a URL loses are rejected", () => {
  for (const functionName of [".", "..", ""]) {
    assert.throws(
      () => fc.getFunctionCode({ functionName }).request(),
      (error) => error instanceof EncodeError && error.field === "functionName",
    );
  }
});
