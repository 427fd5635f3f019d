// A console page: asks for function code through the relay, or directly where that is possible,
// verifies downloads in the page, and shows what is in them.

import { alibaba, FaaswireError, huawei, init, tencent } from "faaswire";
import { init as initArchive } from "faaswire/archive";

import { contents } from "./contents.js";

/** Sends a request whose host or headers a page may not choose. */
async function relay(request) {
  const { method, url, headers, body } = request.reveal();
  return fetch("/relay", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ method, url, headers, body: [...(body ?? [])] }),
  });
}

const directly = (request) => fetch(request.toRequest());

/** Services at the clouds' own host names, or at `endpoint`. */
function services(accounts, endpoint) {
  const { account_id: accountId, long_term: key } = accounts.alibaba;
  const fcOptions = {
    endpoint,
    accountId,
    region: accounts.alibaba.region,
    credentials: new alibaba.Credentials({
      accessKeyId: key.access_key_id,
      accessKeySecret: key.access_key_secret,
    }),
  };
  const { project_id: projectId, region, long_term: huaweiKey } = accounts.huawei;
  const fg = new huawei.FunctionGraph({
    endpoint,
    region,
    projectId,
    credentials: new huawei.Credentials({
      accessKey: huaweiKey.access_key,
      secretKey: huaweiKey.secret_key,
    }),
  });
  const scf = new tencent.Scf({
    endpoint,
    region: accounts.tencent.region,
    credentials: new tencent.Credentials({
      secretId: accounts.tencent.long_term.secret_id,
      secretKey: accounts.tencent.long_term.secret_key,
    }),
  });
  const fc2016 = new alibaba.FunctionCompute2016(fcOptions);
  const fc2021 = new alibaba.FunctionCompute2021(fcOptions);
  return { fc2016, fc2021, fg, scf };
}

/** Rows of the table: title, service, call, and the way that it goes. */
function cases({ endpoint, accounts }) {
  const { region, project_id: projectId } = accounts.huawei;
  const urn = (name) => `urn:fss:${region}:${projectId}:function:default:${name}`;
  const params = (functionName) => ({ serviceName: "demo", functionName });
  const { fc2016, fc2021, fg, scf } = services(accounts);
  const near = services(accounts, endpoint);
  return [
    ["FC 2016 hello", fc2016, fc2016.getFunctionCode(params("hello")), relay],
    ["FC 2021 big", fc2021, fc2021.getFunctionCode(params("big")), relay],
    ["FC 2021 tampered", fc2021, fc2021.getFunctionCode(params("tampered")), relay],
    ["FG inline", fg, fg.showFunctionCode({ functionUrn: urn("inline") }), relay],
    ["FG image", fg, fg.showFunctionCode({ functionUrn: urn("image") }), relay],
    ["SCF hello", scf, scf.getFunctionAddress({ functionName: "hello" }), relay],
    ["SCF nowhere", scf, scf.getFunctionAddress({ functionName: "nowhere" }), relay],
    ["FC 2021 directly", near.fc2021, near.fc2021.getFunctionCode(params("hello")), directly],
    ["FG directly", near.fg, near.fg.showFunctionCode({ functionUrn: urn("hello") }), directly],
    ["SCF directly", near.scf, near.scf.getFunctionAddress({ functionName: "hello" }), directly],
  ];
}

async function verify(service, call, send) {
  const code = await call.parse(await send(call.request()));
  const codePackage = code.package();
  const { source } = codePackage;
  if (!["url", "object_store"].includes(source)) return [source, codePackage.verifyInline()];
  const download = await fetch(service.downloadRequest(codePackage).toRequest());
  const copy = download.clone();
  const verdict = await codePackage.verifyResponse(download);
  return [source, verdict, await copy.arrayBuffer()];
}

function addRow(name, source, status, text, bytes) {
  const row = document.querySelector("#functions > tbody").insertRow();
  row.dataset.status = status;
  for (const cell of [name, source, text]) row.insertCell().textContent = cell;
  if (bytes) row.append(contents(bytes, { handler: "index.handler" }));
  else row.insertCell();
}

await Promise.all([init(), initArchive()]);
const emulated = await (await fetch("/accounts")).json();
for (const [name, service, call, send] of cases(emulated)) {
  try {
    const [source, verdict, bytes] = await verify(service, call, send);
    addRow(name, source, verdict.status, verdict.text, bytes);
  } catch (error) {
    if (!(error instanceof FaaswireError)) throw error;
    addRow(name, "", "error", error.message);
  }
}
try {
  // Chromium drops the header that the FC scheme signs: the package must say so.
  cases(emulated)[0][2].request().toRequest();
  document.body.dataset.forbidden = "sent";
} catch (error) {
  document.body.dataset.forbidden = error.message;
}
document.body.dataset.done = "yes";
