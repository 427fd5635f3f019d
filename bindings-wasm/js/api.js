// @ts-check
// What every entry point exports.

export * as alibaba from "./alibaba.js";
export * as huawei from "./huawei.js";
export * as tencent from "./tencent.js";
export * as signing from "./signing.js";
export { Crc64 } from "./crc64.js";
export { Checksum, Digests, Hasher } from "./digests.js";
export {
  DecodeError,
  EncodeError,
  ERROR_KINDS,
  FaaswireError,
  RETRY_HINTS,
  ServiceError,
  VerifyError,
} from "./errors.js";
export { CodePackage, Verifier } from "./package.js";
export { pages, pagesSync } from "./pages.js";
export { Reference } from "./reference.js";
export { SignedRequest, RequestHeaders } from "./request.js";
export { Secret } from "./secret.js";
export { Call, Service } from "./service.js";
