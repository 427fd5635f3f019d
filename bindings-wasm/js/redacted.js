// @ts-check

/** What stands in place of a secret wherever one would be printed. */
export const REDACTED = "<redacted>";

/** The method that Node's `util.inspect`, and with it `console.log`, asks for. */
export const INSPECT = Symbol.for("nodejs.util.inspect.custom");
