// What is asked of a verdict; where drift is reported is in the vectors.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Digests, VerifyError } from "faaswire";

import { calls } from "./support/samples.js";

const NINE = Buffer.from("123456789");
const ABC = Buffer.from("abc");
// FIPS 180-2, appendix B.1.
const SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

const { scf } = calls();

test("a verdict is asked for its match, or required to be one", () => {
  const reported = (response) =>
    scf.parseSync({ status: 200, body: Buffer.from(JSON.stringify({ Response: response })) }).package();
  const [known, unknown] = [reported({ CodeSha256: SHA256 }), reported({ Url: "https://a/b" })];
  const verdicts = [
    known.compare(Digests.of(ABC)),
    known.compare(Digests.of(NINE)),
    unknown.compare(Digests.of(ABC)),
    unknown.verifyInline(),
  ];
  assert.deepEqual(
    verdicts.map(({ isMatch }) => isMatch),
    [true, false, false, false],
  );
  const [match, ...others] = verdicts;
  assert.equal(match.requireMatch(), match);
  for (const verdict of others) {
    assert.throws(
      () => verdict.requireMatch(),
      (error) => error instanceof VerifyError && error.verdict === verdict,
    );
  }
  for (const verdict of verdicts) {
    assert.equal(`${verdict}`, verdict.text);
    assert.ok(Object.isFrozen(verdict));
    assert.equal(JSON.parse(JSON.stringify(verdict)).isMatch, verdict.isMatch);
  }
  assert.equal(unknown.matches(Digests.of(ABC)), false);
});
