"use client";

import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";
import { useEffect } from "react";

import { use } from "../use.js";

export default function Page() {
  useEffect(() => {
    Promise.all([faaswire.init(), archive.init()]).then(() => {
      document.body.dataset.done = use(faaswire, archive);
    });
  }, []);
  return <p>faaswire</p>;
}
