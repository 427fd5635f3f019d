// The declarations that are written by hand say what the code does: names, members of classes, and how
// many arguments are needed. What they say of types is checked where they are used, in `types/`.
// They are read as prettier writes them: TypeScript itself is a program without an interface.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import * as main from "faaswire";
import * as archive from "faaswire/archive";

const TYPES = new URL("../types/", import.meta.url);

const read = (file) => readFileSync(new URL(file, TYPES), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** What stands between a bracket and its partner. */
function enclosed(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if ("([{<".includes(text[at])) depth += 1;
    if (")]}".includes(text[at]) || (text[at] === ">" && text[at - 1] !== "=")) depth -= 1;
    if (depth === 0) return text.slice(start + 1, at);
  }
  throw new Error(`no end: ${text.slice(start, start + 80)}`);
}

/** The parameters of what is declared from a place on: how many there are, and how many are needed. */
function parametersAt(text, start) {
  const inner = enclosed(text, text.indexOf("(", start));
  const parts = [];
  let depth = 0;
  let part = "";
  for (const [at, letter] of [...inner].entries()) {
    if ("([{<".includes(letter)) depth += 1;
    if (")]}".includes(letter) || (letter === ">" && inner[at - 1] !== "=")) depth -= 1;
    if (letter === "," && depth === 0) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  if (part.trim()) parts.push(part);
  const needed = parts.filter((one) => /^\s*\w+\s*:/.test(one)).length;
  return { needed, all: parts.length };
}

/** What a file declares that is there when a program runs, by name. */
function declared(file) {
  const text = read(file);
  const found = new Map();
  for (const [, from] of text.matchAll(/^export \* from "\.\/(.+)\.js";/gm)) {
    for (const [name, what] of declared(`${from}.d.ts`)) found.set(name, what);
  }
  for (const [, name, from] of text.matchAll(/^export \* as (\w+) from "\.\/(.+)\.js";/gm)) {
    found.set(name, { kind: "module", members: declared(`${from}.d.ts`) });
  }
  for (const [, names, from] of text.matchAll(/^export \{([^}]*)\} from "\.\/(.+)\.js";/gm)) {
    const all = declared(`${from}.d.ts`);
    for (const name of names.split(",").map((each) => each.trim())) {
      if (name && !name.startsWith("type ")) found.set(name, all.get(name));
    }
  }
  for (const match of text.matchAll(/^export (?:abstract )?class (\w+)[^{]*\{/gm)) {
    found.set(match[1], { kind: "class", body: enclosed(text, match.index + match[0].length - 1) });
  }
  for (const match of text.matchAll(/^export function (\w+)/gm)) {
    found.set(match[1], { kind: "function", parameters: parametersAt(text, match.index) });
  }
  for (const match of text.matchAll(/^export const (\w+): readonly \[([^\]]*)\]/gm)) {
    found.set(match[1], { kind: "words", words: [...match[2].matchAll(/"([^"]+)"/g)].map(([, word]) => word) });
  }
  for (const [, name] of text.matchAll(/^export const (\w+): [^r]/gm)) found.set(name, { kind: "const" });
  return found;
}

/** Members of a class: methods with their parameters, and the names of what else there is. */
function membersOf(body) {
  const methods = new Map();
  const names = new Set();
  for (const match of body.matchAll(/^ {2}(static )?(readonly )?(\[?[\w.]+\]?)(<[^(]*>)?([?:(])/gm)) {
    const [, isStatic, , name, , mark] = match;
    if (name === "constructor") continue;
    const key = `${isStatic ?? ""}${name}`;
    names.add(key);
    if (mark === "(") methods.set(key, parametersAt(body, match.index));
  }
  return { methods, names };
}

const own = (object) =>
  Object.getOwnPropertyNames(object).filter((name) => !["constructor", "length", "name", "prototype"].includes(name));

function differences(name, value, { kind, body, parameters, words }) {
  const found = [];
  const fits = (label, made, { needed, all }) => {
    if (typeof made !== "function") found.push(`${label} is declared and not there`);
    else if (made.length > all) found.push(`${label} takes ${made.length} arguments, and ${all} are declared`);
    else if (made.length < needed && !/\.\.\.|=/.test(made.toString().split(")")[0])) {
      found.push(`${label} takes ${made.length} arguments, and ${needed} are declared as needed`);
    }
  };
  if (kind === "function") fits(name, value, parameters);
  if (kind === "words" && (!Object.isFrozen(value) || String(value) !== String(words))) found.push(`${name} differs`);
  if (kind === "class") {
    const { methods, names } = membersOf(body);
    for (const [method, its] of methods) {
      if (method.startsWith("[")) continue;
      const made = method.startsWith("static ") ? value[method.slice(7)] : value.prototype[method];
      fits(`${name}.${method}`, made, its);
    }
    for (const member of own(value.prototype)) {
      if (!names.has(member)) found.push(`${name}.${member} is there and not declared`);
    }
    for (const member of own(value)) {
      if (!names.has(`static ${member}`)) found.push(`${name}.${member} (static) is there and not declared`);
    }
  }
  return found;
}

for (const [file, module] of [
  ["index.d.ts", main],
  ["archive.d.ts", archive],
]) {
  const names = declared(file);

  test(`${file}: what is exported is what is declared`, () => {
    // A loader of the module is written for each host.
    assert.deepEqual(Object.keys(module).sort(), [...names.keys()].sort());
  });

  test(`${file}: members, arguments and words are those that are declared`, () => {
    const found = [];
    for (const [name, what] of names) {
      if (what.kind === "module") {
        assert.deepEqual(Object.keys(module[name]).sort(), [...what.members.keys()].sort(), name);
        for (const [each, of] of what.members) found.push(...differences(`${name}.${each}`, module[name][each], of));
      } else found.push(...differences(name, module[name], what));
    }
    assert.deepEqual(found, []);
  });

  test(`${file}: no class is called as one of the DOM`, () => {
    const packages = new URL("../node_modules/@typescript/", import.meta.url);
    const places = readdirSync(packages).map((name) => new URL(`${name}/lib/lib.dom.d.ts`, packages));
    const dom = places.map((place) => readFileSync(place, "utf8")).join("\n");
    const known = new Set([...dom.matchAll(/^declare var (\w+)/gm)].map(([, name]) => name));
    assert.ok(known.has("Request") && known.has("Headers"));
    const classes = [...names].filter(([, { kind }]) => kind === "class" || kind === "function");
    assert.deepEqual(
      classes.map(([name]) => name).filter((name) => known.has(name)),
      [],
    );
  });
}
