const archive = require("faaswire/archive");
const faaswire = require("faaswire");

import("./use.js").then(({ use }) => console.log(use(faaswire, archive)));
