import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";

import { use } from "./use.js";

console.log(use(faaswire, archive));
