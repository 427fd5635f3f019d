// No secret shows, whatever prints the object that holds it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { format, inspect } from "node:util";

import { alibaba, Digests, Secret, signing } from "faaswire";

import { fc, FUNCTION, NEW_FUNCTION, SERVICE } from "./support/fc.js";
import {
  responses,
  AT,
  calls,
  credentials,
  MARKER,
  rejections,
  secret,
  services,
  URL_WITH_SECRET,
} from "./support/samples.js";

const caught = (run) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
};

/** Every object that holds or was made from a secret. */
function* holders() {
  yield ["Secret", new Secret(secret("text"))];
  for (const [name, key] of Object.entries(credentials())) yield [`credentials ${name}`, key];
  for (const [name, service] of Object.entries(services())) yield [`service ${name}`, service];
  for (const [name, call] of Object.entries(calls())) {
    yield [`call ${name}`, call];
    const request = call.request();
    assert.ok(JSON.stringify(request.reveal()).includes(MARKER), "there is something to hide");
    yield [`request ${name}`, request];
    yield [`headers ${name}`, request.headers];
    const output = call.parseSync(responses[name]);
    yield [`output ${name}`, output];
    yield [`package ${name}`, output.package()];
    yield [`rejection ${name}`, caught(() => call.parseSync(rejections[name]))];
    const cut = { ...responses[name], body: responses[name].body.subarray(0, -2) };
    yield [`cut body ${name}`, caught(() => call.parseSync(cut))];
    yield [
      `page ${name}`,
      caught(() => call.parseSync({ status: 502, body: Buffer.from(`<p>${secret("token")}</p>`) })),
    ];
  }
  const { fc2021, fg } = services();
  const download = fg.downloadRequest(calls().fg.parseSync(responses.fg).package());
  yield ["signed download", download];
  yield ["pre-signed download", fc2021.downloadRequest(calls().fc2021.parseSync(responses.fc2021).package())];
  const parts = { method: "GET", url: "https://a.b/c", credentials: credentials().alibaba };
  yield ["signed", signing.sign({ ...parts, scheme: "FC", at: AT })];
  yield ["pre-signed", signing.presignHttpTrigger({ ...parts, expires: AT })];
  const { FunctionCompute2016, Credentials } = alibaba;
  yield ["bad key", caught(() => new Credentials({ accessKeyId: secret("id"), accessKeySecret: 1 }))];
  yield [
    "bad token",
    caught(
      () => new Credentials({ accessKeyId: "id", accessKeySecret: secret("key"), [secret("x")]: 1, securityToken: {} }),
    ),
  ];
  const odd = new Credentials({ accessKeyId: "id", accessKeySecret: "key", securityToken: `${secret("token")}\r\nx` });
  const service = new FunctionCompute2016({ accountId: "1", region: "r", credentials: odd });
  yield ["token with CRLF", caught(() => service.getFunctionCode({ serviceName: "s", functionName: "f" }).request())];
  yield [
    "not verified",
    caught(() => calls().scf.parseSync(responses.scf).package().compare(Digests.of(new Uint8Array())).requireMatch()),
  ];
}

const environmentVariables = { PASSWORD: secret("variable"), OPEN: new Secret(secret("other")) };
const functionReported = {
  functionName: "f",
  codeChecksum: "11051210869376104954",
  environmentVariables: { PASSWORD: secret("variable") },
};
const respond = (body, status = 200) => ({ status, headers: { etag: "e" }, body: Buffer.from(JSON.stringify(body)) });

/** Functions keep keys and passwords in their environment, and packages and events can hold some. */
function* holdersOfSettings() {
  const sending = {
    "new variables": fc.createFunction({ ...NEW_FUNCTION, environmentVariables }),
    variables: fc.updateFunction({ ...FUNCTION, environmentVariables }),
    payload: fc.invokeFunction({ ...FUNCTION, payload: Buffer.from(secret("payload")) }),
  };
  for (const [name, call] of Object.entries(sending)) {
    const request = call.request({ at: AT });
    assert.ok(Buffer.from(request.body).includes(MARKER), "there is something to hide");
    yield [`call with ${name}`, call];
    yield [`request with ${name}`, request];
    yield [`rejection of ${name}`, caught(() => call.parseSync(rejections.fc2016))];
  }
  const code = { zipFile: Buffer.from(secret("zip")) };
  yield ["request with code", fc.createFunction({ ...NEW_FUNCTION, code }).request({ at: AT })];
  const getFunction = fc.getFunction(FUNCTION);
  const output = getFunction.parseSync(respond(functionReported));
  assert.equal(output.environmentVariables.PASSWORD.reveal(), secret("variable"));
  yield ["function", output];
  yield ["variables", output.environmentVariables];
  yield [
    "call with the variables of an output",
    fc.updateFunction({ ...FUNCTION, environmentVariables: output.environmentVariables }),
  ];
  const page = fc.listFunctions(SERVICE).parseSync(respond({ functions: [functionReported], nextToken: "t" }));
  yield ["page of functions", page];
  yield ["next page of functions", page.nextPage()];
  const { body } = respond(functionReported);
  for (let cut = 1; cut < 60; cut += 7) {
    yield ["cut function", caught(() => getFunction.parseSync({ status: 200, body: body.subarray(0, -cut) }))];
  }
  yield [
    "variable of a wrong type",
    caught(() => getFunction.parseSync(respond({ environmentVariables: { A: [secret("x")] } }))),
  ];
  for (const wrong of [
    { environmentVariables: { A: [secret("x")] } },
    { environmentVariables: { A: `${secret("x")}\ud800` } },
    { environmentVariables: secret("x") },
    { environmentVariables: { ...environmentVariables, B: 5 } },
    { code: { zipFile: secret("x") } },
    { code: { ...code, ossBucketName: "b" } },
    { layers: [code.zipFile] },
    { memorySize: secret("x") },
  ]) {
    yield ["wrong parameter", caught(() => fc.updateFunction({ ...FUNCTION, ...wrong }).request({ at: AT }))];
  }
  yield ["wrong payload", caught(() => fc.invokeFunction({ ...FUNCTION, payload: secret("x") }))];
}

function* everyHolder() {
  yield* holders();
  yield* holdersOfSettings();
}

function* printed(object) {
  yield String(object);
  yield `${object}`;
  yield JSON.stringify(object) ?? "";
  yield inspect(object);
  yield inspect(object, { showHidden: true, depth: Infinity });
  yield inspect(object, { showHidden: true, depth: Infinity, showProxy: true, getters: true });
  // Getters are left alone here: a client reads the URL to send it.
  yield inspect(object, { showHidden: true, depth: Infinity, customInspect: false });
  yield format("%s %o %O %j", object, object, object, object);
  yield JSON.stringify(Object.entries(Object.getOwnPropertyDescriptors(object)));
  for (const name in object) yield `${name}: ${object[name]}`;
  yield JSON.stringify({ ...object });
  if (object instanceof Error) yield `${object.stack} ${object.cause}`;
  try {
    yield inspect(structuredClone(object), { depth: Infinity });
  } catch (error) {
    yield String(error);
  }
}

test("no way of printing shows a secret", () => {
  let count = 0;
  for (const [name, object] of everyHolder()) {
    for (const text of printed(object)) {
      assert.ok(!text.includes(MARKER), `${name}: ${text.slice(0, 300)}`);
      count += 1;
    }
  }
  assert.ok(count > 300);
});

test("console.log prints none", (context) => {
  const lines = [];
  context.mock.method(process.stdout, "write", (text) => lines.push(String(text)));
  for (const [, object] of everyHolder()) console.log(object);
  context.mock.restoreAll();
  assert.ok(lines.length > 30);
  assert.ok(!lines.join("").includes(MARKER));
});

test("reveal is the way to them", () => {
  assert.equal(new Secret("text").reveal(), "text");
  const call = calls().fg;
  assert.equal(call.parseSync(responses.fg).package().url.reveal(), URL_WITH_SECRET);
  assert.ok(Buffer.from(caught(() => call.parseSync(rejections.fg)).body.reveal()).includes(MARKER));
  const header = Object.fromEntries(call.request().reveal().headers)["x-security-token"];
  assert.equal(header, secret("token"));
});

test("names of environment variables are reported", () => {
  const output = fc.getFunction(FUNCTION).parseSync(respond(functionReported));
  assert.match(inspect(output), /environmentVariables: \{ PASSWORD: <redacted> \}/);
  assert.deepEqual(JSON.parse(JSON.stringify(output)).environmentVariables, { PASSWORD: "<redacted>" });
  const request = fc
    .updateFunction({ ...FUNCTION, environmentVariables: output.environmentVariables })
    .request({ at: AT });
  const { environmentVariables: sent } = JSON.parse(Buffer.from(request.body));
  assert.deepEqual(sent, functionReported.environmentVariables);
  assert.equal(JSON.parse(JSON.stringify(request)).body, `<${request.body.length} bytes>`);
});

test("members that are not secret are reported", () => {
  const text = inspect(calls().fc2021.request());
  assert.match(text, /x-acs-action.*GetFunctionCode/);
  assert.match(text, /authorization.*<redacted>/);
  const error = caught(() => calls().scf.parseSync(rejections.scf));
  assert.match(inspect(error), /AuthFailure\.TokenFailure/);
  assert.match(error.serviceMessage, /^token <redacted> is bad/);
});
