// Mistakes that the types catch: each line that is expected to fail does.

import { alibaba, CodePackage, Digests, huawei, Secret, signing, tencent, type Verdict } from "faaswire";

declare const alibabaKey: alibaba.Credentials;
declare const huaweiKey: huawei.Credentials;
declare const fc: alibaba.FunctionCompute2016;
declare const fg: huawei.FunctionGraph;
declare const scf: tencent.Scf;
declare const code: alibaba.FunctionCode;
declare const verdict: Verdict;
declare const codePackage: CodePackage;

// @ts-expect-error a parameter is missing
fc.getFunctionCode({ serviceName: "s" });
// @ts-expect-error all parameters are missing
fc.getFunctionCode();
// @ts-expect-error a parameter is misspelt
fc.getFunctionCode({ serviceName: "s", functionName: "f", qualifer: "1" });
// @ts-expect-error names are those of JavaScript
fc.getFunctionCode({ service_name: "s", function_name: "f" });
// @ts-expect-error a number is no name
fc.getFunctionCode({ serviceName: "s", functionName: 1 });
// @ts-expect-error an operation of another cloud
fc.showFunctionCode({ functionUrn: "u" });
// @ts-expect-error text is no bytes
fg.updateFunctionCode({ functionUrn: "u", codeType: "zip", funcCode: { file: "text" } });
// @ts-expect-error a nested parameter is misspelt
fg.updateFunctionCode({ functionUrn: "u", codeType: "zip", funcCode: { fil: new Uint8Array() } });

// @ts-expect-error credentials of another cloud
new alibaba.FunctionCompute2016({ accountId: "1", region: "r", credentials: huaweiKey });
// @ts-expect-error plain data is no credentials
new alibaba.FunctionCompute2016({ accountId: "1", region: "r", credentials: { accessKeyId: "a", accessKeySecret: "b" } });
// @ts-expect-error an account is missing
new alibaba.FunctionCompute2016({ region: "r", credentials: alibabaKey });
// @ts-expect-error a site that does not exist
new tencent.Scf({ region: "r", site: "moon", credentials: new tencent.Credentials({ secretId: "a", secretKey: "b" }) });
// @ts-expect-error a member is missing
new huawei.Credentials({ accessKey: "a" });

// @ts-expect-error a text is no time
fc.getFunctionCode({ serviceName: "s", functionName: "f" }).request({ at: "now" });
// @ts-expect-error an option is misspelt
fc.getFunctionCode({ serviceName: "s", functionName: "f" }).request({ nonse: "n" });
// @ts-expect-error a body is bytes
scf.getFunctionAddress({ functionName: "f" }).parseSync({ status: 200, body: "text" });
// @ts-expect-error a native response must be waited for
scf.getFunctionAddress({ functionName: "f" }).parseSync(new Response());

// @ts-expect-error a secret is no text
const url: string = code.url;
// @ts-expect-error it may be absent
const checksum: string = code.checksum;
// @ts-expect-error outputs do not change
code.requestId = "x";
// @ts-expect-error only a mismatch has both
console.log(verdict.expected);
// @ts-expect-error digests are made, not written
codePackage.matches({ crc64: "1", sha256: "", sha512: "", size: 1 });
// @ts-expect-error a text is no bytes
Digests.of("text");
// @ts-expect-error packages come from outputs
new CodePackage();
// @ts-expect-error a secret is made of text
new Secret(1);
// @ts-expect-error the scheme takes other credentials
signing.sign({ scheme: "TC3-HMAC-SHA256", method: "GET", url: "u", credentials: alibabaKey });
// @ts-expect-error a scheme that does not exist
signing.sign({ scheme: "HMAC", method: "GET", url: "u", credentials: alibabaKey });
