// Puts functions side by side that are much alike, so that the module packs better: what packs looks
// back 32 KB, and the code is many times as long.

import { deflateRawSync } from "node:zlib";

import { Cursor, number, sections } from "./sections.mjs";

const IMPORTS = 2;
const CODE = 10;

/** How many bytes are compared at once. */
const CHUNK = 5;
/** Chunks in more functions than these tell nothing. */
const COMMON = 60;
/** To how many of those placed last a function is held. */
const LAST = 6;
/** How many of those that share most are tried. */
const TRIED = 8;
/** How many of the longest functions may move once more. */
const MOVED = 300;
/** Beside how many they are tried. */
const BESIDE = 2;
/** How far back what packs looks. */
const WINDOW = 32768;

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

/**
 * Begins with the longest function. Then comes, of the few that share most with the last ones, always the
 * one for which what packs saves most behind what is placed already.
 */
function order(bodies) {
  const sharing = new Sharing(bodies);
  const alone = bodies.map((body) => packed(body));
  const rest = new Set(bodies.keys());
  const placed = [];
  let before = Buffer.alloc(0);
  const place = (index) => {
    rest.delete(index);
    placed.push(index);
    before = Buffer.concat([before, bodies[index]]).subarray(-WINDOW);
  };
  place(largest(rest, (index) => bodies[index].length));
  while (rest.size > 0) {
    const likely = sharing.with(placed.slice(-LAST), rest).slice(0, TRIED);
    place(largest(likely, (index) => (alone[index] - packed(bodies[index], before)) / alone[index] ** 0.7));
  }
  return improved(placed, bodies, sharing);
}

/** Puts the longest functions beside one of those that they share most with, where all packs better then. */
function improved(placed, bodies, sharing) {
  const size = (functions) => packed(Buffer.concat(functions.map((index) => bodies[index])));
  const longest = [...placed].sort((one, other) => bodies[other].length - bodies[one].length).slice(0, MOVED);
  let least = size(placed);
  for (const index of longest) {
    const others = placed.filter((other) => other !== index);
    const likely = sharing.with([index], others).slice(0, BESIDE);
    for (const beside of likely.map((other) => others.indexOf(other))) {
      for (const at of [beside + 1, beside]) {
        const moved = others.toSpliced(at, 0, index);
        const found = size(moved);
        if (found < least) [placed, least] = [moved, found];
      }
    }
  }
  return placed;
}

/** What functions have in common. */
class Sharing {
  constructor(bodies) {
    this.weights = bodies.map((body) => (body.length || 1) ** 0.7);
    this.chunks = bodies.map((body) => {
      const found = new Set();
      for (let at = 0; at + CHUNK <= body.length; at++) found.add(body.toString("latin1", at, at + CHUNK));
      return found;
    });
    this.holders = new Map();
    this.chunks.forEach((found, index) => {
      for (const chunk of found) {
        const list = this.holders.get(chunk);
        if (list) list.push(index);
        else this.holders.set(chunk, [index]);
      }
    });
  }

  /** The functions, first the one that shares most with the last ones, for its length. */
  with(last, functions) {
    const shares = new Float64Array(this.chunks.length);
    last.toReversed().forEach((index, distance) => {
      for (const chunk of this.chunks[index]) {
        const list = this.holders.get(chunk);
        if (list.length > 1 && list.length < COMMON) {
          for (const other of list) shares[other] += 1 / (1 + distance) / list.length;
        }
      }
    });
    const share = (index) => shares[index] / this.weights[index];
    return [...functions].sort((one, other) => share(other) - share(one));
  }
}

/** How long it is when it is packed, behind what is given. */
function packed(bytes, dictionary) {
  return deflateRawSync(bytes, { level: 9, dictionary }).length;
}

/** The first one of those with the largest value. */
function largest(indices, value) {
  let [best, most] = [undefined, -Infinity];
  for (const index of indices) {
    const found = value(index);
    if (found > most) [best, most] = [index, found];
  }
  return best;
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
