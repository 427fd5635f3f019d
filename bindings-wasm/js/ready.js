// @ts-check

let ready = false;

/** Called by the entry points once the module is there. */
export function markReady() {
  ready = true;
}

/** Everything that reaches wasm begins with a constructor that calls this. */
export function requireReady() {
  if (!ready) throw new Error("faaswire is not ready: call `await init()` first");
}
