// @ts-check

import { EncodeError } from "./errors.js";
import { takeBytes } from "./generated/faaswire_wasm.js";
import { INSPECT, REDACTED } from "./redacted.js";

/** Marks the line of a header that is secret. */
const SECRET = "!";

/** What stands before a body that is short and text. */
const BODY = "\n\n";

/** What the text begins with if the body is any other, which is to be taken. */
const BODY_BESIDE = "\n";

/** Every HTTP client sets these itself, to the same values. */
const SET_BY_CLIENT = ["host", "content-length"];

/** A redirect would carry the keys' headers to wherever it points: that the cloud responds so is reported by `parse`. */
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
    return this.toJSON()
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n");
  }

  [INSPECT]() {
    return this.toJSON();
  }
}

/** A signed request: what is here is what was signed, and all of it. */
export class SignedRequest {
  /** See `src/request.rs`. @type {string | undefined} */
  #reported;
  #method = "";
  #url = "";
  /** @type {RequestHeaders | undefined} */
  #headers;
  /** @type {Uint8Array<ArrayBuffer> | string | null} */
  #body = null;

  /** @param {string} reported what wasm says of it */
  constructor(reported) {
    this.#reported = reported;
    if (reported.startsWith(BODY_BESIDE)) {
      this.#reported = reported.slice(BODY_BESIDE.length);
      this.#body = /** @type {Uint8Array<ArrayBuffer>} */ (takeBytes());
    }
  }

  /** Most requests are sent whole or not looked at: their parts are taken apart when they are. */
  #open() {
    if (this.#reported === undefined) return;
    const end = this.#reported.indexOf(BODY);
    if (end >= 0) this.#body = this.#reported.slice(end + BODY.length);
    const [method, url, ...headers] = (end >= 0 ? this.#reported.slice(0, end) : this.#reported).split("\n");
    this.#method = method;
    this.#url = url;
    this.#headers = new RequestHeaders(headers);
    this.#reported = undefined;
  }

  get method() {
    this.#open();
    return this.#method;
  }

  get url() {
    this.#open();
    return this.#url;
  }

  get headers() {
    this.#open();
    return /** @type {RequestHeaders} */ (this.#headers);
  }

  get body() {
    this.#open();
    if (typeof this.#body === "string") this.#body = new TextEncoder().encode(this.#body);
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
      throw new EncodeError(
        "redirect",
        "must be `manual` or `error`: following a redirect would pass the signature on to another host",
      );
    }
    const headers = [...this.headers].filter(([name]) => !SET_BY_CLIENT.includes(name));
    const request = new globalThis.Request(this.url, {
      redirect: REDIRECT,
      credentials: CREDENTIALS,
      ...init,
      method: this.method,
      headers,
      ...(this.body && { body: this.body }),
    });
    const dropped = headers.map(([name]) => name).filter((name) => !request.headers.has(name));
    if (dropped.length > 0) {
      const names = dropped.map((name) => `\`${name}\``).join(", ");
      throw new EncodeError(
        "headers",
        `hold ${names}, which a browser does not allow to be set: send \`request.reveal()\` through a relay`,
      );
    }
    return request;
  }

  /** Everything as plain data, for a relay. It holds the signature, and the token if there is one. */
  reveal() {
    const [method, url, headers, body] = [this.method, this.url, [...this.headers], this.body];
    return { method, url, headers, body, redirect: REDIRECT, credentials: CREDENTIALS };
  }

  toJSON() {
    return {
      method: this.method,
      url: this.url.replace(/\?.*/s, `?${REDACTED}`),
      headers: this.headers.toJSON(),
      body: `<${this.body?.length ?? 0} bytes>`,
    };
  }

  /** Handed to `fetch`, this is an address with a scheme that nobody knows, and says what to do. */
  toString() {
    const { method, url } = this.toJSON();
    return `faaswire.SignedRequest: ${method} ${url} (fetch takes its toRequest())`;
  }

  [INSPECT]() {
    return this.toJSON();
  }
}
