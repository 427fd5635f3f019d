// The vectors of behavior: good calls, and what comes of a change in their parameters.

import { readdirSync, readFileSync } from "node:fs";

import { callOf, serviceOf } from "./vectors.js";

const FOLDER = new URL("../../../tests/vectors/behavior/", import.meta.url);

export const topics = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""));

/** A file, by its topic. */
export const topic = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));

/** Every case of a topic with one change of the parameters each. */
export function trials(name) {
  const { calls, lists, ...file } = topic(name);
  const all = [];
  for (const { cases, ...call } of calls) {
    const add = (trial, what = JSON.stringify(trial.with ?? trial.config)) => {
      const id = `${call.id} with ${what.slice(0, 150)}`;
      all.push({ ...file, ...call, ...trial, id, file: { ...file, operation: call.operation } });
    };
    for (const one of cases) {
      if (one.response) {
        for (const given of lists[one.of]) {
          const received = JSON.stringify(one.response).replace('{"$each":true}', () => JSON.stringify(given));
          add({ ...one, received, with: {} }, received);
        }
      } else if (!one.each) add(one);
      else
        for (const name of one.each)
          for (const given of lists[one.of])
            add({ [one.in ?? "with"]: { [name]: given }, ...(one.gives === "own_field" && { field: name }) });
    }
  }
  return all;
}

/** The request of a trial's call with changes. */
export const made = (trial, changes, config) =>
  callOf({ ...trial, params: { ...trial.params, ...changes }, client: { ...trial.client, ...config } }).request({
    at: trial.at,
    nonce: "0123456789",
  });

/** The request for the package of a response. */
export function downloaded(trial) {
  const output = callOf(trial).parseSync({ status: 200, body: Buffer.from(trial.received) });
  return serviceOf(trial).downloadRequest(output.package(), { at: trial.at });
}

/** Every method with good parameters, and those of them that are checked as names. */
export const named = () =>
  topics.flatMap((name) => {
    const { calls, ...file } = topic(name);
    return calls.map(({ cases, ...call }) => ({
      trial: { ...file, ...call, file: { ...file, operation: call.operation } },
      names: cases.filter(({ of }) => of === "bad_names").flatMap(({ each }) => each),
    }));
  });
