// Whose fault it is.

import assert from "node:assert/strict";

import { EncodeError } from "faaswire";

/** The field that the `EncodeError` of a function names. */
export function fieldOf(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof EncodeError, error.stack);
    assert.equal(error.message, `\`${error.field}\` ${error.problem}`);
    assert.ok(error.message.length < 300, "the value is not quoted");
    return error.field;
  }
  return assert.fail("nothing was thrown");
}
