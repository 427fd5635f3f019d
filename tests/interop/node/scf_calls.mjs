// The official SDK for SCF 2018-04-16.

import http from "node:http";

import tencentcloud from "tencentcloud-sdk-nodejs-scf";

const ScfClient = tencentcloud.scf.v20180416.Client;

// An agent of its own, so that the SDK does not look for a proxy.
const agent = new http.Agent();

export async function call({ region, host, language, key, ...parameters }) {
  const client = new ScfClient({
    credential: { secretId: key.secret_id, secretKey: key.secret_key, token: key.token },
    region,
    profile: { language, httpProfile: { protocol: "http://", endpoint: host, agent } },
  });
  const { Url, CodeSha256, RequestId } = await client.GetFunctionAddress({
    FunctionName: parameters.function_name,
    Qualifier: parameters.qualifier,
    Namespace: parameters.namespace,
    CodeSecret: parameters.code_secret,
  });
  return { url: Url, code_sha256: CodeSha256, request_id: RequestId };
}

export function rejection({ code, message, requestId }) {
  return code && { code, message, request_id: requestId };
}
