// The official SDK for Function Compute 2016-08-15: every operation, with the parameters under
// their wire names. Which of its arguments an SDK method takes by place differs from one to the next.

import FcClient from "@alicloud/fc2";

export async function call({ operation, accountId, region, key, parameters, headers, event }) {
  const client = new FcClient(accountId, {
    accessKeyID: key.access_key_id,
    accessKeySecret: key.access_key_secret,
    securityToken: key.security_token,
    region,
  });
  const response = await OPERATIONS[operation](client, parameters, headers, event);
  return { data: response.data, headers: response.headers };
}

// The SDK says status, request id and the service's own message in one text only.
const MESSAGE = /^\S+ \S+ failed with (\d+)\. requestid: (\S+), message: (.*)\.$/s;

export function rejection({ code, message }) {
  const parts = MESSAGE.exec(message);
  return parts && { code, status: Number(parts[1]), request_id: parts[2], message: parts[3] };
}

const OPERATIONS = {
  create_service: (fc, { serviceName, ...body }, headers) => fc.createService(serviceName, body, headers),
  list_services: (fc, query, headers) => fc.listServices(query, headers),
  get_service: (fc, { serviceName, qualifier }, headers) => fc.getService(serviceName, headers, qualifier),
  update_service: (fc, { serviceName, ...body }, headers) => fc.updateService(serviceName, body, headers),
  // What it calls options are its headers.
  delete_service: (fc, { serviceName }, headers) => fc.deleteService(serviceName, headers),

  create_function: (fc, { serviceName, ...body }, headers) => fc.createFunction(serviceName, body, headers),
  list_functions: (fc, { serviceName, qualifier, ...query }, headers) =>
    fc.listFunctions(serviceName, query, headers, qualifier),
  get_function: (fc, { serviceName, functionName, qualifier }, headers) =>
    fc.getFunction(serviceName, functionName, headers, qualifier),
  update_function: (fc, { serviceName, functionName, ...body }, headers) =>
    fc.updateFunction(serviceName, functionName, body, headers),
  delete_function: (fc, { serviceName, functionName }, headers) =>
    fc.deleteFunction(serviceName, functionName, {}, headers),
  // Its headers would become the query.
  get_function_code: (fc, { serviceName, functionName, qualifier }) =>
    fc.getFunctionCode(serviceName, functionName, {}, qualifier),

  async invoke_function(fc, { serviceName, functionName, qualifier }, headers, event) {
    const bytes = event === undefined ? undefined : Buffer.from(event, "base64");
    const options = { rawBuf: true };
    const response = await fc.invokeFunction(serviceName, functionName, bytes, headers, qualifier, options);
    // Text after all where the function failed.
    return { ...response, data: Buffer.from(response.data).toString("base64") };
  },

  create_trigger: (fc, { serviceName, functionName, ...body }, headers) =>
    fc.createTrigger(serviceName, functionName, body, headers),
  list_triggers: (fc, { serviceName, functionName, ...query }, headers) =>
    fc.listTriggers(serviceName, functionName, query, headers),
  get_trigger: (fc, { serviceName, functionName, triggerName }, headers) =>
    fc.getTrigger(serviceName, functionName, triggerName, headers),
  update_trigger: (fc, { serviceName, functionName, triggerName, ...body }, headers) =>
    fc.updateTrigger(serviceName, functionName, triggerName, body, headers),
  delete_trigger: (fc, { serviceName, functionName, triggerName }, headers) =>
    fc.deleteTrigger(serviceName, functionName, triggerName, {}, headers),

  publish_version: (fc, { serviceName, description }, headers) => fc.publishVersion(serviceName, description, headers),
  list_versions: (fc, { serviceName, ...query }, headers) => fc.listVersions(serviceName, query, headers),
  delete_version: (fc, { serviceName, versionId }, headers) => fc.deleteVersion(serviceName, versionId, headers),

  create_alias: (fc, { serviceName, aliasName, versionId, ...body }, headers) =>
    fc.createAlias(serviceName, aliasName, versionId, body, headers),
  list_aliases: (fc, { serviceName, ...query }, headers) => fc.listAliases(serviceName, query, headers),
  get_alias: (fc, { serviceName, aliasName }, headers) => fc.getAlias(serviceName, aliasName, headers),
  update_alias: (fc, { serviceName, aliasName, versionId, ...body }, headers) =>
    fc.updateAlias(serviceName, aliasName, versionId, body, headers),
  delete_alias: (fc, { serviceName, aliasName }, headers) => fc.deleteAlias(serviceName, aliasName, headers),
};
