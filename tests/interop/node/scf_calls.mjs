// The official SDK for SCF 2018-04-16: every operation by its name, with the parameters under their
// wire names.

import http from "node:http";

import tencentcloud from "tencentcloud-sdk-nodejs-scf";

const ScfClient = tencentcloud.scf.v20180416.Client;

// An agent of its own, so that the SDK does not look for a proxy.
const agent = new http.Agent();

export async function call({ operation, region, host, language, key, parameters }) {
  const client = new ScfClient({
    credential: { secretId: key.secret_id, secretKey: key.secret_key, token: key.token },
    region,
    profile: { language, httpProfile: { protocol: "http://", endpoint: host, agent } },
  });
  return client[operation](parameters);
}

export function rejection({ code, message, requestId }) {
  return code && { code, message, request_id: requestId };
}
