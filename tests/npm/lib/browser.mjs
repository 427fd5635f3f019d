// Chromium, and servers for it to look at.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import http from "node:http";
import { extname, join, normalize } from "node:path";

import { chromium } from "playwright-core";

import { expect } from "./expect.mjs";

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/** Compiling wasm is allowed, `eval` is not, nor is code from elsewhere. */
export const POLICY = "default-src 'self'; img-src data:; script-src 'self' 'wasm-unsafe-eval'";

export const hasBrowser = () => existsSync(EXECUTABLE);

let starting;
const browser = () => (starting ??= chromium.launch({ executablePath: EXECUTABLE, args: FLAGS }));

export const browserVersion = async () => (await browser()).version();

export const closeBrowser = async () => (await starting)?.close();

/** Serves a folder; a file that is not there gets the page, as many servers do. */
export async function serve(folder, headers = { "content-security-policy": POLICY }) {
  const server = http.createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const found = await readFile(join(folder, path === "/" ? "index.html" : path)).catch(() => undefined);
    const type = found === undefined ? "text/html" : (TYPES[extname(path)] ?? "text/html");
    const html = () => readFile(join(folder, "index.html"));
    response.writeHead(200, { "content-type": type, ...headers }).end(found ?? (await html()));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Opens a page; gives what it has written into its body, and what it has complained of. */
async function open(url, seconds) {
  const page = await (await browser()).newPage();
  const printed = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && printed.push(message.text()));
  page.on("pageerror", (error) => printed.push(String(error)));
  try {
    await page.goto(url);
    await page.waitForSelector("body[data-done]", { timeout: seconds * 1000, state: "attached" });
    return [await page.getAttribute("body", "data-done"), printed];
  } catch (error) {
    throw new Error([error.message, ...printed].join("\n"), { cause: error });
  } finally {
    await page.close();
  }
}

/** What a page has written into its body. */
export const read = async (url) => (await open(url, 30))[0];

/** Checks that a page did what it must and complains of nothing. */
export async function look(url, seconds = 30) {
  const [done, printed] = await open(url, seconds);
  expect(done);
  if (printed.length > 0) throw new Error(["the page complains:", ...printed].join("\n"));
}

/** Serves a folder and looks at it. */
export async function lookAt(folder, headers) {
  const site = await serve(folder, headers);
  try {
    await look(site.url);
  } finally {
    site.close();
  }
}
