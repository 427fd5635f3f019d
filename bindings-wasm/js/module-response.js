// @ts-check
// What a server has in place of a module: an error that says so is worth more than the compiler's.

/** @import { Names } from "./names.js" */

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * Fetches a module.
 *
 * @param {string | URL} address
 * @param {Names} names
 */
export async function fetchModule(address, names) {
  let response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw failure(address, "the request failed", names, cause);
  }
  return checkedModule(response, names, address);
}

/**
 * Checks that a response has a module as its body; one of the right type is compiled while it arrives.
 *
 * @param {Response} response
 * @param {Names} names
 * @param {string | URL} [address]
 */
export async function checkedModule(response, names, address = "") {
  const place = response.url || address;
  if (!response.ok) throw failure(place, `HTTP status ${response.status}`, names);
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/wasm")) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (MAGIC.every((byte, index) => bytes[index] === byte)) return bytes;
  const isHtml = /html/i.test(type) || /^\s*<[!a-z?]/i.test(new TextDecoder().decode(bytes.subarray(0, 256)));
  const page = "got HTML, a page in place of the file, as servers send it for a file that they do not have";
  throw failure(place, isHtml ? page : `got ${bytes.length} bytes that are not a module`, names);
}

/**
 * @param {string | URL} address
 * @param {string} what
 * @param {Names} names
 * @param {unknown} [cause]
 */
export function failure(address, what, { module, inline }, cause) {
  const remedy = `give \`init\` the URL of "${module}", or use "${inline}", which needs no file`;
  return new Error(`the module of faaswire cannot be loaded from ${shown(address)}: ${what}; ${remedy}`, { cause });
}

/**
 * An address without what may be secret in it.
 *
 * @param {string | URL} address
 */
function shown(address) {
  const text = String(address);
  if (text === "") return "the response";
  return text.startsWith("data:") ? "a `data:` URL" : text.replace(/[?#].*$/s, "").replace(/^(\w+:\/\/)[^/]*@/, "$1");
}
