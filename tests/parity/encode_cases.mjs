// Builds the signed request of every case: JSON lines in, JSON lines out.

import { readFileSync } from "node:fs";

import * as faaswire from "../../bindings-wasm/js/node.js";

const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** What `as_json` in `data.py` wrote, as a caller would write it. */
function value(json) {
  if (Array.isArray(json)) return json.map(value);
  if (json === null || typeof json !== "object") return json;
  if ("$bytes" in json) return new Uint8Array(Buffer.from(json.$bytes, "base64"));
  if ("$float" in json) return Number(json.$float);
  if ("$int" in json) return BigInt(json.$int);
  // Not by assignment, which would set the prototype where a name is `__proto__`.
  if ("$object" in json) return Object.fromEntries(json.$object.map(([name, inner]) => [name, value(inner)]));
  return Object.fromEntries(Object.entries(json).map(([name, inner]) => [camel(name), value(inner)]));
}

/** The class behind a name such as `alibaba.Credentials`. */
function named(name) {
  const [cloud, type] = name.split(".");
  return faaswire[cloud][type];
}

function encode(of) {
  const credentials = new (named(of.credentials.type))(value(of.credentials.members));
  const service = new (named(of.service))({ ...value(of.config), credentials });
  // `PutLayerACL` to `putLayerAcl`
  const words = of.operation.replace(/[A-Z]+$/, (last) => last[0] + last.slice(1).toLowerCase());
  const method = words[0].toLowerCase() + words.slice(1);
  const { at, nonce } = of;
  const request = service[method](value(of.params)).request({ at, nonce });
  return {
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    body: Buffer.from(request.body ?? []).toString("base64"),
  };
}

function result(line) {
  try {
    return encode(JSON.parse(line));
  } catch (error) {
    return { error: String(error) };
  }
}

const lines = readFileSync(0, "utf8")
  .split("\n")
  .filter((line) => line !== "");
process.stdout.write(lines.map((line) => `${JSON.stringify(result(line))}\n`).join(""));
