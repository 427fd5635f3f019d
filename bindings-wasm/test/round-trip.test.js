// What the emulated cloud reads from a request is what was given, whatever was given.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { alibaba } from "faaswire";

import { members } from "./support/arbitraries.js";
import { check, parse } from "./support/arrived.js";
import { services, start } from "./support/emulator.js";
import { operationsOf } from "./support/operations.js";
import fc from "./support/random.js";
import { methodName } from "./support/vectors.js";

const RUNS = 40;
const operations = operationsOf("alibaba.FunctionCompute2016");

let emulator;
before(async () => {
  emulator = await start();
});
after(() => emulator.stop());

/** What arrived last; the next time it is forgotten. */
async function arrived() {
  const url = `${emulator.url}/_control/requests`;
  const { requests } = parse(await (await fetch(url)).text());
  await (await fetch(url, { method: "DELETE" })).arrayBuffer();
  return requests.at(-1);
}

function always(kind) {
  const { account_id: account, [kind]: key } = emulator.credentials.alibaba;
  const token = key.security_token === undefined ? {} : { "x-fc-security-token": key.security_token };
  return { "x-fc-account-id": account, ...token };
}

for (const operation of operations) {
  test(`${operation.name}: what arrives is what was given`, async () => {
    const sent = fc.asyncProperty(
      members(operation),
      fc.constantFrom("long_term", "temporary"),
      async (given, kind) => {
        const call = services(emulator, kind).fc2016[methodName(operation.name)](given);
        await (await fetch(call.request().toRequest())).arrayBuffer();
        check(await arrived(), operation, given, always(kind));
      },
    );
    // A failure prints the seed with which it happens again.
    await fc.assert(sent, { numRuns: RUNS, includeErrorInReport: true });
  });
}

test("the whole API is tried", () => {
  const methods = Object.getOwnPropertyNames(alibaba.FunctionCompute2016.prototype);
  assert.deepEqual(
    operations.map(({ name }) => methodName(name)).sort(),
    methods.filter((name) => name !== "constructor").sort(),
  );
});
