// @ts-check
// Loading a module in a browser.

/** @import { ModuleSource } from "../types/index.js" */

/**
 * Makes the `init` of an entry point: until it is done every use throws. A second call waits for
 * the first.
 *
 * @param {(given: { module_or_path: any }) => Promise<{ memory: WebAssembly.Memory }>} load
 * @param {() => URL} file where the module is unless the caller says otherwise. Asked for when it is
 *   needed: in bundles as CommonJS and in workers the code has no address of its own.
 * @param {string} module how the package exports it
 * @param {(memory: WebAssembly.Memory) => void} markReady
 */
export function loader(load, file, module, markReady) {
  /** @type {Promise<void> | undefined} */
  let loading;

  function beside() {
    try {
      return file();
    } catch (cause) {
      const remedy = `give it to \`init\`, as in \`import wasm from "${module}"; await init(wasm);\``;
      throw new Error(`the code of faaswire has no address here to find its module beside: ${remedy}`, { cause });
    }
  }

  /** @param {ModuleSource} [source] */
  async function start(source = beside()) {
    const given = source instanceof URL || typeof source === "string" ? await fetch(source) : source;
    if (given instanceof Response && !given.ok) {
      throw new Error(`the module of faaswire cannot be loaded: HTTP status ${given.status}`);
    }
    const { memory } = await load({ module_or_path: given });
    markReady(memory);
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
