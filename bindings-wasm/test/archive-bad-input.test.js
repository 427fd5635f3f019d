// Whatever is wrong with what a caller gives, an EncodeError names the field.

import assert from "node:assert/strict";
import { test } from "node:test";

import { build, compare, entries, inspect, readEntry } from "faaswire/archive";

import { fieldOf } from "./support/field-of.js";
import { zip } from "./support/zip.js";

const ARCHIVE = zip([{ name: "a", data: "1" }]);
const NO_BYTES = [undefined, null, 1, "PK", [], {}, new Map(), Symbol("s")];
const NO_NUMBER = [-1, 0.5, NaN, -Infinity, 2 ** 53, "1", 1n, {}, []];
const NO_TEXT = [1, {}, [], true, Symbol("s")];

test("archives are bytes, and not too many", () => {
  const large = new ArrayBuffer(512 * 2 ** 20 + 1);
  for (const odd of [...NO_BYTES, large]) {
    assert.equal(
      fieldOf(() => inspect(odd)),
      "data",
    );
    assert.equal(
      fieldOf(() => entries(odd)),
      "data",
    );
    assert.equal(
      fieldOf(() => readEntry(odd, "a")),
      "data",
    );
    assert.equal(
      fieldOf(() => compare(odd, ARCHIVE)),
      "before",
    );
    assert.equal(
      fieldOf(() => compare(ARCHIVE, odd)),
      "after",
    );
  }
});

const uses = (options) => [
  () => inspect(ARCHIVE, options),
  () => entries(ARCHIVE, options),
  () => readEntry(ARCHIVE, "a", options),
  () => compare(ARCHIVE, ARCHIVE, options),
];

test("limits are whole numbers, and none is misspelt", () => {
  for (const name of ["maxEntries", "maxEntrySize", "maxTotalSize", "maxRatio"]) {
    for (const odd of NO_NUMBER) for (const use of uses({ [name]: odd })) assert.equal(fieldOf(use), name, String(odd));
    for (const absent of [undefined, null]) for (const use of uses({ [name]: absent })) use();
    for (const use of uses({ [name]: Infinity }).slice(0, 2)) use();
  }
  for (const use of uses({ maxEntrys: 1 })) assert.equal(fieldOf(use), "maxEntrys");
  for (const use of uses("text")) assert.equal(fieldOf(use), "options");
  for (const use of [...uses(null), ...uses(undefined), ...uses({})]) use();
  assert.equal(
    fieldOf(() => entries(ARCHIVE, { ["x\n".repeat(9999)]: 1 })),
    "x".repeat(64),
  );
  const large = uses({ maxEntrySize: 2 ** 30 });
  assert.deepEqual(large.slice(2).map(fieldOf), ["maxEntrySize", "maxEntrySize"]);
  for (const use of large.slice(0, 2)) use();
});

test("questions and paths", () => {
  for (const odd of [...NO_TEXT, "\ud800"]) {
    assert.equal(
      fieldOf(() => inspect(ARCHIVE, { handler: odd })),
      "handler",
    );
    assert.equal(
      fieldOf(() => inspect(ARCHIVE, { runtime: odd })),
      "runtime",
    );
    assert.equal(
      fieldOf(() => readEntry(ARCHIVE, odd)),
      "path",
    );
  }
  for (const odd of [0, "no"]) {
    assert.equal(
      fieldOf(() => inspect(ARCHIVE, { contents: odd })),
      "contents",
    );
    assert.equal(
      fieldOf(() => inspect(ARCHIVE, { layer: odd })),
      "layer",
    );
  }
  for (const odd of ["node app.js", 1, {}])
    assert.equal(
      fieldOf(() => inspect(ARCHIVE, { command: odd })),
      "command",
    );
  assert.equal(
    fieldOf(() => inspect(ARCHIVE, { command: ["a", 1] })),
    "command[1]",
  );
  for (const odd of ["arm", "", 64, "X86_64"])
    assert.equal(
      fieldOf(() => inspect(ARCHIVE, { arch: odd })),
      "arch",
    );
  assert.equal(
    fieldOf(() => readEntry(ARCHIVE)),
    "path",
  );
  assert.equal(
    fieldOf(() => entries(ARCHIVE, { handler: "index.handler" })),
    "handler",
  );
});

const file = { path: "a", data: "1" };
const third = (members) => () => build([file, { ...file, path: "b" }, { path: "c", data: "3", ...members }]);

test("files to pack", () => {
  for (const odd of [undefined, null, 1, "text", {}, file])
    assert.equal(
      fieldOf(() => build(odd)),
      "files",
    );
  for (const odd of [undefined, null, 1, "text"])
    assert.equal(
      fieldOf(() => build([file, odd])),
      "files[1]",
    );
  for (const odd of [...NO_TEXT, undefined, "\ud800"]) assert.equal(fieldOf(third({ path: odd })), "files[2].path");
  for (const odd of ["", "../c", "/c", "c:d", "c\\d", "./c", "c//d", "c\0", "c/", "a"]) {
    assert.equal(fieldOf(third({ path: odd })), "files[2].path", odd);
  }
  for (const odd of [undefined, null, 1, [], {}, "\ud800"])
    assert.equal(fieldOf(third({ data: odd })), "files[2].data");
  for (const odd of [...NO_NUMBER, Infinity, 2 ** 32, 0o120777, 0o040755, 0o200644])
    assert.equal(fieldOf(third({ mode: odd })), "files[2].mode");
  assert.equal(fieldOf(third({ modes: 0o755 })), "files[2].modes");
  assert.equal(
    fieldOf(() => build([file, { path: "a/b", data: "" }])),
    "files",
  );
  assert.equal(
    fieldOf(() => build([{ ...file, data: new ArrayBuffer(512 * 2 ** 20 + 1) }])),
    "files",
  );
  assert.throws(() => build([file, file]), /occurs more than once/);
});

test("an iterable that does not end, or breaks", () => {
  function* endless() {
    for (let at = 0; ; at += 1) yield { path: `${at}`, data: "" };
  }
  assert.equal(
    fieldOf(() => build(endless(), { level: 0 })),
    "files",
  );
  function* broken() {
    yield file;
    throw new RangeError("broken");
  }
  assert.throws(() => build(broken()), { name: "RangeError", message: "broken" });
});

test("levels", () => {
  for (const odd of [...NO_NUMBER, Infinity, 10, 2 ** 32])
    assert.equal(
      fieldOf(() => build([file], { level: odd })),
      "level",
      String(odd),
    );
  assert.equal(
    fieldOf(() => build([file], { levle: 1 })),
    "levle",
  );
  assert.equal(
    fieldOf(() => build([file], "9")),
    "options",
  );
  for (const level of [undefined, null, 0, 9]) build([file], { level });
});
