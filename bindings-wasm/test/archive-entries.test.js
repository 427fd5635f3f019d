// The list of an archive: it behaves as an array that does not change, and makes what is looked at.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect as print } from "node:util";

import { entries, inspect } from "faaswire/archive";

import { crc32, UTF8, zip } from "./support/zip.js";

const modified = "2026-11-24T14:30:58";
const NAMES = ["a", "包/ü😀.js", "c"];
const small = () => zip(NAMES.map((name) => ({ name, data: name, mode: 0o100755, facts: { flags: UTF8 } })));
const SMALL = NAMES.map((path) => {
  const size = Buffer.byteLength(path);
  return { path, kind: "file", size, compressedSize: size, crc32: crc32(path), mode: 0o755, modified };
});

test("it is walked, counted and indexed as an array is", () => {
  const list = entries(small());
  assert.equal(list.length, 3);
  assert.deepEqual([...list], SMALL);
  assert.deepEqual(list.toArray(), SMALL);
  assert.deepEqual(
    Array.from(list, ({ path }) => path),
    NAMES,
  );
  for (const index of [0, 2, 3, -1, -3, -4, 1.9, -0.5, NaN, Infinity, -Infinity, undefined, "1", 2 ** 32]) {
    assert.deepEqual(list.at(index), SMALL.at(index), String(index));
  }
  const iterator = list[Symbol.iterator]();
  assert.equal(iterator[Symbol.iterator](), iterator);
  assert.deepEqual(iterator.next(), { done: false, value: SMALL[0] });
  assert.deepEqual([...iterator], SMALL.slice(1));
  assert.deepEqual(iterator.next(), { done: true, value: undefined });
  assert.deepEqual([...entries(zip([]))], []);
  assert.equal(entries(zip([])).at(0), undefined);
});

test("it prints as what it holds", () => {
  const list = entries(small());
  assert.equal(JSON.stringify({ list }), JSON.stringify({ list: SMALL }));
  assert.equal(print(list), print(SMALL));
  assert.equal(print({ list }), print({ list: SMALL }));
});

test("nothing that is done to what it gives changes it", () => {
  const archive = small();
  const list = entries(archive);
  list.at(0).path = "changed";
  list.toArray().length = 0;
  for (const entry of list) delete entry.size;
  archive.fill(0);
  entries(zip([{ name: "other" }]));
  assert.deepEqual([...list], SMALL);
  for (const change of [(it) => (it.length = 0), (it) => (it.more = 1), (it) => (it[0] = 1)]) {
    assert.throws(() => change(list), TypeError);
  }
});

/** Names so long, and so many, that they do not fit into one text, some of them with odd letters. */
const MANY = Array.from({ length: 1000 }, (_, at) => ({
  name: `${at}/${"é😀x"[at % 4] ?? ""}${"n".repeat(at % 97 === 0 ? 60_000 : at % 50)}`,
  facts: { flags: UTF8, time: at % 7 },
}));

test("the names of many entries are their own", () => {
  const list = entries(zip(MANY));
  assert.equal(list.length, 1000);
  const names = MANY.map(({ name }) => Buffer.from(name).toString());
  assert.deepEqual(
    Array.from(list, ({ path }) => path),
    names,
  );
  const seconds = MANY.map((_, at) => `2026-11-24T00:00:${String(2 * (at % 7)).padStart(2, "0")}`);
  assert.deepEqual(
    Array.from(list, (entry) => entry.modified),
    seconds,
  );
  for (const at of [999, 0, 500, 97, 98, 97]) assert.equal(list.at(at).path, names[at]);
  assert.deepEqual(inspect(zip(MANY), { contents: false }).entries, list.toArray());
});

test("what is before and behind the list makes no difference", () => {
  const files = [{ name: "a", data: "1".repeat(200_000) }, { name: "b" }];
  const expected = [...entries(zip(files))];
  assert.deepEqual(
    expected.map(({ path, size }) => [path, size]),
    [
      ["a", 200_000],
      ["b", 0],
    ],
  );
  for (const around of [
    { before: "#!/bin/sh\n" },
    { comment: Buffer.alloc(65_535, "c") },
    { after: Buffer.alloc(300_000) },
  ]) {
    assert.deepEqual([...entries(zip(files, around))], expected);
  }
  assert.throws(
    () => entries(Buffer.alloc(300_000)),
    ({ finding }) => finding.code === "not_a_zip",
  );
});
