import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";
import archiveModule from "faaswire/faaswire-archive.wasm";
import module from "faaswire/faaswire.wasm";

import { use } from "./use.js";

const beside = (file) => new URL(file, self.location.href);

Promise.all([faaswire.init(beside(module)), archive.init(beside(archiveModule))]).then(() =>
  self.postMessage(use(faaswire, archive)),
);
