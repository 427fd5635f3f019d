// Archives that are kept open, and names in other encodings.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Archive, ArchiveError, compare, entries, inspect, open, readEntry } from "faaswire/archive";

import { fieldOf } from "./support/field-of.js";
import { zip } from "./support/zip.js";

const LINK = 0o120777;
const DATA = zip([
  { name: "index.py", data: "print(1)\n" },
  { name: "d/", mode: 0o040755 },
  { name: "d/text", data: "text".repeat(100), deflate: true },
  { name: "l", data: "index.py", mode: LINK },
]);
const textOf = (bytes) => Buffer.from(bytes).toString();

test("an opened archive is read and looked at", () => {
  const bytes = Uint8Array.from(DATA);
  const opened = open(bytes);
  assert.ok(opened instanceof Archive);
  // What is done to the caller's bytes changes nothing.
  bytes.fill(0);
  assert.deepEqual(opened.entries.toArray(), entries(DATA).toArray());
  assert.deepEqual([...opened], entries(DATA).toArray());
  assert.equal(opened.length, 4);
  assert.equal(textOf(opened.read("index.py")), "print(1)\n");
  assert.equal(textOf(opened.read("l")), "index.py");
  const all = [...opened.readAll()].map(([path, data]) => [path, textOf(data)]);
  assert.deepEqual(all, [
    ["index.py", "print(1)\n"],
    ["d/text", "text".repeat(100)],
  ]);
  assert.deepEqual(opened.inspect(), inspect(DATA));
  const asked = { handler: "a.b", runtime: "python3.9", contents: false, layer: true, arch: "arm64", command: ["x"] };
  assert.deepEqual(opened.inspect(asked), inspect(DATA, asked));
});

test("what an opened archive rejects", () => {
  const twice = open(
    zip([
      { name: "a", data: "1" },
      { name: "a", data: "2" },
      { name: "b", facts: { crc32: 1 } },
    ]),
  );
  for (const [path, code] of [
    ["c", "not_found"],
    ["a", "duplicate"],
    ["b", "wrong_crc"],
  ]) {
    assert.throws(
      () => twice.read(path),
      (error) => error.name === "ArchiveError" && error.finding.code === code && error.path === path,
    );
  }
  assert.throws(
    () => twice.readAll(),
    ({ finding }) => finding.code === "duplicate",
  );
  assert.throws(
    () => open(Buffer.from("no zip")),
    ({ finding }) => finding.code === "not_a_zip",
  );
  assert.throws(() => open(DATA, { maxEntries: 1 }), ArchiveError);
  const small = open(DATA, { maxEntrySize: 100 });
  assert.throws(
    () => small.read("d/text"),
    ({ finding }) => finding.code === "entry_too_large",
  );
  assert.deepEqual(small.inspect(), inspect(DATA, { maxEntrySize: 100 }));
  for (const odd of [1, null, undefined, "\ud800"])
    assert.equal(
      fieldOf(() => twice.read(odd)),
      "path",
    );
  for (const name of ["maxEntries", "encoding", "handlers"])
    assert.equal(
      fieldOf(() => twice.inspect({ [name]: 1 })),
      name,
    );
  assert.equal(
    fieldOf(() => open("PK")),
    "data",
  );
});

test("an archive is freed once, and says so", () => {
  const opened = open(DATA);
  opened.free();
  opened.free();
  for (const use of [() => opened.read("index.py"), () => opened.readAll(), () => opened.inspect()]) {
    assert.equal(fieldOf(use), "archive");
  }
  assert.equal(opened.entries.length, 4);
  if (Symbol.dispose !== undefined) open(DATA)[Symbol.dispose]();
});

test("many entries are found by their paths", () => {
  const many = zip(Array.from({ length: 3000 }, (_, at) => ({ name: `p/${at}.js`, data: String(at) })));
  const opened = open(many);
  for (let at = 0; at < 3000; at += 1) assert.equal(textOf(opened.read(`p/${at}.js`)), String(at));
  assert.equal(opened.readAll().size, 3000);
});

// By Python's codec: `"中文.py".encode("gbk")` and so on. The second half of the last is a backslash.
const GBK = [
  ["中文.py", [0xd6, 0xd0, 0xce, 0xc4, 0x2e, 0x70, 0x79]],
  ["目录/包.js", [0xc4, 0xbf, 0xc2, 0xbc, 0x2f, 0xb0, 0xfc, 0x2e, 0x6a, 0x73]],
  ["乗.py", [0x81, 0x5c, 0x2e, 0x70, 0x79]],
];
const IN_GBK = zip(GBK.map(([, name]) => ({ name: Uint8Array.from(name), data: "x" })));

test("names are decoded by the platform's decoder", () => {
  const encoding = "gbk";
  const plain = entries(IN_GBK);
  assert.equal(plain.at(0).path, "╓╨╬─.py");
  for (const list of [plain, entries(IN_GBK, { encoding }), inspect(IN_GBK, { encoding }).entries]) {
    assert.deepEqual(
      [...list].map(({ rawName }) => [...rawName]),
      GBK.map(([, name]) => name),
    );
  }
  assert.deepEqual(
    [...entries(IN_GBK, { encoding })].map(({ path }) => path),
    GBK.map(([path]) => path),
  );
  const opened = open(IN_GBK, { encoding: "GB18030" });
  assert.deepEqual(
    [...opened.readAll().keys()],
    GBK.map(([path]) => path),
  );
  for (const [path] of GBK) assert.equal(textOf(readEntry(IN_GBK, path, { encoding })), "x");
  const found = opened.inspect();
  assert.deepEqual(found, inspect(IN_GBK, { encoding }));
  assert.deepEqual([found.isSafe, new Set(found.findings.map(({ code }) => code))], [true, new Set(["name_encoding"])]);
  const utf8 = zip(GBK.map(([name]) => ({ name, data: "x", facts: { flags: 1 << 11 } })));
  assert.equal(compare(IN_GBK, utf8, { encoding }).isSameCode, true);
  // What says that it is UTF-8 is not decoded, and its bytes are those of its path.
  assert.equal(entries(utf8, { encoding: "latin1" }).at(0).path, "中文.py");
  assert.equal("rawName" in entries(utf8).at(0), false);
  // What is not of the encoding is as without it.
  const odd = zip([{ name: Uint8Array.of(0x81, 0xff) }]);
  assert.equal(entries(odd, { encoding }).at(0).path, "ü\u00a0");
});

test("decoded names are as dangerous as others", () => {
  const utf16 = (text) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  for (const [name, encoding, code] of [
    [utf16("../evil"), "utf-16le", "path_parent"],
    [utf16("/etc/passwd"), "utf-16le", "path_absolute"],
    [Buffer.from("a\\b"), "gbk", "path_backslash"],
    [Uint8Array.of(0x81, 0x5c, 0x2e, 0x2e, 0x2f, 0x61), "gbk", "path_parent"],
  ]) {
    const found = inspect(zip([{ name, data: "x" }]), { encoding });
    assert.ok(
      found.findings.some((finding) => finding.code === code),
      code,
    );
    assert.equal(found.isSafe, false);
  }
});

test("encodings are those of the platform", () => {
  const uses = (options) => [
    () => open(DATA, options),
    () => inspect(DATA, options),
    () => entries(DATA, options),
    () => readEntry(DATA, "index.py", options),
    () => compare(DATA, DATA, options),
  ];
  for (const odd of ["no such encoding", "", "hex", 1, {}, true]) {
    for (const use of uses({ encoding: odd })) assert.equal(fieldOf(use), "encoding", String(odd));
  }
  for (const encoding of [undefined, null, "gbk", "Shift_JIS", "utf-8"]) for (const use of uses({ encoding })) use();
});
