// Pages of lists: the vectors in every way to walk, and what only JavaScript has.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { EncodeError, pages, pagesSync, ServiceError } from "faaswire";

import { fc, SERVICE } from "./support/fc.js";
import { credentials, services } from "./support/samples.js";
import { checkWalkLater, walks } from "./support/walks.js";

const LISTS = {
  services: (more) => fc.listServices(more),
  functions: (more) => fc.listFunctions({ ...SERVICE, ...more }),
  versions: (more) => fc.listVersions({ ...SERVICE, ...more }),
};

/** Responses one prepared page after the other and notes the queries. */
function cloud(name, ...tokens) {
  const queries = [];
  const send = (request) => {
    assert.deepEqual([request.method, request.body], ["GET", null]);
    queries.push(Object.fromEntries(new URL(request.url).searchParams));
    assert.ok(tokens.length > 0, "one page too many was asked for");
    const nextToken = tokens.shift();
    return { status: 200, body: Buffer.from(JSON.stringify({ [name]: [{}], nextToken })) };
  };
  return { queries, send };
}

async function collect(walk) {
  const all = [];
  for await (const page of walk) all.push(page);
  return all;
}

/** Each way of walking; `for await` takes both. */
const WALKS = {
  sync: pagesSync,
  "async, parts": pages,
  "async, later parts": (call, send, options) => pages(call, async (request) => send(request), options),
  "async, Response": (call, send, options) =>
    pages(
      call,
      async (request) => {
        const { status, body } = send(request);
        return new Response(body, { status });
      },
      options,
    ),
};

for (const [sort, way] of Object.entries(WALKS)) {
  test(`${sort}: walks lead through all pages`, async () => {
    for (const walk of walks) {
      await checkWalkLater(walk, way).catch((error) => {
        throw new Error(`${walk.id}: ${error.message}`, { cause: error });
      });
    }
  });

  test(`${sort}: a rejection midway comes after the pages before it`, async () => {
    const { send } = cloud("functions", "1");
    const rejection = { status: 429, body: Buffer.from('{"ErrorCode": "Throttling", "ErrorMessage": "slower"}') };
    const responses = [send, () => rejection];
    const walking = way(LISTS.functions(), (request) => responses.shift()(request));
    assert.equal((await walking.next()).value.nextToken, "1");
    const next = async () => walking.next();
    await assert.rejects(next, (error) => error instanceof ServiceError && error.kind === "throttled");
    assert.deepEqual(await walking.next(), { value: undefined, done: true });
  });

  test(`${sort}: nothing is sent before it is wanted, nor after a break`, async () => {
    const { queries, send } = cloud("versions", "1", "2", "3", undefined);
    const walking = way(LISTS.versions(), send);
    assert.equal(queries.length, 0);
    await walking.next();
    assert.equal(queries.length, 1);
    for await (const page of walking) {
      assert.equal(page.nextToken, "2");
      break;
    }
    assert.equal(queries.length, 2);
    assert.deepEqual(await walking.next(), { value: undefined, done: true });
    assert.equal(queries.length, 2);
  });

  test(`${sort}: errors of the caller pass through`, async () => {
    const own = new RangeError("own");
    const fails = () => {
      throw own;
    };
    await assert.rejects(collect(way(LISTS.services(), fails)), own);
    const { send } = cloud("services", "1");
    await assert.rejects(async () => {
      for await (const page of way(LISTS.services(), send)) if (page.nextToken) throw own;
    }, own);
    const bad = fc.listFunctions({ serviceName: "a/b" });
    await assert.rejects(
      collect(way(bad, send)),
      (error) => error instanceof EncodeError && error.field === "serviceName",
    );
  });
}

/** Fails before some of its pages, and notes how it was asked. */
function flaky(...failures) {
  const { send } = cloud("services", "1", undefined);
  const asked = [];
  return {
    asked,
    send(request) {
      asked.push(Object.fromEntries(request.headers));
      const failure = failures.shift() ?? 200;
      if (failure instanceof Error) throw failure;
      return failure === 200 ? send(request) : { status: failure, body: Buffer.from("<html>") };
    },
  };
}

const RETRYING = {
  sync: (send, options) => pagesSync(LISTS.services(), send, options),
  async: (send, options) => pages(LISTS.services(), send, options),
  "async, later": (send, { retry, ...options }) =>
    pages(LISTS.services(), async (request) => send(request), {
      ...options,
      retry: retry && (async (...given) => retry(...given)),
    }),
};

for (const [sort, walk] of Object.entries(RETRYING)) {
  test(`${sort}: a retry signs anew and decides`, async () => {
    const reset = new TypeError("fetch failed");
    let at = 1_700_000_000;
    const seen = [];
    const retry = (error, failures) => seen.push([error.name, failures]) > 0;
    const { asked, send } = flaky(503, reset, 200, 500);
    const all = await collect(walk(send, { at: () => (at += 100), retry }));
    assert.deepEqual(
      all.map((page) => page.nextToken),
      ["1", undefined],
    );
    assert.deepEqual(seen, [
      ["ServiceError", 1],
      ["TypeError", 2],
      ["ServiceError", 1],
    ]);
    for (const name of ["date", "authorization"]) assert.equal(new Set(asked.map((headers) => headers[name])).size, 5);

    const thrice = flaky(503, 503, 503, 503);
    await assert.rejects(collect(walk(thrice.send, { retry: (_, failures) => failures < 3 })), ServiceError);
    assert.equal(thrice.asked.length, 3);
    for (const options of [{}, { retry: () => false }])
      await assert.rejects(collect(walk(flaky(reset).send, options)), reset);
    const never = () => assert.fail("nothing was sent");
    await assert.rejects(collect(walk(flaky().send, { retry: never, headers: { date: "x" } })), {
      name: "EncodeError",
      field: "headers",
    });
  });

  test(`${sort}: every page is asked for at the time and with the headers`, async () => {
    const pairs = [["x-fc-trace-id", "t"]];
    for (const headers of [Object.fromEntries(pairs), pairs, new Headers(pairs), pairs.values(), new Map(pairs)]) {
      for (const at of [1_700_000_000, new Date(1_700_000_000_000), () => 1_700_000_000]) {
        const { asked, send } = flaky();
        await collect(
          walk(send, { at, headers: Symbol.iterator in headers && "next" in headers ? pairs.values() : headers }),
        );
        assert.deepEqual(
          asked.map((each) => [each["x-fc-trace-id"], each.date]),
          Array(2).fill(["t", "Tue, 14 Nov 2023 22:13:20 GMT"]),
        );
      }
    }
  });
}

test("a response that is none is the caller's mistake", async () => {
  for (const [response, field] of [
    [undefined, "status"],
    [null, "status"],
    ["text", "response"],
    [{ status: 200 }, "body"],
  ]) {
    await assert.rejects(collect(pages(LISTS.services(), () => response)), { name: "EncodeError", field });
    assert.throws(() => pagesSync(LISTS.services(), () => response).next(), { name: "EncodeError", field });
  }
});

const parsed = (text) => LISTS.services({ limit: 1 }).parseSync({ status: 200, body: Buffer.from(text) });

test("the next page outlives what its call came from", () => {
  const keys = credentials();
  const { fc2016: service } = services();
  const call = service.listServices({ limit: 1 });
  const page = call.parseSync({ status: 200, body: Buffer.from('{"nextToken": "t"}') });
  for (const owner of [call, service, keys.alibaba]) owner.free();
  assert.match(page.nextPage().request().url, /\/services\?limit=1&nextToken=t$/);
});

test("a next page that was freed says so", () => {
  const page = parsed('{"nextToken": "t"}');
  assert.equal(page.nextPage(), page.nextPage());
  page.nextPage().free();
  page.nextPage().free();
  assert.throws(() => page.nextPage().request(), { name: "EncodeError", message: /`call` was freed/ });
  assert.equal(page.nextToken, "t");
  const { send } = cloud("services", "1", "2", undefined);
  const walking = pagesSync(LISTS.services(), send);
  walking.next().value.nextPage().free();
  assert.throws(() => walking.next(), /`call` was freed/);
});

test("a page shows its members and nothing else", () => {
  const page = parsed('{"services": [{"serviceName": "s"}], "nextToken": "t"}');
  const members = { services: [{ serviceName: "s" }], nextToken: "t" };
  assert.deepEqual({ ...page }, members);
  assert.deepEqual(JSON.parse(JSON.stringify(page)), members);
  assert.deepEqual(Object.keys(page), ["services", "nextToken"]);
  assert.deepEqual(structuredClone(page), members);
  assert.match(inspect(page), /nextToken: 't'/);
  assert.deepEqual(JSON.parse(JSON.stringify(parsed('{"services": []}'))), { services: [] });
});
