// @ts-check
// Services of the three clouds, and packages that they report.

/** The sources of the npm package. */
export const bindings = new URL("../../../bindings-wasm/js/", import.meta.url);

/** The module that pages download. */
export const module = new URL("generated/faaswire_wasm_bg.wasm", bindings);

export const ID = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
export const KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

/** @typedef {typeof import("../../../bindings-wasm/types/index.js")} Faaswire */

/** @param {Faaswire} fw */
export function scf({ tencent }) {
  const credentials = new tencent.Credentials({ secretId: ID, secretKey: KEY });
  return new tencent.Scf({ region: "ap-guangzhou", credentials });
}

/**
 * A package whose reported checksum is that of no bytes at hand.
 *
 * @param {Faaswire} fw
 * @param {string} algorithm
 */
export function packageOf(fw, algorithm) {
  /** @param {object} members */
  const respond = (members) => ({ status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(members)) });
  if (algorithm === "crc64") {
    const credentials = new fw.alibaba.Credentials({ accessKeyId: ID, accessKeySecret: KEY });
    const fc = new fw.alibaba.FunctionCompute2016({ accountId: "1234567890", region: "cn-shanghai", credentials });
    const call = fc.getFunctionCode({ serviceName: "demo", functionName: "hello" });
    return call.parseSync(respond({ url: "https://example.com/", checksum: "0" })).package();
  }
  if (algorithm === "sha256") {
    const call = scf(fw).getFunctionAddress({ functionName: "hello" });
    return call.parseSync(respond({ Response: { Url: "https://example.com/", CodeSha256: "0".repeat(64) } })).package();
  }
  const credentials = new fw.huawei.Credentials({ accessKey: ID, secretKey: KEY });
  const fg = new fw.huawei.FunctionGraph({ region: "cn-north-4", projectId: "p", credentials });
  const functionUrn = "urn:fss:cn-north-4:p:function:default:hello:latest";
  return fg
    .showFunctionCode({ functionUrn })
    .parseSync(respond({ func_urn: functionUrn, digest: "0".repeat(128) }))
    .package();
}
