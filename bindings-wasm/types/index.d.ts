/// <reference lib="esnext.disposable" />

export * as alibaba from "./alibaba.js";
export * as huawei from "./huawei.js";
export * as tencent from "./tencent.js";
export * as signing from "./signing.js";
export * from "./errors.js";
export * from "./function.js";
export * from "./package.js";
export * from "./words.js";

import type { CodePackage } from "./package.js";
import type { Bytes, HostRequest, HostRequestInit, HostResponse, HostUrl, WasmModule } from "./platform.js";

/** Bytes in any of the usual classes; they are copied. */
export type BytesLike = ArrayBuffer | SharedArrayBuffer | ArrayBufferView;

/** Data that can be represented in JSON. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue | undefined };

/** The location of the WebAssembly module of this package, or the module itself. */
export type ModuleSource = string | HostUrl | HostResponse | ArrayBuffer | ArrayBufferView | WasmModule;

/**
 * Loads the WebAssembly module. In a browser, nothing can be constructed before it is loaded; a second
 * call waits for the first. In Node, the module is loaded on import, and this does nothing.
 *
 * @param source the module; defaults to the one of this package, next to the code. Workers and bundles
 *   as CommonJS have no such location: `import wasm from "faaswire/faaswire.wasm"; await init(wasm);`
 */
export function init(source?: ModuleSource): Promise<void>;

/**
 * A key, a token or a pre-signed URL. Printing, `JSON.stringify` and `util.inspect` show `<redacted>`;
 * passing that string as a secret is an error.
 */
export class Secret {
  constructor(text: string);
  #private;
  /** Returns the text of the secret. */
  reveal(): string;
  toString(): string;
  toJSON(): string;
}

/** A time: a `Date`, of any realm, or unix **seconds**. */
export type Time = Date | number;

/** Headers as `Headers`, as pairs, or as an object. */
export type HeadersLike = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;

/** The inputs of a signature besides the request and the key. */
export interface SigningOptions {
  /** The time of signing; defaults to now. Clouds tolerate a clock skew of 15 minutes, Tencent of 5. */
  readonly at?: Time | undefined;
  /** A string that is never used twice; defaults to 32 random hexadecimal digits. */
  readonly nonce?: string | undefined;
}

export interface RequestOptions extends SigningOptions {
  /** Additional headers, such as `x-fc-trace-id`; they are signed if the scheme signs such headers. */
  readonly headers?: HeadersLike | undefined;
}

/** The headers of a request in the order of signing, with names in lower case. */
export interface RequestHeaders extends Iterable<[string, string]> {
  readonly size: number;
  get(name: string): string | undefined;
  has(name: string): boolean;
  /** Returns pairs, with `<redacted>` in place of keys, tokens and signatures. */
  toJSON(): [string, string][];
  toString(): string;
}

/**
 * A signed request, which must be sent unchanged: in Node and in browsers with `fetch(request.toRequest())`.
 * A client that takes the parts finds them here, such as `fetch(request.url, request.reveal())` of Node.
 * `fetch(request)` fails without sending anything. Printing a request shows no secret.
 */
export class SignedRequest {
  private constructor();
  readonly method: string;
  /** The absolute URL; that of a download can carry a signature of its own. */
  readonly url: string;
  readonly headers: RequestHeaders;
  /** The body; null if there is none. */
  readonly body: Bytes | null;
  /** Redirects are not followed: they would pass the signature on to another host. */
  readonly redirect: "manual";
  readonly credentials: "omit";
  /**
   * Creates a native `Request`, without `Host` and `Content-Length`, which every client sets itself.
   *
   * @param init further options, such as `signal`
   * @throws EncodeError for the field `headers` if a browser does not allow one of them to be set: FC 2016
   *   signs `Date`. Send `reveal()` through a relay in this case. For the field `redirect` if redirects
   *   are to be followed.
   */
  toRequest(init?: HostRequestInit): HostRequest;
  /** Returns everything as plain data, for a relay; it contains the signature, and the token if there is one. */
  reveal(): RevealedRequest;
  toJSON(): { method: string; url: string; headers: [string, string][]; body: string };
  toString(): string;
}

export interface RevealedRequest {
  method: string;
  url: string;
  headers: [string, string][];
  body: Bytes | null;
  redirect: "manual";
  credentials: "omit";
}

/** A response in parts; the body is complete and not compressed. */
export interface ResponseParts {
  readonly status: number;
  readonly headers?:
    Iterable<readonly [string, string]> | Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  readonly body: BytesLike;
}

/** An operation bound to a service. */
export class Call<Output> {
  private constructor();
  #private;
  /** The vendor's name of the operation. */
  readonly operation: string;
  /**
   * Creates the signed request. Create a new one for each attempt, since signatures expire.
   *
   * @throws EncodeError that names the parameter
   */
  request(options?: RequestOptions): SignedRequest;
  /**
   * Parses the response.
   *
   * @throws ServiceError if the cloud rejected the request
   * @throws DecodeError if the body cannot be read
   */
  parse(response: HostResponse | ResponseParts): Promise<Output>;
  /** Parses a response in parts, as `parse` does. */
  parseSync(response: ResponseParts): Output;
  /**
   * Ends the use of the call: `using` does so at the end of a block, `free()` immediately. A call holds
   * no memory of the WebAssembly module. Once the service and its other calls are freed as well, the
   * keys are wiped.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/** A page of a list. */
export interface Page {
  /** The start of the next page; absent on the last page. */
  readonly nextToken?: string;
  /** Returns the call for the next page; undefined after the last page. */
  nextPage(): Call<Page> | undefined;
}

/** Options of `pages` and `pagesSync`. */
export interface PagesOptions<Again> {
  /**
   * The time of signing, or a function that returns it for each request, for example one that corrects
   * a wrong local clock; defaults to now.
   */
  readonly at?: Time | (() => Time) | undefined;
  /** Additional headers for each request. */
  readonly headers?: HeadersLike | undefined;
  /**
   * Decides whether to request a page again, given the error that `send` or `parse` threw and the
   * number of failures so far, starting at 1. It may wait before it returns. Each attempt is signed
   * again; without it, the first error ends the iteration.
   */
  readonly retry?: ((error: unknown, failures: number) => Again) | undefined;
}

/**
 * Yields all pages of a list, one after the other. `send` sends the requests with any client:
 * `pages(call, (request) => fetch(request.toRequest()))`.
 *
 * @throws whatever `request` and `parse` throw; DecodeError for a page whose continuation is a page
 *   that was already read, which would never end
 */
export function pages<Output extends Page>(
  call: Call<Output>,
  send: (request: SignedRequest) => HostResponse | ResponseParts | Promise<HostResponse | ResponseParts>,
  options?: PagesOptions<boolean | Promise<boolean>>,
): AsyncGenerator<Output, void, undefined>;

/** Yields the same pages as `pages`, for a synchronous client. */
export function pagesSync<Output extends Page>(
  call: Call<Output>,
  send: (request: SignedRequest) => ResponseParts,
  options?: PagesOptions<boolean>,
): Generator<Output, void, undefined>;

/** The API of a cloud, with an endpoint and credentials. */
export abstract class Service {
  #private;
  /**
   * Creates the request that downloads a package: a plain GET of its pre-signed URL, or a signed one of
   * its object-store address.
   *
   * @throws EncodeError for the field `package` if there is nothing to download
   */
  downloadRequest(codePackage: CodePackage, options?: SigningOptions): SignedRequest;
  /**
   * Frees the memory of the WebAssembly module: `using` does so at the end of a block, `free()`
   * immediately. This includes the keys, unless calls of the service still hold them. Otherwise the
   * memory is freed some time after garbage collection.
   */
  [Symbol.dispose](): void;
  free(): void;
}
