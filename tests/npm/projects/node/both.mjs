import { createRequire } from "node:module";

import { FaaswireError } from "faaswire";

const require = createRequire(import.meta.url);
console.log(require("faaswire").FaaswireError === FaaswireError, require("faaswire/package.json").name);
