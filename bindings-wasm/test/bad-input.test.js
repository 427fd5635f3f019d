// Whatever is wrong with what a caller gives, an EncodeError names the field.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as faaswire from "faaswire";
import { alibaba, Digests, EncodeError, Hasher, huawei, Secret, signing, tencent } from "faaswire";

import { named } from "./support/behavior.js";
import { fieldOf } from "./support/field-of.js";
import { responses, AT, calls, credentials, services, URN } from "./support/samples.js";
import { callOf, camel } from "./support/vectors.js";

const MEGABYTE = "x".repeat(1 << 20);
/** Beside those of the vectors. */
const BAD_NAMES = [MEGABYTE, "\ud800", "a\udc00b"];
const NO_TEXT = [1n, new Date(0), Symbol("s"), () => "x", new Uint8Array(1), new Map(), /x/, NaN];

test("bad names", () => {
  let tried = 0;
  for (const { trial, names } of named()) {
    for (const name of names.map(camel)) {
      tried += 1;
      for (const bad of [...BAD_NAMES, ...NO_TEXT])
        assert.equal(
          fieldOf(() => callOf(trial, { [name]: bad }).request({ at: AT, nonce: "n" })),
          name,
          typeof bad,
        );
    }
  }
  assert.ok(tried > 50, String(tried));
});

test("missing, misspelt and nested parameters", () => {
  const { fc2016, fg } = services();
  assert.equal(
    fieldOf(() => fc2016.getFunctionCode()),
    "serviceName",
  );
  assert.equal(
    fieldOf(() => fc2016.getFunctionCode({ serviceName: "s" })),
    "functionName",
  );
  assert.equal(
    fieldOf(() => fc2016.getFunctionCode({ serviceName: "s", functionName: "f", qualifer: "1" })),
    "qualifer",
  );
  for (const odd of [1, "text", true, Symbol("s"), () => {}, [], new Map()]) {
    assert.equal(
      fieldOf(() => fc2016.getFunctionCode(odd)),
      "params",
    );
  }
  const update = (more) => () => fg.updateFunctionCode({ functionUrn: URN, codeType: "inline", ...more }).request();
  assert.equal(fieldOf(update({ dependVersionList: ["a", "\ud800"] })), "dependVersionList[1]");
  assert.equal(fieldOf(update({ dependVersionList: new Array(4e9) })), "dependVersionList");
});

test("a name that is near is suggested, and one name is given once", () => {
  const { fc2016 } = services();
  const params = { serviceName: "s", functionName: "f" };
  const rejected = (more) => () => fc2016.updateFunction({ ...params, ...more }).request();
  for (const [field, more] of [
    ["functionNam", { functionNam: "f" }],
    ["functionname", { functionname: "f" }],
    ["FunctionName", { FunctionName: "f" }],
  ])
    assert.throws(rejected(more), { field, problem: "is not known here; did you mean `functionName`?" });
  const code = { zipfile: new Uint8Array(1) };
  const problem = "is not known here; did you mean `zipFile`?";
  assert.throws(rejected({ code }), { field: "code.zipfile", problem });
  assert.throws(rejected({ weather: "red" }), { field: "weather", problem: "is not known here" });
  // Either case is taken, as docs/javascript.md says, but not both.
  const snake = fc2016.getFunctionCode({ service_name: "s", function_name: "f" });
  assert.equal(snake.request({ at: AT }).url, fc2016.getFunctionCode(params).request({ at: AT }).url);
  assert.throws(rejected({ function_name: "g" }), { field: "functionName", problem: "is given twice" });
});

test("cycles and depth end", () => {
  const cycle = {};
  cycle.a = cycle;
  assert.match(
    fieldOf(() => services().fg.showFunctionCode({ functionUrn: cycle })),
    /^functionUrn(\.a)+$/,
  );
  let deep = "x";
  for (let i = 0; i < 100_000; i += 1) deep = [deep];
  assert.match(
    fieldOf(() => services().fg.showFunctionCode({ functionUrn: deep })),
    /^functionUrn(\[0\])+$/,
  );
});

test("services and credentials", () => {
  const { alibaba: key, tencent: foreign } = credentials();
  const make = (config) => () =>
    new alibaba.FunctionCompute2021({ accountId: "1", region: "r", credentials: key, ...config });
  assert.equal(
    fieldOf(() => new alibaba.FunctionCompute2021()),
    "credentials",
  );
  assert.equal(
    fieldOf(() => new alibaba.FunctionCompute2021("text")),
    "config",
  );
  for (const odd of [undefined, null, foreign, {}, { accessKeyId: "a", accessKeySecret: "b" }, "key", 1]) {
    assert.equal(fieldOf(make({ credentials: odd })), "credentials");
  }
  assert.equal(fieldOf(make({ regoin: "r" })), "regoin");
  assert.equal(
    fieldOf(() => new alibaba.Credentials()),
    "accessKeyId",
  );
  assert.equal(
    fieldOf(() => new alibaba.Credentials({ accessKeyId: "a" })),
    "accessKeySecret",
  );
  assert.equal(
    fieldOf(() => new huawei.Token({ token: 1 })),
    "token",
  );
  assert.equal(
    fieldOf(() => new huawei.Token("text")),
    "params",
  );
  assert.equal(
    fieldOf(() => new Secret(1)),
    "secret",
  );
  assert.equal(new huawei.Token({ token: new Secret("text") }) instanceof huawei.Token, true);
});

test("time of signing, nonce and headers", () => {
  const call = calls().fc2021;
  const years = [Date.UTC(2026, 0) /* milliseconds */, -1, -62_167_219_200, 253_402_300_799, 1e300, Infinity];
  const odd = [NaN, "now", {}, true, 1n, new Date(NaN), new Date("9999-01-01"), new Date(-1), [], Symbol("s")];
  for (const at of [...years, ...odd])
    assert.equal(
      fieldOf(() => call.request({ at })),
      "at",
      String(at),
    );
  for (const nonce of ["", 1, {}, "a\r\nb", " a", "ä", "\ud800", MEGABYTE]) {
    assert.equal(
      fieldOf(() => call.request({ at: AT, nonce })),
      "nonce",
    );
  }
  assert.equal(
    fieldOf(() => calls().scf.request({ nonce: "" })),
    "nonce",
  );
  const headers = [
    1,
    "text",
    { a: 1 },
    { "a b": "c" },
    { a: "b\r\nc" },
    { a: "\ud800" },
    { a: "ä" },
    [["a"]],
    [["a", "b", "c"]],
    ["ab"],
    { host: "h" },
    { authorization: "a" },
    { "X-Acs-Date": "d" },
    Array.from({ length: 40_000 }, (_, i) => [`x-${i}`, "v"]),
  ];
  for (const each of headers)
    assert.equal(
      fieldOf(() => call.request({ headers: each })),
      "headers",
    );
  for (const each of [1, "text", () => {}])
    assert.equal(
      fieldOf(() => call.request(each)),
      "options",
    );
  const traced = call.request({ headers: new Headers({ "X-Trace": "t" }), at: new Date(AT * 1000), nonce: "n" });
  assert.equal(traced.headers.get("X-TRACE"), "t");
  // RFC 9110 section 5.6.2 allows these signs in names.
  const marked = call.request({ headers: { "!#$%&'*+-.^_`|~0": "t" } }).headers;
  assert.equal(marked.get("!#$%&'*+-.^_`|~0"), "t");
  assert.match(marked.toString(), /^!#.*~0: t$/m);
  assert.equal(traced.headers.get("x-acs-date"), "2018-12-08T01:02:03Z");
});

test("responses", async () => {
  const call = calls().fc2021;
  const body = new Uint8Array();
  for (const response of [undefined, null, 1, "text", {}]) {
    const field = response === 1 || response === "text" ? "response" : "status";
    assert.equal(
      fieldOf(() => call.parseSync(response)),
      field,
    );
  }
  for (const status of ["200", -1, 1000, 200.5, NaN, null]) {
    assert.equal(
      fieldOf(() => call.parseSync({ status, body })),
      "status",
    );
  }
  for (const each of [undefined, null, "text", 1, {}, [1, 2]]) {
    assert.equal(
      fieldOf(() => call.parseSync({ status: 200, body: each })),
      "body",
    );
  }
  assert.equal(
    fieldOf(() => call.parseSync({ status: 200, headers: "text", body })),
    "headers",
  );
  // What a peer sent as headers is never the caller's fault.
  const odd = [
    ["x-fc-request-id", "id"],
    ["a b", "c"],
    ["a", "b\r\n"],
    ["n", 1],
    ["list", ["a", "b"]],
    ["s", "\ud800"],
  ];
  const many = Array.from({ length: 40_000 }, (_, i) => [`x-${i}`, "v"]);
  assert.equal(call.parseSync({ ...responses.fc2021, headers: [...odd, ...many] }).requestId, "id");
  const endless = (function* () {
    for (;;) yield ["a", "b"];
  })();
  assert.equal(
    fieldOf(() => call.parseSync({ ...responses.fc2021, headers: endless })),
    "headers",
  );
  await assert.rejects(call.parse("text"), EncodeError);
});

test("digests that were written down", () => {
  const codePackage = calls().scf.parseSync(responses.scf).package();
  const built = Digests.of(new TextEncoder().encode("built"));
  const written = JSON.parse(JSON.stringify(built));
  assert.deepEqual(codePackage.compare(written), codePackage.compare(built));
  const sha512 = written.sha512.toUpperCase();
  assert.deepEqual(codePackage.compare({ ...written, sha512 }), codePackage.compare(built));
  for (const name of ["crc64", "md5", "sha256", "sha512"]) {
    for (const odd of [1, null, "", "text", "-1"]) {
      assert.equal(
        fieldOf(() => codePackage.compare({ ...written, [name]: odd })),
        `digests.${name}`,
      );
    }
    assert.equal(
      fieldOf(() => codePackage.compare({ ...written, [name]: undefined })),
      "digests",
    );
  }
  for (const odd of [-1, 0.5, NaN, Infinity, "1", null, 1n]) {
    assert.equal(
      fieldOf(() => codePackage.compare({ ...written, size: odd })),
      "digests.size",
    );
  }
});

test("bytes, digests, packages and verdicts", () => {
  for (const odd of [undefined, null, "text", 1, [1], {}, new Blob([])]) {
    assert.equal(
      fieldOf(() => Digests.of(odd)),
      "data",
    );
    assert.equal(
      fieldOf(() => new Hasher().update(odd)),
      "data",
    );
    const codePackage = calls().scf.parseSync(responses.scf).package();
    assert.equal(
      fieldOf(() => codePackage.verify(odd)),
      "data",
    );
    assert.equal(
      fieldOf(() => codePackage.verifier().update(odd)),
      "chunk",
    );
    assert.equal(
      fieldOf(() => codePackage.compare(odd)),
      "digests",
    );
    assert.equal(
      fieldOf(() => codePackage.matches(odd)),
      "digests",
    );
    assert.equal(
      fieldOf(() => services().scf.downloadRequest(odd)),
      "package",
    );
  }
});

test("signing", () => {
  const valid = { scheme: "FC", method: "GET", url: "https://a.b/c", credentials: credentials().alibaba, at: AT };
  const sign = (more) => () => signing.sign({ ...valid, ...more });
  assert.equal(fieldOf(sign({ scheme: "HMAC" })), "scheme");
  assert.equal(fieldOf(sign({ scheme: 1 })), "scheme");
  assert.equal(fieldOf(sign({ scheme: "TC3-HMAC-SHA256" })), "credentials");
  assert.equal(fieldOf(sign({ credentials: {} })), "credentials");
  assert.equal(fieldOf(sign({ method: "G T" })), "method");
  assert.equal(fieldOf(sign({ url: "/c" })), "url");
  assert.equal(fieldOf(sign({ url: undefined })), "url");
  assert.equal(fieldOf(sign({ headers: { a: "b\n" } })), "headers");
  assert.equal(fieldOf(sign({ body: "text" })), "body");
  assert.equal(fieldOf(sign({ at: -1 })), "at");
  assert.equal(fieldOf(sign({ scheme: "ACS3-HMAC-SHA256", signedHeaders: ["absent"] })), "signedHeaders");
  assert.equal(fieldOf(sign({ signedHeaders: "host" })), "signedHeaders");
  assert.equal(
    fieldOf(() => signing.sign()),
    "credentials",
  );
  const presign = (more) => () => signing.presignHttpTrigger({ ...valid, expires: AT, ...more });
  assert.equal(fieldOf(presign({ expires: undefined })), "expires");
  assert.equal(fieldOf(presign({ expires: 1e15 })), "expires");
  assert.equal(fieldOf(presign({ credentials: credentials().tencent })), "credentials");
});

test("exceptions of the caller's own objects pass through, and nothing is left locked", () => {
  const own = new RangeError("own");
  const getter = {
    serviceName: "s",
    get functionName() {
      throw own;
    },
  };
  const proxy = new Proxy(
    {},
    {
      ownKeys: () => {
        throw own;
      },
    },
  );
  const secret = Object.assign(new Secret("x"), {
    reveal: () => {
      throw own;
    },
  });
  const list = new Proxy(["a"], {
    get: (target, name) => {
      if (name === "0") throw own;
      return Reflect.get(target, name);
    },
  });
  const { fc2016, fg } = services();
  assert.throws(() => fc2016.getFunctionCode(getter), own);
  assert.throws(() => fc2016.getFunctionCode(proxy), own);
  assert.throws(() => fc2016.getFunctionCode({ serviceName: secret, functionName: "f" }), own);
  assert.throws(() => fg.updateFunctionCode({ functionUrn: URN, codeType: "zip", dependVersionList: list }), own);
  const reentrant = {
    serviceName: "s",
    get functionName() {
      return fc2016.getFunctionCode({ serviceName: "s", functionName: "f" }).operation;
    },
  };
  assert.match(fc2016.getFunctionCode(reentrant).request().url, /functions\/GetFunctionCode\/code$/);
  fc2016.free();
  fg.free();
});

test("a name cannot reach the prototype", () => {
  const params = JSON.parse('{"serviceName": "s", "functionName": "f", "__proto__": {"qualifier": "1"}}');
  assert.equal(
    fieldOf(() => services().fc2016.getFunctionCode(params)),
    "__proto__",
  );
  const call = calls().fc2021;
  const body = Buffer.from('{"url": "http://a/b", "__proto__": {"polluted": 1}}');
  assert.equal(call.parseSync({ status: 200, body }).polluted, undefined);
  assert.equal({}.polluted, undefined);
});

test("nonsense never does more than throw", () => {
  const nonsense = [
    undefined,
    null,
    0,
    -1,
    1.5,
    NaN,
    Infinity,
    2n ** 80n,
    "",
    "text",
    "\ud800",
    MEGABYTE,
    true,
    Symbol("s"),
    () => {},
    [],
    [[]],
    {},
    { a: {} },
    Object.create(null),
    new Date(NaN),
    new Map([[1, 2]]),
    new Set(),
    /x/,
    new Uint8Array(3),
    new ArrayBuffer(3),
    new DataView(new ArrayBuffer(3)),
    new Proxy({}, {}),
    Promise.resolve(),
    new WeakMap(),
    new Error("e"),
    globalThis,
    class {},
    new Proxy(() => {}, {}),
    new Secret("x"),
    Object.assign([], { length: 1e9 }),
    new (class Odd {
      member = 1;
    })(),
  ];
  const { scf, fg } = services();
  const { scf: call } = calls();
  const codePackage = call.parseSync(responses.scf).package();
  const functions = [
    (x) => new alibaba.Credentials(x),
    (x) => new huawei.Token({ token: x }),
    (x) => new tencent.Scf(x),
    (x) => new tencent.Scf({ region: x, credentials: x }),
    (x) => scf.getFunctionAddress(x),
    (x) => scf.getFunctionAddress({ functionName: x }),
    (x) => fg.updateFunctionCode({ functionUrn: URN, codeType: x, funcCode: x, dependList: x }).request(),
    (x) => call.request(x),
    (x) => call.request({ at: x, nonce: x, headers: x }),
    (x) => call.parseSync(x),
    (x) => call.parseSync({ status: 200, headers: x, body: new Uint8Array() }),
    (x) => call.parseSync({ status: x, headers: x, body: x }),
    (x) => scf.downloadRequest(x, x),
    (x) => scf.downloadRequest(codePackage, x),
    (x) => codePackage.verify(x),
    (x) => codePackage.compare(x),
    (x) => codePackage.verifier().update(x),
    (x) => Digests.of(x),
    (x) => signing.sign(x),
    (x) => signing.presignHttpTrigger(x),
    (x) => codePackage.matches(x),
  ];
  for (const run of functions) {
    for (const x of nonsense) {
      try {
        run(x);
      } catch (error) {
        assert.ok(error instanceof faaswire.FaaswireError, `${run} ${String(error?.stack)}`);
      }
    }
  }
  // The module still works: it was not left in the middle of a panic.
  assert.equal(Digests.of(Buffer.from("123456789")).crc64, "11051210869376104954");
});
