// The vectors of preflight: questions with what of their reports must be so, and wrong ones.

import assert from "node:assert/strict";

import { preflight, preflightLimits } from "faaswire/archive";

import { fieldOf } from "./field-of.js";
import { camel, limits, mistakes, reports, value } from "./vectors.js";

/** Members that a question has beside its size. */
export const tried = reports.flatMap(({ member }) => (member ? [camel(member)] : []));

export const codes = (report) => report.issues.map(({ code }) => code);

/** A text with its names as JavaScript has them. */
const spelled = (text) => text.replace(/`\w+`/g, camel);

/** Codes of limits are data. */
const written = ({ limits: own, ...question }) => ({ ...value(question), ...(own !== undefined && { limits: own }) });

/** Questions with their reports, and limits. */
export const preflights = [...reports, ...limits];

export const checkPreflight = (one) => (one.question ? isReported(one) : isLimit(one));

/** Every case of a mistake, with one wrong value of one member each. */
export const wrongQuestions = mistakes.flatMap(({ of, values, ...one }) =>
  of.flatMap((name) =>
    values.map((given) => ({
      field: name,
      ...one,
      id: `${one.id}: ${name} ${JSON.stringify(given)}`,
      wrong: { cloud: "alibaba", size: 1, [name]: given },
    })),
  ),
);

export function checkMistake({ wrong: { cloud, ...question }, field, problem }) {
  const run = () => preflight(cloud, written(question));
  // Codes of limits keep their spelling.
  assert.equal(fieldOf(run), field.startsWith("limits.") ? field : camel(field));
  if (problem) assert.throws(run, { problem });
}

function isReported({ cloud, question, member, ...expected }) {
  const report = preflight(cloud, written(question));
  const found = expected.issues.map(({ code }) => code);
  assert.deepEqual(codes(report), found);
  expected.issues.forEach(({ source_says: part = "", text, field, ...members }, at) => {
    const issue = report.issues[at];
    agrees(issue, value(members));
    assert.ok((issue.source ?? "").includes(part), issue.source);
    if (field) assert.equal(issue.field, camel(field));
    if (text) assert.equal(issue.text, spelled(text));
  });
  if (expected.suggestion !== undefined) assert.deepEqual(report.suggestion ?? null, expected.suggestion);
  const { accepted, severity, body_size: bodySize } = expected;
  for (const [name, given] of Object.entries({ cloud, accepted, severity, bodySize }))
    if (given !== undefined) assert.equal(report[name] ?? null, given, name);
  if (expected.text) assert.equal(report.text, spelled(expected.text));
  for (const absent of member ? [undefined, null] : [])
    assert.notDeepEqual(codes(preflight(cloud, { ...written(question), [camel(member)]: absent })), found, "without");
}

function isLimit({ id, ...expected }) {
  const limit = preflightLimits().find(({ code }) => code === expected.code);
  assert.deepEqual(limit, { ...value(expected), source: limit?.source });
}

function agrees(record, expected) {
  const given = Object.fromEntries(Object.keys(expected).map((name) => [name, record[name]]));
  assert.deepEqual(given, expected);
}
