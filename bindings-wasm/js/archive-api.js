// @ts-check
// What every entry point of `faaswire/archive` exports.

export { build, compare, entries, inspect, open, readEntry } from "./archive.js";
export { Archive } from "./archive-opened.js";
export { ArchiveError, EncodeError, FaaswireError } from "./errors.js";
export { preflight, preflightLimits } from "./preflight.js";
export { SEVERITIES } from "./words.js";
export * from "./words-archive.js";
