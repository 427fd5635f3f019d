// @ts-check
// Loading a module where it is not there from the start.

import { checkedModule, failure, fetchModule } from "./module-response.js";

/** @import { ModuleSource } from "../types/index.js" */
/** @import { Names } from "./names.js" */

/**
 * Makes the `init` of an entry point: until it is done every use throws. A second call waits for
 * the first.
 *
 * @param {(given: { module_or_path: any }) => Promise<{ memory: WebAssembly.Memory }>} load
 * @param {() => ModuleSource} usual where the module is, or the module, unless the caller says
 *   otherwise. Asked for when it is needed: in bundles as CommonJS and in workers the code has no
 *   address of its own.
 * @param {Names} names
 * @param {(memory: WebAssembly.Memory) => void} markReady
 */
export function loader(load, usual, names, markReady) {
  /** @type {Promise<void> | undefined} */
  let loading;

  function beside() {
    try {
      return usual();
    } catch (cause) {
      const remedy = `give it to \`init\`, as in \`import wasm from "${names.module}"; await init(wasm);\`, or use "${names.inline}"`;
      throw new Error(`faaswire cannot locate its module, because its code has no address here: ${remedy}`, { cause });
    }
  }

  /** @param {ModuleSource} [source] */
  async function start(source = beside()) {
    if (typeof source !== "string" && !(source instanceof URL)) {
      const isResponse = typeof Response === "function" && source instanceof Response;
      return markReady(
        (await load({ module_or_path: isResponse ? await checkedModule(source, names) : source })).memory,
      );
    }
    const found = await fetchModule(source, names);
    try {
      markReady((await load({ module_or_path: found })).memory);
    } catch (cause) {
      throw failure(source, "it cannot be compiled", names, cause);
    }
  }

  /** @param {ModuleSource} [source] where the module is, or the module itself */
  return (source) => {
    loading ??= start(source).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
