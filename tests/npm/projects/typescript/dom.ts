// With the types of the DOM, which alone know WebAssembly.
import { init } from "faaswire";

export const loaded = async (module: WebAssembly.Module, bytes: BufferSource) => [init(module), init(bytes)];
