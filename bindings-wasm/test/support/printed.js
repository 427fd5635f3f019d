// How errors are printed, and the vectors of what must not be.

import assert from "node:assert/strict";
import { format, inspect } from "node:util";

import { alibaba } from "faaswire";

const caught = (run) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
};

/** The error of a call for a response. */
export const rejection = (call, status, body) =>
  caught(() => call.parseSync({ status, headers: {}, body: Buffer.from(JSON.stringify(body)) }));

/** Lines that are only the stack's are taken out. */
export const printed = (error) => [
  error.message,
  String(error),
  error.stack.replaceAll(/\n    at .*/g, ""),
  inspect(error).replaceAll(/\n    at .*/g, ""),
  inspect({ error }, { colors: false, depth: Infinity }).replaceAll(/\n +at .*/g, ""),
  format("%s", error).replaceAll(/\n    at .*/g, ""),
  format("failed:", error).replaceAll(/\n    at .*/g, ""),
];

/** What becomes of a text that a cloud quotes to a call with a security token. */
export function checkRedaction({ token, text, message }) {
  const credentials = new alibaba.Credentials({ accessKeyId: "id", accessKeySecret: "secret", securityToken: token });
  const fc = new alibaba.FunctionCompute2021({ accountId: "1", region: "r", credentials });
  const call = fc.getFunctionCode({ serviceName: "s", functionName: "f" });
  const error = rejection(call, 400, { Code: text, Message: text });
  if (message) assert.equal(error.serviceMessage, message);
  if (message === "<redacted>") assert.equal(error.serviceCode, message);
  for (const shown of [...printed(error), error.serviceMessage, JSON.stringify(error)]) {
    assert.ok(text === message || !shown.includes(text), shown);
    assert.ok(!shown.includes(token.slice(0, 4)), shown);
  }
}
