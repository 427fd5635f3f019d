// The vector files as they stand on disk, and how many cases of each sort ran.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

import * as faaswire from "faaswire";

const FOLDER = new URL("../../tests/vectors/", import.meta.url);
const SORTS = ["signer", "encoder", "response", "checksum", "verdict"];
const counts = {};

const read = (path) => JSON.parse(readFileSync(new URL(path, FOLDER), "utf8"));

export const checks = () => read("checksums.json");

export function files() {
  return readdirSync(FOLDER, { recursive: true })
    .filter((path) => path.includes("/") && path.endsWith(".json"))
    .sort()
    .map(read);
}

/** Every captured request and published example. */
export const requests = () =>
  files().flatMap(({ cloud, operation, requests }) => requests.map((each) => ({ ...each, cloud, operation })));

/** `{text}` or `{base64}`. */
export const octets = ({ text, base64 }) =>
  new Uint8Array(text === undefined ? Buffer.from(base64, "base64") : Buffer.from(text, "utf8"));

export const camel = (snake) => snake.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** Parameters and outputs: `$bytes` is base64, `$map` and `$json` hold user data, names are camelCase. */
export function value(given) {
  if (Array.isArray(given)) return given.map(value);
  if (typeof given !== "object" || given === null) return given;
  const [[tag, inner] = []] = Object.entries(given);
  if (tag === "$bytes") return new Uint8Array(Buffer.from(inner, "base64"));
  if (tag === "$secret") return { revealed: inner };
  if (tag === "$map" || tag === "$json") return inner;
  return Object.fromEntries(Object.entries(given).map(([name, member]) => [camel(name), value(member)]));
}

export function credentials(cloud, members) {
  const { Credentials, Token } = faaswire[cloud];
  const isToken = Object.keys(members).join() === "token";
  return new (isToken ? Token : Credentials)(value(members));
}

export function service({ cloud, client, credentials: members }) {
  const { name, ...config } = client;
  return new faaswire[cloud][name]({ ...value(config), credentials: credentials(cloud, members) });
}

/** The name of an operation's method. */
export const method = (operation) => operation[0].toLowerCase() + operation.slice(1);

/** Checks every case, fails with the names of all that failed, and counts them. */
export function run(sort, cases, check) {
  const failures = [];
  for (const each of cases) {
    try {
      check(each);
    } catch (error) {
      failures.push(`${each.id}: ${error.message}`);
    }
  }
  assert.ok(cases.length > 0, `no ${sort} vectors`);
  assert.equal(failures.length, 0, `${failures.length} of ${cases.length} ${sort} vectors:\n${failures.join("\n")}`);
  counts[sort] = cases.length;
}

/** Prints one line with all counts; also writes them for comparison with other languages. */
export function report() {
  assert.deepEqual(Object.keys(counts).sort(), [...SORTS].sort());
  console.log(`vectors: ${SORTS.map((sort) => `${sort}=${counts[sort]}`).join(" ")}`);
  const path = process.env.FAASWIRE_VECTOR_COUNTS;
  if (path) writeFileSync(path, JSON.stringify(counts));
}
