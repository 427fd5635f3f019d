// @ts-check
// Entry point for Node: the module is read and compiled when this is imported.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { useHost } from "./engine.js";
import { initSync } from "./generated/faaswire_wasm.js";
import { markReady } from "./ready.js";

export * from "./api.js";

const { memory } = initSync({ module: readFileSync(new URL("./generated/faaswire_wasm_bg.wasm", import.meta.url)) });
markReady(memory);
useHost(hostSum);

/**
 * OpenSSL's sums are faster than those of wasm. It has no CRC-64, and may be set up to refuse MD5.
 *
 * @param {string} algorithm
 */
function hostSum(algorithm) {
  if (!["md5", "sha256", "sha512"].includes(algorithm)) return undefined;
  try {
    return createHash(algorithm);
  } catch {
    return undefined;
  }
}

/** There is nothing to wait for: the same code runs here and in a browser. */
export async function init() {}
