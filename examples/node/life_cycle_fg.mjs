// A function on Huawei FunctionGraph, from creation to deletion; see ../README.md.

import { Digests, FaaswireError, huawei, pages, Secret, ServiceError } from "faaswire";
import { build as pack } from "faaswire/archive";

const NAME = process.argv[2] ?? "faaswire-life-cycle";
const HANDLERS = { [NAME]: "index.handler", [`raises-${NAME}`]: "index.fails" };
const EVENT = { n: 1 };
const SOURCE = `
def handler(event, context):
    return event

def fails(event, context):
    raise TypeError("the event is not to my taste")
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
  return new huawei.FunctionGraph({
    region: variable("HUAWEICLOUD_REGION"),
    projectId: variable("HUAWEICLOUD_SDK_PROJECT_ID"),
    credentials: new huawei.Credentials({
      accessKey: variable("HUAWEICLOUD_SDK_AK"),
      secretKey: variable("HUAWEICLOUD_SDK_SK"),
      securityToken: process.env.HUAWEICLOUD_SDK_SECURITY_TOKEN,
    }),
    endpoint: process.env.FAASWIRE_ENDPOINT,
  });
}

const send = (request) => fetch(request.toRequest());
const ask = async (call) => call.parse(await send(call.request()));
const bytes = (text) => new TextEncoder().encode(text);
const same = (found, expected) => found.join() === expected.join();

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

/** A package; built again, it has the same bytes. */
function build(release) {
  return pack([{ path: "index.py", data: `# release ${release}\n${SOURCE}` }]).bytes;
}

/** The URNs of the functions, without a version. */
async function create(fg, file) {
  const urns = [];
  const settings = { package: "default", runtime: "Python3.9", timeout: 30, memorySize: 128 };
  const code = { codeType: "zip", codeFilename: "index.zip", funcCode: { file } };
  for (const [funcName, handler] of Object.entries(HANDLERS)) {
    const made = await ask(fg.createFunction({ funcName, handler, ...settings, ...code }));
    const { status } = made.package().compare(Digests.of(file));
    step(`function created: ${made.funcName}, ${status}`, status === "match");
    urns.push(made.funcUrn.replace(/:latest$/, ""));
  }
  return urns;
}

async function invoke(fg, echo, raises) {
  const payload = bytes(JSON.stringify(EVENT));
  const output = await ask(fg.invokeFunction({ functionUrn: echo, payload, logType: "tail" }));
  const echoed = Buffer.compare(output.payload, payload) === 0;
  step("it gave the event back", echoed);
  step("the log names the call", output.log.reveal().includes(output.requestId));
  const queued = await ask(fg.asyncInvokeFunction({ functionUrn: echo, payload }));
  step("another call was queued", queued.requestId);

  // No exception: the function failed, but the service did what it was asked to do.
  const failed = await ask(fg.invokeFunction({ functionUrn: raises, payload: bytes("{}") }));
  step(`a function that fails says so: ${failed.status}`, failed.status === 500);
  const nowhere = { functionUrn: `${echo}-nowhere`, payload: bytes("{}") };
  const error = await rejection(fg.invokeFunction(nowhere));
  const text = `nowhere is a service error with a request id: ${error.kind}, ${error.serviceCode}`;
  step(text, error.kind === "not_found" && error.requestId);
}

/** Five members are always sent; the others stay as they are. */
async function configure(fg, functionUrn) {
  const { funcName, runtime, handler } = await ask(fg.showFunctionConfig({ functionUrn }));
  const changes = { timeout: 60, memorySize: 256 };
  const userData = new Secret(JSON.stringify({ PASSWORD: "a secret" }));
  const names = { functionUrn, funcName, runtime, handler };
  await ask(fg.updateFunctionConfig({ ...names, ...changes, userData }));
  // The same in the words of all clouds.
  const found = (await ask(fg.showFunctionConfig({ functionUrn }))).function();
  const variables = Object.keys(found.environment);
  const text = `configured: ${found.timeoutSeconds} s, ${found.memoryMb} MB, ${variables.join(", ")}`;
  const settings = [found.timeoutSeconds, found.memoryMb, ...variables];
  step(text, same(settings, [60, 256, "PASSWORD"]));
}

/** The version of the code that is there now, and of no other. */
async function publish(fg, functionUrn, version) {
  const { digest } = await ask(fg.showFunctionConfig({ functionUrn }));
  const made = await ask(fg.createFunctionVersion({ functionUrn, version, digest }));
  step(`published: ${made.version}`, made.digest === digest);
  const error = await rejection(fg.createFunctionVersion({ functionUrn, version: "again" }));
  const text = `published again without a change: ${error.kind}, ${error.serviceCode}`;
  step(text, error.serviceCode === "FSS.1016");
}

/** Without a download: what runs is compared with the digests of what was built. */
async function update(fg, functionUrn, old, file) {
  const code = { codeType: "zip", codeFilename: "index.zip", funcCode: { file } };
  const found = (await ask(fg.updateFunctionCode({ functionUrn, ...code }))).package();
  let { status } = found.compare(Digests.of(file));
  step(`updated; against the new build: ${status}`, status === "match");
  ({ status } = found.compare(Digests.of(old)));
  step(`against the old build: ${status}`, status === "mismatch");
  const earlier = await ask(fg.showFunctionConfig({ functionUrn: `${functionUrn}:v1` }));
  ({ status } = earlier.package().compare(Digests.of(old)));
  step(`version v1 against the old build: ${status}`, status === "match");
}

async function alias(fg, functionUrn) {
  const target = { version: "v1", additionalVersionWeights: { v2: 5 } };
  const live = await ask(fg.createVersionAlias({ functionUrn, name: "live", ...target }));
  const text = `alias ${live.name} is version ${live.version}, for some calls v2`;
  step(text, live.additionalVersionWeights?.v2 === 5);
  const moved = { version: "v2", additionalVersionWeights: {} };
  await ask(fg.updateVersionAlias({ functionUrn, aliasName: "live", ...moved }));
  const shown = await ask(fg.showFunctionConfig({ functionUrn: `${functionUrn}:!live` }));
  step(`alias live is version ${shown.version}`, shown.version === "v2");
}

async function trigger(fg, functionUrn) {
  const eventData = { name: "often", scheduleType: "Rate", schedule: "3m" };
  const type = { functionUrn, triggerTypeCode: "TIMER" };
  const state = { triggerStatus: "DISABLED" };
  const made = await ask(fg.createFunctionTrigger({ ...type, ...state, eventData }));
  const text = `${made.triggerTypeCode} created: ${made.eventData.schedule}`;
  step(text, made.eventData.schedule === eventData.schedule);
  const names = { ...type, triggerId: made.triggerId };
  await ask(fg.updateTrigger({ ...names, triggerStatus: "ACTIVE" }));
  const [found] = (await ask(fg.listFunctionTriggers({ functionUrn }))).triggers;
  step(`and made active: ${found.triggerStatus}`, found.triggerStatus === "ACTIVE");
  await ask(fg.deleteFunctionTrigger(names));
  const { kind } = await rejection(fg.showFunctionTrigger(names));
  step(`and deleted: ${kind}`, kind === "not_found");
}

async function dependency(fg, dependFile) {
  const settings = { runtime: "Python3.9", dependType: "zip", dependFile };
  const made = await ask(fg.createDependencyVersion({ name: `${NAME}-lib`, ...settings }));
  const names = { dependId: made.depId, version: String(made.version) };
  const found = (await ask(fg.showDependencyVersion(names))).package();
  // Its address is signed: it is fetched as it is.
  const verdict = await found.verifyResponse(await send(fg.downloadRequest(found)));
  step(`dependency ${made.name}, downloaded: ${verdict.status}`, verdict.status === "match");
  await ask(fg.deleteDependencyVersion(names));
  const { kind } = await rejection(fg.showDependencyVersion(names));
  step(`and deleted: ${kind}`, kind === "not_found");
}

function functions(fg) {
  const call = fg.listFunctions({ funcName: NAME, maxitems: "1" });
  return all(call, (page) => page.functions.map((one) => one.funcName));
}

/** Pages of one item, so that there is more than one. */
async function lists(fg, functionUrn) {
  let found = await functions(fg);
  step(`functions: ${found.join(", ")}`, same(found, Object.keys(HANDLERS)));
  const call = fg.listFunctionVersions({ functionUrn, maxitems: "1" });
  found = await all(call, (page) => page.versions.map((one) => one.version));
  step(`versions: ${found.join(", ")}`, same(found, ["latest", "v1", "v2"]));
  const { aliases } = await ask(fg.listVersionAliases({ functionUrn }));
  found = aliases.map((one) => one.name);
  step(`aliases: ${found.join(", ")}`, same(found, ["live"]));
}

async function remove(fg, urns) {
  // Without a version: the whole function.
  for (const functionUrn of urns) await ask(fg.deleteFunction({ functionUrn }));
  const left = await functions(fg);
  step("functions: after all is deleted they are gone", left.length === 0);
}

try {
  const [old, recent] = [build(1), build(2)];
  const fg = connect();
  const urns = await create(fg, old);
  const [urn] = urns;
  await invoke(fg, ...urns);
  await configure(fg, urn);
  await publish(fg, urn, "v1");
  await update(fg, urn, old, recent);
  await publish(fg, urn, "v2");
  await alias(fg, urn);
  await trigger(fg, urn);
  await dependency(fg, recent);
  await lists(fg, urn);
  await remove(fg, urns);
} catch (error) {
  const known = [FaaswireError, Unexpected].some((type) => error instanceof type);
  // The error of `fetch` says why in its cause.
  if (!known && !error.cause) throw error;
  console.error(`error: ${error.cause?.message || error.message}`);
  process.exitCode = 1;
}
