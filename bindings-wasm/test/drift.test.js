// Whatever reports a checksum is compared with a build, without a download.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Digests, VerifyError } from "faaswire";

import { fc, FUNCTION, NEW_FUNCTION, SERVICE } from "./support/fc.js";
import { calls, services, URN } from "./support/samples.js";

// The check value of CRC-64/XZ in the catalogue of parametrised CRC algorithms.
const NINE = Buffer.from("123456789");
const CRC64 = "11051210869376104954";
// FIPS 180-2, appendices B.1 and C.1.
const ABC = Buffer.from("abc");
const SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const SHA512 =
  "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a" +
  "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

const { fc2016, fc2021, fg, scf } = calls();
const code = { url: "https://a/b", checksum: CRC64 };
const ofFunction = { codeChecksum: CRC64, codeSize: 9 };
const ofCode = { func_urn: URN, digest: SHA512, code_size: 3 };
const newCode = { functionUrn: URN, codeType: "zip", codeFilename: "a.zip", funcCode: { file: ABC } };

/** Call, response, what its package holds, and whether the size differs, if one is reported. */
const CASES = {
  "GetFunctionCode 2016": [fc2016, code, NINE, undefined],
  "GetFunctionCode 2021": [fc2021, code, NINE, undefined],
  GetFunction: [fc.getFunction(FUNCTION), ofFunction, NINE, false],
  CreateFunction: [fc.createFunction(NEW_FUNCTION), ofFunction, NINE, false],
  UpdateFunction: [fc.updateFunction(FUNCTION), ofFunction, NINE, false],
  ListFunctions: [fc.listFunctions(SERVICE), { functions: [ofFunction] }, NINE, false],
  InvokeFunction: [fc.invokeFunction(FUNCTION), "the function's own", NINE, undefined],
  ShowFunctionCode: [fg, ofCode, ABC, false],
  UpdateFunctionCode: [services().fg.updateFunctionCode(newCode), ofCode, ABC, false],
  GetFunctionAddress: [scf, { Response: { CodeSha256: SHA256 } }, ABC, undefined],
};

for (const [name, [call, response, data, sizeDiffers]] of Object.entries(CASES)) {
  test(`drift is reported from the response of ${name}`, () => {
    const headers = { "x-fc-code-checksum": CRC64 };
    const output = call.parseSync({ status: 200, headers, body: Buffer.from(JSON.stringify(response)) });
    const codePackage = (name === "ListFunctions" ? output.functions[0] : output).package();
    const verdict = codePackage.compare(Digests.of(data));
    assert.deepEqual([verdict.status, verdict.sizeDiffers], ["match", sizeDiffers]);
    const drift = codePackage.compare(Digests.of(Buffer.from("another build")));
    assert.equal(drift.status, "mismatch");
    const words = codePackage.cloud === "tencent" ? /differs from the stored package/ : /stored package differs/;
    assert.match(drift.explanation, words);
    assert.deepEqual(
      [codePackage.matches(Digests.of(data)), codePackage.matches(Digests.of(Buffer.from("another build")))],
      [true, false],
    );
  });
}

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
