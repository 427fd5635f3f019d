// What every environment has to do with the package: checksums, a signature, an archive.

/** The CRC-64 is the check value of CRC-64/XZ in the catalogue of parametrised CRC algorithms. */
export const EXPECTED = "11051210869376104954 POST https://scf.tencentcloudapi.com/ true EncodeError";

/** Takes what `faaswire` and `faaswire/archive` export, after their `init`. */
export function use({ Digests, EncodeError, tencent }, { build, inspect, EncodeError: OfArchive }) {
  const { crc64 } = Digests.of(new TextEncoder().encode("123456789"));
  const credentials = new tencent.Credentials({ secretId: "id", secretKey: "key" });
  const scf = new tencent.Scf({ region: "ap-guangzhou", credentials });
  const { method, url } = scf.getFunctionAddress({ functionName: "hello" }).request();
  const { bytes } = build([{ path: "index.py", data: "x" }]);
  try {
    scf.getFunctionAddress({ functionName: 1 });
  } catch (error) {
    const isShared = error instanceof EncodeError && EncodeError === OfArchive;
    return [crc64, method, url, inspect(bytes).isSafe, isShared ? "EncodeError" : "not its own error"].join(" ");
  }
}
