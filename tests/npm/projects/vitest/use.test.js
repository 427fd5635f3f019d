import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";
import { expect, test } from "vitest";

import { EXPECTED, use } from "./use.js";

test("faaswire", async () => {
  await Promise.all([faaswire.init(), archive.init()]);
  expect(use(faaswire, archive)).toBe(EXPECTED);
});
