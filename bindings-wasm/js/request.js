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
  #hasSecrets;

  /** @param {RawRequest} raw */
  constructor([head, body]) {
    const [method, url, ...headers] = head.split("\n");
    this.#method = method;
    this.#url = url;
    this.#headers = new RequestHeaders(headers);
    this.#body = body;
    this.#hasSecrets = headers.some((line) => line[0] === SECRET);
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

  /**
   * The native `Request` for `fetch`.
   *
   * @param {RequestInit} [init] more options, such as `signal`
   */
  toRequest(init) {
    const headers = [...this.#headers].filter(([name]) => !SET_BY_CLIENT.includes(name));
    const request = new globalThis.Request(this.#url, {
      credentials: "omit",
      // A redirect would carry the keys' headers to wherever it points.
      redirect: this.#hasSecrets ? "manual" : "follow",
      ...init,
      method: this.#method,
      headers,
      ...(this.#body.length > 0 && { body: /** @type {Uint8Array<ArrayBuffer>} */ (this.#body) }),
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
    return { method: this.#method, url: this.#url, headers: [...this.#headers], body: this.#body };
  }

  toJSON() {
    return {
      method: this.#method,
      url: this.#url.replace(/\?.*/s, `?${REDACTED}`),
      headers: this.#headers.toJSON(),
      body: `<${this.#body.length} bytes>`,
    };
  }

  toString() {
    const { method, url } = this.toJSON();
    return `${method} ${url}`;
  }

  [INSPECT]() {
    return this.toJSON();
  }
}
