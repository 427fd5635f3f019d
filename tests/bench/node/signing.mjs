// @ts-check
// From the parameters of a call to a signed request, beside what the SDK does before it sends.

import { createRequire } from "node:module";

import { ID, KEY, scf } from "./clients.mjs";
import { contest } from "./contest.mjs";

const require = createRequire(import.meta.url);
const tencentcloud = require("tencentcloud-sdk-nodejs-scf");
/** @type {any} */
const transport = require("tencentcloud-sdk-nodejs-common/tencentcloud/common/http/fetch.js");

/**
 * @param {typeof import("../../../bindings-wasm/types/index.js")} fw
 * @param {string} host whose form of the module it is
 */
export async function run(fw, host) {
  /** @type {{ headers: Record<string, string>, body: string }} */
  let sent = { headers: {}, body: "" };
  const response = { status: 200, headers: new Map(), json: () => ({ Response: {} }) };
  // In place of `node-fetch`: nothing is sent, and the response is empty.
  transport.default = (/** @type {string} */ _, /** @type {typeof sent} */ request) => {
    sent = request;
    return response;
  };
  const client = new tencentcloud.scf.v20180416.Client({
    credential: { secretId: ID, secretKey: KEY },
    region: "ap-guangzhou",
  });
  const service = scf(fw);

  const ours = () => service.getFunctionAddress({ functionName: "hello", qualifier: "$LATEST" }).request();
  const theirs = () => client.GetFunctionAddress({ FunctionName: "hello", Qualifier: "$LATEST" });

  // The two send different headers, so that the SDK's request is signed again.
  const same = () => {
    const { request } = fw.signing.sign({
      scheme: "TC3-HMAC-SHA256",
      method: "POST",
      url: "https://scf.tencentcloudapi.com/",
      headers: { "Content-Type": sent.headers["Content-Type"] },
      body: new TextEncoder().encode(sent.body),
      credentials: new fw.tencent.Credentials({ secretId: ID, secretKey: KEY }),
      at: Number(sent.headers["X-TC-Timestamp"]),
    });
    return request.headers.get("authorization") === sent.headers.Authorization;
  };
  await contest(`encode + sign, TC3, ${host}`, "tencentcloud-sdk-nodejs-scf", 4, ours, theirs, same);
}
