// Good uses compile; every misuse is an error, which `@ts-expect-error` demands.

import { alibaba, Digests, huawei, tencent, type Verdict } from "faaswire";

const credentials = new alibaba.Credentials({ accessKeyId: "id", accessKeySecret: "secret" });
const fc = new alibaba.FunctionCompute2021({ accountId: "1", region: "cn-shanghai", credentials });
const call = fc.getFunctionCode({ serviceName: "demo", functionName: "hello", qualifier: "LATEST" });
const native: Request = call.request({ at: new Date(), nonce: "once" }).toRequest();

export async function check(): Promise<string> {
  const code = await call.parse(await fetch(native));
  const url: string = code.url.reveal();
  const verdict: Verdict = code.package().compare(Digests.of(new Uint8Array()));
  switch (verdict.status) {
    case "match":
      return `${url} ${verdict.matchedBy}`;
    case "mismatch":
      return `${verdict.expected} ${verdict.actual}`;
    case "unverifiable":
      return verdict.reason;
  }
}

// @ts-expect-error a misspelt parameter
fc.getFunctionCode({ servceName: "demo", functionName: "hello" });
// @ts-expect-error a missing parameter
fc.getFunctionCode({ serviceName: "demo" });
// @ts-expect-error a wrong type
fc.getFunctionCode({ serviceName: 1, functionName: "hello" });
new alibaba.FunctionCompute2016({
  accountId: "1",
  region: "r",
  // @ts-expect-error credentials of another cloud
  credentials: new tencent.Credentials({ secretId: "a", secretKey: "b" }),
});
// @ts-expect-error a secret is not text
const text: string = credentials;

const fg = new huawei.FunctionGraph({
  region: "cn-north-4",
  projectId: "p",
  credentials: new huawei.Token({ token: "t" }),
});
fg.updateFunctionCode({ functionUrn: "urn", codeType: "inline", funcCode: { file: new Uint8Array() } });
// @ts-expect-error code is bytes
fg.updateFunctionCode({ functionUrn: "urn", codeType: "inline", funcCode: { file: "text" } });
