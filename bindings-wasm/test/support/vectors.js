// The vector files, in JavaScript's names and types; tests/vectors/README.md says how to use them.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

import * as faaswire from "faaswire";

const ROOT = fileURLToPath(new URL("../../../tests/vectors/", import.meta.url));

const read = (path) => JSON.parse(readFileSync(path, "utf8"));

function* jsonFiles(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = `${folder}/${name}`;
    if (statSync(path).isDirectory()) yield* jsonFiles(path);
    else if (name.endsWith(".json")) yield path;
  }
}

export const files = ["alibaba", "huawei", "tencent"].flatMap((cloud) => [...jsonFiles(`${ROOT}${cloud}`)].map(read));

export const { checksums, verdicts } = read(`${ROOT}checksums.json`);

/** Every code of the vendors' lists, and what it means. */
export const { errors: errorCodes } = read(`${ROOT}errors.json`);

/** Texts that name functions, and wrong ones. */
export const { references, malformed } = read(`${ROOT}references.json`);

/** Questions to preflight with their reports, wrong ones, and limits. */
export const { reports, mistakes, limits } = read(`${ROOT}preflight.json`);

/** Texts that quote secrets, and what is shown of them. */
export const { redactions } = read(`${ROOT}redactions.json`);

const { services, drift: reported } = read(`${ROOT}drift.json`);

/** Responses that report a checksum, with the package that it is of. */
export const drift = reported.map((of) => {
  const { cloud, ...service } = services[of.service];
  return { ...of, ...service, file: { cloud, operation: of.operation } };
});

const { payload, packages, downloads: received } = read(`${ROOT}downloads.json`);

/** Responses to requests for packages, each with each package that it is for. */
export const downloads = received.flatMap((of) =>
  (of.of ?? Object.keys(packages)).map((name) => {
    const { cloud, operation, response, ...call } = packages[name];
    return { ...of, ...call, response, payload, id: `${of.id} of ${name}`, file: { cloud, operation } };
  }),
);

/** Small archives, and what is found in them. */
export const { archives } = read(`${ROOT}archives.json`);

const { schemes, unsigned: rejected } = read(`${ROOT}unsigned.json`);

/** Requests that must not be signed, each with each scheme. */
export const unsigned = rejected.flatMap((of) =>
  Object.entries(schemes).flatMap(([scheme, key]) =>
    of.urls.map((url) => ({ ...of, ...key, id: `${of.id}: ${scheme} ${url}`, scheme, url })),
  ),
);

/** Request cases, each with the file that it stands in. */
export const requests = files.flatMap((file) => file.requests.map((of) => ({ ...of, file })));

export const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

export const octets = ({ text, base64 }) => (base64 === undefined ? Buffer.from(text) : Buffer.from(base64, "base64"));

/** Data of a vector as a caller would write it. */
export function value(json) {
  if (Array.isArray(json)) return json.map(value);
  if (json === null || typeof json !== "object") return json;
  const [[name, inner] = [], ...more] = Object.entries(json);
  if (more.length === 0) {
    if (name === "$bytes") return new Uint8Array(Buffer.from(inner, "base64"));
    if (name === "$json") return inner;
    if (name === "$map") return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, value(each)]));
    if (name === "$absent") return undefined;
  }
  return Object.fromEntries(Object.entries(json).map(([key, each]) => [camel(key), value(each)]));
}

export const host = ({ request }) => request.headers.find(([name]) => name === "host")?.[1] ?? "localhost";

export function credentials(cloud, members) {
  const isToken = cloud === "huawei" && members.token !== undefined;
  const { Credentials, Token } = faaswire[cloud];
  return new (isToken ? Token : Credentials)(value(members));
}

/** The method of an operation, if the package has it under the client of the case. */
export function hasOperation({ file, client }) {
  const prototype = faaswire[file.cloud][client.name]?.prototype;
  return prototype !== undefined && file.operation !== null && methodName(file.operation) in prototype;
}

/** `GetFunction` to `getFunction`, `PutLayerACL` to `putLayerAcl` */
export const methodName = (operation) =>
  operation
    .replace(/[A-Z]+$/, (last) => last[0] + last.slice(1).toLowerCase())
    .replace(/^[A-Z]/, (first) => first.toLowerCase());

/** The service object of a case. */
export function serviceOf({ file, client: { name, ...config }, credentials: key }) {
  return new faaswire[file.cloud][name]({ ...value(config), credentials: credentials(file.cloud, key) });
}

/** The call that a case describes, with parameters of JavaScript's own as well. */
export const callOf = (of, more) => serviceOf(of)[methodName(of.file.operation)]({ ...value(of.params), ...more });

const counts = {};

/** A part of the names of those cases that are run alone. */
const only = process.env.FAASWIRE_CASE ?? "";

/** Checks every case and counts it; all that fail are named. */
export function run(kind, cases, check) {
  const chosen = cases.filter(({ id }) => id.includes(only));
  const failures = [];
  for (const one of chosen) {
    try {
      check(one);
    } catch (error) {
      failures.push([one.id, error.message]);
    }
  }
  if (failures.length > 0) {
    const lines = failures.map(([id, message]) => `${id}: ${message}`).join("\n");
    const alone = `FAASWIRE_CASE='${failures[0][0].replaceAll("'", "'\\''")}' node --test test/vectors.test.js`;
    throw new Error(`${failures.length} of ${chosen.length} fail\n${lines}\nto run one alone: ${alone}`);
  }
  if (only) return;
  if (cases.length === 0) throw new Error(`no ${kind} vectors`);
  counts[kind] = cases.length;
}

export { counts };
