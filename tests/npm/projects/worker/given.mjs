import * as faaswire from "faaswire/web";
import * as archive from "faaswire/archive/web";
import archiveModule from "faaswire/faaswire-archive.wasm";
import module from "faaswire/faaswire.wasm";

import { use } from "./use.js";

export default {
  async fetch() {
    await Promise.all([faaswire.init(module), archive.init(archiveModule)]);
    return new Response(use(faaswire, archive));
  },
};
