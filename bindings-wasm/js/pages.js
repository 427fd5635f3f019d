// @ts-check

import { options } from "./input.js";

/** @import { Call, Page, PagesOptions, SignedRequest, ResponseParts } from "../types/index.js" */

/**
 * All pages of a list, one after the other.
 *
 * @template {Page} Output
 * @param {Call<Output>} call
 * @param {(request: SignedRequest) => Response | ResponseParts | Promise<Response | ResponseParts>} send
 * @param {PagesOptions<boolean | Promise<boolean>>} [given]
 */
export async function* pages(call, send, given) {
  const { sign, retry } = signer(given);
  /** @type {Call<any> | undefined} */
  let next = call;
  for (let failures = 0; next;) {
    const request = sign(next);
    /** @type {Output} */
    let page;
    try {
      page = await next.parse(await send(request));
    } catch (error) {
      failures += 1;
      if (!(await retry?.(error, failures))) throw error;
      continue;
    }
    failures = 0;
    yield page;
    next = page.nextPage();
  }
}

/**
 * As `pages`, for a client that does not make its caller wait.
 *
 * @template {Page} Output
 * @param {Call<Output>} call
 * @param {(request: SignedRequest) => ResponseParts} send
 * @param {PagesOptions<boolean>} [given]
 */
export function* pagesSync(call, send, given) {
  const { sign, retry } = signer(given);
  /** @type {Call<any> | undefined} */
  let next = call;
  for (let failures = 0; next;) {
    const request = sign(next);
    /** @type {Output} */
    let page;
    try {
      page = next.parseSync(send(request));
    } catch (error) {
      failures += 1;
      if (!retry?.(error, failures)) throw error;
      continue;
    }
    failures = 0;
    yield page;
    next = page.nextPage();
  }
}

/**
 * @template Again
 * @param {PagesOptions<Again> | undefined} given
 */
function signer(given) {
  const { at, headers, retry } = /** @type {PagesOptions<Again>} */ (options("options", given));
  // What can be gone through once only is kept for every page.
  const kept = headers && Symbol.iterator in headers ? [...headers] : headers;
  const sign = (/** @type {Call<any>} */ call) =>
    call.request({ at: typeof at === "function" ? at() : at, headers: kept });
  return { sign, retry };
}
