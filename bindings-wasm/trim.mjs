// Takes out of a module what the linker cannot know to be without use.

import binaryen from "binaryen";

/** Functions of Rust's library that make the message of a panic and do not return, in both manglings. */
const PANICS = /^<?(core|alloc|std)(\[\w+\])?::.*\b(panic(_\w+)?|\w+_fail(ed)?(_\w+)?)(::<.*>)?(::h[0-9a-f]{16})?$/;

/** Checksums of the formats gzip and zlib: entries of archives are in neither. */
const OTHER_FORMATS = /^zlib_rs::(adler32|crc32)::/;

/** Tables of such a checksum are for so many bits at once. */
const TABLES = [8, 16, 24, 32, 136, 144, 152, 160];

/** The same module, smaller. Here a panic prints nothing and ends in a trap, so the trap may as well take its place. */
export function trimmed(bytes) {
  const code = binaryen.readBinary(withoutData(bytes));
  for (let i = 0; i < code.getNumFunctions(); i += 1) {
    const each = code.getFunctionByIndex(i);
    const { name, results } = binaryen.getFunctionInfo(each);
    const isUnused = OTHER_FORMATS.test(name) || (results === binaryen.none && PANICS.test(name));
    if (isUnused) binaryen.Function.setBody(each, code.unreachable());
  }
  return code.emitBinary();
}

/** With zeros for data of what is taken out: zeros weigh nothing. */
function withoutData(bytes) {
  const trimmed = Buffer.from(bytes);
  const segments = dataSegments(trimmed);
  for (const place of locations(trimmed, segments)) trimmed.fill(0, ...place);
  if (trimmed.includes("zlib_rs::crc32::")) {
    for (const bits of TABLES) {
      const table = crc32Table(bits);
      let at = trimmed.indexOf(table);
      if (at < 0) throw new Error(`zlib-rs has no longer a table for ${bits} bits: see what has become of it`);
      for (; at >= 0; at = trimmed.indexOf(table, at)) trimmed.fill(0, at, at + table.length);
    }
  }
  return trimmed;
}

/** Where in the module the lines of sources are from which a panic came, and the names of these sources. */
function locations(bytes, segments) {
  const found = [];
  for (const { address, start, end } of segments) {
    for (let at = start + (-address & 3); at + 16 <= end; at += 4) {
      const [text, length, line, column] = [0, 4, 8, 12].map((offset) => bytes.readUInt32LE(at + offset));
      if (length < 4 || length > 300 || line === 0 || line > 50_000 || column === 0 || column > 1000) continue;
      const home = segments.find((each) => each.address <= text && text + length <= each.address + each.end - each.start);
      if (!home) continue;
      const name = home.start + text - home.address;
      if (/^[\x21-\x7e]+\.rs$/.test(bytes.toString("latin1", name, name + length)))
        found.push([at, at + 16], [name, name + length]);
    }
  }
  return found;
}

/** What each byte adds to a CRC-32 that so many bits later. */
function crc32Table(bits) {
  const table = Buffer.alloc(1024);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < bits; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    table.writeUInt32LE(sum >>> 0, 4 * byte);
  }
  return table;
}

/** Where in memory the data of a module goes, and where in the module it is. */
function dataSegments(bytes) {
  let at = 8;
  const number = () => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at];
      at += 1;
      value += (byte & 127) * 2 ** shift;
      shift += 7;
      if (byte < 128) return value;
    }
  };
  const segments = [];
  while (at < bytes.length) {
    const id = bytes[at];
    at += 1;
    const end = number() + at;
    if (id === 11) {
      for (let left = number(); left > 0; left -= 1) {
        // The mode, and `i32.const ADDRESS end`.
        if (number() !== 0 || bytes[at] !== 0x41) throw new Error("data has no place of its own in memory");
        at += 1;
        const address = number();
        at += 1;
        const length = number();
        segments.push({ address, start: at, end: at + length });
        at += length;
      }
    }
    at = end;
  }
  return segments;
}
