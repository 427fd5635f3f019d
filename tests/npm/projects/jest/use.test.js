const faaswire = require("faaswire");
const archive = require("faaswire/archive");

const { EXPECTED, use } = require("./use.cjs");

test("faaswire", async () => {
  await Promise.all([faaswire.init(), archive.init()]);
  expect(use(faaswire, archive)).toBe(EXPECTED);
});
