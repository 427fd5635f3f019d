// Data of a module in few chunks. `wasm-opt` cuts it at every few zeros, and each cut takes more room,
// packed, than the zeros do: so it is asked to leave data alone, and only long runs are left out here.

import { Cursor, joined, number, sections } from "./sections.mjs";

/** More zeros than these are left out: memory holds zeros at first. */
const FEW = 128;

const DATA = 11;
const COUNT = 12;
const I32_CONST = 0x41;
const END = 0x0b;

/** The module without long runs of zeros in its data. */
export function dense(module) {
  const parts = sections(module);
  const chunks = parts.filter(({ kind }) => kind === DATA).flatMap(({ content }) => read(content).flatMap(cut));
  const count = Buffer.from(number(chunks.length));
  const written = {
    [DATA]: Buffer.concat([count, ...chunks.flatMap(({ start, bytes }) => [head(start, bytes.length), bytes])]),
    [COUNT]: count,
  };
  return joined(parts.map(({ kind, content }) => ({ kind, content: written[kind] ?? content })));
}

/** Where in the memory each segment begins, and its bytes. */
function read(content) {
  const rest = new Cursor(content);
  const segments = [];
  for (let left = rest.number(); left > 0; left--) {
    // The modules have segments alone that are at a place of the one memory from the start on.
    if (rest.number() !== 0 || rest.take(1)[0] !== I32_CONST) throw new Error("a segment of another sort");
    const start = rest.number();
    if (rest.take(1)[0] !== END) throw new Error("a segment without a constant place");
    segments.push({ start, bytes: rest.take(rest.number()) });
  }
  return segments;
}

/** A segment without its long runs of zeros. */
function cut({ start, bytes }) {
  const chunks = [];
  let [from, end] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0) continue;
    if (at - end > FEW) {
      if (end > from) chunks.push({ start: start + from, bytes: bytes.subarray(from, end) });
      from = at;
    }
    end = at + 1;
  }
  return end > from ? [...chunks, { start: start + from, bytes: bytes.subarray(from, end) }] : chunks;
}

function head(start, length) {
  return Buffer.from([0, I32_CONST, ...number(start, true), END, ...number(length)]);
}
