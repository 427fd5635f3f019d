// @ts-check
// Whether a cloud will take a package, told before the upload.

import { ready } from "./archive.js";
import * as raw from "./generated/faaswire_archive_wasm.js";
import { question } from "./preflight-input.js";
import { unpackAnswer, unpackLimits } from "./preflight-unpack.js";

/** @import { Cloud, PreflightQuestion } from "../types/preflight.js" */

/**
 * @param {Cloud} cloud
 * @param {PreflightQuestion} options
 */
export function preflight(cloud, options) {
  ready.require();
  return unpackAnswer(raw.preflight(...question(cloud, options)));
}

export function preflightLimits() {
  ready.require();
  return unpackLimits(raw.preflightLimits());
}
