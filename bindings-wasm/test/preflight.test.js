// Preflight: what only JavaScript has or can ask; the rest are vectors.

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
import { codes, tried } from "./support/preflight.js";
import { camel, mistakes } from "./support/vectors.js";

test("a report has the members that it has, and is frozen", () => {
  const report = preflight("tencent", { size: 9_000_000, functionName: "hello" });
  const [issue] = report.issues;
  assert.deepEqual(
    [report, issue].map((each) => Object.keys(each).toSorted()),
    [
      ["accepted", "bodySize", "cloud", "issues", "severity", "suggestion", "text"],
      ["actual", "code", "field", "limit", "limitCode", "severity", "source", "text", "unit"],
    ],
  );
  assert.ok([report, report.issues, issue, report.suggestion].every(Object.isFrozen));
});

test("what is absent is not there", () => {
  const stored = preflight("alibaba", { size: 1, upload: "object_store" });
  assert.deepEqual(stored, { cloud: "alibaba", accepted: true, severity: undefined, issues: [], text: "accepted" });
  const [{ code, field, text, ...rest }] = preflight("tencent", { size: 1, functionName: "a_" }).issues;
  assert.deepEqual([code, field, Object.keys(rest)], ["name_end", "functionName", ["severity", "source"]]);
});

test("every member of a question is tried", () => {
  const lifted = preflight("alibaba", {
    size: 60_000_000,
    limits: { alibaba_package: Infinity, alibaba_base64: undefined },
  });
  assert.deepEqual(codes(lifted), []);
  const types = readFileSync(new URL("../types/preflight.d.ts", import.meta.url), "utf8");
  const [, question] = types.match(/interface PreflightInput \{(.*?)\n\}/s);
  const declared = [...question.matchAll(/^ {2}readonly (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(declared.toSorted(), ["size", ...tried].toSorted());
});

test("mistakes that only JavaScript can make name the member", () => {
  const ask = (members, cloud = "alibaba") => fieldOf(() => preflight(cloud, { size: 1, ...members }));
  assert.equal(
    fieldOf(() => preflight(undefined, { size: 1 })),
    "cloud",
  );
  for (const size of [undefined, NaN, 2 ** 53, Infinity]) assert.equal(ask({ size }), "size", String(size));
  const texts = mistakes.find(({ id }) => id === "preflight-mistake-names").of.map(camel);
  for (const name of texts) assert.equal(ask({ [name]: "\ud800" }), name);
  assert.equal(ask({ functionname: "a" }), "functionname");
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
