// What came in place of a package is never called tampered, and never one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DecodeError, Digests, EncodeError, ServiceError } from "faaswire";

import { fieldOf } from "./support/field-of.js";
import { checkAwaited, packageOf as packageOfVector } from "./support/downloads.js";
import { calls, MARKER, secret, URN } from "./support/samples.js";
import { downloads, octets } from "./support/vectors.js";

const BYTES = Buffer.from("PK\x03\x04 the bytes of a package", "latin1");
const { crc64, sha256, sha512 } = Digests.of(BYTES);
const RESPONSES = {
  fc2016: { url: `https://b.oss-cn-shanghai.aliyuncs.com/k?Signature=${secret("oss")}`, checksum: crc64 },
  scf: { Response: { Url: `https://b.cos.ap-guangzhou.myqcloud.com/k?sign=${secret("cos")}`, CodeSha256: sha256 } },
  fg: { func_urn: URN, func_code: { link: "https://b.obs.cn-north-4.myhuaweicloud.com/k" }, digest: sha512 },
};
const PRESIGNED = ["fc2016", "scf"];

const packageOf = (name) =>
  calls()
    [name].parseSync({ status: 200, body: Buffer.from(JSON.stringify(RESPONSES[name])) })
    .package();
const xml = (code, message = "m") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>${code}</Code>\n  <Message>${message}</Message>\n  <RequestId>ID</RequestId>\n</Error>\n`;
const withoutBody = (status) => [101, 204, 205, 304].includes(status);

const pairsOf = (headers) => (Array.isArray(headers) ? headers : Object.entries(headers));

/** The same response as `fetch` gives it, and as other clients do. */
function* spellings(status, headers, text) {
  const body = Buffer.from(text);
  yield { status, headers, body };
  yield { status, headers: pairsOf(headers), body: [body.subarray(0, 9), body.subarray(9)] };
  yield { status, headers: new Headers(headers), body: new Blob([body]).stream() };
  if (status >= 200 && status < 600) yield new Response(withoutBody(status) ? null : body, { status, headers });
}

async function failures(name, status, headers, text) {
  const found = [];
  for (const response of spellings(status, headers, text)) {
    await assert.rejects(packageOf(name).verifyResponse(response), (error) => found.push(error) > 0);
  }
  const verifier = packageOf(name).verifier();
  assert.throws(
    () => verifier.response({ status, headers, body: Buffer.from(text) }),
    (error) => found.push(error) > 0,
  );
  // Whoever goes on nevertheless gets no mismatch.
  verifier.update(BYTES);
  assert.equal(verifier.finish().reason, "not_a_package");
  for (const error of found) assert.equal(error.message, found.at(-1).message);
  return found.at(-1);
}

async function rejected(name, status, headers, text) {
  const error = await failures(name, status, headers, text);
  assert.ok(error instanceof ServiceError, error);
  return error;
}

for (const name of Object.keys(RESPONSES)) {
  test(`a download of ${name} is verified`, async () => {
    const length = BYTES.length;
    for (const response of spellings(200, { "content-length": `${length}` }, BYTES)) {
      const reported = [];
      const verdict = await packageOf(name).verifyResponse(response, { onProgress: (...of) => reported.push(of) });
      assert.ok(verdict.isMatch);
      assert.deepEqual(reported[0], [0, length]);
      assert.deepEqual(reported.at(-1), [length, length]);
    }
    const reported = [];
    await packageOf(name).verifyResponse({ status: 200, body: BYTES }, { onProgress: (...of) => reported.push(of) });
    assert.deepEqual(reported, [
      [0, undefined],
      [length, undefined],
    ]);
    assert.equal((await packageOf(name).verifyResponse(new Response("other"))).status, "mismatch");
    const verifier = packageOf(name).verifier();
    verifier.response(new Response(BYTES, { headers: { "content-length": `${length}` } }));
    assert.equal(verifier.promised, length);
    verifier.update(BYTES);
    assert.ok(verifier.finish().isMatch);
  });
}

test("what came is judged in every way", async () => {
  for (const of of downloads) {
    const body = octets(of.body);
    const ways = [...spellings(of.status, of.headers, body)].map((response) =>
      packageOfVector(of).verifyResponse(response),
    );
    if (of.status === 200 && of.headers.length === 0) ways.push(packageOfVector(of).verifyBytes(new Blob([body])));
    for (const way of ways) {
      await checkAwaited(of, way).catch((error) => {
        throw new Error(`${of.id}: ${error.message}`, { cause: error });
      });
    }
  }
});

test("what a page may not look at is unreadable", async () => {
  for (const name of Object.keys(RESPONSES)) {
    await assert.rejects(packageOf(name).verifyResponse(Response.error()), DecodeError);
    assert.throws(() => packageOf(name).verifier().response(Response.error()), DecodeError);
  }
});

test("an address that was rejected is asked for anew", () => {
  for (const name of PRESIGNED) {
    const response = new Response(xml("AccessDenied"), { status: 403 });
    assert.throws(() => packageOf(name).verifier().response(response), { retry: "new_address" });
  }
});

test("only the beginning of a rejected download is read, and the rest is let go", async () => {
  let [read, isCancelled] = [0, false];
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array((read += 1000) && 1000)),
    cancel: () => {
      isCancelled = true;
    },
  });
  await assert.rejects(packageOf("scf").verifyResponse({ status: 403, body }), ServiceError);
  assert.ok(read <= 20_000, `${read}`);
  await new Promise(setImmediate);
  assert.ok(isCancelled);
});

test("a signal ends the reading, whatever the server does", async () => {
  const reason = new Error("own");
  for (const body of [new ReadableStream(), new ReadableStream({ start: (controller) => controller.enqueue(BYTES) })]) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 5);
    await assert.rejects(packageOf("scf").verifyResponse({ status: 200, body }, { signal: controller.signal }), reason);
  }
  await assert.rejects(
    packageOf("scf").verifyResponse({ status: 200, body: BYTES }, { signal: AbortSignal.abort(reason) }),
    reason,
  );
  const whole = await packageOf("scf").verifyResponse(
    { status: 200, body: BYTES },
    { signal: new AbortController().signal },
  );
  assert.ok(whole.isMatch);
});

test("an address is not quoted back", async () => {
  for (const name of PRESIGNED) {
    const quoted = packageOf(name).url.reveal().replaceAll("&", "&amp;");
    const error = await rejected(name, 403, {}, xml("AccessDenied", `no: ${quoted}`));
    assert.ok(!`${error.message} ${error.serviceMessage}`.includes(MARKER));
  }
});

test("bad input", async () => {
  const codePackage = packageOf("scf");
  const field = (...given) =>
    codePackage.verifyResponse(...given).then(
      () => undefined,
      (error) => (error instanceof EncodeError ? error.field : error),
    );
  for (const odd of [undefined, null, 5, "text"]) assert.match(await field(odd), /response|status/);
  for (const status of [undefined, "200", 1e9]) assert.equal(await field({ status, body: BYTES }), "status");
  assert.equal(await field({ status: 200, headers: 5, body: BYTES }), "headers");
  assert.equal(await field({ status: 200, body: "text" }), "body");
  assert.equal(await field({ status: 200, body: ["text"] }), "body");
  assert.equal(await field({ status: 200, body: BYTES }, { onProgress: 5 }), "onProgress");
  assert.equal(await field({ status: 200, body: BYTES }, { signal: 5 }), "signal");
  assert.equal(await field({ status: 200, body: BYTES }, 5), "options");
  const response = new Response(BYTES);
  await response.arrayBuffer();
  assert.equal(await field(response), "response");
  const verifier = codePackage.verifier();
  assert.equal(
    fieldOf(() => verifier.response({ status: "200" })),
    "status",
  );
  assert.equal(
    fieldOf(() => verifier.response(5)),
    "response",
  );
  verifier.finish();
  assert.equal(
    fieldOf(() => verifier.response({ status: 200 })),
    "verifier",
  );
});
