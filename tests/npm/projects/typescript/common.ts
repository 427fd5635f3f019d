import { build, entries, FaaswireError } from "faaswire/archive";
import { build as other } from "faaswire/archive/inline";
import { init as initArchive } from "faaswire/archive/web";
import { CodePackage, Digests, EncodeError, init, tencent, type Call, type ModuleSource, type Verdict } from "faaswire";
import archiveModule from "faaswire/faaswire-archive.wasm";
import module from "faaswire/faaswire.wasm";
import { init as initInline } from "faaswire/inline";
import { init as initWeb } from "faaswire/web";

export const sources: ModuleSource[] = [module, archiveModule, "faaswire.wasm", new Uint8Array(3), new ArrayBuffer(3)];
export const loaded: Promise<void>[] = [init(), initWeb(module), initInline(), initArchive(archiveModule)];

export const crc: string = Digests.of(new Uint8Array()).crc64;
export const built: Uint8Array = build([{ path: "a", data: "b" }]).bytes;
export const same: typeof build = other;
export const paths: string[] = [...entries(built)].map(({ path }) => path);
export const isError: boolean = new EncodeError("a", "b") instanceof FaaswireError;
// @ts-expect-error A checksum is a text.
export const wrong: number = Digests.of(new Uint8Array()).crc64;

declare const credentials: tencent.Credentials;
const scf = new tencent.Scf({ region: "ap-guangzhou", credentials });
export const call: Call<tencent.GetFunctionAddressOutput> = scf.getFunctionAddress({ functionName: "hello" });
// @ts-expect-error A name is a text.
scf.getFunctionAddress({ functionName: 1 });

export const method: string = call.request().toRequest().method;
// @ts-expect-error A request has no such member.
call.request().toRequest().nothing;
export const body: Uint8Array | null = call.request().body;

export const verify = (codePackage: CodePackage): Verdict => codePackage.verify(new Uint8Array());
export const parsed = call.parse({ status: 200, headers: {}, body: new Uint8Array() }).then((code) => code.package());
