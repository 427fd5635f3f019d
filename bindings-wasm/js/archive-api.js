// @ts-check
// What every entry point of `faaswire/archive` exports.

export { build, compare, entries, inspect, readEntry } from "./archive.js";
export { ArchiveError, EncodeError, FaaswireError } from "./errors.js";
export { preflight, preflightLimits } from "./preflight.js";
