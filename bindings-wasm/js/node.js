// @ts-check
// Entry point for Node: the module is read and compiled when this is imported.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { useHost } from "./engine.js";
import { initSync } from "./generated/faaswire_wasm.js";
import { faaswire_wasm as ofPages, faaswire_wasm_node as ofNode } from "./generated/sizes.js";
import { readModule } from "./module-file.js";
import { MAIN } from "./names.js";
import { markReady } from "./ready.js";

export * from "./api.js";

// The module that is compiled for speed, as nothing is downloaded here; that for pages does as well.
const beside = () => readFileSync(new URL("./generated/node/faaswire_wasm_bg.wasm", import.meta.url));
const { memory } = initSync({ module: readModule(beside, MAIN, [ofNode, ofPages]) });
markReady(memory);
useHost(hostHasher);

/**
 * OpenSSL's checksums are faster than those of wasm. It has no CRC-64, and may be set up to reject MD5.
 *
 * @param {string} algorithm
 */
function hostHasher(algorithm) {
  if (!["md5", "sha256", "sha512"].includes(algorithm)) return undefined;
  try {
    return createHash(algorithm);
  } catch {
    return undefined;
  }
}

/** There is nothing to wait for: the same code runs here and in a browser. */
export async function init() {}
