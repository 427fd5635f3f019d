// Next, built and served by each of its bundlers.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { look } from "../lib/browser.mjs";
import { expect } from "../lib/expect.mjs";
import { command, project, sh, version } from "../lib/project.mjs";

const HOST = ["--hostname", "127.0.0.1"];

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return String(port);
}

/** Starts a server, and looks at its route and at its page once it listens. */
async function served(folder, program, parameters, check) {
  const port = await freePort();
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PORT: port, HOSTNAME: "127.0.0.1" };
  const next = spawn(process.execPath, [program, ...parameters], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = [];
  for (const stream of [next.stdout, next.stderr]) stream.on("data", (chunk) => printed.push(chunk));
  try {
    const url = `http://127.0.0.1:${port}/`;
    expect(await (await arrived(`${url}api/node`)).text());
    await check(url);
  } catch (error) {
    throw new Error(`${error.message}\n${Buffer.concat(printed)}`, { cause: error });
  } finally {
    next.kill();
    await once(next, "close");
  }
}

/** What a server responses as soon as it listens. */
async function arrived(url) {
  for (const end = Date.now() + 60_000; ;) {
    try {
      return await fetch(url);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

const next = (how, flag, isBare) => {
  const made = () =>
    project("next", `next${flag}${isBare ? "-bare" : ""}`).then(async (folder) => {
      if (isBare) await rm(join(folder, "next.config.mjs"));
      return folder;
    });
  const shared = { name: "Next", version: () => version("next"), inBrowser: true };
  return [
    {
      ...shared,
      how: `\`next build\`, ${how}`,
      run: async () => {
        const folder = await made();
        await sh(folder, process.execPath, [await command("next"), "build", flag], { NEXT_TELEMETRY_DISABLED: "1" });
        await served(folder, await command("next"), ["start", ...HOST], look);
      },
    },
    {
      ...shared,
      how: `\`next dev\`, ${how}`,
      run: async () => served(await made(), await command("next"), ["dev", flag, ...HOST], look),
    },
  ];
};

/** What a server needs is copied beside it, and taken elsewhere. */
const standalone = (how, flag) => ({
  name: "Next",
  version: () => version("next"),
  how: `\`output: "standalone"\`, ${how}: \`serverExternalPackages\``,
  run: async () => {
    const folder = await project("next", `next${flag}-standalone`);
    const root = fileURLToPath(new URL("..", import.meta.url));
    // The tools are installed above the project, which is no concern of other projects.
    const above = { outputFileTracingRoot: root, turbopack: { root } };
    const config = { output: "standalone", serverExternalPackages: ["faaswire"], ...above };
    await writeFile(join(folder, "next.config.mjs"), `export default ${JSON.stringify(config)};\n`);
    await sh(folder, process.execPath, [await command("next"), "build", flag], { NEXT_TELEMETRY_DISABLED: "1" });
    const away = await mkdtemp(join(tmpdir(), "faaswire-next-"));
    try {
      await cp(join(folder, ".next/standalone"), away, { recursive: true, verbatimSymlinks: true });
      await rm(folder, { recursive: true });
      await served(away, join(away, relative(root, folder), "server.js"), [], () => {});
    } finally {
      await rm(away, { recursive: true });
    }
  },
});

export default [
  ...next("Turbopack: `serverExternalPackages`", "--turbopack"),
  ...next("webpack: `serverExternalPackages`", "--webpack"),
  ...next("Turbopack: as it is", "--turbopack", true),
  ...next("webpack: as it is", "--webpack", true),
  standalone("Turbopack", "--turbopack"),
  standalone("webpack", "--webpack"),
];
