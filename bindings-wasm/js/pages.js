// @ts-check

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
  while (next) {
    /** @type {Output} */
    const page = await next.parse(await send(next.request()));
    yield page;
    next = page.nextPage();
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
  while (next) {
    /** @type {Output} */
    const page = next.parseSync(send(next.request()));
    yield page;
    next = page.nextPage();
  }
}
