// Pages of FunctionGraph: the last one has a marker too, and some do not say how many there are.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DecodeError, huawei, pagesSync } from "faaswire";

const fg = new huawei.FunctionGraph({
  region: "cn-north-4",
  projectId: "project",
  credentials: new huawei.Credentials({ accessKey: "a", secretKey: "s" }),
});
const functionUrn = "urn:fss:cn-north-4:project:function:default:f";
const LISTS = {
  functions: (more) => fg.listFunctions(more),
  versions: (more) => fg.listFunctionVersions({ functionUrn, ...more }),
  dependencies: (more) => fg.listDependencies(more),
};

const item = (number) => ({ func_urn: `${functionUrn}${number}`, id: String(number) });
const items = (length) => (length < 0 ? null : Array.from({ length }, (_, number) => item(number)));

/** What is asked for first; what each page is asked for by, how many items it has, what else it says. */
const FLOWS = {
  "the total ends it, though the last page has a marker": [
    { maxitems: "2" },
    [{ maxitems: "2" }, 2, { next_marker: 2, count: 3 }],
    [{ maxitems: "2", marker: "2" }, 1, { next_marker: 3, count: 3 }],
  ],
  "without a total an empty page ends it": [
    { maxitems: "2" },
    [{ maxitems: "2" }, 2, { next_marker: 2 }],
    [{ maxitems: "2", marker: "2" }, 0, { next_marker: 2 }],
  ],
  "a marker of 0 ends it": [{}, [{}, 2, { next_marker: 2 }], [{ marker: "2" }, 1, { next_marker: 0 }]],
  "null for everything": [{}, [{}, -1, { next_marker: null, count: 0 }]],
  "numbers as strings": [
    {},
    [{}, 2, { next_marker: "2", count: "3" }],
    [{ marker: "2" }, 1, { next_marker: "3", count: "3" }],
  ],
  "a short page is not the last one": [
    { maxitems: "3" },
    [{ maxitems: "3" }, 1, { next_marker: 3, count: 4 }],
    [{ maxitems: "3", marker: "3" }, 1, { next_marker: 4, count: 4 }],
  ],
  "a marker that stays ends it": [{ marker: "2" }, [{ marker: "2" }, 1, { next_marker: 2 }]],
};

for (const [flow, [first, ...steps]] of Object.entries(FLOWS)) {
  test(`lists end where they should: ${flow}`, () => {
    for (const [name, list] of Object.entries(LISTS)) {
      const queries = [];
      const send = (request) => {
        queries.push(Object.fromEntries(new URL(request.url).searchParams));
        const [, length, says] = steps[queries.length - 1];
        return { status: 200, body: Buffer.from(JSON.stringify({ [name]: items(length), ...says })) };
      };
      const found = [...pagesSync(list(first), send)].map((page) => page[name].length);
      assert.deepEqual(
        queries,
        steps.map(([query]) => query),
      );
      assert.deepEqual(
        found,
        steps.map(([, length]) => Math.max(length, 0)),
      );
    }
  });
}

test("a marker that leads back is an error", () => {
  for (const [name, list] of Object.entries(LISTS)) {
    const markers = [1, 2, 1];
    const send = () => ({
      status: 200,
      body: Buffer.from(JSON.stringify({ [name]: [item(0)], next_marker: markers.shift() })),
    });
    const isIt = (error) => error instanceof DecodeError && error.path === "$.next_marker";
    assert.throws(() => [...pagesSync(list({}), send)], isIt);
  }
});

test("bare arrays have no pages", () => {
  for (const text of ["[]", "null"]) {
    const body = Buffer.from(text);
    const { triggers } = fg.listFunctionTriggers({ functionUrn }).parseSync({ status: 200, body });
    const { aliases } = fg.listVersionAliases({ functionUrn }).parseSync({ status: 200, body });
    assert.deepEqual([triggers, aliases], [[], []]);
  }
});
