// Builds and inspects archives: JSON lines in, JSON lines out.

import { readFileSync } from "node:fs";

import { build, inspect } from "../../bindings-wasm/js/archive-node.js";

const decoded = (text) => Buffer.from(text, "base64");

function pack({ files, level }) {
  try {
    const given = files.map(({ path, data, mode }) => ({ path, data: decoded(data), mode: mode ?? undefined }));
    const { bytes, digests } = build(given, { level });
    return { bytes: Buffer.from(bytes).toString("base64"), crc64: digests.crc64, sha512: digests.sha512 };
  } catch (error) {
    return { error: error.message };
  }
}

function look({ archive, handler }) {
  const { entries, findings, isSafe, totals } = inspect(decoded(archive), { handler });
  return {
    entries: entries.map((entry) => [
      entry.path,
      entry.kind,
      entry.size,
      entry.compressedSize,
      entry.crc32,
      entry.mode ?? null,
      entry.modified ?? null,
    ]),
    findings: findings.map(({ text }) => text),
    safe: isSafe,
    size: totals.size,
  };
}

const result = (of) => (of.build === undefined ? look(of.inspect) : pack(of.build));

const lines = readFileSync(0, "utf8")
  .split("\n")
  .filter((line) => line !== "");
process.stdout.write(lines.map((line) => `${JSON.stringify(result(JSON.parse(line)))}\n`).join(""));
