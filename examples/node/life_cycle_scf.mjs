// A function on Tencent SCF, from creation to deletion; see ../README.md.

import { setTimeout as pause } from "node:timers/promises";

import { FaaswireError, pages, ServiceError, tencent } from "faaswire";
import { build as pack } from "faaswire/archive";

const functionName = process.argv[2] ?? "faaswire-life-cycle";
const layerName = `${functionName}-lib`;
const EVENT = '{"n":1}';
const CRON = "0 0 4 * * * *";
const SOURCE = `
def main_handler(event, context):
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
  return new tencent.Scf({
    region: variable("TENCENTCLOUD_REGION"),
    credentials: new tencent.Credentials({
      secretId: variable("TENCENTCLOUD_SECRET_ID"),
      secretKey: variable("TENCENTCLOUD_SECRET_KEY"),
      token: process.env.TENCENTCLOUD_SESSION_TOKEN,
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

/** The function once what was asked of it is done: the responses come before that. */
async function ready(scf, qualifier) {
  const call = scf.getFunction({ functionName, qualifier, showCode: "FALSE" });
  for (;;) {
    const found = await ask(call);
    if (found.function().state !== "pending") return found;
    await pause(200);
  }
}

async function layer(scf, zipFile) {
  const compatibleRuntimes = ["Python3.9"];
  const call = scf.publishLayerVersion({ layerName, compatibleRuntimes, content: { zipFile } });
  const one = { layerName, layerVersion: (await ask(call)).layerVersion };
  let found = await ask(scf.getLayerVersion(one));
  while (found.status === "Publishing") {
    await pause(200);
    found = await ask(scf.getLayerVersion(one));
  }
  const response = await send(scf.downloadRequest(found.package()));
  const verdict = await found.package().verifyResponse(response);
  step(`layer published, downloaded: ${verdict.status}`, verdict.isMatch);
  return one;
}

async function create(scf, zipFile, one) {
  const settings = { runtime: "Python3.9", handler: "index.main_handler", layers: [one] };
  await ask(scf.createFunction({ functionName, ...settings, code: { zipFile } }));
  const { kind } = await rejection(scf.updateFunctionConfiguration({ functionName, timeout: 9 }));
  step(`a change while it is made: ${kind}`, kind === "busy");
  const found = (await ready(scf)).function();
  step(`function created: ${found.reference.name}, ${found.state}`, found.layers?.length);
}

const stored = async (scf) => (await ask(scf.getFunctionAddress({ functionName }))).codeSha256;

async function update(scf, zipFile) {
  const before = await stored(scf);
  // It packs every upload anew: what was built is compared with nothing that it tells.
  await ask(scf.updateFunctionCode({ functionName, zipFile }));
  const found = await ready(scf);
  step(`updated: ${found.status}`, found.function().state === "active");
  step("what is stored is something else now", (await stored(scf)) !== before);
}

async function configure(scf) {
  const environment = { variables: [{ key: "PASSWORD", value: "hunter2" }] };
  const settings = { memorySize: 256, timeout: 60, environment };
  await ask(scf.updateFunctionConfiguration({ functionName, ...settings }));
  const found = (await ready(scf)).function();
  const names = Object.keys(found.environment).join(", ");
  const text = `${found.timeoutSeconds} s, ${found.memoryMb} MB, ${names}`;
  step(`configured: ${text}`, found.memoryMb === 256);
  // An empty list would change nothing.
  const nothing = { variables: [{ key: "", value: "" }] };
  await ask(scf.updateFunctionConfiguration({ functionName, environment: nothing }));
  const left = Object.keys((await ready(scf)).function().environment).length;
  step(`variables after they were cleared: ${left}`, left === 0);
}

async function invoke(scf) {
  const call = scf.invoke({ functionName, clientContext: EVENT, logType: "Tail" });
  const { result } = await ask(call);
  step("it gave the event back", result.retMsg.reveal() === EVENT);
  step("the log came along", result.log.reveal());
  const queued = (await ask(scf.invoke({ functionName, invocationType: "Event" }))).result;
  step("another call was queued", queued.retMsg.reveal() === "");
  const { kind } = await rejection(scf.invoke({ functionName: "nowhere" }));
  step(`nowhere is a service error: ${kind}`, kind === "not_found");
}

async function publish(scf) {
  const published = await ask(scf.publishVersion({ functionName, description: "first" }));
  const { functionVersion } = published;
  await ready(scf, functionVersion);
  step(`version published: ${functionVersion}`, functionVersion === "1");
  const routingConfig = { additionalVersionWeights: [{ version: "$LATEST", weight: 0.05 }] };
  await ask(scf.createAlias({ functionName, name: "live", functionVersion, routingConfig }));
  const live = await ask(scf.getAlias({ functionName, name: "live" }));
  const [other] = live.routingConfig.additionalVersionWeights;
  const text = `alias live is version ${live.functionVersion}, for some calls ${other.version}`;
  step(text, other.weight === 0.05);
  return functionVersion;
}

async function trigger(scf) {
  const names = { functionName, triggerName: "daily", type: "timer" };
  const call = scf.createTrigger({ ...names, triggerDesc: CRON, enable: "CLOSE" });
  const made = (await ask(call)).triggerInfo;
  step(`${made.type} created, ${made.enable}`, made.triggerDesc.reveal().includes(CRON));
  await ask(scf.deleteTrigger(names));
  const { kind } = await rejection(scf.deleteTrigger(names));
  step(`and deleted: ${kind}`, kind === "not_found");
}

/** Pages of few items, so that there is more than one. */
async function lists(scf) {
  let call = scf.listFunctions({ limit: 10, order: "ASC" });
  let found = await all(call, (page) => page.functions.map((one) => one.functionName));
  step("functions: the new one is among them", found.includes(functionName));
  call = scf.listVersionByFunction({ functionName, limit: 1 });
  found = await all(call, (page) => page.versions.map((one) => one.version));
  found.sort();
  step(`versions: ${found.join(", ")}`, found.join() === "$LATEST,1");
  call = scf.listAliases({ functionName, limit: 1 });
  found = await all(call, (page) => page.aliases.map((alias) => alias.name));
  step(`aliases: ${found.join(", ")}`, found.join() === "$DEFAULT,live");
}

async function remove(scf, one, qualifier) {
  await ask(scf.deleteAlias({ functionName, name: "live" }));
  await ask(scf.deleteFunctionVersion({ functionName, qualifier }));
  await ask(scf.deleteFunction({ functionName }));
  await ask(scf.deleteLayerVersion(one));
  let found;
  try {
    found = (await ready(scf)).status;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    found = error.kind;
  }
  step(`after all is deleted: ${found}`, found === "not_found");
}

try {
  const scf = connect();
  const one = await layer(scf, build(0));
  await create(scf, build(1), one);
  await update(scf, build(2));
  await configure(scf);
  await invoke(scf);
  const version = await publish(scf);
  await trigger(scf);
  await lists(scf);
  await remove(scf, one, version);
} catch (error) {
  const known = [FaaswireError, Unexpected].some((type) => error instanceof type);
  // The error of `fetch` says why in its cause.
  if (!known && !error.cause) throw error;
  console.error(`error: ${error.cause?.message || error.message}`);
  process.exitCode = 1;
}
