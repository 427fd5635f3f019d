// Checksums of the entry point for Node, most of them by node:crypto.

import * as faaswire from "faaswire";

import { testHashers } from "./support/checksums.js";

testHashers(faaswire, "node");
