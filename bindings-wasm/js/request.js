// @ts-check

import { EncodeError } from "./errors.js";
import { INSPECT, REDACTED } from "./redacted.js";

/**
 * What Rust makes of a request: method, URL and headers as lines, after a `!` those that are secret
 * and after a blank the others.
 *
 * @typedef {[head: string, body: Uint8Array<ArrayBuffer>]} RawRequest
 */

/** Marks a line. */
const SECRET = "!";

/** Every HTTP client sets these itself, to the same values. */
const SET_BY_CLIENT = ["host", "content-length"];

/** A redirect would carry the keys' headers to wherever it points: that the cloud answers so is told by `parse`. */
const REDIRECT = /** @type {const} */ ("manual");

/** Cookies of a page are nobody's business. */
const CREDENTIALS = /** @type {const} */ ("omit");

/** The headers of a request, in the order of signing. Iterating gives all values; printing hides the secret ones. */
export class RequestHeaders {
  #headers;

  /** @param {string[]} lines */
  constructor(lines) {
    this.#headers = lines.map((line) => {
      const sensitive = line[0] === SECRET;
      const colon = line.indexOf(":");
      return { name: line.slice(1, colon), value: line.slice(colon + 1), sensitive };
    });
  }

  get size() {
    return this.#headers.length;
  }

  /** @param {string} name in any case */
  get(name) {
    const lower = String(name).toLowerCase();
    return this.#headers.find((header) => header.name === lower)?.value;
  }

  /** @param {string} name in any case */
  has(name) {
    return this.get(name) !== undefined;
  }

  /** @returns {IterableIterator<[string, string]>} */
  *[Symbol.iterator]() {
    for (const { name, value } of this.#headers) yield [name, value];
  }

  /** @returns {[string, string][]} */
  toJSON() {
    return this.#headers.map(({ name, value, sensitive }) => [name, sensitive ? REDACTED : value]);
  }

  toString() {
    return this.toJSON().map(([name, value]) => `${name}: ${value}`).join("\n");
  }

  [INSPECT]() {
    return this.toJSON();
  }
}

/** A signed request: what is here is what was signed, and all of it. */
export class Request {
  #method;
  #url;
  #headers;
  #body;

  /** @param {RawRequest} raw */
  constructor([head, body]) {
    const [method, url, ...headers] = head.split("\n");
    this.#method = method;
    this.#url = url;
    this.#headers = new RequestHeaders(headers);
    this.#body = body.length > 0 ? body : null;
  }

  get method() {
    return this.#method;
  }

  get url() {
    return this.#url;
  }

  get headers() {
    return this.#headers;
  }

  get body() {
    return this.#body;
  }

  get redirect() {
    return REDIRECT;
  }

  get credentials() {
    return CREDENTIALS;
  }

  /**
   * The native `Request` for `fetch`.
   *
   * @param {RequestInit} [init] more options, such as `signal`
   */
  toRequest(init) {
    if (init?.redirect === "follow") {
      throw new EncodeError("redirect", "must be `manual` or `error`: followed, it would carry the signature to wherever it points");
    }
    const headers = [...this.#headers].filter(([name]) => !SET_BY_CLIENT.includes(name));
    const request = new globalThis.Request(this.#url, {
      redirect: REDIRECT,
      credentials: CREDENTIALS,
      ...init,
      method: this.#method,
      headers,
      ...(this.#body && { body: this.#body }),
    });
    const dropped = headers.map(([name]) => name).filter((name) => !request.headers.has(name));
    if (dropped.length > 0) {
      const names = dropped.map((name) => `\`${name}\``).join(", ");
      throw new EncodeError("headers", `hold ${names}, which a browser may not set: send \`request.reveal()\` through a relay`);
    }
    return request;
  }

  /** Everything as plain data, for a relay. It holds the signature, and the token if there is one. */
  reveal() {
    const [method, url, headers, body] = [this.#method, this.#url, [...this.#headers], this.#body];
    return { method, url, headers, body, redirect: REDIRECT, credentials: CREDENTIALS };
  }

  toJSON() {
    return {
      method: this.#method,
      url: this.#url.replace(/\?.*/s, `?${REDACTED}`),
      headers: this.#headers.toJSON(),
      body: `<${this.#body?.length ?? 0} bytes>`,
    };
  }

  /** Handed to `fetch`, this is an address with a scheme that nobody knows, and says what to do. */
  toString() {
    const { method, url } = this.toJSON();
    return `faaswire.Request: ${method} ${url} (fetch takes its toRequest())`;
  }

  [INSPECT]() {
    return this.toJSON();
  }
}
