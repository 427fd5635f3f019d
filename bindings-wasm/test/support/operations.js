// The operations of the vendors with the names that JavaScript has for their parameters, from the
// table that all languages read: tests/parity/README.md says what its words mean.

import { readFileSync } from "node:fs";

import { camel } from "./vectors.js";

const file = new URL("../../../tests/parity/operations.json", import.meta.url);
const table = JSON.parse(readFileSync(file, "utf8"));

const VARIABLE = /\{(\.?)(\w+)(?::(\w+))?\}/g;

/** Groups of parameters, each written out or named. */
function group(place, given) {
  const rows = [given ?? {}].flat().map((each) => (typeof each === "string" ? table.shared[each] : each));
  return rows.flatMap(Object.entries).map(([name, [wire, kind]]) => [camel(name), { place, wire, kind }]);
}

const shape = (parameters, forms = [{}]) => ({
  parameters: Object.fromEntries(parameters),
  forms: forms.map((form) => Object.fromEntries(Object.entries(form).map(([name, kind]) => [camel(name), kind]))),
});

function operation(name, given) {
  const [method, path] = given.request.split(" ");
  const inPath = [...path.matchAll(VARIABLE)].map(([, dot, variable, kind = "name"]) => [
    camel(variable),
    { place: "path", wire: "", kind: dot === "" ? kind : `${kind}?` },
  ]);
  const elsewhere = ["query", "headers", "payload", "body"].flatMap((place) => group(place, given[place]));
  return { name, method, path, ...shape([...inPath, ...elsewhere], given.forms) };
}

export const records = Object.fromEntries(
  Object.entries(table.records).map(([name, { members, forms }]) => [name, shape(group("", members), forms)]),
);

/** The operations of a service such as `alibaba.FunctionCompute2016`. */
export const operationsOf = (service) =>
  Object.entries(table.operations[service]).map(([name, given]) => operation(name, given));

/** The segments of an operation's path before any encoding. */
export const filled = ({ path }, values) =>
  path.split("/").map((segment) =>
    segment.replace(VARIABLE, (_, dot, name) => {
      const value = values[camel(name)];
      return value === undefined ? "" : dot + value;
    }),
  );
