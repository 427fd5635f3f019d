// Runtimes outside of browsers.

import { cp, rm } from "node:fs/promises";
import { join } from "node:path";

import { lookAt } from "../lib/browser.mjs";
import { expect } from "../lib/expect.mjs";
import { command, otherNode, project, sh, version } from "../lib/project.mjs";

const here = { node: () => process.execPath, version: async () => process.version.slice(1) };
/** From the oldest that the package runs on. */
const pinned = ["node20.0", "node20", "node22", "node24", "node26"].map((name) => ({
  node: () => otherNode(name),
  version: () => version(name),
}));

/** Old Nodes cannot require an ES module: both forms of the package then stand side by side. */
const isOne = (node) => sh("/", node, ["-p", "process.features.require_module ?? false"]);

const onNode = ({ node, version }, short) =>
  [
    ["`import`", async (folder) => expect(await sh(folder, node(), ["main.mjs"]))],
    ["`require`", async (folder) => expect(await sh(folder, node(), ["main.cjs"]))],
    [
      "`import` and `require` give the same classes where Node can require an ES module",
      async (folder) => {
        const printed = await sh(folder, node(), ["both.mjs"]);
        if (printed !== `${(await isOne(node())).trim()} faaswire\n`) throw new Error(printed);
      },
    ],
    ["`main`, for resolvers that know no `exports`", async (folder) => expect(await sh(folder, node(), ["old.cjs"]))],
    [
      "`faaswire/inline`, without the files",
      async (folder) => expect(await withoutFiles(folder, () => sh(folder, node(), ["inline.mjs"]))),
    ],
  ].map(([how, run]) => ({
    name: "Node",
    how,
    version,
    short,
    long: !short,
    run: async () => run(await project("node")),
  }));

/** Runs something while the modules are away. */
async function withoutFiles(folder, run) {
  for (const name of ["faaswire_wasm", "node/faaswire_wasm", "faaswire_archive_wasm"]) {
    await rm(join(folder, `node_modules/faaswire/js/generated/${name}_bg.wasm`));
  }
  return run();
}

const deno = (how, ...parameters) => ({
  name: "Deno",
  how,
  version: () => version("deno"),
  run: async () => {
    const folder = await project("node", "deno");
    // Without files of its own nothing needs to be read at run time.
    if (!parameters.includes("--allow-read")) return withoutFiles(folder, () => runDeno(folder, parameters));
    return runDeno(folder, parameters);
  },
});

const runDeno = async (folder, parameters) =>
  expect(await sh(folder, await command("deno"), ["run", "--no-prompt", "--cached-only", "--quiet", ...parameters]));

const bun = (how, run) => ({
  name: "Bun",
  how,
  version: () => version("bun"),
  run: async () => {
    const [folder, program] = [await project("node", "bun"), await command("bun")];
    expect(await run(folder, (...parameters) => sh(folder, program, parameters)));
  },
});

/** Bundles with Bun, and runs what comes out. */
const bunBuild = (target, entry, runner) => async (folder, run) => {
  await run("build", entry, `--target=${target}`, "--outfile=out/main.mjs");
  return runner === "bun" ? run("out/main.mjs") : sh(folder, "node", ["out/main.mjs"]);
};

/** Bundles for workerd as its tools do: modules of wasm stay files. */
async function bundleForWorkerd(folder, entry) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: folder,
    entryPoints: [`${entry}.mjs`],
    outdir: "out",
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    logLevel: "error",
  });
}

const miniflare = (how, entry) => ({
  name: "workerd",
  how,
  version: () => version("miniflare").then((miniflare) => `miniflare ${miniflare}`),
  run: async () => {
    const folder = await project("worker");
    await bundleForWorkerd(folder, entry);
    expect(await sh(folder, "node", ["miniflare.mjs", entry]));
  },
});

export default [
  ...onNode(here, true),
  ...pinned.flatMap((other) => onNode(other, false)),
  deno("`import`", "--allow-read", "main.mjs"),
  deno("`require`", "--allow-read", "main.cjs"),
  deno("`faaswire/inline`, without permissions", "inline.mjs"),
  bun("`import`", (_, run) => run("main.mjs")),
  bun("`require`", (_, run) => run("main.cjs")),
  bun("`bun build --target=bun`", bunBuild("bun", "main.mjs", "bun")),
  bun("`bun build --target=node`", bunBuild("node", "main.mjs", "node")),
  ...["page-given", "page-inline"].map((entry) => ({
    name: "Bun",
    version: () => version("bun"),
    how: `\`bun build --target=browser\`: ${entry === "page-given" ? "the module given" : "`faaswire/inline`"}`,
    inBrowser: true,
    run: async () => {
      const folder = await project("bundled", `bun-${entry}`);
      await sh(folder, await command("bun"), [
        "build",
        `${entry}.js`,
        "--target=browser",
        "--outdir=out",
        "--entry-naming=main.js",
      ]);
      await cp(join(folder, "index.html"), join(folder, "out/index.html"));
      await lookAt(join(folder, "out"));
    },
  })),
  bun("`bun build --compile`, `faaswire/inline`", async (folder, run) => {
    await run("build", "inline.mjs", "--compile", "--outfile=out/main");
    return sh("/", join(folder, "out/main"));
  }),
  miniflare('`import "faaswire"`', "main"),
  miniflare("`faaswire/web` with the module given to it", "given"),
  {
    name: "workerd",
    how: "`wrangler dev`",
    version: async () => `wrangler ${await version("wrangler")}`,
    // It needs a newer Node than the oldest one that the package runs on.
    run: async () => expect(await sh(await project("worker", "wrangler"), otherNode("node24"), ["wrangler-dev.mjs"])),
  },
];
