// Next, built and served by each of its bundlers.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";

import { look } from "../lib/browser.mjs";
import { expect } from "../lib/expect.mjs";
import { command, project, sh, version } from "../lib/project.mjs";

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return String(port);
}

/** Starts Next, and looks at its page and at its route once it listens. */
async function served(folder, ...parameters) {
  const port = await freePort();
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const next = spawn(process.execPath, [await command("next"), ...parameters, "--port", port, "--hostname", "127.0.0.1"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const printed = [];
  for (const stream of [next.stdout, next.stderr]) stream.on("data", (chunk) => printed.push(chunk));
  try {
    const url = `http://127.0.0.1:${port}/`;
    expect(await (await arrived(`${url}api/node`)).text());
    await look(url);
  } catch (error) {
    throw new Error(`${error.message}\n${Buffer.concat(printed)}`, { cause: error });
  } finally {
    next.kill();
    await once(next, "close");
  }
}

/** What a server answers as soon as it listens. */
async function arrived(url) {
  for (const end = Date.now() + 60_000; ; ) {
    try {
      return await fetch(url);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

const next = (how, flag, isBare) => {
  const made = () => project("next", `next${flag}${isBare ? "-bare" : ""}`).then(async (folder) => {
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
        await served(folder, "start");
      },
    },
    { ...shared, how: `\`next dev\`, ${how}`, run: async () => served(await made(), "dev", flag) },
  ];
};

export default [
  ...next("Turbopack: `serverExternalPackages`", "--turbopack"),
  ...next("webpack: `serverExternalPackages`", "--webpack"),
  ...next("Turbopack: as it is", "--turbopack", true),
  ...next("webpack: as it is", "--webpack", true),
];
