// @ts-check
// Whether a cloud will take a package, reported before the upload.

import { ready } from "./archive.js";
import * as raw from "./generated/faaswire_archive_wasm.js";
import { question } from "./preflight-input.js";
import { unpackReport, unpackLimits } from "./preflight-unpack.js";

/** @import { PreflightInput } from "../types/preflight.js" */
/** @import { Cloud } from "../types/words.js" */

/**
 * @param {Cloud} cloud
 * @param {PreflightInput} options
 */
export function preflight(cloud, options) {
  ready.require();
  return unpackReport(raw.preflight(...question(cloud, options)));
}

export function preflightLimits() {
  ready.require();
  return unpackLimits(raw.preflightLimits());
}
