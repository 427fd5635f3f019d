import { EXPECTED } from "./use.js";

/** Checks that an environment has printed what it must, in a line of its own: some print more. */
export function expect(printed) {
  if (!String(printed).split("\n").includes(EXPECTED)) throw new Error(`expected ${EXPECTED}, got ${printed}`);
}
