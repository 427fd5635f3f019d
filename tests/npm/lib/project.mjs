// Projects that have the packed package installed, as somebody would who took it from the registry.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const WORK = join(HERE, "long/work");
const PACKAGE = fileURLToPath(new URL("../../../bindings-wasm", import.meta.url));
const run = promisify(execFile);

/** Packs the package and installs it once; projects get copies. */
export async function prepare() {
  await rm(WORK, { recursive: true, force: true });
  await mkdir(WORK, { recursive: true });
  await run("npm", ["pack", "--silent", "--pack-destination", WORK, PACKAGE]);
  const { version } = JSON.parse(await readFile(join(PACKAGE, "package.json"), "utf8"));
  await mkdir(join(WORK, "installed"));
  await writeFile(join(WORK, "installed/package.json"), '{ "name": "installed", "private": true }\n');
  await run("npm", ["install", "--offline", "--no-package-lock", "--silent", `../faaswire-${version}.tgz`], {
    cwd: join(WORK, "installed"),
  });
}

/** A project made of `projects/<from>`, under a name of its own. */
export async function project(from, name = from) {
  const folder = join(WORK, name);
  await rm(folder, { recursive: true, force: true });
  await cp(join(HERE, "projects", from), folder, { recursive: true });
  await cp(join(HERE, "lib/use.js"), join(folder, "use.js"));
  await cp(join(WORK, "installed/node_modules"), join(folder, "node_modules"), { recursive: true });
  // Tools take the folder with a lock file for the root of the project.
  await writeFile(join(folder, "package-lock.json"), '{ "name": "project", "lockfileVersion": 3, "packages": {} }\n');
  return folder;
}

/** Where a tool is installed: the few of the short form, or the many of the long one. */
const installed = (tool) => [".", "long"].map((each) => join(HERE, each, "node_modules", tool)).find(existsSync);
const described = async (tool) => JSON.parse(await readFile(join(installed(tool), "package.json"), "utf8"));

/** The version of a tool, by the name under which it is installed. */
export const version = async (tool) => (await described(tool)).version.replace(/^v/, "");

/** The path of a tool's command. */
export async function command(tool, name = tool) {
  const { bin } = await described(tool);
  return join(installed(tool), typeof bin === "string" ? bin : bin[name]);
}

/** The path of a Node of another version. */
export const otherNode = (name) => join(installed(name), "bin/node");

/** Runs a command in a project; gives what it prints, and throws with that where it fails. */
export async function sh(cwd, file, parameters = [], env = {}) {
  try {
    const { stdout } = await run(file, parameters, {
      cwd,
      timeout: 240_000,
      maxBuffer: 1 << 26,
      env: { ...process.env, NO_COLOR: "1", CI: "1", ...env },
    });
    return stdout;
  } catch (error) {
    throw new Error([error.message, error.stdout, error.stderr].join("\n"), { cause: error });
  }
}
