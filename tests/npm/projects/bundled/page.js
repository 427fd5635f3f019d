import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";

import { use } from "./use.js";

Promise.all([faaswire.init(), archive.init()]).then(() => {
  document.body.dataset.done = use(faaswire, archive);
});
