// Serves the page, the built package and a relay to the emulator.

import { readFile } from "node:fs/promises";
import http from "node:http";

const PAGE = new URL("page/", import.meta.url);
const PACKAGE = new URL("../../bindings-wasm/", import.meta.url);
const TYPES = { html: "text/html", js: "text/javascript", wasm: "application/wasm" };

/** Passes a signed request on unchanged, by way of the emulator as proxy. */
function relay(signed, emulator, outgoing) {
  const { hostname, port } = new URL(emulator);
  const { method, url, headers, body } = signed;
  const path = url.replace("https://", "http://");
  const out = http.request({ hostname, port, method, path, headers: Object.fromEntries(headers) });
  out.on("response", (response) => {
    outgoing.writeHead(response.statusCode, response.headers);
    response.pipe(outgoing);
  });
  out.on("error", () => outgoing.writeHead(502).end());
  out.end(Uint8Array.from(body));
}

async function file(path) {
  if (path.includes("..")) throw new Error("outside");
  if (path.startsWith("/faaswire/")) return readFile(new URL(path.slice(10), PACKAGE));
  return readFile(new URL(path === "/" ? "index.html" : path.slice(1), PAGE));
}

/** Starts the server; `emulator` is its start line. */
export async function serve({ url: emulator, credentials: accounts }) {
  const server = http.createServer(async (request, outgoing) => {
    if (request.url === "/relay") {
      const chunks = await request.toArray();
      relay(JSON.parse(Buffer.concat(chunks).toString()), emulator, outgoing);
    } else if (request.url === "/accounts") {
      const reported = JSON.stringify({ endpoint: emulator, accounts });
      outgoing.writeHead(200, { "content-type": "application/json" }).end(reported);
    } else {
      try {
        const bytes = await file(request.url);
        const type = TYPES[request.url.split(".").pop()] ?? "text/html";
        outgoing.writeHead(200, { "content-type": type }).end(bytes);
      } catch {
        outgoing.writeHead(404).end();
      }
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}
