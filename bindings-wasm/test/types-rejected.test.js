// A value of another type than its parameter's: an EncodeError in JavaScript's words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Crc64, EncodeError, Secret, tencent } from "faaswire";
import * as archive from "faaswire/archive";

import { AT, calls, services, URN } from "./support/samples.js";

/** @returns {string} field and problem */
function rejected(run) {
  let message;
  assert.throws(run, (error) => {
    message = error.message;
    return error instanceof EncodeError && message === `\`${error.field}\` ${error.problem}`;
  });
  return message;
}

const updated = (more) => () =>
  services()
    .fg.updateFunctionCode({ functionUrn: URN, codeType: "inline", ...more })
    .request({ at: AT });

test("every type where a string belongs", () => {
  for (const [value, found] of [
    [5, "a number"],
    [1.5, "a number"],
    [1n, "a number"],
    [true, "a boolean"],
    [[], "an array"],
    [{}, "an object"],
    [new Uint8Array(1), "bytes"],
    [null, "null"],
    [new Secret("MARKER"), "a secret"],
  ]) {
    assert.equal(rejected(updated({ functionUrn: value })), `\`functionUrn\` must be a string, not ${found}`);
  }
});

test("other parameters", () => {
  for (const [params, message] of [
    [{ funcCode: "x" }, "`funcCode` must be an object, not a string"],
    [{ funcCode: { file: "x" } }, "`funcCode.file` must be bytes, not a string"],
    [{ dependVersionList: "x" }, "`dependVersionList` must be an array, not a string"],
    [{ dependVersionList: ["a", 5] }, "`dependVersionList[1]` must be a string, not a number"],
    [{ funcCode: () => {} }, "`funcCode` must be plain data, not a function"],
  ]) {
    assert.equal(rejected(updated(params)), message);
  }
  const limited = (limit) => () => services().scf.listFunctions({ limit });
  assert.equal(rejected(limited("5")), "`limit` must be a number, not a string");
});

test("what is beyond the tables", () => {
  const call = calls().fg;
  for (const [run, message] of [
    [() => new Secret(5), "`secret` must be a string, not a number"],
    [() => new Secret(undefined), "`secret` must be a string, not undefined"],
    [() => new Secret(null), "`secret` must be a string, not null"],
    [() => new Secret([]), "`secret` must be a string, not an array"],
    [() => new Secret({}), "`secret` must be a string, not an object"],
    [() => new Secret(true), "`secret` must be a string, not a boolean"],
    [() => call.request({ at: AT, nonce: 5 }), "`nonce` must be a string, not a number"],
    [() => call.request(5), "`options` must be an object, not a number"],
    [() => call.parseSync("x"), "`response` must be an object, not a string"],
    [() => call.parseSync({ status: "200", body: new Uint8Array() }), "`status` must be a number, not a string"],
    [
      () => call.parseSync({ status: 200, headers: "x", body: new Uint8Array() }),
      "`headers` must be Headers, pairs or an object, not a string",
    ],
    [() => Crc64.join([5]), "`parts[0]` must be a Crc64, not a number"],
    [() => new tencent.Credentials({ secretId: 5, secretKey: "k" }), "`secretId` must be a string, not a number"],
    [() => archive.build([5]), "`files[0]` must be an object with path and data, not a number"],
    [() => archive.build([], { level: "x" }), "`level` must be a number, not a string"],
  ]) {
    assert.equal(rejected(run), message);
  }
  assert.match(
    rejected(() => call.parseSync({ status: 200, body: 5 })),
    /^`body` must be bytes .*, not a number$/,
  );
});
