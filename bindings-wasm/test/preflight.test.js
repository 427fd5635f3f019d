// Preflight: what the core reports arrives, and every member of a question does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import {
  PREFLIGHT_ISSUE_CODES,
  PREFLIGHT_LIMIT_CODES,
  PREFLIGHT_SCOPES,
  PREFLIGHT_UNITS,
  build,
  inspect,
  preflight,
  preflightLimits,
} from "faaswire/archive";

import { reasonCodes } from "../js/generated/faaswire_archive_wasm.js";
import { fieldOf } from "./support/field-of.js";

const PROJECT = "7aad83af3e8d42e99ac194e8419e2c9b";

const codes = (report) => report.issues.map(({ code }) => code);

test("a rejection says why and what else would do", () => {
  const report = preflight("tencent", { size: 9_000_000, functionName: "hello" });
  const [issue] = report.issues;
  // 9,000,000 / 3 * 4, and 37 bytes of JSON; the limit is 10 * 1024 * 1024.
  const text = "error: `size` makes the request too large: 12000037 bytes, and the limit is 10485760";
  const way = "use the object store COS: up to 524288000 bytes unpacked";
  assert.deepEqual(report, {
    cloud: "tencent",
    accepted: false,
    severity: "error",
    issues: [
      {
        code: "request_too_large",
        severity: "error",
        field: "size",
        limitCode: "tencent_request_body",
        limit: 10_485_760,
        actual: 12_000_037,
        unit: "bytes",
        source: issue.source,
        text,
      },
    ],
    suggestion: { kind: "object_store", store: "COS", limit: 524_288_000, scope: "uncompressed", text: way },
    bodySize: 12_000_037,
    text: `rejected; ${text}; ${way}`,
  });
  assert.match(issue.source, /max 10485760B/);
  assert.ok([report, report.issues, issue, report.suggestion].every(Object.isFrozen));
});

test("warnings are accepted, and what is absent is not there", () => {
  const warned = preflight("alibaba", { size: 60_000_000 });
  assert.deepEqual([warned.accepted, warned.severity, codes(warned)], [true, "warning", ["package_too_large"]]);
  const stored = preflight("alibaba", { size: 1, upload: "object_store" });
  assert.deepEqual(stored, { cloud: "alibaba", accepted: true, severity: undefined, issues: [], text: "accepted" });
});

test("names are in JavaScript's spelling, also in texts", () => {
  const { issues, text } = preflight("tencent", { size: 1, functionName: "a_" });
  const [{ code, field, text: line, ...rest }] = issues;
  assert.deepEqual([code, field, Object.keys(rest)], ["name_end", "functionName", ["severity", "source"]]);
  assert.equal(line, "error: `functionName` ends with a character that such a name must not end with");
  assert.equal(text, `rejected; ${line}`);
  const urn = `urn:fss:cn-north-4:${PROJECT}:function:default:test`;
  const other = preflight("huawei", { size: 1, functionUrn: urn, projectId: "0".repeat(32) });
  const { text: both } = other.issues.find((each) => each.code === "urn_other_project");
  assert.equal(both, "error: `functionUrn` is of another project than `projectId`");
});

/** For each member: a question, and what the member makes of it. */
const MEMBERS = {
  upload: ["alibaba", { size: 100_000_000 }, "object_store", []],
  fileKind: ["alibaba", {}, "source", ["file_kind_rejected"]],
  uncompressedSize: ["tencent", {}, 524_288_001, ["uncompressed_too_large"]],
  files: ["huawei", {}, 30_001, ["too_many_files"]],
  bodySize: ["tencent", {}, 10_485_761, ["request_too_large"]],
  authentication: ["huawei", { size: 20_000_000 }, "token", []],
  runtime: ["alibaba", {}, "custom-container", ["runtime_takes_no_package"]],
  functionName: ["tencent", {}, "a", ["name_too_short"]],
  serviceName: ["alibaba", {}, "1a", ["name_start"]],
  namespace: ["tencent", {}, "n".repeat(61), ["name_too_long"]],
  qualifier: ["huawei", {}, "!a-", ["name_end"]],
  functionUrn: ["huawei", {}, "hello", ["urn_malformed"]],
  projectId: ["huawei", {}, "p", ["project_id_form"]],
  region: [
    "huawei",
    { functionUrn: `urn:fss:cn-north-1:${PROJECT}:function:default:test` },
    "cn-north-4",
    ["urn_other_region"],
  ],
  limits: ["alibaba", { size: 60_000_000 }, { alibaba_package: 60_000_000 }, []],
};

test("every member of a question arrives", () => {
  for (const [name, [cloud, others, value, expected]] of Object.entries(MEMBERS)) {
    const question = { size: 1, ...others };
    for (const absent of [undefined, null])
      assert.notDeepEqual(codes(preflight(cloud, { ...question, [name]: absent })), expected, name);
    assert.deepEqual(codes(preflight(cloud, { ...question, [name]: value })), expected, name);
  }
  const lifted = preflight("alibaba", {
    size: 60_000_000,
    limits: { alibaba_package: Infinity, alibaba_base64: undefined },
  });
  assert.deepEqual(codes(lifted), []);
  const types = readFileSync(new URL("../types/preflight.d.ts", import.meta.url), "utf8");
  const [, question] = types.match(/interface PreflightInput \{(.*?)\n\}/s);
  const declared = [...question.matchAll(/^ {2}readonly (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(declared.toSorted(), ["size", ...Object.keys(MEMBERS)].toSorted());
});

test("mistakes name the member", () => {
  const ask = (members, cloud = "alibaba") => fieldOf(() => preflight(cloud, { size: 1, ...members }));
  for (const odd of ["azure", "", 1, undefined, null, {}])
    assert.equal(
      fieldOf(() => preflight(odd, { size: 1 })),
      "cloud",
    );
  for (const size of [undefined, null, -1, 1.5, NaN, "1", 2 ** 53, Infinity])
    assert.equal(ask({ size }), "size", String(size));
  for (const name of ["uncompressedSize", "files", "bodySize"]) assert.equal(ask({ [name]: "many" }), name);
  const texts = [
    "runtime",
    "functionName",
    "serviceName",
    "namespace",
    "qualifier",
    "functionUrn",
    "projectId",
    "region",
  ];
  for (const name of texts) for (const odd of [5, {}, "\ud800"]) assert.equal(ask({ [name]: odd }), name);
  for (const name of ["upload", "fileKind", "authentication"])
    for (const odd of ["mail", 5]) assert.equal(ask({ [name]: odd }), name);
  assert.throws(() => preflight("alibaba", { size: 1, upload: "mail" }), /must be one of `request`, `object_store`/);
  assert.equal(ask({ functionname: "a" }), "functionname");
  assert.equal(ask({ limits: { alibaba: 5 } }), "limits");
  assert.equal(ask({ limits: 5 }), "limits");
  assert.equal(ask({ limits: { alibaba_package: -1 } }), "limits.alibaba_package");
  assert.equal(
    fieldOf(() => preflight("alibaba")),
    "size",
  );
  assert.equal(
    fieldOf(() => preflight("alibaba", "text")),
    "options",
  );
});

test("limits are data", () => {
  const limits = preflightLimits();
  assert.ok(limits.every(({ source }) => source.length > 0));
  const limit = limits.find(({ code }) => code === "tencent_request_body");
  assert.deepEqual(limit, {
    code: "tencent_request_body",
    cloud: "tencent",
    upload: "request",
    scope: "request_body",
    value: 10 * 1024 * 1024,
    unit: "bytes",
    severity: "error",
    isAdjustable: false,
    evidence: "observed_rejection",
    source: limit.source,
  });
  const name = limits.find(({ code }) => code === "tencent_function_name");
  assert.ok(!("upload" in name), "it holds for every way");
});

test("the constants are the words of the core", () => {
  const limits = preflightLimits();
  const known = (member) => [...new Set(limits.map((limit) => limit[member]))].toSorted();
  assert.deepEqual(PREFLIGHT_ISSUE_CODES, reasonCodes());
  assert.deepEqual(
    PREFLIGHT_LIMIT_CODES,
    limits.map(({ code }) => code),
  );
  assert.deepEqual(PREFLIGHT_SCOPES.toSorted(), known("scope"));
  assert.deepEqual(PREFLIGHT_UNITS.toSorted(), known("unit"));
});

test("an inspection reports what preflight asks", () => {
  const { bytes } = build([
    { path: "index.py", data: "x".repeat(100) },
    { path: "tmp/", data: "" },
  ]);
  const { totals } = inspect(bytes);
  const question = { size: bytes.length, uncompressedSize: totals.size, files: totals.files };
  assert.equal(
    preflight("huawei", { ...question, limits: { huawei_files: 1, huawei_uncompressed: 100 }, authentication: "token" })
      .accepted,
    true,
  );
  const strict = preflight("huawei", { ...question, limits: { huawei_files: 0, huawei_uncompressed: 99 } });
  assert.deepEqual(codes(strict), ["uncompressed_too_large", "too_many_files"]);
});
