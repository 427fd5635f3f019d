// A ZIP of one file that is stored as it is. A real package has more files: take a library.

import * as zlib from "node:zlib";

const VERSION = 20;
const MADE_ON_UNIX = (3 << 8) | VERSION;
const STORED = 0;
const MODE = 0o100644 * 2 ** 16; // functions run as a user who is not the owner
const DATE = (1 << 5) | 1; // 1980-01-01, always: built again, it has the same bytes

/** Node has one since 20.15. */
const crc32 = zlib.crc32 ?? ((data) => {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
});

export function zip(name, text) {
  const [path, data] = [Buffer.from(name), Buffer.from(text)];
  const sizes = [...u32(crc32(data), data.length, data.length), ...u16(path.length, 0)];
  const facts = [...u16(VERSION, 0, STORED, 0, DATE), ...sizes];
  const local = Buffer.from([...u32(0x04034b50), ...facts, ...path, ...data]);
  const place = [...u16(0, 0, 0), ...u32(MODE, 0)];
  const entry = [...u32(0x02014b50), ...u16(MADE_ON_UNIX), ...facts, ...place, ...path];
  const extent = [...u16(1, 1), ...u32(entry.length, local.length)];
  const end = [...u32(0x06054b50), ...u16(0, 0), ...extent, ...u16(0)];
  return Buffer.concat([local, Buffer.from(entry), Buffer.from(end)]);
}

const u16 = (...values) => values.flatMap((value) => [value & 255, value >>> 8]);
const u32 = (...values) => values.flatMap((value) => u16(value & 0xffff, value >>> 16));
