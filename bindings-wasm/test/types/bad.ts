// Mistakes that the types catch: each line that is expected to fail does.

import {
  alibaba,
  Checksum,
  CodePackage,
  Crc64,
  Digests,
  FaaswireError,
  huawei,
  pages,
  pagesSync,
  Secret,
  signing,
  tencent,
  type Call,
  type ResponseParts,
  type Verdict,
} from "faaswire";

declare const alibabaKey: alibaba.Credentials;
declare const huaweiKey: huawei.Credentials;
declare const fc: alibaba.FunctionCompute2016;
declare const fg: huawei.FunctionGraph;
declare const scf: tencent.Scf;
declare const code: alibaba.FunctionCode;
declare const verdict: Verdict;
declare const codePackage: CodePackage;
declare const digests: Digests;
declare const page: alibaba.ListFunctionsOutput;
declare const response: ResponseParts;

// @ts-expect-error a parameter is missing
fc.getFunctionCode({ serviceName: "s" });
// @ts-expect-error all parameters are missing
fc.getFunctionCode();
// @ts-expect-error a parameter is misspelt
fc.getFunctionCode({ serviceName: "s", functionName: "f", qualifer: "1" });
// @ts-expect-error names are those of JavaScript
fc.getFunctionCode({ service_name: "s", function_name: "f" });
// @ts-expect-error a number is not a name
fc.getFunctionCode({ serviceName: "s", functionName: 1 });
// @ts-expect-error an operation of another cloud
fc.showFunctionCode({ functionUrn: "u" });
// @ts-expect-error text is not bytes
fg.updateFunctionCode({ functionUrn: "u", codeType: "zip", funcCode: { file: "text" } });
// @ts-expect-error a nested parameter is misspelt
fg.updateFunctionCode({ functionUrn: "u", codeType: "zip", funcCode: { fil: new Uint8Array() } });

// @ts-expect-error credentials of another cloud
new alibaba.FunctionCompute2016({ accountId: "1", region: "r", credentials: huaweiKey });
new alibaba.FunctionCompute2016({
  accountId: "1",
  region: "r",
  // @ts-expect-error plain data is not credentials
  credentials: { accessKeyId: "a", accessKeySecret: "b" },
});
// @ts-expect-error an account is missing
new alibaba.FunctionCompute2016({ region: "r", credentials: alibabaKey });
// @ts-expect-error a site that does not exist
new tencent.Scf({ region: "r", site: "moon", credentials: new tencent.Credentials({ secretId: "a", secretKey: "b" }) });
// @ts-expect-error a member is missing
new huawei.Credentials({ accessKey: "a" });

// @ts-expect-error a string is not a time
fc.getFunctionCode({ serviceName: "s", functionName: "f" }).request({ at: "now" });
// @ts-expect-error an option is misspelt
fc.getFunctionCode({ serviceName: "s", functionName: "f" }).request({ nonse: "n" });
// @ts-expect-error a body is bytes
scf.getFunctionAddress({ functionName: "f" }).parseSync({ status: 200, body: "text" });
// @ts-expect-error a native response must be waited for
scf.getFunctionAddress({ functionName: "f" }).parseSync(new Response());

// @ts-expect-error a secret is not text
const url: string = code.url;
// @ts-expect-error it may be absent
const checksum: string = code.checksum;
// @ts-expect-error outputs do not change
code.requestId = "x";
// @ts-expect-error only a mismatch has both
console.log(verdict.expected);
// @ts-expect-error a verdict is not a truth
const truth: boolean = codePackage.compare(digests);
// @ts-expect-error nor is it one to be compared with
console.log(verdict === true);
// @ts-expect-error what is not asked is not a question
if (codePackage.matches) console.log("matches");
// @ts-expect-error nor is a verdict that has not come yet
if (codePackage.verifyBytes(new Uint8Array())) console.log("matches");
// @ts-expect-error nor is one of a download
if (codePackage.verifyResponse(new Response())) console.log("matches");
// @ts-expect-error a download has a status
codePackage.verifyResponse(new Blob([]));
// @ts-expect-error an option is misspelt
codePackage.verifyResponse(new Response(), { progress: () => {} });
// @ts-expect-error `isMatch` is not a method
verdict.isMatch();
// @ts-expect-error only a match says how
console.log(verdict.isMatch || verdict.matchedBy);
// @ts-expect-error digests have all checksums
codePackage.compare({ crc64: "1", sha256: "", sha512: "", size: 1 });
// @ts-expect-error a text is not bytes
Digests.of("text");
// @ts-expect-error there is no such algorithm
Checksum.of("sha1", new Uint8Array());
// @ts-expect-error parts are checksums
codePackage.verifyParts([new Uint8Array()]);
// @ts-expect-error one part is not a list of them
Crc64.join(new Crc64());
// @ts-expect-error a text is not a source of bytes
codePackage.verifyBytes("dist.zip");
// @ts-expect-error what a verdict says of sizes may be unknown
verdict.status === "match" && verdict.sizeDiffers.valueOf();
// @ts-expect-error packages come from outputs
new CodePackage();
// @ts-expect-error a secret is made of text
new Secret(1);
// @ts-expect-error the scheme takes other credentials
signing.sign({ scheme: "TC3-HMAC-SHA256", method: "GET", url: "u", credentials: alibabaKey });
// @ts-expect-error a scheme that does not exist
signing.sign({ scheme: "HMAC", method: "GET", url: "u", credentials: alibabaKey });

// @ts-expect-error a parameter is misspelt
fc.createService({ serviceName: "s", descripton: "d" });
// @ts-expect-error a name is required
fc.createService({ description: "d" });
// @ts-expect-error a name is never null
fc.createService({ serviceName: null });
// @ts-expect-error a text is not a truth
fc.createService({ serviceName: "s", internetAccess: "yes" });
// @ts-expect-error a member is misspelt
fc.createService({ serviceName: "s", logConfig: { logStore: "l" } });
// @ts-expect-error a member has a wrong type
fc.createService({ serviceName: "s", logConfig: { project: 5 } });
// @ts-expect-error a member is missing
fc.createService({ serviceName: "s", vpcConfig: { vpcId: "v", vSwitchIds: [] } });
// @ts-expect-error a list's item is never null
fc.createService({ serviceName: "s", vpcConfig: { vpcId: "v", vSwitchIds: [null], securityGroupId: "g" } });
// @ts-expect-error a member of a list's item is missing
fc.createService({ serviceName: "s", nasConfig: { userId: 1, groupId: 1, mountPoints: [{ serverAddr: "a" }] } });
// @ts-expect-error a header is never null
fc.deleteService({ serviceName: "s", ifMatch: null });
// @ts-expect-error nor is a part of the path
fc.getService({ serviceName: "s", qualifier: null });
// @ts-expect-error a handler is missing
fc.createFunction({ serviceName: "s", functionName: "f", runtime: "python3" });
// @ts-expect-error code is bytes
fc.createFunction({ serviceName: "s", functionName: "f", runtime: "python3", handler: "h", code: { zipFile: "text" } });
// @ts-expect-error values are texts
fc.updateFunction({ serviceName: "s", functionName: "f", environmentVariables: { A: 5 } });
// @ts-expect-error values are never null
fc.updateFunction({ serviceName: "s", functionName: "f", environmentVariables: { A: null } });
// @ts-expect-error a text is not a number
fc.updateFunction({ serviceName: "s", functionName: "f", memorySize: "128" });
// @ts-expect-error weights are numbers
fc.updateAlias({ serviceName: "s", aliasName: "a", additionalVersionWeight: { 2: "0.5" } });
// @ts-expect-error a version is required here
fc.createAlias({ serviceName: "s", aliasName: "a", versionId: null });
// @ts-expect-error a function is not JSON
fc.updateTrigger({ serviceName: "s", functionName: "f", triggerName: "t", triggerConfig: { a: () => 1 } });
// @ts-expect-error a payload is bytes
fc.invokeFunction({ serviceName: "s", functionName: "f", payload: "text" });
// @ts-expect-error a payload is never null
fc.invokeFunction({ serviceName: "s", functionName: "f", payload: null });
// @ts-expect-error a text is not a number
fc.listFunctions({ serviceName: "s", limit: "20" });
// @ts-expect-error no list
pages(fc.getFunction({ serviceName: "s", functionName: "f" }), () => response);
// @ts-expect-error no list either
pagesSync(scf.getFunctionAddress({ functionName: "f" }), () => response);
// @ts-expect-error a walk that does not wait cannot wait for a response
pagesSync(fc.listServices(), async () => response);
// @ts-expect-error a retry that is awaited where nothing waits
pagesSync(fc.listServices(), () => response, { retry: async () => true });
// @ts-expect-error a native response must be waited for
pagesSync(fc.listServices(), () => new Response());
// @ts-expect-error a response has a body
pages(fc.listServices(), () => ({ status: 200 }));
// @ts-expect-error there may be none
page.nextPage().request();
// @ts-expect-error the next page is of the same list
const next: Call<alibaba.ListServicesOutput> | undefined = page.nextPage();
// @ts-expect-error the members of another list
console.log(page.services);
// @ts-expect-error only pages have a next one
code.nextPage();
// @ts-expect-error a variable is a secret
const variable: string | undefined = page.functions[0]?.environmentVariables?.["A"];

declare const thrown: unknown;
if (thrown instanceof FaaswireError) {
  // @ts-expect-error which error it is must be asked first
  console.log(thrown.field);
  // @ts-expect-error there is no such error
  console.log(thrown.name === "TypeError");
  // @ts-expect-error a rejection has no verdict
  if (thrown.name === "ServiceError") console.log(thrown.verdict);
}
// @ts-expect-error nobody makes an error of no type
new FaaswireError();
