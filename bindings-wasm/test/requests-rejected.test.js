// Requests that must never be made, and what fetch makes of those that are.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import { alibaba, huawei, ServiceError } from "faaswire";

import fc from "./support/random.js";
import { URN } from "./support/samples.js";

const KEY = new huawei.Credentials({ accessKey: "access-key", secretKey: "secret-key", securityToken: "token" });
const ALIBABA = new alibaba.Credentials({ accessKeyId: "id", accessKeySecret: "secret" });
const fg = (more) =>
  new huawei.FunctionGraph({ region: "cn-north-4", projectId: "project", credentials: KEY, ...more });
const fc2021 = (more) =>
  new alibaba.FunctionCompute2021({ accountId: "1", region: "cn-shanghai", credentials: ALIBABA, ...more });

function download(service, link) {
  const body = Buffer.from(JSON.stringify({ func_urn: URN, func_code: { link } }));
  const codePackage = service.showFunctionCode({ functionUrn: URN }).parseSync({ status: 200, body }).package();
  return service.downloadRequest(codePackage);
}

const STORE = "https://b.obs.cn-north-4.myhuaweicloud.com/k";
const ELSEWHERE = "https://evil.example/k";
const ALLOWED = ["https://b.oss.eu-west-0.prod-cloud-ocb.orange-business.com/k", "http://127.0.0.1:8080/b/k"];

test("the object store and allowed hosts get a signature", () => {
  assert.ok(download(fg(), STORE).headers.has("x-obs-security-token"));
  const objectStoreHosts = ["oss.eu-west-0.prod-cloud-ocb.orange-business.com", "http://127.0.0.1:8080"];
  const allowing = fg({ objectStoreHosts });
  for (const url of ALLOWED) assert.match(download(allowing, url).headers.get("authorization"), /^OBS access-key:/);
  assert.throws(() => download(allowing, ELSEWHERE), { field: "package" });
  for (const wrong of ["h", [1], ["h:443:443"], ["https://h/path"], [""], 5]) {
    assert.throws(
      () => fg({ objectStoreHosts: wrong }),
      (error) => error.field.startsWith("objectStoreHosts"),
    );
  }
  const signed = `${STORE}?AccessKeyId=a&Expires=1&Signature=s`;
  assert.deepEqual([download(fg(), signed).url, download(fg(), signed).headers.size], [signed, 0]);
});

test("hosts are there to decide by", () => {
  const call = fc2021().getFunctionCode({ serviceName: "s", functionName: "f" });
  const parse = (url) => call.parseSync({ status: 200, body: Buffer.from(JSON.stringify({ url, checksum: "1" })) });
  assert.equal(parse("https://H.Example:443/x").package().host, "h.example");
  assert.equal(parse("http://127.0.0.1:8899/x").package().host, "127.0.0.1:8899");
});

test("endpoints that are accepted are what the URL standard makes of them", () => {
  const chunks = [
    "http://",
    "https://",
    "h",
    "H.",
    ".a",
    ":",
    "443",
    "80",
    "0",
    "08",
    "[",
    "]",
    "::1",
    "::",
    "1:",
    "ffff",
    "@",
    "/",
    "?",
    "#",
  ];
  chunks.push(" ", "%", "\\", "é", "-", "_", "1.2", "127.0.0.1", "0x7f", "256");
  const accepted = (endpoint) => {
    try {
      return fg({ endpoint }).showFunctionCode({ functionUrn: URN }).request();
    } catch (error) {
      assert.equal(error.field, "endpoint");
      return undefined;
    }
  };
  let some = 0;
  const text = fc.array(fc.constantFrom(...chunks), { maxLength: 6 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (endpoint) => {
      const request = accepted(endpoint);
      if (!request) return;
      some += 1;
      const url = new URL(endpoint.includes("://") ? endpoint : `https://${endpoint}`);
      assert.deepEqual([url.username, url.password, url.pathname, url.search, url.hash], ["", "", "/", "", ""]);
      assert.equal(request.headers.get("host"), url.host);
      assert.equal(new URL(request.url).href, request.url);
    }),
    {
      numRuns: 5000,
      examples: [["[::1]:80"], ["http://[1::]:80"], ["[::ffff:1:2]"], ["[1:2:3:4:5:6:7:8]"], ["H.a_-:1"]],
    },
  );
  assert.ok(some > 50, String(some));
});

/** Says what arrives, and responses with a redirect. */
async function redirecting(run) {
  const arrived = [];
  const server = createServer((request, response) => {
    arrived.push([request.method, request.url, request.headers.authorization, request.headers["content-type"]]);
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await run(`http://127.0.0.1:${server.address().port}`, arrived);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("every way of fetch sends what was signed, and follows no redirect", async () => {
  await redirecting(async (endpoint, arrived) => {
    const fc2016 = new alibaba.FunctionCompute2016({
      accountId: "1",
      region: "cn-shanghai",
      credentials: ALIBABA,
      endpoint,
    });
    const calls = [
      fc2021({ endpoint }).getFunctionCode({ serviceName: "s", functionName: "f" }),
      fg({ endpoint }).showFunctionCode({ functionUrn: URN }),
      fc2016.deleteService({ serviceName: "s" }),
      fc2016.createService({ serviceName: "s" }),
      fc2016.invokeFunction({ serviceName: "s", functionName: "f" }),
    ];
    const ways = [
      (request) => fetch(request.toRequest()),
      (request) => fetch(request.url, request),
      (request) => fetch(request.url, request.reveal()),
    ];
    for (const call of calls) {
      for (const way of ways) {
        const request = call.request();
        const response = await way(request);
        assert.deepEqual(arrived, [
          [
            request.method,
            request.url.slice(endpoint.length),
            request.headers.get("authorization"),
            request.headers.get("content-type"),
          ],
        ]);
        await assert.rejects(call.parse(response), (error) => error instanceof ServiceError && error.status === 307);
        arrived.length = 0;
      }
    }
    const request = calls[0].request();
    await assert.rejects(fetch(request), TypeError);
    await assert.rejects(fetch(`${request}`), TypeError);
    assert.deepEqual(arrived, []);
    // In a page it is not an address below the page's own.
    assert.equal(new URL(String(request), "https://console.example/app/").protocol, "faaswire.signedrequest:");
    assert.match(String(request), /toRequest\(\)/);
  });
});
