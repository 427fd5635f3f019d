// @ts-check
// Loading a module in a browser.

/** @import { ModuleSource } from "../types/index.js" */

/**
 * Makes the `init` of an entry point: until it is done every use throws. A second call waits for
 * the first.
 *
 * @param {(given: { module_or_path: any }) => Promise<{ memory: WebAssembly.Memory }>} load
 * @param {URL} file where the module is unless the caller says otherwise
 * @param {(memory: WebAssembly.Memory) => void} markReady
 */
export function loader(load, file, markReady) {
  /** @type {Promise<void> | undefined} */
  let loading;

  /** @param {ModuleSource} source */
  async function start(source) {
    const given = source instanceof URL || typeof source === "string" ? await fetch(source) : source;
    if (given instanceof Response && !given.ok) {
      throw new Error(`the module of faaswire cannot be loaded: HTTP status ${given.status}`);
    }
    const { memory } = await load({ module_or_path: given });
    markReady(memory);
  }

  /** @param {ModuleSource} [source] where the module is, or the module itself */
  return (source = file) => {
    loading ??= start(source).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
