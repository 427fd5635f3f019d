import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";

import { use } from "./use.js";

await Promise.all([faaswire.init(), archive.init()]);
document.body.dataset.done = use(faaswire, archive);
