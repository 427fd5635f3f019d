// @ts-check
// Functions in the words that all clouds share: what a record says, asked for when somebody wants it.

import { made } from "./failure.js";
import { functionOf } from "./generated/faaswire_wasm.js";
import { own } from "./own.js";
import { CodePackage } from "./package.js";
import { written } from "./params.js";
import { Reference } from "./reference.js";
import { Secret } from "./secret.js";

/** A function of any cloud. */
class NeutralFunction {
  #package;

  /**
   * @param {object} members
   * @param {CodePackage} codePackage
   */
  constructor(members, codePackage) {
    Object.assign(this, members);
    this.#package = codePackage;
  }

  package() {
    return this.#package;
  }
}

/**
 * @param {any} record
 * @param {string} name of the record
 * @param {string[]} origin what the call knows
 */
export function describedFunction(record, name, origin) {
  const { text } = written(name, record);
  const known = origin.map((part) => `,${JSON.stringify(part)}`).join("");
  const reported = JSON.parse(made(functionOf(`${text}${known}]`)));
  const [reportedPackage, reference, { changed, ...members }, variables] = reported;
  return new NeutralFunction(
    {
      ...(reference && { reference: new Reference(reference) }),
      ...members,
      ...(changed !== undefined && { changed: new Date(changed * 1000) }),
      ...(variables && { environment: environmentOf(variables) }),
      record,
    },
    record.package?.() ?? new CodePackage(reportedPackage),
  );
}

/** @param {string[]} variables names and values in turn */
function environmentOf(variables) {
  /** @type {Record<string, Secret>} */
  const environment = {};
  for (let i = 0; i < variables.length; i += 2) own(environment, variables[i], new Secret(variables[i + 1]));
  return environment;
}
