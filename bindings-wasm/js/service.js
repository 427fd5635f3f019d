// @ts-check

import { EncodeError } from "./errors.js";
import { RawCredentials, RawService } from "./generated/faaswire_wasm.js";
import { disposable, Handle } from "./handle.js";
import { bytes, context, headersReceived, headersToSend, httpStatus, options } from "./input.js";
import { rawPackage } from "./package.js";
import { INSPECT } from "./redacted.js";
import { requireReady } from "./ready.js";
import { Request } from "./request.js";

/** @import { RawCall } from "./generated/faaswire_wasm.js" */
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
    this.#handle = new Handle("credentials", new RawCredentials(name, members ?? {}));
  }

  free() {
    this.#handle.free();
  }

  static {
    rawCredentials = (credentials) => {
      if (typeof credentials !== "object" || credentials === null || !(#handle in credentials)) {
        throw new EncodeError("credentials", "must be an instance of the cloud's class for them");
      }
      return credentials.#handle.raw;
    };
  }
}

/** @type {(service: Service, operation: string, params: unknown) => Call} */
export let call;

/** A service of any cloud. */
export class Service {
  /** @type {Handle<RawService>} */
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
    this.#handle = new Handle("service", new RawService(name, members, rawCredentials(credentials)));
    this.#shown = `${name} in ${members.region}`;
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
    return new Request(this.#handle.raw.downloadRequest(rawPackage(codePackage), at, nonce));
  }

  free() {
    this.#handle.free();
  }

  static {
    call = (service, operation, params) => new Call(service.#handle.raw.call(operation, params ?? {}), service.#shown);
  }
}

/** An operation bound to a service. */
export class Call {
  /** @type {Handle<RawCall>} */
  #handle;

  /** Name and region of its service, where they are known. */
  #service;

  /**
   * @param {RawCall} raw
   * @param {string} [service]
   */
  constructor(raw, service) {
    this.#handle = new Handle("call", raw);
    this.#service = service;
  }

  [INSPECT]() {
    return `<Call ${this.#handle.isFreed ? "(freed)" : this.operation}${this.#service ? ` of ${this.#service}` : ""}>`;
  }

  get operation() {
    return this.#handle.raw.operation;
  }

  /** @param {RequestOptions} [requestOptions] */
  request(requestOptions) {
    const { headers, ...signing } = options("options", requestOptions);
    const { at, nonce } = context(signing);
    return new Request(this.#handle.raw.request(at, nonce, headersToSend(headers)));
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
    const { status, headers, body } = options("response", response);
    return this.#handle.raw.parse(httpStatus(status), headersReceived(headers), bytes("body", body));
  }

  free() {
    this.#handle.free();
  }
}

disposable(CredentialsBase);
disposable(Service);
disposable(Call);
