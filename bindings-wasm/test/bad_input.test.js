import assert from "node:assert/strict";
import { test } from "node:test";

import { Digests, EncodeError } from "faaswire";

import { calls, services } from "./services.js";

const FIELDS = { fc2016: "serviceName", fc2021: "serviceName", fg: "functionUrn", scf: "functionName" };
const NAMES = ["", "..", ".", "a/b", "a\r\nb", "a\0", "a?b", "a#b", "a".repeat(1 << 20)];
const NO_NAMES = [null, undefined, 1, true, {}, [], new Uint8Array(), Symbol("s"), 1n, () => {}];

function refuses(action, field) {
  assert.throws(action, (error) => {
    assert.ok(error instanceof EncodeError, `${error}`);
    assert.equal(error.field, field);
    assert.ok(error.message.includes(field) && error.message.length < 300, error.message);
    return true;
  });
}

for (const [cloud, call] of Object.entries(calls)) {
  test(`${cloud}: a name that changes the request is refused by its field`, () => {
    for (const name of NAMES) refuses(() => call(name).request(), FIELDS[cloud]);
  });

  test(`${cloud}: a name of another type is refused by its field`, () => {
    for (const name of NO_NAMES) refuses(() => call(name).request(), FIELDS[cloud]);
  });

  test(`${cloud}: a time that no cloud accepts is refused`, () => {
    const year = (number) => new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(number) / 1000;
    for (const at of [year(0), year(9999), -1, Date.now(), NaN, Infinity, "now", new Date(NaN)]) {
      refuses(() => call("f").request({ at }), "at");
    }
  });

  test(`${cloud}: an endpoint that is none is refused`, () => {
    for (const endpoint of ["", "ftp://a", "a/b", "a\r\nb", "u:p@h"]) {
      refuses(() => services[cloud]({ endpoint }), "endpoint");
    }
  });

  test(`${cloud}: a header that would break out is refused`, () => {
    for (const headers of [{ "x-a": "b\r\nc: d" }, { "x a": "b" }, { host: "other" }, { "x-a": "" }]) {
      refuses(() => call("f").request({ headers }), "headers");
    }
  });
}

test("a nonce that is missing is refused", () => {
  refuses(() => calls.fc2021("f").request({ nonce: "" }), "nonce");
});

test("a misspelt parameter is refused by its name", () => {
  refuses(() => services.fc2016().getFunctionCode({ servceName: "a", serviceName: "a", functionName: "b" }), "servceName");
});

test("a body that is no bytes is refused", () => {
  refuses(() => calls.scf("f").parseSync({ status: 200, headers: {}, body: "text" }), "body");
  refuses(() => Digests.of("text"), "data");
});
