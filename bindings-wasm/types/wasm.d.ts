import type { ModuleSource } from "./index.js";

/** The module as a bundler or a runtime gives it: its URL, its bytes, or compiled. `init` takes each. */
declare const module: ModuleSource;
export default module;
