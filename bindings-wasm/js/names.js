// @ts-check
// How the package exports its modules, for messages that say what to do.

/** @typedef {{ module: string, web: string, inline: string }} Names */

/** @type {Names} */
export const MAIN = { module: "faaswire/faaswire.wasm", web: "faaswire/web", inline: "faaswire/inline" };

/** @type {Names} */
export const ARCHIVE = {
  module: "faaswire/faaswire-archive.wasm",
  web: "faaswire/archive/web",
  inline: "faaswire/archive/inline",
};
