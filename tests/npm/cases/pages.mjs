// Chromium: pages and workers, under a policy that allows to compile wasm and nothing more.

import { cp } from "node:fs/promises";
import { join } from "node:path";

import { build } from "esbuild";

import { browserVersion, lookAt, POLICY, read, serve } from "../lib/browser.mjs";
import { project } from "../lib/project.mjs";

/** Import maps stand in the page. */
const withMap = (policy) => ({ "content-security-policy": policy.replace("script-src", "script-src 'nonce-map'") });

async function importMap() {
  await lookAt(await project("page"), withMap(POLICY));
}

/** What `init` says where it cannot work; nothing else would show that the policy is in force. */
async function rejected() {
  const folder = await project("page", "rejected");
  await cp(join(folder, "rejected.js"), join(folder, "main.js"));
  const site = await serve(folder, withMap(POLICY.replace("'wasm-unsafe-eval'", "")));
  try {
    const [missing, forbidden] = JSON.parse(await read(site.url));
    if (!missing.includes(`from ${site.url}missing.wasm: got HTML`)) throw new Error(missing);
    if (!forbidden.includes("faaswire_wasm_bg.wasm: it cannot be compiled")) throw new Error(forbidden);
  } finally {
    site.close();
  }
}

/** A worker of each kind, bundled by esbuild as a module or as a script. */
const worker = (how, source, start, type) => ({
  how: `${how}, CSP with only \`wasm-unsafe-eval\``,
  run: async () => {
    const folder = await project("workers", `${type}-${source}`);
    const options = {
      absWorkingDir: folder,
      outdir: "out",
      bundle: true,
      loader: { ".wasm": "file" },
      logLevel: "error",
    };
    await build({ ...options, entryPoints: { worker: `${source}.js` }, format: type === "module" ? "esm" : "iife" });
    await build({
      ...options,
      entryPoints: { start: `${start}.js` },
      format: "esm",
      define: { TYPE: JSON.stringify(type) },
    });
    await cp(join(folder, "index.html"), join(folder, "out/index.html"));
    await lookAt(join(folder, "out"));
  },
});

const cases = [
  { how: "import map, CSP with only `wasm-unsafe-eval`", run: importMap, short: true },
  { how: "`init` names what it got in place of the module", run: rejected, short: true },
  worker("module worker", "worker", "start-worker", "module"),
  worker("classic worker", "worker", "start-worker", "classic"),
  worker("classic worker, `faaswire/inline`", "inline-worker", "start-worker", "classic"),
  worker("module service worker", "service-worker", "start-service-worker", "module"),
  worker("classic service worker", "service-worker", "start-service-worker", "classic"),
];

export default cases.map((one) => ({ name: "Chromium", version: browserVersion, inBrowser: true, ...one }));
