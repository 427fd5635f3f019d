// The official SDK for Function Compute 2023-03-30: every operation by its name, with the
// parameters under their wire names.

import { Readable } from "node:stream";

import fc from "@alicloud/fc20230330";
import core from "@alicloud/openapi-core";
import * as $dara from "@darabonba/typescript";

const { default: Client, ...models } = fc;

// What a method takes by place beside the parts of the path.
const OTHERS = ["request", "tmpReq", "headers", "runtime"];

export async function call({ operation, host, key, parameters, headers, event }) {
  const client = new Client(
    new core.$OpenApiUtil.Config({
      accessKeyId: key.access_key_id,
      accessKeySecret: key.access_key_secret,
      securityToken: key.security_token,
      endpoint: host,
      protocol: "http",
    }),
  );
  const name = pascalCase(operation);
  const method = client[`${name[0].toLowerCase()}${name.slice(1)}WithOptions`];
  const places = /\(([^)]*)\)/.exec(method.toString())[1].split(", ");
  const path = places.filter((place) => !OTHERS.includes(place)).map((place) => take(parameters, place));
  const isInvocation = name === "InvokeFunction";
  const given = isInvocation ? new models.InvokeFunctionHeaders({ ...headers, commonHeaders: {} }) : {};
  const request = requestOf(name, parameters, event);
  const runtime = new $dara.RuntimeOptions({});
  const response = await method.call(client, ...path, ...request, given, runtime);
  const data = isInvocation ? await base64Of(response.body) : response.body?.toMap?.();
  return { data, headers: response.headers };
}

export function rejection({ code, message, statusCode, data, requestId }) {
  if (statusCode === undefined) return undefined;
  const reported = data?.Message ?? message;
  return { code, message: reported, status: statusCode, request_id: requestId };
}

function requestOf(name, parameters, event) {
  const Request = models[`${name}Request`];
  if (Request === undefined) return [];
  if (name === "InvokeFunction") {
    const body = event === undefined ? undefined : Readable.from([Buffer.from(event, "base64")]);
    return [new Request({ ...parameters, body })];
  }
  const names = Request.names();
  if (!("body" in names)) return [$dara.cast(parameters, new Request({}))];
  // The qualifier of a setting is the one parameter that goes beside a body.
  const beside = "qualifier" in names ? { qualifier: take(parameters, "qualifier") } : {};
  return [$dara.cast({ ...beside, body: parameters }, new Request({}))];
}

function take(parameters, name) {
  const { [name]: value } = parameters;
  delete parameters[name];
  return value;
}

async function base64Of(stream) {
  const chunks = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("base64");
}

function pascalCase(name) {
  const plain = name.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  return plain === "PutLayerAcl" ? "PutLayerACL" : plain;
}
