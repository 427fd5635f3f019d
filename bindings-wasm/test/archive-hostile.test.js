// Archives of whoever means harm: findings and ArchiveErrors, and the module still works afterwards.
// What is found in many small ones is in the vectors.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ArchiveError, build, compare, entries, inspect, readEntry } from "faaswire/archive";

import { findingCodes } from "../js/generated/faaswire_archive_wasm.js";
import fc from "./support/random.js";
import { archives, octets } from "./support/vectors.js";
import { crc32, DESCRIBED_LATER, ENCRYPTED, extraField, UTF8, unicodePath, zip } from "./support/zip.js";

const SEVERITIES = new Map(findingCodes().map((each) => each.split(" ").reverse()));

const found = (archive, options) => inspect(archive, options).findings.map(({ code }) => code);

function codeOf(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof ArchiveError, error.stack);
    assert.equal(error.finding.severity, "error");
    return error.finding.code;
  }
  return undefined;
}

test("every spelling that leads out of the folder is unsafe", () => {
  const names = {
    path_parent: ["../evil", "a/../../evil", "..", ".. /evil", ".../evil", "..\\evil"],
    path_absolute: ["/etc/passwd", "//server/share"],
    path_drive: ["C:evil", "c:/evil"],
    path_backslash: ["\\\\server\\share", "a\\b"],
    path_control: ["a\0b", "a\nb"],
    path_empty: [""],
  };
  for (const [code, spellings] of Object.entries(names)) {
    for (const name of spellings) {
      const { findings, isSafe, severity } = inspect(zip([{ name: "index.py" }, { name }]));
      const finding = findings.find((each) => each.code === code);
      assert.deepEqual([finding?.path, isSafe, severity], [name, false, "error"], JSON.stringify(name));
    }
  }
  const look = inspect(zip([{ name: "\uff0e\uff0e/evil" }]));
  assert.ok(look.findings.some(({ code, severity }) => code === "path_not_normal" && severity === "warning"));
});

test("links that lead out, and entries behind links", () => {
  const link = (name, data) => ({ name, data, mode: 0o120777 });
  assert.deepEqual(found(zip([link("a", "../evil")])), ["empty", "symlink_escape"]);
  assert.deepEqual(found(zip([link("a", "/etc")])), ["empty", "symlink_escape"]);
  assert.ok(found(zip([link("a", "b"), { name: "a/evil" }])).includes("through_symlink"));
  assert.ok(found(zip([{ name: "dev", mode: 0o020666 }])).includes("special_file"));
});

test("names that are others elsewhere", () => {
  const names = {
    path_device: ["nul", "a/COM1.txt"],
    path_trailing: ["a.", "a /b"],
    path_stream: ["index.py::$DATA"],
    path_invisible: ["a\u202eyp.exe", "a\u200b"],
  };
  for (const [code, spellings] of Object.entries(names)) {
    for (const name of spellings) {
      const { findings, isSafe, severity } = inspect(zip([{ name: "index.py" }, { name, facts: { flags: UTF8 } }]));
      assert.deepEqual([findings.map((each) => each.code), isSafe, severity], [[code], true, "warning"], name);
    }
  }
  const tooLong = ["a".repeat(256), `${"a/".repeat(256)}a`, `${"a/".repeat(32_000)}a`];
  for (const name of tooLong) assert.deepEqual(found(zip([{ name }])), ["path_too_long"]);
  assert.deepEqual(found(zip([{ name: "a;1" }])), ["path_version"]);
  assert.deepEqual(found(zip([{ name: "a" }, { name: "A" }])), ["case_collision"]);
  assert.deepEqual(found(zip([{ facts: { extra: extraField(1, "") } }])), ["zip64"]);
  const gbk = Buffer.from([0xd6, 0xd0]);
  assert.deepEqual(found(zip([{ name: gbk }])), ["name_encoding"]);
  assert.deepEqual(found(zip([{ name: gbk, facts: { flags: UTF8 } }])), ["name_invalid"]);
  const both = zip([{ name: gbk, facts: { extra: unicodePath(gbk, "\u4e2d") } }]);
  assert.deepEqual([found(both), entries(both).at(0).path], [["name_encoding"], "\u4e2d"]);
});

test("links of systems that are not Unix", () => {
  const SYSTEMS = [0, 2, 5, 10, 16, 30];
  for (const system of SYSTEMS) {
    const link = zip([{}, { name: "b", data: "a", mode: 0o120777, system }]);
    assert.deepEqual(found(link), ["ambiguous_kind", "symlink"], system);
  }
});

/** Each with what `inspect` finds, what `entries` says, and what reading entry `a` says. */
const LIES = {
  "a CRC-32": [[{ data: "abc", facts: { crc32: 7 } }], "wrong_crc", undefined, "wrong_crc"],
  "a smaller size": [[{ data: "abcdef", deflate: true, facts: { size: 3 } }], "wrong_size", undefined, "wrong_size"],
  "a larger size": [[{ data: "abcdef", deflate: true, facts: { size: 9 } }], "wrong_size", undefined, "wrong_size"],
  "a stored size": [[{ data: "abc", facts: { size: 2 } }], "wrong_size", undefined, "wrong_size"],
  "another name in front": [[{ local: { name: Buffer.from("b") } }], "local_mismatch", undefined, undefined],
  "another size in front": [[{ data: "abc", local: { size: 4 } }], "local_mismatch", undefined, undefined],
  "a header elsewhere": [[{ central: { headerOffset: 1 } }], "local_mismatch", undefined, "local_mismatch"],
  "a header outside": [[{ central: { headerOffset: 0xfffffff0 } }], "local_mismatch", undefined, "local_mismatch"],
  "no description": [[{ facts: { flags: DESCRIBED_LATER } }, { name: "b" }], "local_mismatch", undefined, undefined],
  "broken data": [
    [{ packed: "\xff\xff\xff", facts: { method: 8, size: 3 } }],
    "data_corrupt",
    undefined,
    "data_corrupt",
  ],
  "the same name": [[{ data: "1" }, { data: "2" }], "duplicate", undefined, "duplicate"],
  "a file as folder": [[{}, { name: "a/b" }], "file_as_folder", undefined, undefined],
  "shared bytes": [[{}, { name: "b", central: { headerOffset: 0 } }], "overlap", undefined, undefined],
  encryption: [[{ facts: { flags: ENCRYPTED } }], "encrypted", undefined, "encrypted"],
  "a method": [[{ facts: { method: 14 } }], "unsupported_method", undefined, "unsupported_method"],
};

test("lies are found", () => {
  for (const [lie, [files, inspected, listed, read]] of Object.entries(LIES)) {
    const archive = zip(files);
    assert.ok(found(archive).includes(inspected), `${lie}: ${found(archive)}`);
    assert.equal(inspect(archive).isSafe, false, lie);
    assert.equal(
      codeOf(() => entries(archive)),
      listed,
      lie,
    );
    assert.equal(
      codeOf(() => readEntry(archive, "a")),
      read,
      lie,
    );
  }
});

test("ends that lie", () => {
  const files = [{ data: "abc" }];
  const inner = zip(files);
  assert.deepEqual(found(zip(files, { after: "more" })), ["trailing_data"]);
  assert.deepEqual(found(zip(files, { before: "#!/bin/sh\n" })), ["leading_data"]);
  assert.ok(found(zip(files, { comment: inner })).includes("ambiguous_end"));
  assert.deepEqual(found(zip(files, { comment: "PK\x05\x06" })), ["ambiguous_end"]);
  assert.deepEqual(found(zip(files, { before: inner })), ["ambiguous_directory"]);
  assert.deepEqual(found(zip([{ ...files[0], behind: inner.subarray(0, 34) }])), ["hidden_data", "ambiguous_stream"]);
  assert.deepEqual(found(zip([{ behind: "x" }, { name: "b" }])), ["hidden_data", "ambiguous_stream"]);
  const many = zip(
    Array.from({ length: 65_537 }, (_, at) => ({ name: `${at}` })),
    { end: { entries: 1 } },
  );
  assert.deepEqual(found(many), ["entry_count_overflow"]);
  assert.equal(inspect(many).entries.length, 65_537);
  for (const end of [{ entries: 2 }, { entries: 0 }, { size: 0xffffff00 }, { offset: 0xffffff00 }, { size: 1 }]) {
    assert.equal(
      codeOf(() => entries(zip(files, { end }))),
      "directory_corrupt",
      JSON.stringify(end),
    );
  }
  assert.equal(
    codeOf(() => entries(Buffer.alloc(0))),
    "not_a_zip",
  );
  assert.deepEqual(found(Buffer.alloc(100)), ["not_a_zip"]);
});

test("bombs are not unpacked", () => {
  const zeros = { data: Buffer.alloc(2 ** 26), deflate: true };
  assert.ok(found(zip([zeros])).includes("ratio_too_high"));
  assert.equal(
    codeOf(() => readEntry(zip([zeros]), "a")),
    "ratio_too_high",
  );
  assert.equal(
    codeOf(() => compare(zip([zeros]), zip([{ ...zeros, deflate: false }]))),
    "ratio_too_high",
  );
  const wide = { maxRatio: 2000 };
  assert.equal(inspect(zip([zeros]), wide).isSafe, true);
  assert.equal(readEntry(zip([zeros]), "a", wide).length, 2 ** 26);
  // It says that it is small, and is not.
  const lying = zip([{ ...zeros, facts: { size: 100 } }]);
  assert.deepEqual(found(lying), ["wrong_size"]);
  const many = zip(Array.from({ length: 20 }, (_, at) => ({ name: `${at}`, central: { headerOffset: 0 } })));
  assert.equal(found(many).filter((code) => code === "overlap").length, 19);
});

test("limits are those that were given", () => {
  const archive = zip([{ data: "1234" }, { name: "b", data: "12345" }]);
  const limits = {
    maxEntries: [1, "too_many_entries", "too_many_entries"],
    maxEntrySize: [3, "entry_too_large", undefined],
    maxTotalSize: [8, "total_too_large", "total_too_large"],
  };
  for (const [name, [limit, code, listed]] of Object.entries(limits)) {
    assert.ok(found(archive, { [name]: limit }).includes(code), name);
    assert.equal(
      codeOf(() => entries(archive, { [name]: limit })),
      listed,
      name,
    );
    assert.equal(
      codeOf(() => readEntry(archive, "a", { [name]: limit })),
      code,
      name,
    );
    assert.equal(
      codeOf(() => compare(archive, archive, { [name]: limit })),
      code,
      name,
    );
    const allowed = { maxEntries: 2, maxEntrySize: 5, maxTotalSize: 9 };
    assert.deepEqual(found(archive, allowed), []);
    assert.equal(readEntry(archive, "b", allowed).length, 5);
  }
});

const HEALTHY = zip([
  { name: "index.py", data: "print('hello')\n".repeat(9), deflate: true },
  { name: "lib/", mode: 0o040755 },
  { name: "lib/b", data: "stored" },
  { name: "link", data: "lib/b", mode: 0o120777 },
]);

/** Everything that takes an archive; what it throws must be an ArchiveError. */
function tryAll(archive) {
  const {
    entries: listed,
    findings,
    isSafe,
    severity,
  } = inspect(archive, { handler: "index.handler", runtime: "python3.9" });
  for (const { code, severity: said, text } of findings) {
    assert.equal(said, SEVERITIES.get(code));
    assert.ok(text.startsWith(`${said}: `));
  }
  assert.equal(isSafe, severity !== "error");
  codeOf(() => entries(archive));
  for (const { path } of listed) codeOf(() => readEntry(archive, path));
  codeOf(() => compare(HEALTHY, archive));
  codeOf(() => compare(archive, HEALTHY));
}

test("archives of the vectors do no more than throw what they should", () => {
  for (const { archive } of archives) tryAll(octets(archive));
});

test("cut at any byte it is not an archive", () => {
  for (let length = 0; length < HEALTHY.length; length += 1) {
    const cut = HEALTHY.subarray(0, length);
    assert.equal(inspect(cut).isSafe, false, length);
    assert.match(
      codeOf(() => entries(cut)),
      /^(not_a_zip|truncated)$/,
      length,
    );
    tryAll(cut);
  }
});

test("whatever is changed, nothing else is thrown, and the module still works", () => {
  const before = inspect(HEALTHY);
  assert.equal(before.isSafe, true);
  const byte = fc.oneof(fc.constantFrom(0, 1, 0x50, 0x7f, 0x80, 0xff), fc.integer({ min: 0, max: 255 }));
  const edit = fc.tuple(fc.nat(HEALTHY.length - 1), byte);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const archive = Buffer.from(HEALTHY);
      for (const [at, value] of edits) archive[at] = value;
      tryAll(archive);
    }),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), tryAll), { numRuns: 1000 });
  assert.deepEqual(inspect(HEALTHY), before);
  assert.equal(build([{ path: "a", data: "b" }]).digests.size, zip([{ name: "a", data: "b" }]).length);
});

test("rejections keep no memory", () => {
  // 300 times 16 MiB would not fit into the 4 GiB that a module has.
  const large = zip([{ data: Buffer.alloc(16 * 2 ** 20), facts: { crc32: 1 } }]);
  const right = zip([{ data: Buffer.alloc(16 * 2 ** 20) }]);
  assert.equal(crc32(Buffer.alloc(16 * 2 ** 20)), entries(right).at(0).crc32);
  for (let round = 0; round < 300; round += 1)
    assert.equal(
      codeOf(() => readEntry(large, "b")),
      "not_found",
    );
  assert.equal(
    codeOf(() => readEntry(large, "a")),
    "wrong_crc",
  );
});
