// `node --import ./test/support/page-module.js`: tests get what a page does, whose module is another
// one than that of Node.

import { register } from "node:module";

// Counts are those of the run in Node.
delete process.env.FAASWIRE_VECTOR_COUNTS;

const entry = new URL("page-entry.js", import.meta.url).href;

const resolve = `
export const resolve = (specifier, context, next) =>
  specifier === "faaswire" ? { url: ${JSON.stringify(entry)}, shortCircuit: true } : next(specifier, context);
`;
register(`data:text/javascript,${encodeURIComponent(resolve)}`);
