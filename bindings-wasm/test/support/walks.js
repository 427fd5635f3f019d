// Walks through the pages of lists: the vectors of pages.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

import { DecodeError, ServiceError } from "faaswire";

import { callOf, camel } from "./vectors.js";

const FOLDER = new URL("../../../tests/vectors/pages/", import.meta.url);

const read = (name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

/** Every walk through every list that it is for. */
export const walks = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map(read)
  .flatMap((file) =>
    file.walks.flatMap((walk) =>
      (walk.of ?? Object.keys(file.lists)).map((operation) => walkOf(file, walk, operation)),
    ),
  );

function walkOf(file, walk, operation) {
  const { params, sent, ...list } = file.lists[operation];
  return {
    ...list,
    ...walk,
    id: `${walk.id} of ${operation}`,
    file: { cloud: file.cloud, operation },
    client: file.client,
    credentials: file.credentials,
    at: file.at,
    params: { ...params, ...walk.params },
    pages: walk.pages.map((page) => ({ ...page, sent: { ...sent, ...page.sent }, body: bodyOf(list, page.response) })),
  };
}

/** The response with the name that the list's items have, and with items. */
function bodyOf({ wire, item }, response) {
  const text = JSON.stringify(response)
    .replaceAll('"$items"', () => JSON.stringify(wire))
    .replaceAll('"$item"', () => JSON.stringify(item));
  return Buffer.from(text);
}

/** Sends the pages of a walk one after the other, and looks at what it is asked. */
function cloud({ pages }) {
  let asked = 0;
  return {
    asked: () => asked,
    send(request) {
      assert.ok(asked < pages.length, "one page too many was asked for");
      const { status = 200, sent, body } = pages[asked++];
      assert.deepEqual(sentIn(request), sent, `page ${asked}`);
      return { status, body };
    },
  };
}

/** What was asked for: the query of a GET, the JSON of a POST. */
function sentIn({ method, url, body }) {
  const { searchParams } = new URL(url);
  if (method === "POST") {
    assert.equal(searchParams.size, 0);
    return JSON.parse(Buffer.from(body).toString());
  }
  assert.deepEqual([method, body], ["GET", null]);
  const query = Object.fromEntries(searchParams);
  assert.equal(searchParams.size, Object.keys(query).length, "sent twice");
  return query;
}

/** Walks in one way, which says `yield` for each page. */
export function checkWalk(walk, way) {
  const { send, asked } = cloud(walk);
  const seen = [];
  try {
    for (const page of way(callOf(walk), send, { at: walk.at })) seen.push(page);
  } catch (error) {
    return checkEnd(walk, seen, asked(), error);
  }
  return checkEnd(walk, seen, asked());
}

/** The same, of a way that is awaited. */
export async function checkWalkLater(walk, way) {
  const { send, asked } = cloud(walk);
  const seen = [];
  try {
    for await (const page of way(callOf(walk), send, { at: walk.at })) seen.push(page);
  } catch (error) {
    return checkEnd(walk, seen, asked(), error);
  }
  return checkEnd(walk, seen, asked());
}

function checkEnd({ id, pages, items, error: expected }, seen, asked, error) {
  if (expected === undefined && error) throw error;
  if (expected) isError(error, expected, pages.at(-1));
  else assert.equal(seen.at(-1).nextPage(), undefined, id);
  assert.equal(asked, pages.length, `${id}: pages that were asked for`);
  const given = expected ? pages.slice(0, -1) : pages;
  assert.deepEqual(
    seen.map((page) => page[camel(items)].length),
    given.map(({ count }) => count),
    id,
  );
  given.forEach(({ says = {} }, at) => {
    for (const [name, each] of Object.entries(says)) assert.equal(seen[at][camel(name)], each ?? undefined, name);
  });
}

function isError(error, { path, says, kind }, { status = 200, body }) {
  assert.ok(error instanceof (path ? DecodeError : ServiceError), String(error?.stack));
  assert.equal(error.status, status);
  if (kind) return assert.equal(error.kind, kind);
  assert.equal(error.path, path);
  assert.ok(error.message.includes(`status ${status} at ${path}`), error.message);
  assert.ok(error.message.includes(says), error.message);
  return assert.deepEqual(Buffer.from(error.body.reveal()), body);
}
