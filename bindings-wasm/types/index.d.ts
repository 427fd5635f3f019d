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

/** Bytes in any of their shapes; they are copied. */
export type BytesLike = ArrayBuffer | SharedArrayBuffer | ArrayBufferView;

/** Data that JSON can say. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue | undefined };

/** Where the module of this package is, or the module itself. */
export type ModuleSource = string | HostUrl | HostResponse | ArrayBuffer | ArrayBufferView | WasmModule;

/**
 * Loads the module. In a browser nothing can be made before it; a second call waits for the first.
 * In Node the module is there from the start, and this does nothing.
 *
 * @param source by default the module of this package, beside the code. Workers and bundles as
 *   CommonJS have no such place: `import wasm from "faaswire/faaswire.wasm"; await init(wasm);`
 */
export function init(source?: ModuleSource): Promise<void>;

/**
 * A key, a token or a pre-signed URL. Printing, `JSON.stringify` and `util.inspect` show
 * `<redacted>`, which is an error where a secret belongs.
 */
export class Secret {
  constructor(text: string);
  #private;
  /** The only way to the text. */
  reveal(): string;
  toString(): string;
  toJSON(): string;
}

/** A time: a `Date`, be it of another realm, or unix **seconds**. */
export type Time = Date | number;

/** Headers as `Headers`, as pairs, or as an object. */
export type HeadersLike = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;

/** What a signature depends on besides the request and the key. */
export interface SigningOptions {
  /** Time of signing, by default now. Clouds allow 15 minutes of skew, Tencent 5. */
  readonly at?: Time | undefined;
  /** A text that is never used twice, by default 32 random hexadecimal digits. */
  readonly nonce?: string | undefined;
}

export interface RequestOptions extends SigningOptions {
  /** Headers of your own, such as `x-fc-trace-id`; they are signed where the scheme does so. */
  readonly headers?: HeadersLike | undefined;
}

/** The headers of a request in the order of signing, with names in lower case. */
export interface RequestHeaders extends Iterable<[string, string]> {
  readonly size: number;
  get(name: string): string | undefined;
  has(name: string): boolean;
  /** Pairs, with `<redacted>` in place of keys, tokens and signatures. */
  toJSON(): [string, string][];
  toString(): string;
}

/**
 * A signed request: what is here is what was signed, and all of it. Send `fetch(request.toRequest())`
 * in Node and in browsers; where a client takes the parts, as `fetch(request.url, request.reveal())`
 * of Node does, they are all there. `fetch(request)` fails, without asking anybody. Printing it
 * shows no secret.
 */
export class SignedRequest {
  private constructor();
  readonly method: string;
  /** Absolute URL; that of a download carries its own signature. */
  readonly url: string;
  readonly headers: RequestHeaders;
  /** Null where there is nothing to send. */
  readonly body: Bytes | null;
  /** A redirect is not followed: it would carry the signature to wherever it points. */
  readonly redirect: "manual";
  readonly credentials: "omit";
  /**
   * The native `Request`, without `Host` and `Content-Length`, which every client sets itself.
   *
   * @param init more options, such as `signal`
   * @throws EncodeError for field `headers` where a browser may not set one of them: FC 2016 signs
   *   `Date`. Send `reveal()` through a relay. For field `redirect` if it is to be followed.
   */
  toRequest(init?: HostRequestInit): HostRequest;
  /** Everything as plain data, for a relay; it holds the signature, and the token if there is one. */
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

/** A response in parts; the body is complete and no longer compressed. */
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
   * The signed request. Ask for a new one for each attempt: a signature ages.
   *
   * @throws EncodeError that names the parameter
   */
  request(options?: RequestOptions): SignedRequest;
  /**
   * Reads the response.
   *
   * @throws ServiceError if the cloud rejected the request
   * @throws DecodeError if the body cannot be read
   */
  parse(response: HostResponse | ResponseParts): Promise<Output>;
  /** As `parse`, for a response in parts. */
  parseSync(response: ResponseParts): Output;
  /**
   * `using` ends its use at the end of a block, `free()` at once. There is nothing in wasm to be
   * freed: a call is data. With the service and its other calls freed as well, the keys are wiped at
   * once.
   */
  [Symbol.dispose](): void;
  free(): void;
}

/** A page of a list. */
export interface Page {
  /** Where the next page begins; absent in the last one. */
  readonly nextToken?: string;
  /** The call for the next page; none after the last one. */
  nextPage(): Call<Page> | undefined;
}

/** How the pages of a list are asked for. */
export interface PagesOptions<Again> {
  /**
   * Time of signing, or a function that gives it for each request, such as one that knows how wrong
   * the own clock is; by default now.
   */
  readonly at?: Time | (() => Time) | undefined;
  /** Headers of your own for each request. */
  readonly headers?: HeadersLike | undefined;
  /**
   * Decides whether to ask for a page again, by what `send` or `parse` threw and how many times it
   * has failed, from 1 on. It may wait before it says so. Each attempt is signed anew; without it
   * the first error ends the walk.
   */
  readonly retry?: ((error: unknown, failures: number) => Again) | undefined;
}

/**
 * All pages of a list, one after the other. `send` makes the requests, with whatever client:
 * `pages(call, (request) => fetch(request.toRequest()))`.
 *
 * @throws what `request` and `parse` throw; a page that says to go on where a page before it was
 *   found, which would never end, is a DecodeError
 */
export function pages<Output extends Page>(
  call: Call<Output>,
  send: (request: SignedRequest) => HostResponse | ResponseParts | Promise<HostResponse | ResponseParts>,
  options?: PagesOptions<boolean | Promise<boolean>>,
): AsyncGenerator<Output, void, undefined>;

/** As `pages`, for a client that does not make its caller wait. */
export function pagesSync<Output extends Page>(
  call: Call<Output>,
  send: (request: SignedRequest) => ResponseParts,
  options?: PagesOptions<boolean>,
): Generator<Output, void, undefined>;

/** A cloud's API with an endpoint and credentials. */
export abstract class Service {
  #private;
  /**
   * The request that downloads a package: a plain GET of a pre-signed URL, or a signed one of an
   * object-store address.
   *
   * @throws EncodeError for field `package` where there is nothing to download
   */
  downloadRequest(codePackage: CodePackage, options?: SigningOptions): SignedRequest;
  /**
   * `using` frees what it holds in wasm at the end of a block, `free()` at once: with it the keys,
   * which its calls keep until they are freed or collected themselves. Otherwise that happens some
   * time after it was collected.
   */
  [Symbol.dispose](): void;
  free(): void;
}
