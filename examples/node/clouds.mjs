// The services of three clouds, from the environment; see ../README.md.

import { alibaba, FaaswireError, huawei, pages, tencent } from "faaswire";

const { env } = process;
const endpoint = env.FAASWIRE_ENDPOINT;

const ofAlibaba = {
  region: env.ALIBABA_CLOUD_REGION,
  credentials: new alibaba.Credentials({
    accessKeyId: env.ALIBABA_CLOUD_ACCESS_KEY_ID,
    accessKeySecret: env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
    securityToken: env.ALIBABA_CLOUD_SECURITY_TOKEN,
  }),
  endpoint,
};
const accountId = env.ALIBABA_CLOUD_ACCOUNT_ID;
export const fc2016 = new alibaba.FunctionCompute2016({ accountId, ...ofAlibaba });
export const fc2021 = new alibaba.FunctionCompute2021({ accountId, ...ofAlibaba });
export const fc3 = new alibaba.FunctionCompute3(ofAlibaba);
export const fg = new huawei.FunctionGraph({
  region: env.HUAWEICLOUD_REGION,
  projectId: env.HUAWEICLOUD_SDK_PROJECT_ID,
  credentials: new huawei.Credentials({
    accessKey: env.HUAWEICLOUD_SDK_AK,
    secretKey: env.HUAWEICLOUD_SDK_SK,
    securityToken: env.HUAWEICLOUD_SDK_SECURITY_TOKEN,
  }),
  endpoint,
});
export const scf = new tencent.Scf({
  region: env.TENCENTCLOUD_REGION,
  credentials: new tencent.Credentials({
    secretId: env.TENCENTCLOUD_SECRET_ID,
    secretKey: env.TENCENTCLOUD_SECRET_KEY,
    token: env.TENCENTCLOUD_SESSION_TOKEN,
  }),
  endpoint,
});

export const send = (request) => fetch(request.toRequest());

/** What all pages of a list hold. */
export async function* items(call, name = "functions") {
  for await (const page of pages(call, send)) yield* page[name];
}

/** The verdict on what a call for code leads to, or the error that came in its place. */
export async function verify(service, item, call) {
  const known = item.function().package();
  if (known.source === "image") return known.verifyInline();
  try {
    const code = await call.parse(await send(call.request()));
    const codePackage = code.package();
    if (!["url", "object_store"].includes(codePackage.source)) return codePackage.verifyInline();
    return await codePackage.verifyResponse(await send(service.downloadRequest(codePackage)));
  } catch (error) {
    if (error instanceof FaaswireError || error.name === "TypeError") return `error: ${error.message}`;
    throw error;
  }
}
