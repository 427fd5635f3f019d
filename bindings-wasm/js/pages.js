// @ts-check

import { DecodeError } from "./errors.js";

/** @import { Call, Page, Request, ResponseParts } from "../types/index.js" */

/**
 * All pages of a list, one after the other.
 *
 * @template {Page} Output
 * @param {Call<Output>} call
 * @param {(request: Request) => Response | ResponseParts | Promise<Response | ResponseParts>} send
 */
export async function* pages(call, send) {
  /** @type {Call<any> | undefined} */
  let next = call;
  /** @type {Output | undefined} */
  let page;
  while (next) {
    const response = await send(next.request());
    const previous = page;
    page = /** @type {Output} */ (await next.parse(response));
    yield page;
    next = following(page, previous, response.status);
  }
}

/**
 * As `pages`, for a client that does not make its caller wait.
 *
 * @template {Page} Output
 * @param {Call<Output>} call
 * @param {(request: Request) => ResponseParts} send
 */
export function* pagesSync(call, send) {
  /** @type {Call<any> | undefined} */
  let next = call;
  /** @type {Output | undefined} */
  let page;
  while (next) {
    const response = send(next.request());
    const previous = page;
    page = /** @type {Output} */ (next.parseSync(response));
    yield page;
    next = following(page, previous, response.status);
  }
}

/**
 * The next call. A page that says to go on where it was itself found would never end.
 *
 * @param {Page} page
 * @param {Page | undefined} previous
 * @param {number} status
 */
function following(page, previous, status) {
  const next = page.nextPage();
  if (next && page.nextToken === previous?.nextToken) {
    const problem = "the page after this one begins where this one does";
    throw new DecodeError(`unreadable response with status ${status} at $.nextToken: ${problem}`, { status, path: "$.nextToken", problem }, new Uint8Array());
  }
  return next;
}
