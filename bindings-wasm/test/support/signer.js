// Captured requests and published examples, signed anew, stage by stage.

import assert from "node:assert/strict";

import { EncodeError, signing } from "faaswire";

import { credentials, host, octets } from "./vectors.js";

const UNSUPPORTED = {
  "ACS-ROA-HMAC-SHA1": "SHA-1, replaced by ACS3-HMAC-SHA256",
  "V11-HMAC-SHA256": "derived keys, on request only; SDK-HMAC-SHA256 is accepted everywhere",
  HmacSHA1: "Tencent's signature v1, replaced by TC3-HMAC-SHA256",
  HmacSHA256: "Tencent's signature v1, replaced by TC3-HMAC-SHA256",
  SKIP: "no signature at all, for operations that ask for none",
};

/** Why a case cannot be signed here, if it cannot. */
export function reason(of) {
  return UNSUPPORTED[of.scheme];
}

export function checkSigner(of) {
  if (reason(of) !== undefined) return;
  const check = of.scheme === "FC-PRESIGNED-URL" ? checkPresigned : checkStages;
  // HTTP clients would change the URL after it was signed, so that it is rejected.
  if (of.tags?.includes("dot-segments")) {
    assert.throws(
      () => check(of),
      (error) => error instanceof EncodeError && error.message.includes("dot segments"),
    );
  } else if (of.exception) assert.throws(() => check(of), assert.AssertionError);
  else check(of);
}

function checkStages({ file, scheme, at, nonce, credentials: key, request, expect, quirks = [], ...of }) {
  // Two examples end before the signature and have no key.
  const members = { ...(key ?? { access_key_id: "any key", access_key_secret: "any secret" }) };
  if (quirks.includes("sdk-leaves-out-security-token")) delete members.security_token;
  const signed = signing.sign({
    scheme,
    // The published examples are of another product than SCF.
    service: host({ request }).startsWith("cvm.") ? "cvm" : undefined,
    method: request.method,
    url: `http://${host({ request })}${request.target}`,
    headers: request.headers.filter(([name]) => name !== "x-auth-token"),
    body: octets(request.body),
    credentials: credentials(file.cloud, members),
    at: at ?? 0,
    nonce: nonce ?? undefined,
    signedHeaders: expect.signed_headers ?? undefined,
  });
  if (scheme === "X-Auth-Token") {
    assert.equal(signed.stages, undefined);
    assert.deepEqual([...signed.request.headers].sort(), [...request.headers].sort());
    return;
  }
  stagesAgree(signed.stages, expect);
  if (expect.authorization) assert.equal(signed.request.headers.get("authorization"), expect.authorization);
}

function stagesAgree(stages, expect) {
  const expected = {
    canonicalRequest: expect.canonical_request ?? expect.canonical_resource,
    stringToSign: expect.string_to_sign,
    signature: expect.signature,
  };
  for (const [stage, text] of Object.entries(expected)) {
    if (text != null) assert.equal(stages[stage].reveal(), text, stage);
  }
}

/** The example is the finished URL: its own parameters are taken off and must come back. */
function checkPresigned({ file, at, credentials: key, request, expect }) {
  const own = ["x-fc-access-key-id", "x-fc-expires", "x-fc-security-token", "x-fc-signature"];
  const [path, query] = request.target.split("?");
  const others = query.split("&").filter((pair) => !own.includes(pair.split("=")[0]));
  const { url, stages } = signing.presignHttpTrigger({
    method: request.method,
    url: `http://${host({ request })}${path}${others.length > 0 ? `?${others.join("&")}` : ""}`,
    headers: request.headers,
    credentials: credentials(file.cloud, key),
    expires: at,
  });
  stagesAgree(stages, expect);
  // One example prints the URL before the signature is put into it.
  const signed = query.includes("x-fc-signature=");
  const made = url.reveal().split("?")[1].split("&");
  assert.deepEqual(
    made.filter((pair) => signed || !pair.startsWith("x-fc-signature=")).sort(),
    query.split("&").sort(),
  );
}
