// ZIP archives put together and taken apart by APPNOTE.TXT 6.3.10, apart from the package: with
// whatever lies a test asks for.

import { deflateRawSync, gzipSync, inflateRawSync } from "node:zlib";

export const STORED = 0;
export const DEFLATED = 8;
export const ENCRYPTED = 1;
export const DESCRIBED_LATER = 1 << 3;
export const UTF8 = 1 << 11;
/** 2026-11-24 14:30:58 as MS-DOS has it. */
export const DATE = (46 << 9) | (11 << 5) | 24;
export const TIME = (14 << 11) | (30 << 5) | 29;
export const UNIX = 3;

const u16 = (...values) => values.flatMap((value) => [value & 255, value >>> 8]);
const u32 = (...values) => values.flatMap((value) => u16(value & 0xffff, value >>> 16));

/** The trailer of gzip says it. */
export const crc32 = (data) => gzipSync(data).readUInt32LE(gzipSync(data).length - 8);

/**
 * @param {object[]} files each `{ name, data, deflate, mode, system, flags, time, date }`; `facts` lie
 *   in both headers, `local` and `central` in one of them; `packed` stands in place of the data
 * @param {{ before?: Uint8Array, comment?: string, after?: Uint8Array, end?: object }} [around]
 */
export function zip(files, { before = "", comment = "", after = "", end = {} } = {}) {
  let body = Buffer.from(before);
  const base = body.length;
  const directory = [];
  for (const file of files) {
    const { name = "a", data = "", deflate = false, mode = 0o100644, system = UNIX, local = {}, central = {} } = file;
    const content = Buffer.from(data);
    const packed = Buffer.from(file.packed ?? (deflate ? deflateRawSync(content) : content));
    const facts = {
      version: 20,
      flags: 0,
      method: deflate ? DEFLATED : STORED,
      time: TIME,
      date: DATE,
      crc32: crc32(content),
      compressedSize: packed.length,
      size: content.length,
      name: Buffer.from(name),
      extra: "",
      ...file.facts,
    };
    const place = { headerOffset: body.length - base, attributes: mode * 2 ** 16 };
    directory.push(centralHeader({ ...facts, ...place, ...central }, system));
    body = Buffer.concat([body, localHeader({ ...facts, ...local }), packed, Buffer.from(file.behind ?? "")]);
  }
  const central = Buffer.concat(directory);
  const record = { entries: files.length, size: central.length, offset: body.length - base, ...end };
  return Buffer.concat([body, central, endRecord(record, Buffer.from(comment)), Buffer.from(after)]);
}

const headerFacts = ({ version, flags, method, time, date, crc32: crc, compressedSize, size, name, extra }) => [
  ...u16(version, flags, method, time, date),
  ...u32(crc, compressedSize, size),
  ...u16(name.length, extra.length),
];

const localHeader = (facts) =>
  Buffer.from([...u32(0x04034b50), ...headerFacts(facts), ...facts.name, ...Buffer.from(facts.extra)]);

/** A record of an extra field. */
export const extraField = (id, data) => Buffer.from([...u16(id, Buffer.from(data).length), ...Buffer.from(data)]);

/** The name in UTF-8 beside another one, of which it has the CRC-32. */
export const unicodePath = (name, path) => extraField(0x7075, [1, ...u32(crc32(name)), ...Buffer.from(path)]);

const centralHeader = (facts, system) =>
  Buffer.from([
    ...u32(0x02014b50),
    ...u16((system << 8) | 20),
    ...headerFacts(facts),
    ...u16(0, facts.disk ?? 0, 0),
    ...u32(facts.attributes, facts.headerOffset),
    ...facts.name,
    ...Buffer.from(facts.extra),
  ]);

const endRecord = ({ entries, size, offset }, comment) =>
  Buffer.from([
    ...u32(0x06054b50),
    ...u16(0, 0, entries, entries),
    ...u32(size, offset),
    ...u16(comment.length),
    ...comment,
  ]);

/** The files of a healthy archive, as `{ name, data, mode, time, date }`. */
export function unzip(bytes) {
  const archive = Buffer.from(bytes);
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== 0x06054b50) throw new Error("no end record");
  const files = [];
  let at = archive.readUInt32LE(end + 16);
  for (let rest = archive.readUInt16LE(end + 10); rest > 0; rest -= 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error("no entry");
    const method = archive.readUInt16LE(at + 10);
    const [time, date] = [archive.readUInt16LE(at + 12), archive.readUInt16LE(at + 14)];
    const [crc, packed, length] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset));
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const mode = archive.readUInt16LE(at + 40);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const inside = archive.subarray(start, start + packed);
    const data = method === DEFLATED ? inflateRawSync(inside) : inside;
    if (data.length !== length || crc32(data) !== crc) throw new Error("wrong data");
    files.push({ name: archive.toString("utf8", at + 46, at + 46 + name), data, mode, time, date });
    at += 46 + name + extra + comment;
  }
  return files;
}
