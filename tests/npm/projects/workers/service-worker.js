import * as faaswire from "faaswire";
import * as archive from "faaswire/archive";
import archiveModule from "faaswire/faaswire-archive.wasm";
import module from "faaswire/faaswire.wasm";

import { use } from "./use.js";

const beside = (file) => new URL(file, self.location.href);
const load = () => Promise.all([faaswire.init(beside(module)), archive.init(beside(archiveModule))]);

self.addEventListener("install", (event) => event.waitUntil(load()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (!event.request.url.endsWith("/used")) return;
  // A worker that was stopped starts anew, without `install`.
  event.respondWith(load().then(() => new Response(use(faaswire, archive))));
});
