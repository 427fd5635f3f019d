// @ts-check

import { made } from "./failure.js";
import { giveBytes, RawCredentials, RawService } from "./generated/faaswire_wasm.js";
import { disposable, Handle } from "./handle.js";
import { bytes, context, headersToSend, httpStatus, listText, options, receivedText } from "./input.js";
import { reportedPackage } from "./package.js";
import { written } from "./params.js";
import { INSPECT } from "./redacted.js";
import { requireReady } from "./ready.js";
import { SignedRequest } from "./request.js";
import { revived } from "./revive.js";
import { wrongType } from "./wrong-type.js";

/** @import { Shape } from "./revive.js" */
/** @import { Written } from "./params.js" */
/** @import { CodePackage, RequestOptions, SigningOptions } from "../types/index.js" */

/** @type {(credentials: unknown) => RawCredentials} */
export let rawCredentials;

/** Credentials of any cloud. */
export class CredentialsBase {
  /** @type {Handle<RawCredentials>} */
  #handle;

  /**
   * @param {string} name
   * @param {object} members
   */
  constructor(name, members) {
    requireReady();
    const { text } = written(name, members ?? {});
    this.#handle = new Handle("credentials", made(RawCredentials.of(`${text}]`)));
  }

  free() {
    this.#handle.free();
  }

  static {
    rawCredentials = (credentials) => {
      if (typeof credentials !== "object" || credentials === null || !(#handle in credentials)) {
        throw wrongType("credentials", "an instance of the cloud's class for them", credentials);
      }
      return credentials.#handle.raw;
    };
  }
}

/**
 * What a service and its calls have in common, with the keys. It is freed with the last of them; what
 * is not freed at all is left to the collector.
 */
class Common {
  #raw;
  #users = 0;
  /** The call that the service is at. @type {object | undefined} */
  at = undefined;

  /**
   * @param {RawService} raw
   * @param {string} name
   * @param {unknown} region
   */
  constructor(raw, name, region) {
    this.#raw = raw;
    this.shown = `${name} in ${region}`;
    this.needsNonce = raw.needsNonce;
    this.shapes = shapesOf(name);
  }

  get raw() {
    return this.#raw;
  }

  use() {
    this.#users += 1;
    return this;
  }

  free() {
    this.#users -= 1;
    if (this.#users === 0) this.#raw.free();
  }
}

/** Shapes of outputs by services and operations. @type {Map<string, Map<string, [Shape, 0 | 1]>>} */
const shapes = new Map();

/** @param {string} name */
function shapesOf(name) {
  const known = shapes.get(name) ?? new Map();
  shapes.set(name, known);
  return known;
}

/** @type {(service: Service, operation: string, params: unknown) => Call} */
export let call;

/** A service of any cloud. */
export class Service {
  /** @type {Handle<Common>} */
  #handle;

  /** Its name and region. */
  #shown;

  /**
   * @param {string} name
   * @param {object} config
   */
  constructor(name, config) {
    requireReady();
    const { credentials, ...members } = options("config", config);
    const { text } = written(name, members);
    const key = rawCredentials(credentials);
    const raw = made(RawService.of(`${text}]`, key));
    const common = new Common(raw, name, members.region);
    this.#handle = new Handle("service", common.use());
    this.#shown = common.shown;
  }

  [INSPECT]() {
    return `<${this.#shown}>`;
  }

  /**
   * @param {CodePackage} codePackage
   * @param {SigningOptions} [signing]
   */
  downloadRequest(codePackage, signing) {
    const { at, nonce } = context(options("options", signing));
    const reported = reportedPackage(codePackage);
    const { raw } = this.#handle.raw;
    return new SignedRequest(made(raw.downloadRequest(reported, at, nonce)));
  }

  free() {
    this.#handle.free();
  }

  static {
    call = (service, operation, params) => {
      const common = service.#handle.raw;
      const parameters = written(operation, params ?? {});
      const bound = new Call(common, operation, parameters, "");
      turn(common, bound);
      return bound;
    };
  }
}

/** Makes a service be at a call, without its bytes. @type {(common: Common, call: Call) => void} */
let turn;

/** An operation bound to a service: the parameters as they cross into wasm, and nothing in there. */
export class Call {
  /** @type {Handle<Common>} */
  #handle;
  #operation;
  #written;
  /** Where the pages began that led here. */
  #keys;
  #shown;

  /**
   * @param {Common} common
   * @param {string} operation
   * @param {Written} parameters
   * @param {string} keys
   */
  constructor(common, operation, parameters, keys) {
    this.#handle = new Handle("call", common.use());
    this.#operation = operation;
    this.#written = parameters;
    this.#keys = keys;
    this.#shown = common.shown;
  }

  [INSPECT]() {
    return `<Call ${this.#handle.isFreed ? "(freed)" : this.#operation} of ${this.#shown}>`;
  }

  get operation() {
    return this.#handle.raw && this.#operation;
  }

  /** @param {RequestOptions} [requestOptions] */
  request(requestOptions) {
    const common = this.#handle.raw;
    const { at, nonce, headers } = context(options("options", requestOptions), common.needsNonce);
    const own = headersToSend(headers);
    const more = nonce === "" && own.length === 0 ? "" : listText([nonce, ...own]);
    const hasBytes = this.#written.bytes.length > 0;
    if (hasBytes) this.#give(common);
    if (common.at !== this) this.#turn(common);
    // Wasm keeps no bytes.
    if (hasBytes) common.at = undefined;
    return new SignedRequest(made(common.raw.request(at, more)));
  }

  /**
   * @param {any} response
   * @returns {Promise<any>}
   */
  async parse(response) {
    if (typeof response?.arrayBuffer !== "function") return this.parseSync(response);
    const body = new Uint8Array(await response.arrayBuffer());
    return this.parseSync({ status: response.status, headers: response.headers, body });
  }

  /**
   * @param {any} response
   * @returns {any}
   */
  parseSync(response) {
    const common = this.#handle.raw;
    const { status, headers, body } = options("response", response);
    const code = httpStatus(status);
    const reported = receivedText(headers);
    const view = bytes("body", body);
    if (common.at !== this) this.#turn(common);
    let shape = common.shapes.get(this.#operation);
    if (shape === undefined) common.shapes.set(this.#operation, (shape = JSON.parse(common.raw.shape())));
    giveBytes(view);
    const text = made(common.raw.parse(code, reported));
    return revived(JSON.parse(text), shape, (key) => this.#follow(common, key));
  }

  /**
   * The call for the next page; the service is already there.
   *
   * @param {Common} common
   * @param {string} key
   */
  #follow(common, key) {
    const next = new Call(common, this.#operation, this.#written, `${this.#keys},${JSON.stringify(key)}`);
    common.at = next;
    return next;
  }

  /** @param {Common} common */
  #give(common) {
    common.at = undefined;
    for (const each of this.#written.bytes) giveBytes(each);
  }

  /** @param {Common} common */
  #turn(common) {
    made(common.raw.turn(`${this.#written.text}${this.#keys}]`));
    common.at = this;
  }

  free() {
    this.#handle.free();
  }

  static {
    turn = (common, call) => call.#turn(common);
  }
}

disposable(CredentialsBase);
disposable(Service);
disposable(Call);
