// Puts functions side by side that are much alike, so that the module packs better: what packs looks
// back 32 KB, and the code is many times as long.

import { Cursor, number, sections } from "./sections.mjs";

const IMPORTS = 2;
const CODE = 10;

/** How many bytes are compared at once. */
const CHUNK = 5;
/** Chunks in more functions than these tell nothing. */
const COMMON = 60;
/** To how many of those placed last a function is held. */
const LAST = 6;

/** The module with names for its functions that, sorted, are the order. */
export function named(module) {
  const { imports, bodies } = read(module);
  const names = order(bodies).map((index, place) => [imports + index, String(place).padStart(5, "0")]);
  names.sort(([one], [other]) => one - other);
  const text = new TextEncoder();
  const list = names.flatMap(([index, name]) => [...number(index), ...number(name.length), ...text.encode(name)]);
  const map = [...number(names.length), ...list];
  const section = [4, ...text.encode("name"), 1, ...number(map.length), ...map];
  return Buffer.concat([module, Buffer.from([0, ...number(section.length), ...section])]);
}

/** Begins with the longest function; then always the one that shares most with the last ones, for its length. */
function order(bodies) {
  const chunks = bodies.map((body) => {
    const found = new Set();
    for (let at = 0; at + CHUNK <= body.length; at++) found.add(body.toString("latin1", at, at + CHUNK));
    return found;
  });
  const holders = new Map();
  chunks.forEach((found, index) => {
    for (const chunk of found) {
      const list = holders.get(chunk);
      if (list) list.push(index);
      else holders.set(chunk, [index]);
    }
  });
  const weights = bodies.map((body) => (body.length || 1) ** 0.7);
  const rest = new Set(bodies.keys());
  const placed = [];
  const place = (index) => {
    rest.delete(index);
    placed.push(index);
  };
  place(weights.indexOf(Math.max(...weights)));
  while (rest.size > 0) {
    const shares = new Float64Array(bodies.length);
    placed
      .slice(-LAST)
      .reverse()
      .forEach((index, distance) => {
        for (const chunk of chunks[index]) {
          const list = holders.get(chunk);
          if (list.length > 1 && list.length < COMMON) {
            for (const other of list) shares[other] += 1 / (1 + distance) / list.length;
          }
        }
      });
    let best;
    for (const index of rest) {
      if (best === undefined || shares[index] / weights[index] > shares[best] / weights[best]) best = index;
    }
    place(best);
  }
  return placed;
}

/** How many functions are imported, and the bodies of the others. */
function read(module) {
  let imports = 0;
  const bodies = [];
  for (const { kind, content } of sections(module)) {
    const rest = new Cursor(content);
    // The modules import functions alone.
    if (kind === IMPORTS) imports = rest.number();
    if (kind === CODE) {
      for (let left = rest.number(); left > 0; left--) bodies.push(rest.take(rest.number()));
    }
  }
  return { imports, bodies };
}
