// JSON is read as the table of cases says, in every language alike.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { alibaba, DecodeError } from "faaswire";

import { calls } from "./support/samples.js";

const CASES = JSON.parse(readFileSync(new URL("../../tests/json/cases.json", import.meta.url), "utf8"));
const MARK = Buffer.from("\ufeff");

const bytes = ({ text, base64 }) => Buffer.from(text ?? base64, text === undefined ? "base64" : "utf8");

/** What `parseSync` gives, or the `DecodeError` that it throws. */
function parsed(call, body) {
  try {
    return call.parseSync({ status: 200, headers: {}, body });
  } catch (error) {
    assert.ok(error instanceof DecodeError, error);
    return error;
  }
}

// What is JSON but no function is an error with a path, what is not JSON one without.
test("bodies are JSON or are not", () => {
  const { fc2016 } = calls();
  for (const entry of CASES) {
    const result = parsed(fc2016, bytes(entry));
    const isJson = !(result instanceof DecodeError) || result.path !== undefined;
    // RFC 8259 section 8.1: a reader may ignore a byte order mark, and that of a response is.
    const hasMark = bytes(entry).subarray(0, MARK.length).equals(MARK);
    assert.equal(isJson, entry.accepted || hasMark, `${entry.category}: ${entry.name}`);
  }
});

test("data of any shape says what it says", () => {
  const credentials = new alibaba.Credentials({ accessKeyId: "id", accessKeySecret: "key" });
  const fc = new alibaba.FunctionCompute2016({ accountId: "1", region: "cn-shanghai", credentials });
  const call = fc.getTrigger({ serviceName: "s", functionName: "f", triggerName: "t" });
  for (const entry of CASES.filter(({ accepted }) => accepted)) {
    const name = `${entry.category}: ${entry.name}`;
    const parts = ['{"triggerName":"t","triggerConfig":', bytes(entry), "}"];
    const result = parsed(call, Buffer.concat(parts.map((part) => Buffer.from(part))));
    if (result instanceof DecodeError) {
      // One container deeper than the case is too deep.
      assert.match(result.message, /deep/, name);
      continue;
    }
    const expected = JSON.parse(bytes(entry).toString());
    assert.deepEqual(result.triggerConfig, expected ?? undefined, name);
  }
});
