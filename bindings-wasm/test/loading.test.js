// What `init` says of an address where the module is not.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import http from "node:http";
import { test } from "node:test";

const archiveFile = new URL("../js/generated/faaswire_archive_wasm_bg.wasm", import.meta.url);

/** A server that has these, by path: [type, body, status]. */
async function serving(files, run) {
  const server = http.createServer((request, response) => {
    const [type, body, status = 200] = files[new URL(request.url, "http://localhost").pathname];
    response.writeHead(status, type === undefined ? {} : { "content-type": type }).end(body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    await run(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.close();
  }
}

test("a failed init names the URL, without what may be secret in it, and says what it got", async () => {
  const { init } = await import("../js/archive-web.js");
  const module = await readFile(archiveFile);
  const page = "\n<!DOCTYPE html><title>Not here</title>";
  const files = {
    "/page.wasm": ["text/html; charset=utf-8", page],
    "/typed.wasm": ["application/octet-stream", page],
    "/untyped.wasm": [undefined, page],
    "/missing.wasm": ["text/html", page, 404],
    "/text.wasm": ["text/plain", "nothing"],
    "/empty.wasm": [undefined, ""],
    "/cut.wasm": ["application/wasm", module.subarray(0, 1000)],
    "/untyped-cut.wasm": [undefined, module.subarray(0, 1000)],
  };
  const said = {
    page: "got HTML, a page in place of the file",
    typed: "got HTML",
    untyped: "got HTML",
    missing: "HTTP status 404",
    text: "got 7 bytes that are not a module",
    empty: "got 0 bytes that are not a module",
    cut: "it cannot be compiled",
    "untyped-cut": "it cannot be compiled",
  };
  await serving(files, async (origin) => {
    for (const [name, what] of Object.entries(said)) {
      for (const source of [
        `${origin}/${name}.wasm?token=secret#secret`,
        new URL(`${origin}/${name}.wasm?token=secret`),
      ]) {
        const error = await init(source).then(
          () => assert.fail(name),
          (error) => error,
        );
        assert.ok(error.message.includes(` from ${origin}/${name}.wasm: ${what}`), error.message);
        assert.ok(!error.message.includes("secret"), error.message);
        assert.match(error.message, /"faaswire\/faaswire-archive\.wasm".*"faaswire\/archive\/inline"/);
      }
      const [type, body, status] = files[`/${name}.wasm`];
      if (name.endsWith("cut")) continue;
      const response = new Response(body, {
        status: status ?? 200,
        headers: type === undefined ? {} : { "content-type": type },
      });
      await assert.rejects(init(response), (error) => error.message.includes(`from the response: ${what}`));
    }
  });
  await assert.rejects(
    init("http://user:secret@127.0.0.1:1/a.wasm"),
    /from http:\/\/127\.0\.0\.1:1\/a\.wasm: the request failed/,
  );
  await assert.rejects(
    init("data:text/html,<p>secret"),
    (error) => error.message.includes("from a `data:` URL: got HTML") && !error.message.includes("secret"),
  );
  await assert.rejects(init("relative.wasm"), /from relative\.wasm: the request failed/);

  // None of it is in the way of what comes after.
  await serving({ "/right.wasm": ["application/octet-stream", module] }, (origin) => init(`${origin}/right.wasm`));
});

test("an entry with the module in it fetches nothing", async () => {
  const { Digests, init } = await import("../js/inline.js");
  const { fetch } = globalThis;
  globalThis.fetch = () => assert.fail("something is fetched");
  try {
    await init();
  } finally {
    globalThis.fetch = fetch;
  }
  assert.equal(Digests.of(Buffer.from("123456789")).crc64, "11051210869376104954");
});
