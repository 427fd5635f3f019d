import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";
import archiveModule from "faaswire/faaswire-archive.wasm";
import module from "faaswire/faaswire.wasm";

import { use } from "./use.js";

Promise.all([faaswire.init(module), archive.init(archiveModule)]).then(() => {
  document.body.dataset.done = use(faaswire, archive);
});
