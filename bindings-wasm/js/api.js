// @ts-check
// What every entry point exports.

export * as alibaba from "./alibaba.js";
export * as huawei from "./huawei.js";
export * as tencent from "./tencent.js";
export * as signing from "./signing.js";
export { Crc64 } from "./crc64.js";
export { Checksum, Digests, Hasher } from "./digests.js";
export { DecodeError, EncodeError, FaaswireError, ServiceError, VerifyError } from "./errors.js";
export { CodePackage, Verifier } from "./package.js";
export { pages, pagesSync } from "./pages.js";
export { Reference } from "./reference.js";
export { SignedRequest } from "./request.js";
export { Secret } from "./secret.js";
export { Call, Service } from "./service.js";
export * from "./words.js";
