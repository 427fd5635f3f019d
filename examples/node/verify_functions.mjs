// Fetches the code of functions on three clouds and verifies it; see ../README.md.

import { alibaba, FaaswireError, huawei, tencent } from "faaswire";

const { env } = process;
const endpoint = env.FAASWIRE_ENDPOINT;

function alibabaCall(Service, target) {
  const service = new Service({
    accountId: env.ALIBABA_CLOUD_ACCOUNT_ID,
    region: env.ALIBABA_CLOUD_REGION,
    credentials: new alibaba.Credentials({
      accessKeyId: env.ALIBABA_CLOUD_ACCESS_KEY_ID,
      accessKeySecret: env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
      securityToken: env.ALIBABA_CLOUD_SECURITY_TOKEN,
    }),
    endpoint,
  });
  const [name, qualifier] = target.split("@");
  const [serviceName, functionName] = name.split("/");
  return [service, service.getFunctionCode({ serviceName, functionName, qualifier })];
}

function huaweiCall(functionUrn) {
  const service = new huawei.FunctionGraph({
    region: env.HUAWEICLOUD_REGION,
    projectId: env.HUAWEICLOUD_SDK_PROJECT_ID,
    credentials: new huawei.Credentials({
      accessKey: env.HUAWEICLOUD_SDK_AK,
      secretKey: env.HUAWEICLOUD_SDK_SK,
      securityToken: env.HUAWEICLOUD_SDK_SECURITY_TOKEN,
    }),
    endpoint,
  });
  return [service, service.showFunctionCode({ functionUrn })];
}

function tencentCall(target) {
  const service = new tencent.Scf({
    region: env.TENCENTCLOUD_REGION,
    credentials: new tencent.Credentials({
      secretId: env.TENCENTCLOUD_SECRET_ID,
      secretKey: env.TENCENTCLOUD_SECRET_KEY,
      token: env.TENCENTCLOUD_SESSION_TOKEN,
    }),
    endpoint,
  });
  const [functionName, qualifier] = target.split("@");
  return [service, service.getFunctionAddress({ functionName, qualifier })];
}

const CLOUDS = {
  fc2016: (target) => alibabaCall(alibaba.FunctionCompute2016, target),
  fc2021: (target) => alibabaCall(alibaba.FunctionCompute2021, target),
  fg: huaweiCall,
  scf: tencentCall,
};

async function verify(target) {
  const colon = target.indexOf(":");
  const [service, call] = CLOUDS[target.slice(0, colon)](target.slice(colon + 1));
  const code = await call.parse(await fetch(call.request().toRequest()));
  const codePackage = code.package();
  if (!["url", "object_store"].includes(codePackage.source)) {
    return [codePackage, codePackage.verifyInline()];
  }
  const download = await fetch(service.downloadRequest(codePackage).toRequest());
  return [codePackage, await codePackage.verifyResponse(download)];
}

for (const target of process.argv.slice(2)) {
  const column = target.slice(0, 24).padEnd(24);
  try {
    const [codePackage, verdict] = await verify(target);
    console.log(`${column} ${codePackage.source.padEnd(13)} ${verdict.text}`);
    if (verdict.status === "mismatch") process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof FaaswireError) && error.name !== "TypeError") throw error;
    console.log(`${column} error: ${error.message}`);
    process.exitCode = 1;
  }
}
