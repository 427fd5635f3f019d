// Calls of Function Compute, API 2016-08-15, and what they send.

import { AT, services } from "./samples.js";

export const { fc2016: fc } = services();

export const SERVICE = { serviceName: "s" };
export const FUNCTION = { ...SERVICE, functionName: "f" };
export const NEW_FUNCTION = {
  ...FUNCTION,
  runtime: "python3",
  handler: "index.handler",
  code: { zipFile: Buffer.from("zip") },
};
export const TRIGGER = { ...FUNCTION, triggerName: "t" };
export const NEW_TRIGGER = { ...TRIGGER, triggerType: "timer", triggerConfig: { enable: true } };
export const ALIAS = { ...SERVICE, aliasName: "a" };

/** The JSON of a call's body. */
export const sent = (call) => JSON.parse(Buffer.from(call.request({ at: AT }).body).toString());

/** What a change of each sends. */
export const service = (members) => sent(fc.updateService({ ...SERVICE, ...members }));
export const function_ = (members) => sent(fc.updateFunction({ ...FUNCTION, ...members }));
export const trigger = (members) => sent(fc.updateTrigger({ ...TRIGGER, ...members }));
export const alias = (members) => sent(fc.updateAlias({ ...ALIAS, ...members }));
