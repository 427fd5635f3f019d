// The official SDK for FunctionGraph: every operation by its name, with the parameters under their
// wire names.

import core from "@huaweicloud/huaweicloud-sdk-core";
import v2 from "@huaweicloud/huaweicloud-sdk-functiongraph/v2/public-api.js";
import log4js from "log4js";

const { BasicCredentials } = core;

// It logs rejections to where the responses go.
const appenders = { errors: { type: "stderr" } };
log4js.configure({ appenders, categories: { default: { appenders: ["errors"], level: "off" } } });

export async function call({ operation, host, project, key, parameters }) {
  const credentials = new BasicCredentials()
    .withAk(key.access_key)
    .withSk(key.secret_key)
    .withProjectId(project)
    .withSecurityToken(key.security_token);
  const client = v2.FunctionGraphClient.newBuilder().withCredential(credentials).withEndpoint(`http://${host}`).build();
  const name = operation.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const request = Object.assign(new v2[`${name}Request`](), parameters);
  const response = await client[`${name[0].toLowerCase()}${name.slice(1)}`](request);
  if (Array.isArray(response)) return { body: [...response] };
  const { httpStatusCode, ...members } = response;
  return members;
}

export function rejection({ errorCode, errorMsg, httpStatusCode, requestId }) {
  if (httpStatusCode === undefined) return undefined;
  return { code: errorCode, message: errorMsg, status: httpStatusCode, request_id: requestId };
}
