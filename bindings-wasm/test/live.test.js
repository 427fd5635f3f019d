// Calls of the package through `fetch`, served by the emulated clouds.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { alibaba, ServiceError } from "faaswire";

import { services, start, urn } from "./support/emulator.js";

let emulator;
before(async () => {
  emulator = await start();
});
after(() => emulator.stop());

const ask = async (call) => call.parse(await fetch(call.request().toRequest()));

async function verdictOf(service, codePackage) {
  const download = await fetch(service.downloadRequest(codePackage).toRequest());
  return codePackage.verifyResponse(download);
}

const get = {
  fc2016: ({ fc2016 }, functionName) => fc2016.getFunctionCode({ serviceName: "demo", functionName }),
  fc2021: ({ fc2021 }, functionName) => fc2021.getFunctionCode({ serviceName: "demo", functionName }),
  fg: ({ fg }, name) => fg.showFunctionCode({ functionUrn: urn(emulator, name) }),
  scf: ({ scf }, functionName) => scf.getFunctionAddress({ functionName }),
};

for (const kind of ["long_term", "temporary"]) {
  for (const cloud of Object.keys(get)) {
    test(`${cloud} with ${kind} keys: hello and big match, tampered and truncated do not`, async () => {
      const made = services(emulator, kind);
      const expected = { hello: "match", big: "match", tampered: "mismatch", truncated: "mismatch" };
      for (const [name, status] of Object.entries(expected)) {
        const code = await ask(get[cloud](made, name));
        let verdict;
        try {
          verdict = await verdictOf(made[cloud], code.package());
        } catch (error) {
          // A cut download ends the connection before its announced length.
          assert.equal(name, "truncated", String(error));
          continue;
        }
        assert.equal(verdict.status, status, `${name}: ${verdict.text}`);
      }
    });
  }
}

test("an address serves one download, or expires: ask for a new one", async () => {
  const { scf, fc2021 } = services(emulator);
  const codePackage = (await ask(get.scf({ scf }, "hello"))).package();
  assert.ok((await verdictOf(scf, codePackage)).isMatch);
  const isUsedUp = (error) => {
    assert.ok(error instanceof ServiceError);
    assert.deepEqual(
      [error.status, error.kind, error.serviceCode, error.retry],
      [403, "access_denied", "AccessDenied", "new_address"],
    );
    assert.match(error.requestId, /./);
    return true;
  };
  await assert.rejects(verdictOf(scf, codePackage), isUsedUp);
  await emulator.control("faults", { fault: "expire_url", cloud: "alibaba" });
  await assert.rejects(verdictOf(fc2021, (await ask(get.fc2021({ fc2021 }, "hello"))).package()), isUsedUp);
});

test("FunctionGraph: inline, wrapped, image, token, and an update that is reported back", async () => {
  const { fg, fgByToken } = services(emulator);
  const functionUrn = urn(emulator, "inline");
  const inline = await ask(fgByToken.showFunctionCode({ functionUrn }));
  assert.equal(inline.package().source, "inline");
  assert.equal(inline.package().verifyInline().status, "match");

  const wrapped = await ask(get.fg({ fg }, "wrapped"));
  assert.equal((await verdictOf(fg, wrapped.package())).matchedBy, "inner_source");

  const image = await ask(get.fg({ fg }, "image"));
  assert.equal(image.package().verifyInline().reason, "image");

  const file = new TextEncoder().encode("def handler(event, context):\n    return '你好'\n");
  const update = { functionUrn, codeType: "inline", funcCode: { file }, dependVersionList: [] };
  const updated = await ask(fg.updateFunctionCode(update));
  assert.equal(updated.package().verify(file).status, "match");
});

test("names that are odd but legal arrive as they are", async () => {
  const { fc2016, fc2021, fg, scf } = services(emulator);
  for (const name of ["a:b$c~d", "函数", "a b+c", "50%", "a&b=c", "é*'(!)"]) {
    const calls = [
      fc2016.getFunctionCode({ serviceName: name, functionName: name, qualifier: "1" }),
      fc2021.getFunctionCode({ serviceName: name, functionName: name, qualifier: name }),
      scf.getFunctionAddress({ functionName: name, namespace: name }),
    ];
    if (!/[%:]/.test(name)) calls.push(fg.showFunctionCode({ functionUrn: urn(emulator, name) }));
    for (const call of calls) {
      // The signature was accepted: nothing on the way had rewritten the name.
      await assert.rejects(ask(call), (error) => {
        assert.ok(error instanceof ServiceError, String(error));
        assert.ok(["not_found", "invalid_argument"].includes(error.kind), error.message);
        return true;
      });
    }
  }
});

test("plain fetch parts are taken too: no native Request is needed", async () => {
  const call = get.scf(services(emulator), "hello");
  const request = call.request();
  const response = await fetch(request.url, { method: request.method, headers: request.headers, body: request.body });
  const body = await response.arrayBuffer();
  assert.equal(call.parseSync({ status: response.status, headers: response.headers, body }).package().source, "url");
});

test("what the cloud rejects is a ServiceError with kind and hint", async () => {
  const made = services(emulator);
  const { alibaba: account } = emulator.credentials;
  const wrong = new alibaba.FunctionCompute2021({
    accountId: account.account_id,
    region: account.region,
    credentials: new alibaba.Credentials({ accessKeyId: account.long_term.access_key_id, accessKeySecret: "wrong" }),
    endpoint: emulator.url,
  });
  const rejected = async (call, at) => {
    const sent = await fetch(call.request({ at }).toRequest());
    return call.parse(sent).then(assert.fail, (error) => [error.kind, error.retry]);
  };
  const hello = { serviceName: "demo", functionName: "hello" };
  assert.deepEqual(await rejected(get.scf(made, "nowhere")), ["not_found", "no"]);
  assert.deepEqual(await rejected(wrong.getFunctionCode(hello)), ["bad_signature", "no"]);
  assert.deepEqual(await rejected(get.fc2016(made, "hello"), 1_000_000_000), ["clock_skew", "after_clock_sync"]);
  assert.deepEqual(await rejected(get.scf(made, "deploying")), ["busy", "when_ready"]);
});

test("a call can be repeated: each request has a nonce of its own", async () => {
  const call = get.fc2021(services(emulator), "hello");
  for (let i = 0; i < 3; i += 1) await ask(call);
  const [first, second] = [call.request(), call.request()].map((each) => each.headers.get("x-acs-signature-nonce"));
  assert.match(first, /^[0-9a-f]{32}$/);
  assert.notEqual(first, second);
});
