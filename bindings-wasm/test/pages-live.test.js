// All pages of every list through `fetch`, served by the emulated cloud.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { pages, ServiceError } from "faaswire";

import { services, start } from "./support/emulator.js";

let emulator;
let fc;
before(async () => {
  emulator = await start();
  ({ fc2016: fc } = services(emulator));
  await fill();
});
after(() => emulator.stop());

const send = (request) => fetch(request.toRequest());
const ask = async (call) => call.parse(await send(call.request()));

const serviceName = "pages-a";
const functionName = "a";

/** Three of everything. */
async function fill() {
  const hello = await ask(fc.getFunctionCode({ serviceName: "demo", functionName: "hello" }));
  const zipFile = await (await fetch(hello.url.reveal())).arrayBuffer();
  const triggerConfig = { cronExpression: "0 0 4 * * *", enable: true };
  for (const name of ["a", "b", "c"]) await ask(fc.createService({ serviceName: `pages-${name}` }));
  for (const name of ["a", "b", "c"]) {
    await ask(
      fc.createFunction({
        serviceName,
        functionName: name,
        runtime: "python3",
        handler: "index.handler",
        code: { zipFile },
      }),
    );
    await ask(fc.createTrigger({ serviceName, functionName, triggerName: name, triggerType: "timer", triggerConfig }));
    const { versionId } = await ask(fc.publishVersion({ serviceName }));
    await ask(fc.createAlias({ serviceName, aliasName: name, versionId }));
    await ask(fc.updateService({ serviceName, description: name }));
  }
}

const LISTS = {
  services: [(more) => fc.listServices({ prefix: "pages-", ...more }), ({ serviceName: name }) => name.at(-1)],
  functions: [(more) => fc.listFunctions({ serviceName, ...more }), ({ functionName: name }) => name],
  triggers: [(more) => fc.listTriggers({ serviceName, functionName, ...more }), ({ triggerName }) => triggerName],
  versions: [(more) => fc.listVersions({ serviceName, ...more }), ({ versionId }) => versionId],
  aliases: [(more) => fc.listAliases({ serviceName, ...more }), ({ aliasName }) => aliasName],
};

async function walk(kind, more) {
  const [list, name] = LISTS[kind];
  const found = [];
  for await (const page of pages(list(more), send)) found.push(page[kind].map(name).join(""));
  return found;
}

for (const kind of Object.keys(LISTS)) {
  // The newest version comes first unless it is asked otherwise.
  const [one, two] =
    kind === "versions"
      ? [
          ["3", "2", "1"],
          ["32", "1"],
        ]
      : [
          ["a", "b", "c"],
          ["ab", "c"],
        ];
  test(`pages of ${kind}`, async () => {
    assert.deepEqual(await walk(kind, { limit: 1 }), one);
    assert.deepEqual(await walk(kind, { limit: 2 }), two);
    assert.deepEqual(await walk(kind, { limit: 3 }), [one.join("")]);
    assert.deepEqual(await walk(kind), [one.join("")]);
  });
}

test("versions in both directions", async () => {
  assert.deepEqual(await walk("versions", { limit: 1, direction: "FORWARD" }), ["1", "2", "3"]);
  assert.deepEqual(await walk("versions", { limit: 1, direction: "BACKWARD" }), ["3", "2", "1"]);
});

test("an empty list is one page", async () => {
  assert.deepEqual(await walk("aliases", { prefix: "nothing" }), [""]);
});

test("walks at the same time do not disturb each other", async () => {
  const walks = await Promise.all([
    walk("aliases", { limit: 1 }),
    walk("triggers", { limit: 2 }),
    walk("aliases", { limit: 1 }),
  ]);
  assert.deepEqual(walks, [
    ["a", "b", "c"],
    ["ab", "c"],
    ["a", "b", "c"],
  ]);
});

test("a walk can be left and continued", async () => {
  let left;
  for await (const page of pages(fc.listAliases({ serviceName, limit: 1 }), send)) {
    left = page;
    break;
  }
  assert.deepEqual(await walk("aliases", { limit: 1, nextToken: left.nextToken }), ["b", "c"]);
  assert.equal((await ask(left.nextPage())).aliases[0].aliasName, "b");
});

test("a rejection midway comes after the pages before it", async () => {
  const seen = [];
  const run = async () => {
    for await (const page of pages(fc.listFunctions({ serviceName, limit: 1 }), send)) {
      seen.push(page.functions[0].functionName);
      await emulator.control("faults", {
        cloud: "alibaba",
        operation: "ListFunctions",
        fault: "throttle",
        retry_after: 7,
      });
    }
  };
  await assert.rejects(run, (error) => {
    assert.ok(error instanceof ServiceError, String(error));
    assert.deepEqual([error.kind, error.retry, error.retryAfter], ["throttled", "backoff", 7]);
    return true;
  });
  assert.deepEqual(seen, ["a"]);
});
