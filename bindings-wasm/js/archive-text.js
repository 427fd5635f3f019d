// @ts-check
// Texts that Rust packed one behind the other (`archive/src/pack.rs`).

/** How far apart the places of two chunks begin. */
const SPAN = 2 ** 17;

/**
 * @param {string[]} chunks
 * @param {number} place
 * @param {number} length
 */
export function textAt(chunks, place, length) {
  const chunk = Math.floor(place / SPAN);
  const start = place - chunk * SPAN;
  return chunks[chunk].slice(start, start + length);
}
