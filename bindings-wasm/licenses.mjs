// The licenses of what is compiled into the modules: most ask that their text goes with copies.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const TARGET = "wasm32-unknown-unknown";
const cargo = (...parameters) =>
  execFileSync("cargo", parameters, {
    cwd: here,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Names and versions of the crates in a module, without those that only run at build time. */
function cratesOf(name) {
  const tree = cargo(
    "tree",
    "--package",
    name,
    "--target",
    TARGET,
    "--edges",
    "normal,no-proc-macro",
    "--prefix",
    "none",
    "--format",
    "{p}",
  );
  return tree
    .split("\n")
    .map((line) => line.match(/^(\S+) v(\S+)(?: \(\*\))?$/))
    .filter(Boolean)
    .map(([, crate, version]) => `${crate} ${version}`);
}

/** One license where there is a choice, MIT before others; and what stands beside the choice. */
function textOf({ name, license, manifest_path }) {
  const folder = dirname(manifest_path);
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|unlicense)/i.test(file))
    .toSorted();
  const chosen =
    files.find((file) => /mit/i.test(file)) ?? files.find((file) => !/apache|bsd|zlib/i.test(file)) ?? files[0];
  if (chosen === undefined) throw new Error(`${name} has no text of its license`);
  const others = license.includes(" AND ") ? files.filter((file) => !/mit|apache/i.test(file)) : [];
  return [chosen, ...others]
    .map((file) => readFileSync(`${folder}/${file}`, "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");
}

const { packages } = JSON.parse(cargo("metadata", "--format-version", "1", "--filter-platform", TARGET));
const linked = new Set(["faaswire-wasm", "faaswire-archive-wasm"].flatMap(cratesOf));
const byText = new Map();
for (const each of packages.filter(({ name, version }) => linked.has(`${name} ${version}`))) {
  const text = textOf(each);
  byText.set(text, [...(byText.get(text) ?? []), `${each.name} ${each.version} (${each.license})`]);
}
const head = `The modules of this package hold code of the Rust standard library (MIT OR Apache-2.0, by The Rust
Project Developers) and of the crates below, each under the license that follows its name.
`;
const sections = [...byText].map(([text, crates]) => `${crates.toSorted().join("\n")}\n\n${text}\n`);
writeFileSync(`${here}LICENSE-OTHERS`, [head, ...sections.toSorted()].join(`\n${"-".repeat(80)}\n\n`));
