// Sums of the entry point for Node, most of them by node:crypto.

import * as faaswire from "faaswire";

import { testSums } from "./support/sums.js";

testSums(faaswire, "node");
