// Texts that a peer wrote, as they are printed: bounded, without what steers a terminal, and without
// secrets in any spelling.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { alibaba, ServiceError } from "faaswire";

import { printed, rejection } from "./support/printed.js";
import { calls, services } from "./support/samples.js";

const HIDDEN =
  "\0\x07\b\t\n\r\x1b\x7f\x80\x85\x9b\x9f\xad\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\u{e0041}";

const TOKEN = "CAISexampleTokenWithSlash/+and=padding==";

/** The errors of all clouds for a text at every place that is printed. */
function errors(text) {
  const { fc2016, fc2021, fg, scf } = calls();
  const path = services().fc2016.getFunction({ serviceName: "s", functionName: "f" });
  return [
    rejection(fc2016, 403, { ErrorCode: text, ErrorMessage: text, RequestId: text }),
    rejection(fc2021, 403, { Code: text, Message: text, RequestId: text }),
    rejection(fg, 403, { error_code: text, error_msg: text, request_id: text }),
    rejection(scf, 200, { Response: { Error: { Code: text, Message: text }, RequestId: text } }),
    rejection(path, 200, { environmentVariables: { [text]: [] } }),
  ];
}

test("nothing steers the terminal or turns a line round", () => {
  // Inspection breaks lines between members by itself.
  const steers = new RegExp(
    `[${[...HIDDEN]
      .filter((c) => c !== "\n")
      .map((c) => `\\u{${c.codePointAt(0).toString(16)}}`)
      .join("")}]`,
    "u",
  );
  for (const error of errors(`a${HIDDEN}z`)) {
    for (const text of printed(error)) {
      assert.doesNotMatch(text, steers);
      assert.match(text, /a\\u\{0\}\\u\{7\}.*\\u\{a\}\\u\{d\}.*\\u\{202e\}/);
    }
    if (error instanceof ServiceError) assert.equal(error.serviceMessage, `a${HIDDEN}z`);
    else assert.ok(error.path.includes(HIDDEN));
  }
});

test("what is printed is bounded", () => {
  for (const text of ["x".repeat(1_000_000), "字".repeat(300_000), HIDDEN.repeat(20_000)]) {
    for (const error of errors(text)) {
      assert.ok(error.message.length < 5_200);
      for (const each of printed(error)) assert.ok(each.length < 250_000, `${each.length}`);
      assert.ok(inspect(error).length < 5 * 45_000);
    }
  }
});

test("members are shown as they are where they are honest", () => {
  const [error] = errors("it's a `test`");
  assert.match(inspect(error), /^ServiceError: alibaba rejected .*\n(    at .*\n)+/);
  assert.match(inspect(error), /serviceMessage: 'it's a `test`'/);
  assert.match(inspect(error), /status: 403/);
  assert.match(inspect(error), /body: <\d+ bytes>/);
});

test("no token is shown in base64", () => {
  const credentials = new alibaba.Credentials({ accessKeyId: "id", accessKeySecret: "secret", securityToken: TOKEN });
  const fc = new alibaba.FunctionCompute2021({ accountId: "1", region: "r", credentials });
  const call = fc.getFunctionCode({ serviceName: "s", functionName: "f" });
  for (const text of [`${TOKEN}!`, `id:${TOKEN}`, TOKEN]) {
    const error = rejection(call, 400, { Message: `Basic ${btoa(text)}` });
    assert.ok(!error.message.includes(btoa(TOKEN).slice(10, 40)), error.message);
    assert.match(error.message, /Basic .{0,8}<redacted>/);
  }
});

test("what is printed of a secret is rejected where one belongs", () => {
  const made = () => new alibaba.Credentials({ accessKeyId: "id", accessKeySecret: "<redacted>" });
  assert.throws(made, { name: "EncodeError", field: "accessKeySecret", problem: /the secret itself/ });
});

test("a wrong key of credentials is named", () => {
  const made = () => new alibaba.Credentials({ acessKeyId: "id", accessKeySecret: "secret" });
  const problem = "is not known here; did you mean `accessKeyId`?";
  assert.throws(made, { name: "EncodeError", field: "acessKeyId", problem });
  const service = () => new alibaba.FunctionCompute2021({ acountId: "1", region: "r", credentials: calls.credentials });
  assert.throws(service, { name: "EncodeError" });
});

test("services and calls say what they are", () => {
  const { fc2021 } = services();
  assert.equal(inspect(fc2021), "<alibaba.FunctionCompute2021 in cn-shanghai>");
  const call = fc2021.getFunctionCode({ serviceName: "s", functionName: "f" });
  assert.equal(inspect(call), "<Call GetFunctionCode of alibaba.FunctionCompute2021 in cn-shanghai>");
  call.free();
  assert.equal(inspect(call), "<Call (freed) of alibaba.FunctionCompute2021 in cn-shanghai>");
});
