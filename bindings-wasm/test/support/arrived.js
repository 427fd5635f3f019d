// What must arrive for given parameters, by the table of the vendor's operations.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";

import { Secret } from "faaswire";

import { filled, records } from "./operations.js";

/** JSON with those whole numbers that are none of JavaScript's as texts that end in `n`. */
export const parse = (text) =>
  JSON.parse(
    text.replace(/"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g, (token) =>
      token[0] === '"' || Number.isSafeInteger(Number(token)) ? token : `"${token}n"`,
    ),
  );

const isSafe = (big) => Number.isSafeInteger(Number(big));

/** The same of a value that was given: its JSON, with its members in their order. */
const written = (value) =>
  JSON.stringify(value, (_, each) => (typeof each === "bigint" ? (isSafe(each) ? Number(each) : `${each}n`) : each));

const octets = (value) =>
  ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : Buffer.from(value);

const isBytes = (value) => ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

/** By kind, what a map is on the wire. */
const maps = {
  variables: (value) => mapped(value, (each) => (each instanceof Secret ? each.reveal() : each)),
  weights: (value) => mapped(value, Number),
};

const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, each]) => [name, change(each)]));

function same(kind, got, given) {
  const bare = kind.replace(/[?~]$/, "");
  if (given === null) assert.equal(got, null);
  else if (bare in records) sameMembers(records[bare].parameters, got, given);
  else if (bare.startsWith("[")) given.forEach((each, index) => same(bare.slice(1, -1), got[index], each));
  else if (bare === "json") assert.equal(JSON.stringify(got), written(given));
  else if (isBytes(given)) assert.equal(got, octets(given).toString("base64"));
  else assert.deepEqual(got, JSON.parse(written(maps[bare]?.(given) ?? given)));
  if (Array.isArray(given)) assert.equal(got.length, given.length);
}

function sameMembers(parameters, got, given) {
  const there = Object.keys(parameters).filter((name) => given[name] !== undefined);
  assert.deepEqual(Object.keys(got).sort(), there.map((name) => parameters[name].wire).sort());
  for (const name of there) same(parameters[name].kind, got[parameters[name].wire], given[name]);
}

const inPlace = ({ parameters }, place) =>
  Object.fromEntries(Object.entries(parameters).filter(([, parameter]) => parameter.place === place));

const pairs = (operation, place, given) =>
  Object.entries(inPlace(operation, place))
    .filter(([name]) => given[name] !== undefined)
    .map(([name, { wire }]) => [wire, String(given[name])]);

function contentType(operation, given) {
  if (Object.keys(inPlace(operation, "body")).length > 0) return [["content-type", "application/json"]];
  return "payload" in operation.parameters ? [["content-type", "application/octet-stream"]] : [];
}

function sameBody(entry, operation, given) {
  const parameters = inPlace(operation, "body");
  if (Object.keys(parameters).length > 0) return sameMembers(parameters, entry.json, given);
  const sent = octets(given.payload ?? []);
  assert.equal(entry.body_length, sent.length);
  return assert.equal(entry.body_sha256, createHash("sha256").update(sent).digest("hex"));
}

/** Compares what arrived with what was given, and with the headers that are always there. */
export function check(entry, operation, given, always) {
  assert.deepEqual([entry.operation, entry.expected_to_sign], [operation.name, null], entry.error);
  assert.ok(!["SignatureNotMatch", "InvalidAccessKeyID"].includes(entry.error));
  assert.equal(entry.method, operation.method);
  assert.deepEqual(entry.path.split("/").map(decodeURIComponent), filled(operation, given));
  assert.deepEqual(entry.query.sort(), pairs(operation, "query", given).sort());
  const headers = entry.headers.filter(
    ([name]) => name.startsWith("x-fc-") || ["if-match", "content-type"].includes(name),
  );
  const wanted = [...pairs(operation, "headers", given), ...contentType(operation, given), ...Object.entries(always)];
  assert.deepEqual(headers.sort(), wanted.sort());
  sameBody(entry, operation, given);
}
