import { build, FaaswireError } from "faaswire/archive";
import faaswire = require("faaswire");

export const crc: string = faaswire.Digests.of(new Uint8Array()).crc64;
export const built: Uint8Array = build([{ path: "a", data: "b" }]).bytes;
export const isError: boolean = new faaswire.EncodeError("a", "b") instanceof FaaswireError;
export function signed(call: faaswire.Call<faaswire.tencent.GetFunctionAddressOutput>): faaswire.SignedRequest {
  return call.request();
}
// @ts-expect-error A checksum is a text.
export const wrong: number = faaswire.Digests.of(new Uint8Array()).crc64;
