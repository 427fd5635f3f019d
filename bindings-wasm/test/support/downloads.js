// What came in place of a package: the vectors of downloads.

import assert from "node:assert/strict";

import { DecodeError, ServiceError } from "faaswire";

import { callOf, camel, octets } from "./vectors.js";

export const packageOf = (of) =>
  callOf(of)
    .parseSync({ status: 200, body: Buffer.from(of.response) })
    .package();

/** What the verifier makes of it, step by step, and what verifying the bytes alone. */
export function checkDownload(of) {
  const { status, headers } = of;
  const body = octets(of.body);
  const verifier = packageOf(of).verifier();
  try {
    // The body of a success is not read here, but by the verifier.
    verifier.response({ status, headers, body: status === 200 ? new Uint8Array() : body });
  } catch (error) {
    verifier.update(octets(of.payload));
    // Whoever goes on nevertheless gets no mismatch.
    assert.equal(verifier.finish().reason, "not_a_package");
    return isError(of, error);
  }
  verifier.update(body);
  isVerdict(of, verifier.finish());
  if (status !== 200 || headers.length > 0) return undefined;
  isVerdict(of, packageOf(of).verify(body));
  const byBytes = packageOf(of).verifier();
  for (const byte of body) byBytes.update(Uint8Array.of(byte));
  return isVerdict(of, byBytes.finish());
}

/** The same of what is awaited. */
export const checkAwaited = (of, verdict) =>
  verdict.then(
    (given) => isVerdict(of, given),
    (error) => isError(of, error),
  );

function isVerdict({ verdict: expected }, verdict) {
  assert.ok(expected, `is ${verdict}`);
  for (const [name, each] of Object.entries(expected)) assert.equal(verdict[camel(name)], each, name);
}

const NAMES = { code: "serviceCode", message: "serviceMessage" };

function isError({ error: expected, status, body, file }, error) {
  if (expected === undefined) throw error;
  const { type, says = "", ...members } = expected;
  assert.equal(error.status, status);
  if (type === "decode") {
    assert.ok(error instanceof DecodeError, error.stack);
    assert.ok(error.problem.includes(says), error.problem);
  } else {
    assert.ok(error instanceof ServiceError, error.stack);
    assert.equal(error.cloud, file.cloud);
    assert.deepEqual(Buffer.from(error.body.reveal()), octets(body).subarray(0, 4096));
  }
  for (const [name, each] of Object.entries(members)) assert.equal(error[NAMES[name] ?? camel(name)], each, name);
}
