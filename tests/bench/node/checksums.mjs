// @ts-check
// Checksums of bytes that arrive in chunks.

import { createCRC64, createSHA256, createSHA512 } from "hash-wasm";

import { packageOf } from "./clients.mjs";
import { contest } from "./contest.mjs";

/** @typedef {import("hash-wasm").IHasher} Hasher */

const CHUNK = crypto.getRandomValues(new Uint8Array(64 << 10));
const CHUNKS = 64;
const PEERS = {
  crc64: { name: "CRC-64/XZ", hasher: await createCRC64() },
  sha256: { name: "SHA-256", hasher: await createSHA256() },
  sha512: { name: "SHA-512", hasher: await createSHA512() },
};

/**
 * @param {typeof import("../../../bindings-wasm/types/index.js")} fw
 * @param {string} engine whose checksums these are
 * @param {Partial<Record<keyof typeof PEERS, number>>} goals
 */
export async function run(fw, engine, goals) {
  for (const [algorithm, goal] of Object.entries(goals)) {
    const { name, hasher } = PEERS[/** @type {keyof typeof PEERS} */ (algorithm)];
    const codePackage = packageOf(fw, algorithm);
    const theirs = algorithm === "crc64" ? () => BigInt(`0x${hashed(hasher)}`).toString() : () => hashed(hasher);
    await contest(`${name}, ${engine}, 64 KiB chunks`, "hash-wasm", goal, () => verified(codePackage), theirs);
  }
}

/**
 * The checksum that a verifier computes; the package it is of reports another.
 *
 * @param {import("../../../bindings-wasm/types/index.js").CodePackage} codePackage
 */
function verified(codePackage) {
  const verifier = codePackage.verifier();
  for (let i = 0; i < CHUNKS; i += 1) verifier.update(CHUNK);
  const verdict = verifier.finish();
  return verdict.status === "mismatch" && verdict.actual;
}

/** @param {Hasher} hasher */
function hashed(hasher) {
  hasher.init();
  for (let i = 0; i < CHUNKS; i += 1) hasher.update(CHUNK);
  return hasher.digest();
}
