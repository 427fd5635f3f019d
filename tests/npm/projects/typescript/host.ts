// With the types of the DOM, or of Node.
import { Digests, init, type ByteSource } from "faaswire";

import { call } from "./common.js";

export const native: globalThis.Request = call.request().toRequest({ signal: new AbortController().signal });
export const parsed = fetch(native).then((response) => call.parse(response));
export const given = [init(new URL("https://example.com/")), fetch("/faaswire.wasm").then(init)];
export const loaded = (response: Response) => init(response);
export const sources = (response: Response, blob: Blob, stream: ReadableStream<Uint8Array>): ByteSource[] => [
  response,
  blob,
  stream,
];
export const digests = Digests.from(new Blob(["a"]).stream());
// @ts-expect-error It is a request of the host.
export const wrong: number = call.request().toRequest();
// @ts-expect-error So is what it is made of.
call.request().toRequest(1);
