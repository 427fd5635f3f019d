// What is in a package: its entries, and what is wrong with it.

import { inspect } from "faaswire/archive";

/** More would hide the rest of the page. */
const SHOWN = 6;

/** A cell with the entries and findings of an archive. */
export function contents(bytes, question) {
  const { entries, totals, findings, severity, isSafe } = inspect(bytes, question);
  const cell = document.createElement("td");
  cell.dataset.safe = isSafe;
  const summary = `${totals.files} files, ${totals.size} bytes unpacked, ${severity ?? "nothing found"}`;
  cell.append(element("p", summary), entryTable(entries), list(findings));
  return cell;
}

function entryTable(entries) {
  const table = element("table");
  for (const { path, size, mode, modified } of entries.slice(0, SHOWN)) {
    const row = table.insertRow();
    for (const text of [path, size, mode?.toString(8), modified]) row.insertCell().textContent = text ?? "";
  }
  const more = entries.length - SHOWN;
  if (more > 0) table.insertRow().insertCell().textContent = `and ${more} more`;
  return table;
}

function list(findings) {
  const all = element("ul");
  for (const { code, severity, text } of findings) {
    const item = element("li", text);
    Object.assign(item.dataset, { code, severity });
    all.append(item);
  }
  return all;
}

function element(name, text = "") {
  return Object.assign(document.createElement(name), { textContent: text });
}
