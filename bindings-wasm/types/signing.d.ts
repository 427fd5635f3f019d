import type { Credentials as AlibabaCredentials } from "./alibaba.js";
import type { Credentials as HuaweiCredentials, Token } from "./huawei.js";
import type { BytesLike, HeadersLike, SignedRequest, Secret, SigningOptions, Time } from "./index.js";
import type { Credentials as TencentCredentials } from "./tencent.js";

/** A request that you built yourself. */
export interface RequestParts {
  readonly method: string;
  /** The absolute URL, percent-encoded; it is sent unchanged. */
  readonly url: string;
  /** The headers; `Host` is added if it is missing. */
  readonly headers?: HeadersLike | undefined;
}

/** A signature scheme with the credentials that it needs. */
export type Scheme =
  | { readonly scheme: "FC" | "ACS3-HMAC-SHA256"; readonly credentials: AlibabaCredentials }
  | { readonly scheme: "SDK-HMAC-SHA256"; readonly credentials: HuaweiCredentials }
  | { readonly scheme: "X-Auth-Token"; readonly credentials: Token }
  | {
      readonly scheme: "TC3-HMAC-SHA256";
      readonly credentials: TencentCredentials;
      /** The product that is called; defaults to `scf`. */
      readonly service?: string | undefined;
    };

export type SignInput = RequestParts &
  SigningOptions &
  Scheme & {
    readonly body?: BytesLike | undefined;
    /** The names of the headers to sign; defaults to those that the cloud requires. */
    readonly signedHeaders?: readonly string[] | undefined;
  };

/**
 * The intermediate texts of a signature: compare them with those that the cloud prints when it rejects
 * one. They contain the security token, if there is one.
 */
export interface Stages {
  /** The canonical request; for the scheme `FC`, the canonical resource. */
  readonly canonicalRequest: Secret;
  /** The string to sign: the input of the HMAC. */
  readonly stringToSign: Secret;
  readonly signature: Secret;
}

export interface SigningResult {
  readonly request: SignedRequest;
  /** The intermediate texts of the signature; absent for the scheme `X-Auth-Token`, which has none. */
  readonly stages: Stages | undefined;
}

/**
 * Signs a request that you built yourself.
 *
 * @throws EncodeError that names the member
 */
export function sign(input: SignInput): SigningResult;

export interface PresignInput extends RequestParts {
  readonly credentials: AlibabaCredentials;
  /** The time at which the URL expires. */
  readonly expires: Time;
}

export interface PresignedUrl {
  readonly url: Secret;
  readonly stages: Stages;
}

/**
 * Creates a URL of an HTTP trigger (Alibaba) whose query contains the signature. Anyone who knows the
 * URL can invoke the function.
 *
 * @throws EncodeError that names the member
 */
export function presignHttpTrigger(input: PresignInput): PresignedUrl;
