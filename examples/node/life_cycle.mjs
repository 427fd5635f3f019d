// A service on Alibaba Function Compute, from creation to deletion; see ../README.md.

import { alibaba, Digests, FaaswireError, pages, ServiceError } from "faaswire";
import { build as pack } from "faaswire/archive";

const serviceName = process.argv[2] ?? "faaswire-life-cycle";
const echo = { serviceName, functionName: "echo" };
const EVENT = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const HANDLERS = { echo: "index.handler", raises: "index.fails" };
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
  return new alibaba.FunctionCompute2016({
    accountId: variable("ALIBABA_CLOUD_ACCOUNT_ID"),
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

/** A package; built again, it has the same bytes. */
function build(release) {
  return pack([{ path: "index.py", data: `# release ${release}\n${SOURCE}` }]).bytes;
}

async function create(fc, zipFile) {
  const settings = { description: "example", internetAccess: true };
  const service = await ask(fc.createService({ serviceName, ...settings }));
  step(`service created: ${service.serviceName}`, service.internetAccess);
  for (const [functionName, handler] of Object.entries(HANDLERS)) {
    const names = { serviceName, functionName, handler };
    const made = await ask(fc.createFunction({ ...names, runtime: "python3", code: { zipFile } }));
    step(`function created: ${made.functionName}`, made.handler === handler);
  }
}

async function invoke(fc) {
  const response = await ask(fc.invokeFunction({ ...echo, payload: EVENT, logType: "Tail" }));
  const echoed = Buffer.compare(response.payload, EVENT) === 0 && !response.functionError;
  step(`echo gave ${response.payload.length} bytes back as they were`, echoed);
  step("the log names the request", response.logResult?.includes(response.requestId));

  // No exception: the function failed, but the service did what it was asked to do.
  const failed = await ask(fc.invokeFunction({ serviceName, functionName: "raises" }));
  const said = failed.functionError;
  step("raises is a function error, and the call went well", said);
  step(`it says ${said.errorType}: ${said.errorMessage}`, said.errorType === "TypeError");

  const error = await rejection(fc.invokeFunction({ serviceName, functionName: "nowhere" }));
  const text = `nowhere is a service error with a request id: ${error.kind}, ${error.serviceCode}`;
  step(text, error.kind === "not_found" && error.requestId);
}

async function publish(fc) {
  const published = await ask(fc.publishVersion({ serviceName, description: "first" }));
  // A version in which nothing changed since the one before it would be rejected.
  await ask(fc.updateService({ serviceName, description: "changed" }));
  const next = await ask(fc.publishVersion({ serviceName, description: "second" }));
  const [first, second] = [published.versionId, next.versionId];
  step(`versions published: ${first}, ${second}`, first !== second);

  const target = { versionId: first, additionalVersionWeight: { [second]: 0.05 } };
  const live = await ask(fc.createAlias({ serviceName, aliasName: "live", ...target }));
  const text = `alias live is version ${live.versionId}, for some calls ${second}`;
  step(text, live.additionalVersionWeight?.[second] === 0.05);
  await ask(fc.createAlias({ serviceName, aliasName: "next", versionId: second }));
  return [first, second];
}

async function serviceExists(fc) {
  const call = fc.listServices({ prefix: serviceName, limit: 1 });
  const found = await all(call, (page) => page.services);
  return found.some((service) => service.serviceName === serviceName);
}

function versionsIn(fc, direction) {
  const call = fc.listVersions({ serviceName, direction, limit: 1 });
  return all(call, (page) => page.versions.map((version) => version.versionId));
}

/** Pages of one item, so that there is more than one. */
async function lists(fc, versions) {
  const same = (found, expected) => found.join() === expected.join();
  step("services: the new one is among them", await serviceExists(fc));
  let call = fc.listFunctions({ serviceName, limit: 1 });
  let found = await all(call, (page) => page.functions.map((one) => one.functionName));
  step(`functions: ${found.join(", ")}`, same(found, Object.keys(HANDLERS)));
  found = await versionsIn(fc, "FORWARD");
  step(`versions, oldest first: ${found.join(", ")}`, same(found, versions));
  found = await versionsIn(fc, "BACKWARD");
  step(`versions, newest first: ${found.join(", ")}`, same(found, versions.toReversed()));
  call = fc.listAliases({ serviceName, limit: 1 });
  found = await all(call, (page) => page.aliases.map((alias) => alias.aliasName));
  step(`aliases: ${found.join(", ")}`, same(found, ["live", "next"]));
}

/** Without a download: what runs is compared with the digests of what was built. */
async function update(fc, old, zipFile) {
  const [oldBuild, newBuild] = [Digests.of(old), Digests.of(zipFile)];
  const before = await ask(fc.getFunction(echo));
  let verdict = before.package().compare(oldBuild);
  step(`what runs against the old build: ${verdict.status}`, verdict.status === "match");
  verdict = before.package().compare(newBuild);
  step(`against the new build: ${verdict.status}`, verdict.status === "mismatch");

  const call = fc.updateFunction({ ...echo, code: { zipFile }, ifMatch: before.etag });
  await ask(call);
  const { kind } = await rejection(call); // the etag is that of the state before the update
  step(`updated; the same update again: ${kind}`, kind === "precondition_failed");

  const after = await ask(fc.getFunction(echo));
  verdict = after.package().compare(newBuild);
  step(`what runs against the new build: ${verdict.status}`, verdict.status === "match");
  const ran = (await ask(fc.invokeFunction(echo))).codeChecksum;
  step("the checksum that came with a call says so too", ran === newBuild.crc64);
}

async function trigger(fc) {
  const names = { ...echo, triggerName: "daily" };
  const triggerConfig = { cronExpression: "0 0 4 * * *", enable: false, payload: "" };
  await ask(fc.createTrigger({ ...names, triggerType: "timer", triggerConfig }));
  const found = await ask(fc.getTrigger(names));
  const cron = found.triggerConfig.cronExpression;
  step(`${found.triggerType} created: ${cron}`, cron === triggerConfig.cronExpression);
  await ask(fc.deleteTrigger(names));
  const { kind } = await rejection(fc.getTrigger(names));
  step(`and deleted: ${kind}`, kind === "not_found");
}

async function remove(fc, versions) {
  for (const aliasName of ["live", "next"]) await ask(fc.deleteAlias({ serviceName, aliasName }));
  for (const versionId of versions) await ask(fc.deleteVersion({ serviceName, versionId }));
  for (const functionName of Object.keys(HANDLERS)) {
    await ask(fc.deleteFunction({ serviceName, functionName }));
  }
  await ask(fc.deleteService({ serviceName }));
  step("services: after all is deleted it is gone", !(await serviceExists(fc)));
}

try {
  const [old, recent] = [build(1), build(2)];
  const fc = connect();
  await create(fc, old);
  await invoke(fc);
  const versions = await publish(fc);
  await lists(fc, versions);
  await update(fc, old, recent);
  await trigger(fc);
  await remove(fc, versions);
} catch (error) {
  const known = [FaaswireError, Unexpected].some((type) => error instanceof type);
  // The error of `fetch` says why in its cause.
  if (!known && !error.cause) throw error;
  console.error(`error: ${error.cause?.message || error.message}`);
  process.exitCode = 1;
}
