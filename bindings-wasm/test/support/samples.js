// One valid object of every kind, with secrets that are easy to find again.

import { alibaba, huawei, tencent } from "faaswire";

export const MARKER = "MARKER-5EC2E7";
export const secret = (name) => `${MARKER}-${name}`;

export const AT = 1_544_230_923;
export const URN = "urn:fss:cn-north-4:project:function:default:hello";
export const URL_WITH_SECRET = `https://bucket.obs.cn-north-4.myhuaweicloud.com/code.zip?sign=${secret("url")}`;

export const credentials = () => ({
  alibaba: new alibaba.Credentials({
    accessKeyId: secret("id"),
    accessKeySecret: secret("key"),
    securityToken: secret("token"),
  }),
  huawei: new huawei.Credentials({
    accessKey: secret("id"),
    secretKey: secret("key"),
    securityToken: secret("token"),
  }),
  huaweiToken: new huawei.Token({ token: secret("token") }),
  tencent: new tencent.Credentials({ secretId: secret("id"), secretKey: secret("key"), token: secret("token") }),
});

export function services() {
  const keys = credentials();
  const account = { accountId: "1234567890", region: "cn-shanghai" };
  const project = { region: "cn-north-4", projectId: "project" };
  return {
    fc2016: new alibaba.FunctionCompute2016({ ...account, credentials: keys.alibaba }),
    fc2021: new alibaba.FunctionCompute2021({ ...account, credentials: keys.alibaba }),
    fg: new huawei.FunctionGraph({ ...project, credentials: keys.huawei }),
    fgByToken: new huawei.FunctionGraph({ ...project, credentials: keys.huaweiToken }),
    scf: new tencent.Scf({ region: "ap-guangzhou", credentials: keys.tencent }),
  };
}

export function calls() {
  const { fc2016, fc2021, fg, fgByToken, scf } = services();
  return {
    fc2016: fc2016.getFunctionCode({ serviceName: "s", functionName: "f" }),
    fc2021: fc2021.getFunctionCode({ serviceName: "s", functionName: "f" }),
    fg: fg.showFunctionCode({ functionUrn: URN }),
    fgByToken: fgByToken.showFunctionCode({ functionUrn: URN }),
    scf: scf.getFunctionAddress({ functionName: "f", codeSecret: secret("code") }),
  };
}

const respond = (status, body) => ({ status, headers: {}, body: Buffer.from(JSON.stringify(body)) });

/** A success whose package lies behind a secret URL. */
export const responses = {
  fc2016: respond(200, { url: URL_WITH_SECRET, checksum: "11051210869376104954" }),
  fc2021: respond(200, { url: URL_WITH_SECRET, checksum: "11051210869376104954" }),
  fg: respond(200, { func_urn: URN, func_code: { link: URL_WITH_SECRET }, digest: "ab".repeat(64) }),
  fgByToken: respond(200, { func_urn: URN, func_code: { link: URL_WITH_SECRET }, digest: "ab".repeat(64) }),
  scf: respond(200, { Response: { Url: URL_WITH_SECRET, CodeSha256: "ab".repeat(32) } }),
};

const quoting = `token ${secret("token")} is bad, see ${URL_WITH_SECRET}`;

/** A rejection in which the server quotes the request's token and a signed URL. */
export const rejections = {
  fc2016: respond(403, { ErrorCode: "AccessDenied", ErrorMessage: quoting }),
  fc2021: respond(403, { Code: "AccessDenied", Message: quoting }),
  fg: respond(403, { error_code: "FSS.0403", error_msg: quoting }),
  fgByToken: respond(403, { error_code: "FSS.0403", error_msg: quoting }),
  scf: respond(200, { Response: { Error: { Code: "AuthFailure.TokenFailure", Message: quoting } } }),
};

/** A package with a checksum of the cloud that uses its algorithm, and a size if it reports one. */
export function packageWith({ algorithm, value }, size) {
  const { fc2016, fg, scf } = calls();
  const sized = services().fc2016.getFunction({ serviceName: "s", functionName: "f" });
  const [call, body] = {
    crc64:
      size === undefined
        ? [fc2016, { url: "http://a/b", checksum: value }]
        : [sized, { codeChecksum: value, codeSize: size }],
    sha256: [scf, { Response: { Url: "http://a/b", CodeSha256: value } }],
    sha512: [fg, { func_urn: URN, digest: value, code_size: size }],
  }[algorithm];
  return call.parseSync(respond(200, body)).package();
}
