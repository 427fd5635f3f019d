// fast-check, whose cases are the same in every run if the environment names a seed.

import fc from "fast-check";

const seed = process.env.FAASWIRE_SEED;
if (seed) fc.configureGlobal({ seed: Number(seed) });

export default fc;
