// Archives that are the same every time, and how two archives differ.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { Digests } from "faaswire";
import { ArchiveError, build, compare, entries, inspect, readEntry } from "faaswire/archive";

import fc from "./support/random.js";
import { unzip, UTF8, zip } from "./support/zip.js";

/** 1980-01-01 00:00 as MS-DOS has it. */
const FIRST = { date: (1 << 5) | 1, time: 0 };

const FILES = [
  { path: "index.py", data: "def handler(event, context):\n    return 'hello'\n".repeat(9) },
  { path: "bootstrap", data: "#!/bin/sh\n" },
  { path: "包/ü.txt", data: "ü" },
  { path: "bin/tool", data: new Uint8Array([0, 1, 2]), mode: 0o700 },
  { path: "tmp/", data: "" },
  { path: "data", data: new Uint8Array(1000).buffer, mode: 0o600 },
];

test("another program unpacks what was packed, with fixed times and modes", () => {
  const { bytes } = build(FILES);
  const expected = [
    ["bin/tool", 0o100755],
    ["bootstrap", 0o100755],
    ["data", 0o100644],
    ["index.py", 0o100644],
    ["tmp/", 0o040755],
    ["包/ü.txt", 0o100644],
  ];
  const unpacked = unzip(bytes);
  assert.deepEqual(
    unpacked.map(({ name, mode }) => [name, mode]),
    expected,
  );
  assert.ok(unpacked.every(({ date, time }) => date === FIRST.date && time === FIRST.time));
  const data = Object.fromEntries(unpacked.map((file) => [file.name, file.data]));
  assert.equal(data["index.py"].toString(), FILES[0].data);
  assert.equal(data["包/ü.txt"].toString(), "ü");
  assert.deepEqual([...data["bin/tool"]], [0, 1, 2]);
  assert.deepEqual(data.data, Buffer.alloc(1000));
  assert.deepEqual(inspect(bytes, { handler: "index.handler", runtime: "python3.9" }).findings, []);
});

test("without packing it is what the specification says, byte for byte", () => {
  const { bytes, digests } = build([FILES[2], { path: "a", data: "1" }, { path: "b/", data: "" }], { level: 0 });
  // What is stored needs no more than version 1.0 of whoever unpacks it.
  const facts = { ...FIRST, version: 10 };
  const plain = zip([
    { name: "a", data: "1", facts },
    { name: "b/", mode: 0o040755, facts, central: { attributes: 0o040755 * 2 ** 16 + 0x10 } },
    { name: "包/ü.txt", data: "ü", facts: { ...facts, flags: UTF8 } },
  ]);
  assert.deepEqual(Buffer.from(bytes), plain);
  assert.equal(digests.size, plain.length);
});

test("the order of the files makes no difference, and levels do", () => {
  const checksum = (files, options) => build(files, options).digests.sha256;
  const first = checksum(FILES);
  assert.equal(checksum(FILES), first);
  assert.equal(checksum([...FILES].reverse()), first);
  assert.equal(checksum(new Set(FILES)), first);
  assert.equal(checksum(FILES.values()), first);
  assert.equal(checksum(FILES, { level: 6 }), first);
  assert.notEqual(checksum(FILES, { level: 0 }), first);
  fc.assert(
    fc.property(fc.shuffledSubarray(FILES, { minLength: FILES.length }), (files) => checksum(files) === first),
    { numRuns: 20 },
  );
  const sizes = [0, 1, 9].map((level) => build([{ path: "a", data: pattern() }], { level }).bytes.length);
  assert.ok(sizes[0] > sizes[1] && sizes[1] >= sizes[2], sizes.join());
});

/** Text that better levels pack better. */
const pattern = () => Array.from({ length: 20_000 }, (_, at) => `${(at * at) % 977} `).join("");

test("the digests are those of the bytes", () => {
  const { bytes, digests } = build(FILES);
  const checksum = (algorithm) => createHash(algorithm).update(bytes).digest("hex");
  const { crc64, ...others } = digests;
  assert.deepEqual(others, {
    md5: checksum("md5"),
    sha256: checksum("sha256"),
    sha512: checksum("sha512"),
    size: bytes.length,
  });
  assert.equal(crc64, Digests.of(bytes).crc64);
  assert.ok(Object.isFrozen(digests));
});

test("what was packed comes back, whatever it is", () => {
  const name = fc.stringMatching(/^[a-z包😀]{1,8}$/u);
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
  const file = fc.record({
    path,
    data: fc.oneof(fc.uint8Array({ maxLength: 500 }), fc.constant(new Uint8Array(5000))),
  });
  const isApart = ({ path: one }, { path: other }) => one !== other && !other.startsWith(`${one}/`);
  const files = fc
    .array(file, { maxLength: 8 })
    .filter((all) => all.every((a) => all.every((b) => a === b || isApart(a, b))));
  fc.assert(
    fc.property(files, fc.integer({ min: 0, max: 9 }), (all, level) => {
      const { bytes } = build(all, { level });
      assert.deepEqual(
        entries(bytes)
          .toArray()
          .map((entry) => entry.path)
          .toSorted(),
        all.map((each) => each.path).toSorted(),
      );
      for (const each of all) assert.deepEqual(readEntry(bytes, each.path), new Uint8Array(each.data));
      assert.deepEqual(
        unzip(bytes)
          .map((each) => each.data.length)
          .reduce((a, b) => a + b, 0),
        entries(bytes)
          .toArray()
          .reduce((a, b) => a + b.size, 0),
      );
      assert.equal(inspect(bytes).isSafe, true);
    }),
    { numRuns: 200 },
  );
});

test("a comparison distinguishes members, and repacking is not a change", () => {
  const before = build(FILES).bytes;
  assert.deepEqual(compare(before, build(FILES, { level: 0 }).bytes), {
    differences: [],
    unchanged: 6,
    isSameCode: true,
  });
  const after = build([
    { ...FILES[0], data: "other" },
    { ...FILES[1], mode: 0o644 },
    FILES[2],
    FILES[4],
    FILES[5],
    { path: "new", data: "n" },
  ]).bytes;
  const { differences, unchanged, isSameCode } = compare(before, after);
  assert.deepEqual(
    differences.map(({ path, change }) => [path, change]),
    [
      ["bin/tool", "removed"],
      ["bootstrap", "mode"],
      ["index.py", "content"],
      ["new", "added"],
    ],
  );
  assert.deepEqual([unchanged, isSameCode], [3, false]);
  const [removed, mode, content, added] = differences;
  assert.deepEqual(Object.keys(removed), ["path", "change", "before"]);
  assert.deepEqual(Object.keys(added), ["path", "change", "after"]);
  assert.deepEqual([mode.before.mode, mode.after.mode], [0o755, 0o644]);
  assert.deepEqual([content.before.size, content.after.size], [432, 5]);
  assert.deepEqual(
    content.before,
    entries(before)
      .toArray()
      .find(({ path }) => path === "index.py"),
  );
  assert.ok([differences, ...differences, content.before].every(Object.isFrozen));
});

test("only the time differs: the same code", () => {
  const one = zip([{ name: "a", data: "1" }]);
  const other = zip([{ name: "a", data: "1", deflate: true, facts: FIRST }]);
  const { differences, unchanged, isSameCode } = compare(one, other);
  assert.deepEqual(
    differences.map(({ path, change }) => [path, change]),
    [["a", "time"]],
  );
  assert.deepEqual([unchanged, isSameCode], [0, true]);
  const [{ before, after }] = differences;
  assert.deepEqual([before.modified, after.modified], ["2026-11-24T14:30:58", "1980-01-01T00:00:00"]);
});

test("archives that cannot be compared say which one", () => {
  const right = zip([{ name: "a", data: "abc", deflate: true }]);
  const wrong = zip([{ name: "a", data: "abc", packed: "xyz" }]);
  for (const [pair, detail] of [
    [[wrong, right], "in the first archive"],
    [[right, wrong], "in the second archive"],
  ]) {
    assert.throws(
      () => compare(...pair),
      (error) =>
        error instanceof ArchiveError &&
        error.finding.code === "wrong_crc" &&
        error.path === "a" &&
        error.finding.detail === detail,
    );
  }
});
