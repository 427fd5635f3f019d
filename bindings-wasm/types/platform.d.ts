// What the host has, by whichever types a project knows it: those of the DOM, of Node, of Workers, or
// none. A name that no library declares would be an error in every project without it.

/** What is known of a class of the host where its types are not. */
type Host<Name extends string, Otherwise> =
  typeof globalThis extends Record<Name, { prototype: infer Instance }> ? Instance : Otherwise;

export type HostBlob = Host<"Blob", { readonly size: number; stream(): object }>;
export type HostRequest = Host<"Request", { readonly method: string; readonly url: string }>;
export type HostResponse = Host<
  "Response",
  { readonly ok: boolean; readonly status: number; readonly body: object | null }
>;
export type HostUrl = Host<"URL", { readonly href: string }>;

/** An `AbortSignal`. */
export type HostSignal = Host<"AbortSignal", { readonly aborted: boolean }>;

/** The options of `new Request`. */
export type HostRequestInit = typeof globalThis extends { Request: new (input: any, init?: infer Init) => any }
  ? Init
  : object | undefined;

/** A `WebAssembly.Module`. */
export type WasmModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Instance } } }
  ? Instance
  : object;

/** A `TransformStream`, or anything where the project knows none. */
// @ts-ignore A class with parameters cannot be asked for as the others are.
export type HostTransform<Chunk> = TransformStream<Chunk, Chunk>;

/** A `ReadableStream`. */
export interface StreamOf<Chunk> {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
  getReader(): { read(): Promise<{ done: boolean; value?: Chunk | undefined }>; releaseLock(): void };
}

/** A `Uint8Array` over a buffer of its own: `Uint8Array<ArrayBuffer>` since TypeScript 5.7. */
export type Bytes = ReturnType<Uint8Array["slice"]>;
