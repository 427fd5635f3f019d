// Runners of tests.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { command, otherNode, project, sh, version } from "../lib/project.mjs";

const vitest = (how, config) => ({
  name: "Vitest",
  version: () => version("vitest"),
  how,
  run: async () => {
    const folder = await project("vitest", `vitest-${Object.keys(config).length}`);
    await writeFile(join(folder, "vitest.config.js"), `export default { test: ${JSON.stringify(config)} };\n`);
    // It needs a newer Node than the oldest one that the package runs on.
    await sh(folder, otherNode("node24"), [await command("vitest"), "run", "--root", folder]);
  },
});

const jest = (how, { test, config, flags = [], module = "cjs" }) => ({
  name: "Jest",
  version: () => version("jest"),
  how,
  run: async () => {
    const folder = await project("jest", `jest-${module}-${config.testEnvironment}`);
    const { transformSync } = await import("esbuild");
    await writeFile(
      join(folder, "use.cjs"),
      transformSync(await readFile(join(folder, "use.js"), "utf8"), { format: "cjs" }).code,
    );
    await rm(join(folder, "use.js"));
    await writeFile(join(folder, "jest.config.json"), JSON.stringify(config));
    await sh(folder, process.execPath, [...flags, await command("jest"), "--rootDir", folder, "--no-cache", test]);
  },
});

export default [
  vitest("as it is", {}),
  vitest('`environment: "jsdom"`', { environment: "jsdom" }),
  jest("as it is", { test: "use.test.js", config: { testEnvironment: "node" } }),
  jest("ES modules: `--experimental-vm-modules`", {
    test: "use.test.mjs",
    module: "esm",
    flags: ["--experimental-vm-modules"],
    config: { testEnvironment: "node", testMatch: ["**/*.test.mjs"], transform: {} },
  }),
  jest('`testEnvironment: "jest-fixed-jsdom"`', {
    test: "use.test.js",
    config: { testEnvironment: "jest-fixed-jsdom" },
  }),
];
