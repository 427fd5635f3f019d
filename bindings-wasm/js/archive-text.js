// @ts-check
// Texts that Rust packed one behind the other (`archive/src/pack.rs`).

/** How far apart the places of two pieces begin. */
const SPAN = 2 ** 17;

/**
 * @param {string[]} pieces
 * @param {number} place
 * @param {number} length
 */
export function textAt(pieces, place, length) {
  const piece = Math.floor(place / SPAN);
  const start = place - piece * SPAN;
  return pieces[piece].slice(start, start + length);
}
