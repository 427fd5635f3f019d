import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";

import { use } from "../../../use.js";

export const dynamic = "force-dynamic";

export const GET = () => new Response(use(faaswire, archive));
