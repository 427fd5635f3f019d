// @ts-check

import { EncodeError } from "./errors.js";
import { RawRequest } from "./generated/faaswire_wasm.js";
import { bytes, context, headersToSend, options, seconds, text } from "./input.js";
import { requireReady } from "./ready.js";
import { Request } from "./request.js";
import { rawCredentials } from "./service.js";

/** @import { PresignInput, PresignedUrl, SignedRequest, SignInput } from "../types/signing.js" */

/**
 * Signs a request of your own.
 *
 * @param {SignInput} input
 * @returns {SignedRequest}
 */
export function sign(input) {
  const { scheme, service, credentials, signedHeaders, ...parts } = options("input", input);
  const { at, nonce } = context(parts);
  const key = rawCredentials(credentials);
  const product = service == null ? undefined : text("service", service);
  const { request, stages } = build(parts).sign(text("scheme", scheme), product, key, at, nonce, names(signedHeaders));
  return { request: new Request(request), stages };
}

/**
 * Makes a URL of an HTTP trigger that carries its own signature.
 *
 * @param {PresignInput} input
 * @returns {PresignedUrl}
 */
export function presignHttpTrigger(input) {
  const { credentials, expires, ...parts } = options("input", input);
  const key = rawCredentials(credentials);
  const request = build(parts);
  try {
    return request.presign(key, seconds("expires", expires));
  } finally {
    request.free();
  }
}

/** @param {Record<string, unknown>} parts */
function build({ method, url, headers, body }) {
  requireReady();
  return new RawRequest(
    text("method", method),
    text("url", url),
    headersToSend(headers),
    body == null ? new Uint8Array() : bytes("body", body),
  );
}

/** @param {unknown} signedHeaders */
function names(signedHeaders) {
  if (signedHeaders == null) return undefined;
  if (Array.isArray(signedHeaders) && signedHeaders.every((name) => typeof name === "string")) return signedHeaders;
  throw new EncodeError("signedHeaders", "must be a list of header names");
}
