// @ts-check
// Everything that bytes can be read from.

import { EncodeError } from "./errors.js";
import { bytesOf } from "./input.js";
import { wrongType } from "./wrong-type.js";

/**
 * The bytes of a buffer, a Blob, a stream, a Response or anything else that is iterated, in order.
 *
 * @param {string} field
 * @param {unknown} source
 * @returns {AsyncGenerator<Uint8Array, void, undefined>}
 */
export async function* chunksOf(field, source) {
  const view = bytesOf(source);
  if (view !== undefined) return void (yield view);
  for await (const chunk of iterated(field, opened(field, source))) {
    const bytes = bytesOf(chunk);
    if (bytes === undefined) throw new EncodeError(field, "must consist of bytes");
    yield bytes;
  }
}

/**
 * What a Blob or a Response holds, as a stream.
 *
 * @param {string} field
 * @param {any} source
 */
function opened(field, source) {
  if (typeof source !== "object" || source === null) return source;
  if (typeof source.stream === "function") return source.stream();
  if (!("status" in source && "body" in source)) return source;
  if (!source.ok) throw new EncodeError(field, `is a response with status ${source.status}`);
  if (source.bodyUsed) throw new EncodeError(field, "was read already");
  return source.body ?? [];
}

/**
 * @param {string} field
 * @param {any} source
 * @returns {AsyncIterable<unknown> | Iterable<unknown>}
 */
function iterated(field, source) {
  if (typeof source?.getReader === "function") {
    if (source.locked) throw new EncodeError(field, "is being read by another reader");
    return chunksRead(source.getReader());
  }
  const isIterable =
    typeof source === "object" && source !== null && (Symbol.asyncIterator in source || Symbol.iterator in source);
  if (!isIterable) throw wrongType(field, "bytes, a Blob, a stream or a Response", source);
  return source;
}

/**
 * Not every browser iterates streams.
 *
 * @param {ReadableStreamDefaultReader<unknown>} reader
 */
async function* chunksRead(reader) {
  let isOver = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isOver = done;
      if (done) return;
      yield value;
    }
  } catch (error) {
    isOver = true;
    throw error;
  } finally {
    if (!isOver) await reader.cancel();
    reader.releaseLock();
  }
}

/**
 * The same, until it is aborted: then nothing is waited for any more.
 *
 * @template Item
 * @param {AsyncGenerator<Item, void, undefined>} chunks
 * @param {AbortSignal | undefined} signal
 * @returns {AsyncGenerator<Item, void, undefined>}
 */
export async function* abortable(chunks, signal) {
  if (signal === undefined) return yield* chunks;
  /** @type {() => void} */
  let stop = () => {};
  const aborted = new Promise((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
  });
  // It may be rejected while nobody waits.
  aborted.catch(() => {});
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await Promise.race([chunks.next(), /** @type {Promise<never>} */ (aborted)]);
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    // Not awaited: a source that gives nothing more does not end either.
    chunks.return().catch(() => {});
  }
}

/** How much of a rejected download is read, to find out why. */
const REASON = 16384;

/**
 * The first bytes, as far as they are looked at.
 *
 * @param {AsyncGenerator<Uint8Array, void, undefined>} chunks
 */
export async function beginning(chunks) {
  const bytes = new Uint8Array(REASON);
  let length = 0;
  for await (const chunk of chunks) {
    const part = chunk.subarray(0, REASON - length);
    bytes.set(part, length);
    length += part.length;
    if (length === REASON) break;
  }
  return bytes.subarray(0, length);
}
