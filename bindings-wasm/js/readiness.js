// @ts-check

/**
 * Whether a module is there.
 *
 * @param {string} name the entry point whose `init` loads it
 */
export function readiness(name) {
  let ready = false;
  return {
    /** Called by the entry points once the module is there. */
    mark() {
      ready = true;
    },
    /** Called before anything reaches the module. */
    require() {
      if (!ready) throw new Error(`${name} is not ready: call \`await init()\` first`);
    },
  };
}
