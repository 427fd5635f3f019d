// Drives the official SDKs for Node: each line of standard input orders one call as JSON, and its
// response, rejection or failure goes to standard output as a line of JSON.

import { createInterface } from "node:readline";

import * as fc2 from "./fc2_calls.mjs";
import * as fc3 from "./fc3_calls.mjs";
import * as fg from "./fg_calls.mjs";
import { redirectTo } from "./redirect.mjs";
import * as scf from "./scf_calls.mjs";

const SDKS = { fc2, fc3, fg, scf };

async function outcome({ sdk: name, port, ...order }) {
  const sdk = SDKS[name];
  redirectTo(port);
  try {
    return { response: await sdk.call(order) };
  } catch (error) {
    const rejection = sdk.rejection(error);
    return rejection ? { rejection } : { failure: error.stack };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await outcome(JSON.parse(line)))}\n`);
}
