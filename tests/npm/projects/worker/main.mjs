import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";

import { use } from "./use.js";

export default { fetch: () => new Response(use(faaswire, archive)) };
