import * as faaswire from "faaswire/inline";
import * as archive from "faaswire/archive/inline";

import { use } from "./use.js";

await faaswire.init();
await archive.init();
console.log(use(faaswire, archive));
