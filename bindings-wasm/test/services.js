// A service of every cloud, with secrets that can be searched for.

import { alibaba, huawei, tencent } from "faaswire";

export const MARKER = "MARKER-SECRET";

const alibabaKey = () =>
  new alibaba.Credentials({
    accessKeyId: "key-id",
    accessKeySecret: `${MARKER}-key`,
    securityToken: `${MARKER}-token`,
  });

export const services = {
  fc2016: (options) => new alibaba.FunctionCompute2016({ accountId: "1", region: "cn-shanghai", credentials: alibabaKey(), ...options }),
  fc2021: (options) => new alibaba.FunctionCompute2021({ accountId: "1", region: "cn-shanghai", credentials: alibabaKey(), ...options }),
  fg: (options) =>
    new huawei.FunctionGraph({
      region: "cn-north-4",
      projectId: "p",
      credentials: new huawei.Credentials({ accessKey: "key-id", secretKey: `${MARKER}-key`, securityToken: `${MARKER}-token` }),
      ...options,
    }),
  scf: (options) =>
    new tencent.Scf({
      region: "ap-guangzhou",
      credentials: new tencent.Credentials({ secretId: "key-id", secretKey: `${MARKER}-key`, token: `${MARKER}-token` }),
      ...options,
    }),
};

/** One call of every service, by the name that goes into it. */
export const calls = {
  fc2016: (name) => services.fc2016().getFunctionCode({ serviceName: name, functionName: "f" }),
  fc2021: (name) => services.fc2021().getFunctionCode({ serviceName: name, functionName: "f" }),
  fg: (name) => services.fg().showFunctionCode({ functionUrn: name }),
  scf: (name) => services.scf().getFunctionAddress({ functionName: name }),
};
