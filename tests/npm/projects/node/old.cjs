// What resolvers do that know no `exports`.
const { dirname, join } = require("node:path");

const folder = join(__dirname, "node_modules/faaswire");
const main = join(folder, require(join(folder, "package.json")).main);
const faaswire = require(main);
const archive = require(join(dirname(main), "archive-node.js"));

import("./use.js").then(({ use }) => console.log(use(faaswire, archive)));
