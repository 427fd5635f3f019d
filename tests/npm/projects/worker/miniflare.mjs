// Runs out/<name>.js, which imports its modules from beside.
import { Miniflare } from "miniflare";

const miniflare = new Miniflare({
  modules: true,
  modulesRoot: "out",
  scriptPath: `out/${process.argv[2]}.js`,
  modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }],
  compatibilityDate: "2026-04-01",
});
console.log(await (await miniflare.dispatchFetch("http://localhost/")).text());
await miniflare.dispose();
