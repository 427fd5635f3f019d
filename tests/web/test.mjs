import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let emulator;
let started;
let site;
let browser;
let page;
const printed = [];

before(async () => {
  emulator = spawn("python3", ["tests/emulator", "--exit-with-stdin"], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(createInterface(emulator.stdout), "line");
  started = JSON.parse(line);
  site = await serve(started);
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: FLAGS });
  page = await browser.newPage();
  page.on("console", (message) => printed.push(message.text()));
  page.on("pageerror", (error) => printed.push(String(error)));
  await page.goto(site.url);
  await page.waitForSelector("body[data-done]", { timeout: 30_000 }).catch((error) => {
    throw new Error(`${error.message}\n${printed.join("\n")}`);
  });
  await mkdir(`${ROOT}target`, { recursive: true });
  await page.screenshot({ path: `${ROOT}target/web.png`, fullPage: true });
});

after(async () => {
  await browser?.close();
  site?.server.close();
  emulator?.stdin.end();
});

test("the page verifies code of three clouds", async () => {
  const rows = await page.$$eval("#functions > tbody > tr", (all) =>
    all.map((row) => [row.cells[0].textContent, row.cells[1].textContent, row.dataset.status]),
  );
  assert.deepEqual(rows, [
    ["FC 2016 hello", "url", "match"],
    ["FC 2021 big", "url", "match"],
    ["FC 2021 tampered", "url", "mismatch"],
    ["FG inline", "inline", "match"],
    ["FG image", "image", "unverifiable"],
    ["SCF hello", "url", "match"],
    ["SCF nowhere", "", "error"],
    ["FC 2021 directly", "url", "match"],
    ["FG directly", "object_store", "match"],
    ["SCF directly", "url", "match"],
  ]);
});

test("the page shows what is in a package, and what is wrong with it", async () => {
  const rows = await page.$$eval("#functions > tbody > tr:has(ul)", (all) =>
    all.map((row) => ({
      name: row.cells[0].textContent,
      entries: [...row.querySelectorAll("table tr")].map((entry) => [...entry.cells].map((cell) => cell.textContent)),
      findings: [...row.querySelectorAll("li")].map(({ dataset }) => [dataset.severity, dataset.code]),
      isSafe: row.querySelector("[data-safe]").dataset.safe,
    })),
  );
  const modified = "2020-01-01T00:00:00";
  const entries = [
    ["index.py", "85", "644", modified],
    ["lib/__init__.py", "0", "644", modified],
    ["lib/greeting.py", "20", "644", modified],
  ];
  const [hello, big, tampered, ...others] = rows;
  assert.deepEqual(hello, { name: "FC 2016 hello", entries, findings: [], isSafe: "true" });
  assert.deepEqual([big.entries.length, big.findings, big.isSafe], [7, [["warning", "handler_missing"]], "true"]);
  assert.deepEqual(tampered, {
    name: "FC 2021 tampered",
    entries,
    findings: [["error", "wrong_crc"]],
    isSafe: "false",
  });
  assert.deepEqual(
    others.map(({ name }) => name),
    ["SCF hello", "FC 2021 directly", "FG directly", "SCF directly"],
  );
  for (const { entries: same, findings } of others) assert.deepEqual([same, findings], [entries, []]);
});

test("a request that a browser cannot send is rejected with the suggestion", async () => {
  assert.match(await page.getAttribute("body", "data-forbidden"), /date.*relay/i);
});

test("the page prints no error", () => assert.deepEqual(printed, []));

test("neither the page nor its console shows a secret", async () => {
  const shown = [await page.content(), ...printed].join("\n");
  assert.ok(!shown.includes(started.credentials.secret_marker));
});
