// @ts-check
// What Rust makes of one thing that was found.

/** @import { Finding } from "../types/archive.js" */

export { ArchiveError } from "./errors.js";

/**
 * @param {string} code
 * @param {string} severity
 * @param {string | undefined} path
 * @param {string | undefined} detail
 * @param {string} text
 */
export function finding(code, severity, path, detail, text) {
  const members = {
    code,
    severity,
    ...(path !== undefined && { path }),
    ...(detail !== undefined && { detail }),
    text,
  };
  return /** @type {Finding} */ (Object.freeze(members));
}
