// What a peer and a browser can do to a response.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { DecodeError } from "faaswire";

import { calls, services } from "./support/samples.js";

const invoke = () => services().fc2016.invokeFunction({ serviceName: "s", functionName: "f" });

test("no header is dropped", async () => {
  const reported = ["x-fc-error-type", "UnhandledInvocationError"];
  const body = Buffer.from('{"errorMessage": "m"}');
  for (const count of [0, 255, 256, 257, 300, 5000, 40_000]) {
    const others = Array.from({ length: count }, (_, i) => [`x-${i}`, "v"]);
    const shapes = [[...others, reported], new Map([...others, reported]), Object.fromEntries([...others, reported])];
    if (count <= 5000) shapes.push(new Headers([...others, reported]));
    for (const headers of shapes) {
      const { functionError } = invoke().parseSync({ status: 200, headers, body });
      assert.equal(functionError?.invocationErrorType, reported[1], `${count}`);
    }
  }
  const repeated = Array.from({ length: 5000 }, () => ["set-cookie", "a=b"]);
  const output = invoke().parseSync({ status: 200, headers: [...repeated, reported], body });
  assert.equal(output.functionError.invocationErrorType, reported[1]);
});

test("no value makes a header vanish", () => {
  for (const value of ["Unhandled\0InvocationError", "é", "\xff", "中", "x\r\n", " x ", ["x", "y"], 5, ""]) {
    for (const name of ["x-fc-error-type", "X-FC-ERROR-TYPE", " x-fc-error-type "]) {
      const output = invoke().parseSync({
        status: 200,
        headers: [
          ["a b", "c"],
          [name, value],
        ],
        body: Buffer.from("{}"),
      });
      assert.ok(output.functionError, JSON.stringify(value));
    }
  }
});

test("what a browser keeps from the page says so", async () => {
  for (const call of Object.values(calls())) {
    // What `fetch` gives for `mode: "no-cors"`, `redirect: "manual"` and a failed request.
    const failed = Response.error();
    assert.equal(failed.status, 0);
    for (const response of [failed, { status: 0, headers: {}, body: new Uint8Array() }]) {
      await assert.rejects(call.parse(response), (error) => {
        assert.ok(error instanceof DecodeError);
        assert.deepEqual([error.status, error.path, error.retry], [0, undefined, "no"]);
        assert.match(error.problem, /opaque/);
        return true;
      });
    }
  }
});

test("a body that is still compressed says so", () => {
  const body = gzipSync('{"services":[]}');
  const response = { status: 200, headers: { "X-Fc-Request-Id": "r1", "Content-Encoding": "gzip" }, body };
  assert.throws(
    () => services().fc2016.listServices().parseSync(response),
    (error) => {
      assert.match(error.problem, /still compressed/);
      assert.deepEqual([error.requestId, error.retry], ["r1", "no"]);
      return true;
    },
  );
});
