// A console page: asks for function code through the relay, verifies downloads in the page.

import { alibaba, FaaswireError, huawei, init, tencent } from "faaswire";

/** Sends a request whose host or headers a page may not choose. */
async function relay(request) {
  const { method, url, headers, body } = request.reveal();
  return fetch("/relay", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ method, url, headers, body: [...body] }),
  });
}

function cases(accounts) {
  const { account_id: accountId, long_term: key } = accounts.alibaba;
  const fcOptions = {
    accountId,
    region: accounts.alibaba.region,
    credentials: new alibaba.Credentials({
      accessKeyId: key.access_key_id,
      accessKeySecret: key.access_key_secret,
    }),
  };
  const { project_id: projectId, region, long_term: huaweiKey } = accounts.huawei;
  const fg = new huawei.FunctionGraph({
    region,
    projectId,
    credentials: new huawei.Credentials({
      accessKey: huaweiKey.access_key,
      secretKey: huaweiKey.secret_key,
    }),
  });
  const scf = new tencent.Scf({
    region: accounts.tencent.region,
    credentials: new tencent.Credentials({
      secretId: accounts.tencent.long_term.secret_id,
      secretKey: accounts.tencent.long_term.secret_key,
    }),
  });
  const fc2016 = new alibaba.FunctionCompute2016(fcOptions);
  const fc2021 = new alibaba.FunctionCompute2021(fcOptions);
  const urn = (name) => `urn:fss:${region}:${projectId}:function:default:${name}`;
  const params = (functionName) => ({ serviceName: "demo", functionName });
  return [
    ["FC 2016 hello", fc2016, fc2016.getFunctionCode(params("hello"))],
    ["FC 2021 big", fc2021, fc2021.getFunctionCode(params("big"))],
    ["FC 2021 tampered", fc2021, fc2021.getFunctionCode(params("tampered"))],
    ["FG inline", fg, fg.showFunctionCode({ functionUrn: urn("inline") })],
    ["FG image", fg, fg.showFunctionCode({ functionUrn: urn("image") })],
    ["SCF hello", scf, scf.getFunctionAddress({ functionName: "hello" })],
    ["SCF nowhere", scf, scf.getFunctionAddress({ functionName: "nowhere" })],
  ];
}

async function verify(service, call) {
  const code = await call.parse(await relay(call.request()));
  const codePackage = code.package();
  if (codePackage.source !== "url") return [codePackage.source, codePackage.verifyInline()];
  const verifier = codePackage.verifier();
  const download = await fetch(service.download(codePackage).toRequest());
  await download.body.pipeThrough(verifier.transform()).pipeTo(new WritableStream());
  return [codePackage.source, verifier.finish()];
}

function addRow(name, source, status, text) {
  const row = document.querySelector("tbody").insertRow();
  row.dataset.status = status;
  for (const cell of [name, source, text]) row.insertCell().textContent = cell;
}

await init();
const accounts = await (await fetch("/accounts")).json();
for (const [name, service, call] of cases(accounts)) {
  try {
    const [source, verdict] = await verify(service, call);
    addRow(name, source, verdict.status, verdict.text);
  } catch (error) {
    if (!(error instanceof FaaswireError)) throw error;
    addRow(name, "", "error", error.message);
  }
}
try {
  // Chromium drops the header that the FC scheme signs: the package must say so.
  cases(accounts)[0][2].request().toRequest();
  document.body.dataset.forbidden = "sent";
} catch (error) {
  document.body.dataset.forbidden = error.message;
}
document.body.dataset.done = "yes";
