// What is in a healthy archive, listed, inspected and read.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as main from "faaswire";
import { ArchiveError, EncodeError, entries, FaaswireError, init, inspect, readEntry } from "faaswire/archive";

import { findingCodes } from "../js/generated/faaswire_archive_wasm.js";
import { crc32, DESCRIBED_LATER, UTF8, zip } from "./support/zip.js";

const CODE = "def handler(event, context):\n    return 'hello'\n".repeat(20);

const sample = () =>
  zip([
    { name: "index.py", data: CODE, deflate: true },
    { name: "lib/", mode: 0o040755 },
    { name: "lib/😀索引.py", data: "x", facts: { flags: UTF8 } },
    { name: "bin/tool", data: "#!/bin/sh\n", mode: 0o100755 },
    { name: "latest", data: "index.py", mode: 0o120777 },
    { name: "from-windows.txt", data: "w", system: 0, mode: 0, facts: { date: 0, time: 0 } },
    { name: "last.txt", data: "" },
  ]);

test("entries are what the directory says", () => {
  const modified = "2026-11-24T14:30:58";
  const [index, lib, odd, tool, link, windows, last] = entries(sample());
  const { compressedSize, ...known } = index;
  assert.deepEqual(known, { path: "index.py", kind: "file", size: 960, crc32: crc32(CODE), mode: 0o644, modified });
  assert.ok(compressedSize > 0 && compressedSize < 200);
  assert.deepEqual(lib, { path: "lib/", kind: "folder", size: 0, compressedSize: 0, crc32: 0, mode: 0o755, modified });
  assert.deepEqual([odd.path, odd.size, odd.crc32], ["lib/😀索引.py", 1, crc32("x")]);
  assert.deepEqual([tool.path, tool.mode, tool.kind], ["bin/tool", 0o755, "file"]);
  assert.deepEqual([link.path, link.kind, link.mode], ["latest", "symlink", 0o777]);
  assert.deepEqual(windows, { path: "from-windows.txt", kind: "file", size: 1, compressedSize: 1, crc32: crc32("w") });
  assert.deepEqual([last.path, last.size], ["last.txt", 0]);
});

test("times are ISO 8601 without a zone, from the first to the last that there are", () => {
  const times = [
    [(0 << 9) | (1 << 5) | 1, 0, "1980-01-01T00:00:00"],
    [(20 << 9) | (2 << 5) | 29, (9 << 11) | (5 << 5) | 4, "2000-02-29T09:05:08"],
    [(127 << 9) | (12 << 5) | 31, (23 << 11) | (59 << 5) | 29, "2107-12-31T23:59:58"],
    [(41 << 9) | (2 << 5) | 29, 0, undefined],
    [(0 << 9) | (1 << 5) | 1, 0, "1980-01-01T00:00:00"],
  ];
  const files = times.map(([date, time], at) => ({ name: `${at}`, facts: { date, time } }));
  assert.deepEqual(
    entries(zip(files))
      .toArray()
      .map(({ modified }) => modified),
    times.map(([, , text]) => text),
  );
});

test("names that are not UTF-8 are read as CP437", () => {
  const [{ path }, { path: next }] = entries(zip([{ name: Buffer.from([0x81, 0x62, 0xe1]) }, { name: "next" }]));
  assert.deepEqual([path, next], ["übß", "next"]);
});

test("an inspection has entries, totals, and findings with their severity", () => {
  const {
    entries: listed,
    totals,
    findings,
    severity,
    isSafe,
  } = inspect(sample(), { handler: "index.handler", runtime: "python3.9" });
  assert.deepEqual(listed, entries(sample()).toArray());
  const packed = listed.reduce((checksum, { compressedSize }) => checksum + compressedSize, 0);
  assert.deepEqual(totals, { files: 5, folders: 1, symlinks: 1, size: 980, compressedSize: packed });
  assert.deepEqual(findings, [
    {
      code: "symlink",
      severity: "notice",
      path: "latest",
      detail: 'to "index.py"',
      text: 'notice: "latest": a symbolic link, which some clouds unpack as a file (to "index.py")',
    },
  ]);
  assert.deepEqual([severity, isSafe], ["notice", true]);
  const calm = inspect(zip([{ name: "index.py" }]));
  assert.deepEqual([calm.findings, calm.severity, calm.isSafe], [[], undefined, true]);
});

test("the handler is looked for where the runtime does", () => {
  const found = (options) => inspect(sample(), options).findings.map(({ code, path }) => [code, path]);
  assert.deepEqual(found({ handler: "main.handler", runtime: "python3.9" })[0], ["handler_missing", undefined]);
  assert.deepEqual(found({ handler: "index.handler", runtime: "Nodejs18.15" })[0], ["handler_missing", undefined]);
  assert.deepEqual(found({ handler: "index.handler" }), [["symlink", "latest"]]);
  assert.deepEqual(found({ handler: undefined, runtime: undefined }), [["symlink", "latest"]]);
  const nested = inspect(zip([{ name: "folder/index.py" }]), { handler: "index.handler", runtime: "python3.9" });
  assert.deepEqual(
    nested.findings.map(({ code, detail }) => [code, detail]),
    [["nested_root", "folder/"]],
  );
  const plain = inspect(zip([{ name: "bootstrap", data: "#!/bin/sh\n" }]), { runtime: "custom" });
  assert.deepEqual(
    plain.findings.map(({ code, path }) => [code, path]),
    [["not_executable", "bootstrap"]],
  );
});

test("a command, a layer and a CPU are looked at", () => {
  const codes = (files, options) => inspect(zip(files), options).findings.map(({ code }) => code);
  const app = [{ name: "app.js" }];
  assert.deepEqual(codes(app, { runtime: "custom", command: ["node", "app.js"] }), []);
  assert.deepEqual(codes(app, { runtime: "custom", command: ["./app"] }), ["handler_missing"]);
  for (const command of [[], undefined, null])
    assert.deepEqual(codes(app, { runtime: "custom", command }), ["handler_missing"]);
  const layer = [{ name: "nodejs/node_modules/a/index.js" }];
  assert.deepEqual(codes(layer, { layer: true, runtime: "nodejs18" }), []);
  assert.deepEqual(codes(layer, { layer: true, runtime: "python3.10" }), ["layer_layout"]);
  for (const absent of [false, undefined, null]) assert.deepEqual(codes(layer, { layer: absent }), []);
  // An ELF file for ARM.
  const data = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 183, 0]);
  const native = [{ name: "x.cpython-38-aarch64-linux-gnu.so", data }];
  for (const arch of ["arm64", undefined, null]) assert.deepEqual(codes(native, { arch }), []);
  assert.deepEqual(codes(native, { arch: "x86_64" }), ["foreign_machine"]);
  assert.deepEqual(codes(native, { runtime: "python3.10" }), ["foreign_python"]);
  assert.deepEqual(codes([{ name: "bootstrap", data: "#!/bin/sh\r\n", mode: 0o100755 }]), ["not_startable"]);
  assert.deepEqual(codes([{ name: "x.node", data: "MZ" }]), ["foreign_system"]);
});

test("contents are unpacked unless that is not wanted", () => {
  const lying = zip([{ name: "a", data: "abc", facts: { crc32: 1 } }]);
  assert.deepEqual(
    inspect(lying).findings.map(({ code }) => code),
    ["wrong_crc"],
  );
  assert.deepEqual(inspect(lying, { contents: false }).findings, []);
});

test("an entry is read by its path", () => {
  const described = { name: "later", data: CODE, deflate: true, facts: { flags: DESCRIBED_LATER } };
  for (const archive of [
    sample(),
    zip([{ name: "a" }, { ...described, name: "index.py", behind: descriptor(CODE) }]),
  ]) {
    assert.equal(Buffer.from(readEntry(archive, "index.py")).toString(), CODE);
    assert.equal(inspect(archive).isSafe, true);
  }
  assert.equal(Buffer.from(readEntry(sample(), "lib/😀索引.py")).toString(), "x");
  assert.equal(readEntry(sample(), "last.txt").length, 0);
});

function descriptor(data) {
  const [entry] = entries(zip([{ name: "a", data, deflate: true }]));
  const facts = Buffer.alloc(16);
  [0x08074b50, entry.crc32, entry.compressedSize, entry.size].forEach((fact, at) => facts.writeUInt32LE(fact, 4 * at));
  return facts;
}

test("what comes out is frozen, plain, and apart from what went in", () => {
  const archive = sample();
  const inspection = inspect(archive);
  const [entry] = inspection.entries;
  const data = readEntry(archive, "bin/tool");
  for (const each of [
    inspection,
    inspection.entries,
    entry,
    inspection.totals,
    inspection.findings,
    inspection.findings[0],
  ]) {
    assert.ok(Object.isFrozen(each));
  }
  assert.deepEqual(structuredClone(inspection), inspection);
  archive.fill(0);
  entries(sample());
  assert.equal(Buffer.from(data).toString(), "#!/bin/sh\n");
  assert.equal(entry.path, "index.py");
});

test("bytes have any shape", () => {
  const archive = sample();
  const { buffer } = new Uint8Array(archive);
  const shared = new SharedArrayBuffer(archive.length);
  new Uint8Array(shared).set(archive);
  const padded = new Uint8Array([0, ...archive, 0]);
  const shapes = [
    buffer,
    shared,
    new DataView(padded.buffer, 1, archive.length),
    padded.subarray(1, -1),
    new Uint8Array(shared),
  ];
  for (const shape of shapes) assert.deepEqual(entries(shape).toArray(), entries(archive).toArray());
});

test("errors are of one tree, whichever entry point they come from", () => {
  assert.equal(EncodeError, main.EncodeError);
  assert.equal(FaaswireError, main.FaaswireError);
  assert.throws(
    () => readEntry(sample(), "nowhere"),
    (error) => {
      assert.ok(error instanceof ArchiveError && error instanceof main.FaaswireError);
      const { name, code, path, finding, message } = error;
      assert.deepEqual([name, code, path], ["ArchiveError", "FAASWIRE_ARCHIVE", "nowhere"]);
      assert.deepEqual([finding.code, finding.severity, finding.path], ["not_found", "error", "nowhere"]);
      assert.equal(message, 'error: "nowhere": there is no entry of this name');
      return true;
    },
  );
  assert.throws(() => entries(Buffer.from("no zip")), {
    code: "FAASWIRE_ARCHIVE",
    path: undefined,
    message: "error: this is not a ZIP archive",
  });
});

test("the types name every code that there is, with its severity", () => {
  const types = readFileSync(new URL("../types/words-archive.d.ts", import.meta.url), "utf8");
  const declared = ["Error", "Warning", "Notice"].flatMap((severity) => {
    const [, union] = types.match(new RegExp(`type ${severity}Code =([^;]+);`));
    return [...union.matchAll(/"(\w+)"/g)].map(([, code]) => `${severity.toLowerCase()} ${code}`);
  });
  assert.deepEqual(declared.toSorted(), findingCodes().toSorted());
});

test("init is there, and there is nothing to wait for", async () => assert.equal(await init(), undefined));
