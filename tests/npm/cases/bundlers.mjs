// Bundlers, for browsers and for Node. What is configured here is what docs/npm.md shows.

import { cp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { look, lookAt } from "../lib/browser.mjs";
import { expect } from "../lib/expect.mjs";
import { command, project, sh, version } from "../lib/project.mjs";

/**
 * A bundle of `projects/bundled/<entry>.js`: `bundle` is reported the folder, the entry and `esm` or `cjs`,
 * and writes `out/main.js` for a page or `out/main.mjs` or `out/main.cjs` for Node; what `emits` the
 * modules beside needs the package no more.
 */
function bundled(name, tool, bundle, emits = false) {
  const made = async (entry, format) => {
    const folder = await project("bundled", `${name}-${entry}-${format}`);
    await bundle(folder, entry, format);
    return folder;
  };
  const shared = { name, version: () => version(tool) };
  return {
    page: (how, entry, rest) => ({
      ...shared,
      how: `page: ${how}`,
      inBrowser: true,
      run: async () => {
        const folder = await made(entry, "esm");
        await cp(join(folder, "index.html"), join(folder, "out/index.html"));
        await lookAt(join(folder, "out"));
      },
      ...rest,
    }),
    node: (how, entry, format, rest) => ({
      ...shared,
      how: `Node, ${format === "esm" ? "ES module" : "CommonJS"}: ${how}`,
      run: async () => {
        const folder = await made(entry, format);
        const out = `out/main.${format === "esm" ? "mjs" : "cjs"}`;
        if (emits || entry === "node-inline") await rm(join(folder, "node_modules"), { recursive: true });
        expect(await sh(folder, "node", [out]));
      },
      ...rest,
    }),
  };
}

const out = (entry, format) => (entry.startsWith("page") ? "main.js" : `main.${format === "esm" ? "mjs" : "cjs"}`);

const esbuild = (loader) =>
  bundled("esbuild", "esbuild", async (folder, entry, format) => {
    const platform = entry.startsWith("page")
      ? ["--format=esm"]
      : ["--platform=node", "--target=node20", `--format=${format}`];
    const parameters = [
      `${entry}.js`,
      "--bundle",
      "--minify",
      "--log-level=warning",
      `--outfile=out/${out(entry, format)}`,
      ...platform,
    ];
    await sh(folder, await command("esbuild"), loader ? [...parameters, `--loader:.wasm=${loader}`] : parameters);
  });

const rollup = bundled("Rollup", "rollup", async (folder, entry, format) => {
  const [{ rollup }, { nodeResolve }, { importMetaAssets }] = await Promise.all([
    import("rollup"),
    import("@rollup/plugin-node-resolve"),
    import("@web/rollup-plugin-import-meta-assets"),
  ]);
  const isPage = entry.startsWith("page");
  const plugins = isPage
    ? [nodeResolve({ browser: true }), importMetaAssets()]
    : [nodeResolve({ exportConditions: ["node"] })];
  const onwarn = (warning) => {
    if (warning.code !== "CIRCULAR_DEPENDENCY") throw new Error(warning.message);
  };
  const bundle = await rollup({ input: join(folder, `${entry}.js`), plugins, onwarn });
  await bundle.write({
    dir: join(folder, "out"),
    format,
    entryFileNames: out(entry, format),
    inlineDynamicImports: true,
  });
});

const withWebpack = (name, tool) =>
  bundled(
    name,
    tool,
    async (folder, entry, format) => {
      const { default: webpack, rspack = webpack } = await import(await entryOf(tool));
      const isPage = entry.startsWith("page");
      const library = isPage
        ? {}
        : format === "esm"
          ? { library: { type: "module" }, module: true, chunkFormat: "module" }
          : { library: { type: "commonjs2" } };
      const compiler = rspack({
        context: folder,
        mode: "production",
        devtool: false,
        target: isPage ? "web" : "node20",
        entry: `./${entry}.js`,
        output: { path: join(folder, "out"), filename: out(entry, format), ...library },
        experiments: !isPage && format === "esm" ? { outputModule: true } : {},
        performance: { hints: false },
        module: entry === "page-given" ? { rules: [{ test: /\.wasm$/, type: "asset/resource" }] } : {},
      });
      const stats = await new Promise((resolve, reject) =>
        compiler.run((error, result) => (error ? reject(error) : resolve(result))),
      );
      if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
    },
    true,
  );

/** The tools of the long form are installed where a bare import from here does not find them. */
const entryOf = async (tool) => {
  const { createRequire } = await import("node:module");
  return createRequire(new URL("../long/", import.meta.url)).resolve(tool);
};

const webpack = withWebpack("webpack", "webpack");
const rspack = withWebpack("rspack", "@rspack/core");

const parcel = (how, entry) => ({
  name: "Parcel",
  version: () => version("parcel"),
  how: `page: ${how}`,
  inBrowser: true,
  run: async () => {
    const folder = await project("bundled", `parcel-${entry}`);
    await rename(join(folder, `${entry}.js`), join(folder, "main.js"));
    const settings = { "@parcel/resolver-default": { packageExports: true } };
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "project", private: true, ...settings }));
    await sh(folder, await command("parcel"), [
      "build",
      "index.html",
      "--dist-dir",
      "out",
      "--no-cache",
      "--no-source-maps",
    ]);
    // Parcel writes an import map into the page, which no policy can know beforehand.
    await lookAt(join(folder, "out"), {});
  },
});

/** Vite, of whichever version: `dev` looks at the server while it prepares dependencies, too. */
const vite = (tool) => {
  const made = async (mode, entry, config) => {
    const folder = await project("bundled", `${tool}-${mode}-${entry}-${config ? "configured" : "bare"}`);
    await rename(join(folder, `${entry}.js`), join(folder, "main.js"));
    if (config) await writeFile(join(folder, "vite.config.js"), `export default ${JSON.stringify(config)};\n`);
    return folder;
  };
  const shared = { name: "Vite", version: () => version(tool), inBrowser: true };
  const { href } = new URL(`../long/node_modules/${tool}/dist/node/index.js`, import.meta.url);
  return (how, entry, config) => [
    {
      ...shared,
      how: `\`vite build\`: ${how}`,
      run: async () => {
        const folder = await made("build", entry, config);
        await (await import(href)).build({ root: folder, logLevel: "silent" });
        await lookAt(join(folder, "dist"));
      },
    },
    {
      ...shared,
      how: `\`vite dev\`: ${how}`,
      run: async () => {
        const folder = await made("dev", entry, config);
        const server = await (
          await import(href)
        ).createServer({ root: folder, logLevel: "silent", server: { host: "127.0.0.1", port: 0 } });
        await server.listen();
        try {
          await look(server.resolvedUrls.local[0]);
        } finally {
          await server.close();
        }
      },
    },
  ];
};

export default [
  esbuild("binary").page("the module given, `--loader:.wasm=binary`", "page-given", { short: true }),
  esbuild("file").page("the module given, `--loader:.wasm=file`", "page-given"),
  esbuild().page("`faaswire/inline`", "page-inline", { short: true }),
  esbuild().node("as it is", "node", "esm", { short: true }),
  esbuild().node("as it is", "node", "cjs", { short: true }),
  esbuild().node("`faaswire/inline`, nothing beside the bundle", "node-inline", "esm", { short: true }),
  esbuild().node("`faaswire/inline`, nothing beside the bundle", "node-inline", "cjs", { short: true }),
  rollup.page("`node-resolve`, `import-meta-assets`", "page", { short: true }),
  rollup.page("`faaswire/inline`", "page-inline"),
  rollup.node("`node-resolve`", "node", "esm", { short: true }),
  rollup.node("`node-resolve`", "node", "cjs"),
  ...[webpack, rspack].flatMap((one) => [
    one.page("as it is", "page"),
    one.page("the module given, `asset/resource`", "page-given"),
    one.page("`faaswire/inline`", "page-inline"),
    one.node("as it is", "node", "esm"),
    one.node("as it is", "node", "cjs"),
    one.node("`faaswire/inline`, nothing beside the bundle", "node-inline", "cjs"),
  ]),
  parcel("`packageExports`", "page"),
  parcel("`packageExports`, `faaswire/inline`", "page-inline"),
  ...["vite", "vite7", "vite6"].flatMap((tool) => [
    // Before 8 the server moves the code of packages and leaves their modules behind.
    ...vite(tool)("as it is", "page").slice(0, tool === "vite" ? 2 : 1),
    ...vite(tool)("`optimizeDeps.exclude`", "page", { optimizeDeps: { exclude: ["faaswire"] } }),
    ...vite(tool)("the module given, `?url`", "page-url"),
    ...vite(tool)("`faaswire/inline`", "page-inline"),
  ]),
];
