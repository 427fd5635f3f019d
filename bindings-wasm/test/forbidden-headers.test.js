// What a browser may not set, it must not need.

import assert from "node:assert/strict";
import { test } from "node:test";

import { EncodeError } from "faaswire";

import { responses, calls, services } from "./support/samples.js";
import { callOf, hasOperation, requests } from "./support/vectors.js";

/** "Forbidden request-header" of the Fetch standard, as of 2026. */
const FORBIDDEN = new Set([
  "accept-charset",
  "accept-encoding",
  "access-control-request-headers",
  "access-control-request-method",
  "access-control-request-private-network",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "host",
  "keep-alive",
  "origin",
  "referer",
  "set-cookie",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
]);
const isForbidden = (name) => FORBIDDEN.has(name) || name.startsWith("proxy-") || name.startsWith("sec-");

/** The native class as a browser has it: it drops without a word what it forbids. */
class BrowserRequest extends Request {
  constructor(url, { headers, ...init }) {
    super(url, { ...init, headers: headers.filter(([name]) => !isForbidden(name)) });
  }
}

function inBrowser(run) {
  const native = globalThis.Request;
  globalThis.Request = BrowserRequest;
  try {
    return run();
  } finally {
    globalThis.Request = native;
  }
}

test("only the FC scheme signs a header that a browser may not set", () => {
  const services = new Map();
  for (const of of requests.filter(hasOperation)) {
    const request = callOf(of).request({ at: of.at ?? 0, nonce: of.nonce ?? undefined, headers: of.headers });
    const names = [...request.headers].map(([name]) => name);
    assert.ok(names.includes("host"), of.id);
    const needed = names.filter((name) => isForbidden(name) && !["host", "content-length"].includes(name));
    services.set(of.client.name, new Set([...(services.get(of.client.name) ?? []), ...needed]));

    const native = request.toRequest();
    assert.ok(!native.headers.has("host") && !native.headers.has("content-length"), of.id);
    // Native headers are sorted; nothing else may have been added or changed.
    const sent = [...native.headers];
    const signed = [...request.headers].filter(([name]) => name !== "host" && name !== "content-length").sort();
    assert.deepEqual(sent, signed, of.id);
    assert.equal(native.url, request.url, of.id);

    if (needed.length === 0) assert.deepEqual([...inBrowser(() => request.toRequest()).headers], sent, of.id);
    else assert.throws(() => inBrowser(() => request.toRequest()), /`date`.*relay/, of.id);
  }
  assert.deepEqual(Object.fromEntries([...services].map(([name, needed]) => [name, [...needed]])), {
    FunctionCompute2016: ["date"],
    FunctionCompute2021: [],
    FunctionCompute3: [],
    FunctionGraph: [],
    Scf: [],
  });
});

test("downloads go out of a browser as well", () => {
  const { fg, scf } = services();
  for (const [service, name] of [
    [fg, "fg"],
    [scf, "scf"],
  ]) {
    const download = service.downloadRequest(calls()[name].parseSync(responses[name]).package());
    assert.equal(inBrowser(() => download.toRequest()).url, download.url);
  }
});

test("in a browser the FC scheme says how else", () => {
  const request = calls().fc2016.request();
  inBrowser(() =>
    assert.throws(
      () => request.toRequest(),
      (error) => error instanceof EncodeError && error.field === "headers",
    ),
  );
  const { method, url, headers, body } = request.reveal();
  assert.deepEqual([method, url, body], ["GET", request.url, null]);
  assert.ok(headers.some(([name]) => name === "date"));
});

test("keys do not follow a redirect; options of the caller's own are kept", () => {
  const request = calls().scf.request();
  assert.equal(request.toRequest().redirect, "manual");
  assert.equal(request.toRequest().credentials, "omit");
  const { fc2021 } = services();
  const download = fc2021.downloadRequest(calls().fc2021.parseSync(responses.fc2021).package());
  assert.equal(download.toRequest().redirect, "manual");
  const follow = { redirect: "follow" };
  assert.throws(
    () => request.toRequest(follow),
    (error) => error instanceof EncodeError && error.field === "redirect",
  );
  const { signal } = new AbortController();
  const made = request.toRequest({ signal, method: "PUT", headers: { a: "b" }, redirect: "error" });
  assert.deepEqual([made.method, made.headers.has("a"), made.redirect], ["POST", false, "error"]);
});
