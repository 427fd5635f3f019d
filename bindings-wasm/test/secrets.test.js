import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { Secret } from "faaswire";

import { calls, MARKER, services } from "./services.js";

const URL = `https://store.example.com/code.zip?sign=${MARKER}-url`;
const ANSWERS = {
  fc2016: { url: URL, checksum: "1" },
  fc2021: { url: URL, checksum: "1" },
  fg: { func_urn: "urn", func_code: { link: URL }, digest: "0".repeat(128) },
  scf: { Response: { Url: URL, CodeSha256: "0".repeat(64) } },
};
const parse = (call, status, body) => call.parseSync({ status, headers: [], body: Buffer.from(body) });

/** Every way in which an object shows itself without being asked for its secrets. */
function shown(object) {
  const deep = { showHidden: true, depth: 10, getters: false };
  return [inspect(object, deep), inspect(object), String(object), JSON.stringify(object), `${Object.entries(object).map(String)}`, object?.stack ?? ""].join("\n");
}

function hides(object) {
  assert.ok(!shown(object).includes(MARKER), shown(object));
}

for (const [cloud, call] of Object.entries(calls)) {
  test(`${cloud}: services, calls and requests show no secret`, () => {
    const request = call("f").request();
    for (const object of [services[cloud](), call("f"), request, request.headers]) hides(object);
    const revealed = JSON.stringify([...request.reveal().headers]);
    assert.ok(revealed.includes(`${MARKER}-token`), "the token is sent");
  });

  test(`${cloud}: outputs and packages show no URL`, () => {
    const output = parse(call("f"), 200, JSON.stringify(ANSWERS[cloud]));
    const codePackage = output.package();
    for (const object of [output, codePackage, codePackage.url]) hides(object);
    assert.equal(codePackage.url.reveal(), URL);
    hides(services[cloud]().download(codePackage));
  });

  test(`${cloud}: errors show neither a cut body nor an echoed token`, () => {
    const cut = JSON.stringify(ANSWERS[cloud]).slice(0, -2);
    const echo = `no match: token:${MARKER}-token at ${URL}`;
    const refusal = { ErrorCode: "SignatureNotMatch", ErrorMessage: echo, error_code: "APIGW.0301", error_msg: echo };
    const tencent = { Response: { Error: { Code: "AuthFailure.SignatureFailure", Message: echo } } };
    for (const [status, body] of [[200, cut], [403, JSON.stringify({ ...refusal, ...tencent })]]) {
      assert.throws(() => parse(call("f"), status, body), (error) => {
        hides(error);
        return true;
      });
    }
  });
}

test("a secret shows itself through reveal only", () => {
  const secret = new Secret(MARKER);
  hides(secret);
  hides({ nested: [secret] });
  assert.equal(secret.reveal(), MARKER);
});
