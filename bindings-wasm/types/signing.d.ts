import type { Credentials as AlibabaCredentials } from "./alibaba.js";
import type { Credentials as HuaweiCredentials, Token } from "./huawei.js";
import type { BytesLike, HeadersLike, SignedRequest, Secret, SigningOptions, Time } from "./index.js";
import type { Credentials as TencentCredentials } from "./tencent.js";

/** A request that is already built. */
export interface RequestParts {
  readonly method: string;
  /** Absolute URL, encoded as it will be sent. */
  readonly url: string;
  /** `Host` is added if it is not among them. */
  readonly headers?: HeadersLike | undefined;
}

/** A scheme with the credentials that it takes. */
export type Scheme =
  | { readonly scheme: "FC" | "ACS3-HMAC-SHA256"; readonly credentials: AlibabaCredentials }
  | { readonly scheme: "SDK-HMAC-SHA256"; readonly credentials: HuaweiCredentials }
  | { readonly scheme: "X-Auth-Token"; readonly credentials: Token }
  | {
      readonly scheme: "TC3-HMAC-SHA256";
      readonly credentials: TencentCredentials;
      /** The product that is called, by default `scf`. */
      readonly service?: string | undefined;
    };

export type SignInput = RequestParts &
  SigningOptions &
  Scheme & {
    readonly body?: BytesLike | undefined;
    /** Names of the headers to sign, by default those that the cloud demands. */
    readonly signedHeaders?: readonly string[] | undefined;
  };

/** The texts that a signature is made of: compare them with what a cloud prints when it rejects one. */
export interface Stages {
  /** The request in its canonical form; with scheme `FC` the canonical resource. */
  readonly canonicalRequest: Secret;
  /** What is fed to the HMAC. */
  readonly stringToSign: Secret;
  readonly signature: Secret;
}

export interface SigningResult {
  readonly request: SignedRequest;
  /** Absent where there is nothing to sign: `X-Auth-Token`. */
  readonly stages: Stages | undefined;
}

/**
 * Signs a request of your own with one of the schemes.
 *
 * @throws EncodeError that names the member
 */
export function sign(input: SignInput): SigningResult;

export interface PresignInput extends RequestParts {
  readonly credentials: AlibabaCredentials;
  /** When the URL ends to be valid. */
  readonly expires: Time;
}

export interface PresignedUrl {
  readonly url: Secret;
  readonly stages: Stages;
}

/**
 * Makes a URL of an HTTP trigger (Alibaba) that carries its own signature.
 *
 * @throws EncodeError that names the member
 */
export function presignHttpTrigger(input: PresignInput): PresignedUrl;
