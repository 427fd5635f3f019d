// Pages of a list, served by hand: where they end, and what a page can tell by itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { DecodeError, EncodeError, FaaswireError, pages, pagesSync, ServiceError } from "faaswire";

import { fc, FUNCTION, SERVICE } from "./support/fc.js";
import { credentials, services } from "./support/samples.js";

const LISTS = {
  services: (more) => fc.listServices(more),
  functions: (more) => fc.listFunctions({ ...SERVICE, ...more }),
  triggers: (more) => fc.listTriggers({ ...FUNCTION, ...more }),
  versions: (more) => fc.listVersions({ ...SERVICE, ...more }),
  aliases: (more) => fc.listAliases({ ...SERVICE, ...more }),
};
// A token is the cloud's own: odd letters must come back as they are.
const ODD_TOKEN = "+/= &%2B函数";

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
  sync: (call, send) => pagesSync(call, send),
  "async, parts": (call, send) => pages(call, send),
  "async, later parts": (call, send) => pages(call, async (request) => send(request)),
  "async, Response": (call, send) =>
    pages(call, async (request) => {
      const { status, body } = send(request);
      return new Response(body, { status });
    }),
};

for (const [sort, walk] of Object.entries(WALKS)) {
  test(`${sort}: every page is asked for with the token of the one before`, async () => {
    for (const [name, list] of Object.entries(LISTS)) {
      const { queries, send } = cloud(name, ODD_TOKEN, "2", undefined);
      const all = await collect(walk(list({ limit: 1 }), send));
      assert.deepEqual(
        all.map((page) => page.nextToken),
        [ODD_TOKEN, "2", undefined],
        name,
      );
      assert.deepEqual(
        all.map((page) => page[name].length),
        [1, 1, 1],
      );
      assert.deepEqual(queries, [{ limit: "1" }, { limit: "1", nextToken: ODD_TOKEN }, { limit: "1", nextToken: "2" }]);
      assert.equal(all[2].nextPage(), undefined);
    }
  });

  test(`${sort}: an empty list is one page`, async () => {
    const send = () => ({ status: 200, body: Buffer.from("{}") });
    const [page, ...more] = await collect(walk(LISTS.aliases(), send));
    assert.deepEqual([page.aliases, page.nextToken, page.nextPage(), more], [[], undefined, undefined, []]);
  });

  test(`${sort}: a token that leads back ends in an error, after the pages before it`, async () => {
    for (const tokens of [
      ["t", "t"],
      ["s", "t", "t"],
    ]) {
      const { queries, send } = cloud("functions", ...tokens);
      const seen = [];
      const run = async () => {
        for await (const page of walk(LISTS.functions(), send)) seen.push(page.nextToken);
      };
      await assert.rejects(run, (error) => {
        assert.ok(error instanceof DecodeError && error instanceof FaaswireError);
        assert.deepEqual([error.path, error.status], ["$.nextToken", 200]);
        assert.ok(Buffer.from(error.body.reveal()).includes('"nextToken":"t"'));
        assert.match(error.message, /status 200 at \$\.nextToken/);
        return true;
      });
      assert.deepEqual(seen, tokens.slice(0, -1));
      assert.equal(queries.length, tokens.length);
    }
  });

  test(`${sort}: a rejection midway comes after the pages before it`, async () => {
    const { send } = cloud("functions", "1");
    const rejection = { status: 429, body: Buffer.from('{"ErrorCode": "Throttling", "ErrorMessage": "slower"}') };
    const responses = [send, () => rejection];
    const walking = walk(LISTS.functions(), (request) => responses.shift()(request));
    assert.equal((await walking.next()).value.nextToken, "1");
    const next = async () => walking.next();
    await assert.rejects(next, (error) => error instanceof ServiceError && error.kind === "throttled");
    assert.deepEqual(await walking.next(), { value: undefined, done: true });
  });

  test(`${sort}: nothing is sent before it is wanted, nor after a break`, async () => {
    const { queries, send } = cloud("versions", "1", "2", "3", undefined);
    const walking = walk(LISTS.versions(), send);
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
    await assert.rejects(collect(walk(LISTS.services(), fails)), own);
    const { send } = cloud("services", "1");
    await assert.rejects(async () => {
      for await (const page of walk(LISTS.services(), send)) if (page.nextToken) throw own;
    }, own);
    const bad = fc.listFunctions({ serviceName: "a/b" });
    await assert.rejects(
      collect(walk(bad, send)),
      (error) => error instanceof EncodeError && error.field === "serviceName",
    );
  });
}

test("tokens in a circle end in an error", async () => {
  for (const tokens of ["sts", "stus", "stut", "abcdefa", "aba"]) {
    for (const [sort, walk] of Object.entries(WALKS)) {
      const { queries, send } = cloud("functions", ...tokens, ...tokens);
      await assert.rejects(collect(walk(LISTS.functions(), send)), { name: "DecodeError", path: "$.nextToken" }, sort);
      assert.equal(queries.length, tokens.length);
    }
  }
});

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

test("a page that leads back is rejected wherever the walk began", () => {
  for (const [name, list] of Object.entries(LISTS)) {
    const { queries, send } = cloud(name, "t", "t");
    assert.throws(() => [...pagesSync(list({ nextToken: "t" }), send)], { name: "DecodeError", path: "$.nextToken" });
    assert.equal(queries.length, 1);
  }
});

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

test("what else was asked for stays", () => {
  for (const [name, list] of Object.entries(LISTS)) {
    const asked = { startKey: "k", ...(name === "versions" ? { direction: "FORWARD" } : { prefix: "a&b" }) };
    const { queries, send } = cloud(name, "1", undefined);
    assert.equal([...pagesSync(list(asked), send)].length, 2);
    assert.deepEqual(queries, [asked, { ...asked, nextToken: "1" }]);
  }
});

const parsed = (text, list = LISTS.services) => list({ limit: 1 }).parseSync({ status: 200, body: Buffer.from(text) });

test("the last page says so in any way", () => {
  for (const [name, list] of Object.entries(LISTS)) {
    for (const end of ["{}", '{"nextToken": ""}', '{"nextToken": null}']) {
      const page = parsed(end, list);
      assert.deepEqual([page[name], page.nextToken, page.nextPage()], [[], undefined, undefined]);
    }
  }
});

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
