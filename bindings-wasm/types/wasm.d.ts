import type { ModuleSource } from "./index.js";

/**
 * The WebAssembly module as provided by a bundler or a runtime: its URL, its bytes, or compiled. Pass
 * it to `init`.
 */
declare const module: ModuleSource;
export default module;
