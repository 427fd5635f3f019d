// A function on Function Compute 3.0, from creation to deletion; see ../README.md.

import { setTimeout as sleep } from "node:timers/promises";

import { alibaba, Digests, FaaswireError, pages, ServiceError } from "faaswire";
import { build as pack } from "faaswire/archive";

const NAME = process.argv[2] ?? "faaswire-life-cycle";
const functionName = NAME;
const imageName = `${NAME}-image`;
const layerName = `${NAME}-layer`;
const POLL_MILLISECONDS = 500;
const EVENT = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const SOURCE = `
def handler(event, context):
    return event
`;

class Unexpected extends Error {}

function step(finding, asExpected) {
  if (!asExpected) throw new Unexpected(`not as expected: ${finding}`);
  console.log(finding);
}

function variable(name) {
  const value = process.env[name];
  if (value === undefined) throw new Unexpected(`the environment has no ${name}`);
  return value;
}

function connect() {
  // 3.0 needs no account id: the region's host serves everything.
  return new alibaba.FunctionCompute3({
    region: variable("ALIBABA_CLOUD_REGION"),
    credentials: new alibaba.Credentials({
      accessKeyId: variable("ALIBABA_CLOUD_ACCESS_KEY_ID"),
      accessKeySecret: variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
      securityToken: process.env.ALIBABA_CLOUD_SECURITY_TOKEN,
    }),
    endpoint: process.env.FAASWIRE_ENDPOINT,
  });
}

const send = (request) => fetch(request.toRequest());
const ask = async (call) => call.parse(await send(call.request()));

async function rejection(call) {
  try {
    await ask(call);
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Unexpected("what had to be rejected was done");
}

/** What `items` finds in every page of a list. */
async function all(call, items) {
  const found = [];
  for await (const page of pages(call, send)) found.push(...items(page));
  return found;
}

/** The function as soon as nothing is under way; what it went through is printed. */
async function waitUntilReady(fc, functionName) {
  const seen = new Set();
  for (;;) {
    const found = await ask(fc.getFunction({ functionName }));
    seen.add(`${found.state}, ${found.lastUpdateStatus}`);
    if (found.state !== "Pending" && found.lastUpdateStatus !== "InProgress") {
      console.log(`${found.functionName} went through: ${[...seen].join(" - ")}`);
      return found;
    }
    await sleep(POLL_MILLISECONDS);
  }
}

/** A package with its checksum, which the service compares; and the digests of it. */
function code(path, data) {
  const zipFile = pack([{ path, data }]).bytes;
  const digests = Digests.of(zipFile);
  return [{ zipFile, checksum: digests.crc64 }, digests];
}

async function create(fc, zip) {
  const [shared, digests] = code("python/greeting.txt", "hello");
  const call = fc.createLayerVersion({ layerName, code: shared, description: "example" });
  const layer = await ask(call);
  const same = layer.package().compare(digests).status === "match";
  step(`layer published: ${layer.layerName}`, same);
  const byArn = await ask(fc.getLayerVersionByArn({ arn: layer.layerVersionArn }));
  step("its ARN finds the same", byArn.codeChecksum === layer.codeChecksum);

  const settings = { runtime: "python3.10", handler: "index.handler", cpu: 0.35, memorySize: 512 };
  const layers = [layer.layerVersionArn];
  const tags = [{ key: "made-by", value: "faaswire" }];
  const made = await ask(fc.createFunction({ functionName, ...settings, code: zip, layers, tags }));
  step(`function created: ${made.functionName}`, made.cpu === 0.35);
  await waitUntilReady(fc, functionName);
  return layer;
}

async function invoke(fc, more) {
  const response = await ask(fc.invokeFunction({ functionName, payload: EVENT, ...more }));
  const echoed = Buffer.compare(response.payload, EVENT) === 0 && !response.functionError;
  step(`it gave ${response.payload.length} bytes back as they were`, echoed);
  return response;
}

async function configure(fc) {
  // What is not named stays as it is.
  const settings = { environmentVariables: { GREETING: "你好" }, timeout: 30 };
  await ask(fc.updateFunction({ functionName, ...settings }));
  const found = await waitUntilReady(fc, functionName);
  step("configured: a variable and a timeout", found.timeout === 30);
  step("its memory is as it was", found.memorySize === 512);
}

/** Without a download: what runs is compared with the digests of what was built. */
async function update(fc, old, zip, recent) {
  const before = await ask(fc.getFunction({ functionName }));
  let found = before.package().compare(old);
  step(`what runs against the old build: ${found.status}`, found.status === "match");
  await ask(fc.updateFunction({ functionName, code: zip }));
  const after = await waitUntilReady(fc, functionName);
  found = after.package().compare(recent);
  step(`after the update against the new build: ${found.status}`, found.status === "match");
  found = after.package().compare(old);
  step(`against the old build: ${found.status}`, found.status === "mismatch");
}

async function publish(fc, description) {
  const { versionId } = await ask(fc.publishFunctionVersion({ functionName, description }));
  step(`version published: ${versionId}`, versionId);
  return versionId;
}

async function share(fc, first, second) {
  const target = { versionId: first, additionalVersionWeight: { [second]: 0.05 } };
  const live = await ask(fc.createAlias({ functionName, aliasName: "live", ...target }));
  const text = `alias live is version ${live.versionId}, for some calls ${second}`;
  step(text, live.additionalVersionWeight?.[second] === 0.05);
  const ran = await invoke(fc, { qualifier: "live", logType: "Tail" });
  step("the log names the request", ran.logResult?.includes(ran.requestId));

  const triggerConfig = '{"cronExpression": "0 0 4 * * *", "enable": false, "payload": ""}';
  const timer = { triggerName: "daily", triggerType: "timer", triggerConfig, qualifier: "live" };
  const made = await ask(fc.createTrigger({ functionName, ...timer }));
  step(`trigger created: ${made.triggerName} of ${made.qualifier}`, made.triggerId);
}

/** An image is not ready at once, and it is not a package. */
async function image(fc) {
  const config = { image: "registry-vpc.cn-shanghai.aliyuncs.com/demo/app:v1", port: 9000 };
  const settings = { functionName: imageName, runtime: "custom-container", handler: "none" };
  await ask(fc.createFunction({ ...settings, customContainerConfig: config }));
  const busy = await rejection(fc.updateFunction({ functionName: imageName, timeout: 9 }));
  const text = `an update before it is ready: ${busy.kind}, ${busy.serviceCode}`;
  step(text, busy.serviceCode === "ConcurrentUpdateError");
  const found = await waitUntilReady(fc, imageName);
  step(`its code is an ${found.package().source}`, !found.codeChecksum);
}

/** Pages of one item, so that there is more than one. */
async function lists(fc, versions) {
  const same = (found, expected) => found.join() === expected.join();
  let call = fc.listFunctions({ prefix: NAME, fcVersion: "v3", limit: 1 });
  let found = await all(call, (page) => page.functions.map((one) => one.functionName));
  step(`functions: ${found.join(", ")}`, same(found, [functionName, imageName]));
  call = fc.listFunctionVersions({ functionName, direction: "FORWARD", limit: 1 });
  found = await all(call, (page) => page.versions.map((version) => version.versionId));
  step(`versions, oldest first: ${found.join(", ")}`, same(found, versions));
  call = fc.listLayers({ prefix: NAME, limit: 1 });
  found = await all(call, (page) => page.layers.map((layer) => layer.layerName));
  step(`layers: ${found.join(", ")}`, same(found, [layerName]));
  call = fc.listFunctions({ tags: [{ key: "made-by", value: "faaswire" }] });
  found = await all(call, (page) => page.functions.map((one) => one.functionName));
  step(`functions of the tag: ${found.join(", ")}`, same(found, [functionName]));
}

async function remove(fc, versions, layer) {
  await ask(fc.deleteTrigger({ functionName, triggerName: "daily" }));
  await ask(fc.deleteAlias({ functionName, aliasName: "live" }));
  for (const versionId of versions) await ask(fc.deleteFunctionVersion({ functionName, versionId }));
  for (const functionName of [NAME, imageName]) await ask(fc.deleteFunction({ functionName }));
  await ask(fc.deleteLayerVersion({ layerName, version: String(layer.version) }));
  const call = fc.listFunctions({ prefix: NAME, fcVersion: "v3" });
  const left = await all(call, (page) => page.functions);
  step("functions: after all is deleted they are gone", left.length === 0);
}

try {
  const [oldCode, old] = code("index.py", `# release 1\n${SOURCE}`);
  const [recentCode, recent] = code("index.py", `# release 2\n${SOURCE}`);
  const fc = connect();
  const layer = await create(fc, oldCode);
  await invoke(fc);
  await configure(fc);
  const first = await publish(fc, "first");
  await update(fc, old, recentCode, recent);
  const versions = [first, await publish(fc, "second")];
  await share(fc, ...versions);
  await image(fc);
  await lists(fc, versions);
  await remove(fc, versions, layer);
} catch (error) {
  const known = [FaaswireError, Unexpected].some((type) => error instanceof type);
  // The error of `fetch` says why in its cause.
  if (!known && !error.cause) throw error;
  console.error(`error: ${error.cause?.message || error.message}`);
  process.exitCode = 1;
}
