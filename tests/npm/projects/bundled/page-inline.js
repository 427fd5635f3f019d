import * as archive from "faaswire/archive/inline";
import * as faaswire from "faaswire/inline";

import { use } from "./use.js";

Promise.all([faaswire.init(), archive.init()]).then(() => {
  document.body.dataset.done = use(faaswire, archive);
});
