import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";

import { EXPECTED, use } from "./use.cjs";

test("faaswire", async () => {
  await Promise.all([faaswire.init(), archive.init()]);
  expect(use(faaswire, archive)).toBe(EXPECTED);
});
