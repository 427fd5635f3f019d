// What callers write; all of it compiles under `strict`.

import {
  alibaba,
  Checksum,
  CodePackage,
  Crc64,
  Digests,
  EncodeError,
  ERROR_KINDS,
  FaaswireError,
  Hasher,
  huawei,
  init,
  pages,
  pagesSync,
  Secret,
  ServiceError,
  signing,
  tencent,
  type Call,
  type DecodeError,
  type ErrorKind,
  type Page,
  type ResponseParts,
  type Verdict,
  type VerifyError,
} from "faaswire";

declare const env: Record<string, string | undefined>;
declare const text: string;
declare const sink: WritableStream<Uint8Array>;

await init();
await init(new URL("https://cdn.example/faaswire.wasm"));

const key = new alibaba.Credentials({
  accessKeyId: text,
  accessKeySecret: new Secret(text),
  securityToken: env["TOKEN"],
});
const fc2016 = new alibaba.FunctionCompute2016({
  accountId: text,
  region: text,
  credentials: key,
  endpoint: env["ENDPOINT"],
});
const call: Call<alibaba.FunctionCode> = fc2016.getFunctionCode({
  serviceName: text,
  functionName: text,
  qualifier: undefined,
});
const params: alibaba.FunctionCompute2021.GetFunctionCodeParams = {
  serviceName: text,
  functionName: text,
  xFcTraceId: text,
};
// Records of a later API are in a namespace of their own.
const logs: alibaba.v2023_03_30.LogConfigInput = { project: text, logBeginRule: "None" };
const fc3 = new alibaba.FunctionCompute3({ region: text, credentials: key });
const later: Call<alibaba.v2023_03_30.Function> = fc3.updateFunction({ functionName: text, logConfig: logs });
void later;

const config: alibaba.FunctionCompute2021Options = { accountId: text, region: text, credentials: key };
new alibaba.FunctionCompute2021(config).getFunctionCode(params);

const request = call.request({ at: new Date(), nonce: text, headers: { "x-fc-trace-id": text } });
call.request({ at: 1_544_230_923, headers: new Headers() });
call.request({ headers: [["a", "b"]] });
const native: Request = request.toRequest({ signal: AbortSignal.timeout(1000) });
await fetch(request.url, { method: request.method, headers: [...request.headers], body: request.body });
JSON.stringify(request.reveal().headers);

const code = await call.parse(await fetch(native));
const url: string = code.url.reveal();
const checksum: string | undefined = code.checksum;
call.parseSync({ status: 200, headers: { list: ["a"] }, body: new ArrayBuffer(0) });

const codePackage: CodePackage = code.package();
const verifier = codePackage.verifier();
const download = await fetch(fc2016.downloadRequest(codePackage).toRequest());
await download.body?.pipeThrough(verifier.transform()).pipeTo(sink);

function tell(verdict: Verdict): string {
  switch (verdict.status) {
    case "match":
      return `${verdict.algorithm} ${verdict.matchedBy} ${verdict.actualSize}`;
    case "mismatch":
      return `${verdict.expected} ${verdict.actual} ${verdict.explanation}`;
    case "unverifiable":
      return verdict.reason;
  }
}
tell(verifier.finish());
tell(await codePackage.verifyResponse(await fetch(native)));
const progress = {
  onProgress: (done: number, total?: number) => console.log(done, total),
  signal: AbortSignal.timeout(1000),
};
tell(
  await codePackage.verifyResponse(
    { status: 200, headers: { "content-length": ["1"] }, body: new Blob([]).stream() },
    progress,
  ),
);
verifier.response({ status: 200, headers: [["a", "b"]] });
verifier.response(new Response());
const promised: number | undefined = verifier.promised;
const same: boolean = codePackage.matches(Digests.of(new Uint8Array()));
const verdictOfBuild = codePackage.compare(Digests.of(new Uint8Array()));
const what: "match" | "mismatch" | "unverifiable" = verdictOfBuild.isMatch ? "match" : verdictOfBuild.status;
const reported: string = verdictOfBuild.isMatch ? verdictOfBuild.matchedBy : verdictOfBuild.explanation;
const matchedBy: "exact" | "inner_source" = codePackage
  .compare(Digests.of(new DataView(new ArrayBuffer(1))))
  .requireMatch().matchedBy;

const part = new Crc64();
part.update(new SharedArrayBuffer(1));
tell(codePackage.verifyParts([part, Crc64.join(new Set([part]))]));
tell(await codePackage.verifyBytes(await fetch(url)));
const { md5 }: { md5: string } = await Digests.from(new Blob([]).stream());
const alone: Checksum = Checksum.of("sha512", new Uint8Array());
const differs: boolean | undefined = codePackage.sizeDiffers(part.size);
const [algorithm, digest]: [string, string] = [part.checksum.algorithm, part.checksum.value];
const views: TransformStream<DataView, DataView> = verifier.transform<DataView>();

{
  using hasher = new Hasher();
  hasher.update(new Uint8Array());
  const { crc64, size }: { crc64: string; size: number } = hasher.finish();
}

const fg = new huawei.FunctionGraph({ region: text, projectId: text, credentials: new huawei.Token({ token: text }) });
const updated = await fg
  .updateFunctionCode({
    functionUrn: text,
    codeType: "some future type",
    funcCode: { file: new Uint8Array() },
    dependVersionList: [text],
  })
  .parse(new Response());
const file: Uint8Array | undefined = updated.funcCode?.file;
const sizes: (number | undefined)[] | undefined = updated.dependencies?.map((dependency) => dependency.size);

const scf = new tencent.Scf({
  region: text,
  site: "international",
  language: "en-US",
  credentials: new tencent.Credentials({ secretId: text, secretKey: text }),
});

try {
  await scf.getFunctionAddress({ functionName: text, codeSecret: new Secret(text) }).parse(new Response());
} catch (error) {
  if (error instanceof ServiceError) {
    const kind: ErrorKind = error.kind;
    if (error.retry === "backoff") console.log(error.retryAfter ?? 1, error.serviceCode, error.serviceMessage);
  } else if (error instanceof EncodeError) {
    console.log(error.field, error.problem);
  } else if (error instanceof FaaswireError) {
    const code: `FAASWIRE_${"ENCODE" | "DECODE" | "SERVICE" | "VERIFY" | "ARCHIVE"}` = error.code;
  }
}
declare const thrown: unknown;
if (thrown instanceof FaaswireError) {
  switch (thrown.name) {
    case "EncodeError":
      console.log(thrown.field);
      break;
    case "DecodeError":
      console.log(thrown.path);
      break;
    case "ServiceError":
      console.log(thrown.kind);
      break;
    case "VerifyError":
      console.log(thrown.verdict.text);
      break;
    case "ArchiveError":
      console.log(thrown.finding.code);
      break;
    default: {
      const nothing: never = thrown;
    }
  }
}
const handed: FaaswireError = new EncodeError(text, text);
const first: FaaswireError = new Error(text) as EncodeError | VerifyError;
declare const any: ServiceError | DecodeError | EncodeError | VerifyError;
if (any.code === "FAASWIRE_DECODE") console.log(any.path, any.body.reveal().length);
if (any.code === "FAASWIRE_VERIFY") console.log(any.verdict.explanation);
const kinds: readonly string[] = ERROR_KINDS;

const signed = signing.sign({
  scheme: "FC",
  method: "GET",
  url: text,
  headers: { "content-type": text },
  credentials: key,
  signedHeaders: ["host"],
});
console.log(signed.request.headers.get("authorization"), signed.stages?.stringToSign.reveal());
const trigger: string = signing
  .presignHttpTrigger({ method: "GET", url: text, credentials: key, expires: new Date() })
  .url.reveal();

const service = fc2016.createService({
  serviceName: text,
  description: null,
  role: undefined,
  internetAccess: true,
  logConfig: { project: null, logstore: undefined, enableRequestMetrics: true },
  vpcConfig: { vpcId: text, vSwitchIds: [text], securityGroupId: text },
  nasConfig: { userId: -1, groupId: -1, mountPoints: [{ serverAddr: text, mountDir: text }] },
  tracingConfig: { type: "Jaeger", params: { endpoint: null, more: [1, text] } },
});
const { vpcConfig, etag }: { vpcConfig?: alibaba.VpcConfig; etag?: string } = await service.parse(new Response());
fc2016.updateService({ serviceName: text, vpcConfig, ifMatch: etag });
const created = await fc2016
  .createFunction({
    serviceName: text,
    functionName: text,
    runtime: "a runtime of next year",
    handler: text,
    code: { zipFile: new DataView(new ArrayBuffer(1)), ossBucketName: undefined },
    memorySize: 128,
    timeout: null,
    environmentVariables: { A: text, B: new Secret(text) },
    layers: [text],
  })
  .parse(new Response());
const variable: string | undefined = created.environmentVariables?.["A"]?.reveal();
const createdPackage: CodePackage = created.package();
fc2016.updateFunction({
  serviceName: text,
  functionName: text,
  runtime: null,
  environmentVariables: created.environmentVariables,
});
fc2016.updateAlias({ serviceName: text, aliasName: text, versionId: null, additionalVersionWeight: { 2: 0.05 } });
fc2016.createTrigger({
  serviceName: text,
  functionName: text,
  triggerName: text,
  triggerType: "timer",
  triggerConfig: { payload: null },
});
const gone: Call<alibaba.Deleted> = fc2016.deleteAlias({ serviceName: text, aliasName: text });

const invoked = await fc2016
  .invokeFunction({ serviceName: text, functionName: text, payload: new ArrayBuffer(0), logType: "Tail" })
  .parse(new Response());
const result: Uint8Array = invoked.payload;
if (invoked.functionError) console.log(invoked.functionError.errorMessage?.length, invoked.queued === false);

declare const response: ResponseParts;
for await (const page of pages(fc2016.listFunctions({ serviceName: text, limit: 1 }), (each) =>
  fetch(each.toRequest()),
)) {
  const names: (string | undefined)[] = page.functions.map(({ functionName }) => functionName);
  const next: Call<alibaba.ListFunctionsOutput> | undefined = page.nextPage();
  const codes: CodePackage[] = page.functions.map((each) => each.package());
}
pages(fc2016.listServices(), () => response, {
  at: () => new Date(),
  headers: { "x-fc-trace-id": text },
  retry: async (_error, failures) => failures < 3,
});
pagesSync(fc2016.listServices(), () => response, { at: 5, retry: (error) => error instanceof Error });
const revealed: Response = await fetch(request.url, request.reveal());
const host: string | undefined = codePackage.host;
new huawei.FunctionGraph({
  region: text,
  projectId: text,
  credentials: new huawei.Token({ token: text }),
  objectStoreHosts: ["obs.eu-nl.otc.t-systems.com"],
});
for (const page of pagesSync(fc2016.listVersions({ serviceName: text, direction: "FORWARD" }), () => response)) {
  const ids: (string | undefined)[] = page.versions.map(({ versionId }) => versionId);
}
const walking: AsyncGenerator<alibaba.ListServicesOutput, void, undefined> = pages(
  fc2016.listServices(),
  async () => response,
);
pages(fc2016.listAliases({ serviceName: text }), () => response);
pagesSync(fc2016.listTriggers({ serviceName: text, functionName: text }), () => response).next().value?.triggers[0]
  ?.triggerConfig;
function count(call: Call<Page>): number {
  return [...pagesSync(call, () => response)].length;
}
count(fc2016.listServices());
