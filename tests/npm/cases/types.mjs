// TypeScript: every kind of resolution, with the types of the DOM, of Node, and without any.

import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { command, project, sh, version } from "../lib/project.mjs";

const VERSIONS = [
  "typescript54",
  "typescript55",
  "typescript56",
  "typescript57",
  "typescript58",
  "typescript59",
  "typescript6",
  "typescript",
];
const SHORT = ["typescript54", "typescript"];

const RESOLUTIONS = {
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node10: { module: "esnext", moduleResolution: "node10" },
};

const HOSTS = {
  "without DOM": { lib: ["es2022"], types: [] },
  DOM: { lib: ["es2022", "dom", "dom.iterable"], types: [] },
  "`@types/node`": { lib: ["es2022"], types: ["node"] },
};

const typed = (tool, resolution, host) => ({
  name: "TypeScript",
  version: () => version(tool),
  how: `\`${resolution}\`, ${host}`,
  short: SHORT.includes(tool) && (host === "without DOM" || tool === "typescript"),
  run: async () => {
    const folder = await project("typescript", `${tool}-${resolution}-${host.replace(/\W/g, "")}`);
    const isOld = resolution === "node10";
    if (isOld || resolution === "bundler") await rm(join(folder, "common-node.cts"));
    if (host === "without DOM") await rm(join(folder, "host.ts"));
    if (host !== "DOM") await rm(join(folder, "dom.ts"));
    const compilerOptions = {
      ...RESOLUTIONS[resolution],
      ...HOSTS[host],
      // 6 says that it is the last that knows node10.
      ...(isOld && tool === "typescript6" ? { ignoreDeprecations: "6.0" } : {}),
      target: "es2022",
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts", "*.cts"] }));
    await sh(folder, process.execPath, [await command(tool, "tsc"), "--project", "."]);
  },
});

/** Resolution and host have nothing to do with each other: not every pair is tried. */
const PAIRS = [
  ...Object.keys(RESOLUTIONS).map((resolution) => [resolution, "without DOM"]),
  ["bundler", "DOM"],
  ["nodenext", "`@types/node`"],
];

/** 7 knows node10 no more. */
const exists = (tool, resolution) => !(tool === "typescript" && resolution === "node10");

export default PAIRS.flatMap(([resolution, host]) =>
  VERSIONS.filter((tool) => exists(tool, resolution)).map((tool) => typed(tool, resolution, host)),
);
