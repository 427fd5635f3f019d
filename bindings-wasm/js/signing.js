// @ts-check

import { EncodeError } from "./errors.js";
import { made } from "./failure.js";
import { giveBytes, presignRequest, signRequest } from "./generated/faaswire_wasm.js";
import { bytes, context, headersToSend, listText, options, seconds, text } from "./input.js";
import { requireReady } from "./ready.js";
import { SignedRequest } from "./request.js";
import { Secret } from "./secret.js";
import { rawCredentials } from "./service.js";

/** @import { PresignInput, PresignedUrl, SigningResult, SignInput, Stages } from "../types/signing.js" */

/**
 * Signs a request of your own.
 *
 * @param {SignInput} input
 * @returns {SigningResult}
 */
export function sign(input) {
  const { scheme, service, credentials, signedHeaders, ...given } = options("input", input);
  const { at, nonce } = context(given);
  const key = rawCredentials(credentials);
  const product = service == null ? [] : [text("service", service)];
  const { parts, body } = build(given);
  const how = listText([text("scheme", scheme), nonce, ...product]);
  const listed = names(signedHeaders);
  giveBytes(body);
  const reported = made(signRequest(parts, how, listed, key, at));
  const [request, ...stages] = JSON.parse(reported);
  return { request: new SignedRequest(request), stages: stages.length > 0 ? secrets(stages) : undefined };
}

/**
 * Makes a URL of an HTTP trigger that carries its own signature.
 *
 * @param {PresignInput} input
 * @returns {PresignedUrl}
 */
export function presignHttpTrigger(input) {
  const { credentials, expires, ...given } = options("input", input);
  const key = rawCredentials(credentials);
  const { parts, body } = build(given);
  const until = seconds("expires", expires);
  giveBytes(body);
  const [url, ...stages] = JSON.parse(made(presignRequest(parts, key, until)));
  return { url: secret(url), stages: secrets(stages) };
}

/**
 * @param {string[]} stages
 * @returns {Stages}
 */
function secrets([canonicalRequest, stringToSign, signature]) {
  return {
    canonicalRequest: secret(canonicalRequest),
    stringToSign: secret(stringToSign),
    signature: secret(signature),
  };
}

/**
 * @param {string} text
 * @returns {any} as the types for callers have it
 */
const secret = (text) => new Secret(text);

/** @param {Record<string, unknown>} parts */
function build({ method, url, headers, body }) {
  requireReady();
  return {
    parts: listText([text("method", method), text("url", url), ...headersToSend(headers)]),
    body: body == null ? new Uint8Array() : bytes("body", body),
  };
}

/** @param {unknown} signedHeaders */
function names(signedHeaders) {
  if (signedHeaders == null) return "";
  if (Array.isArray(signedHeaders) && signedHeaders.every((name) => typeof name === "string")) {
    return listText(signedHeaders);
  }
  throw new EncodeError("signedHeaders", "must be an array of header names");
}
