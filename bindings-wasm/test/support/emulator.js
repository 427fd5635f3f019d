// The emulated clouds, as a process of their own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { alibaba, huawei, tencent } from "faaswire";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Starts the emulator; `stop()` ends it. */
export async function start() {
  const child = spawn("python3", ["tests/emulator", "--exit-with-stdin"], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(createInterface(child.stdout), "line");
  const { url, credentials } = JSON.parse(line);
  return {
    url,
    credentials,
    control: (path, body) => fetch(`${url}/_control/${path}`, { method: "POST", body: JSON.stringify(body ?? {}) }),
    stop: async () => {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}

/** Services of the emulated accounts; `kind` is `long_term` or `temporary`. */
export function services({ url: endpoint, credentials }, kind = "temporary") {
  const { alibaba: fc, huawei: fg, tencent: scf } = credentials;
  const alibabaKey = new alibaba.Credentials({
    accessKeyId: fc[kind].access_key_id,
    accessKeySecret: fc[kind].access_key_secret,
    securityToken: fc[kind].security_token,
  });
  const huaweiKey = new huawei.Credentials({
    accessKey: fg[kind].access_key,
    secretKey: fg[kind].secret_key,
    securityToken: fg[kind].security_token,
  });
  const tencentKey = new tencent.Credentials({
    secretId: scf[kind].secret_id,
    secretKey: scf[kind].secret_key,
    token: scf[kind].token,
  });
  const account = { accountId: fc.account_id, region: fc.region, credentials: alibabaKey, endpoint };
  const project = { projectId: fg.project_id, region: fg.region, endpoint };
  const token = new huawei.Token({ token: fg.token });
  return {
    fc2016: new alibaba.FunctionCompute2016(account),
    fc2021: new alibaba.FunctionCompute2021(account),
    fg: new huawei.FunctionGraph({ ...project, credentials: huaweiKey }),
    fgByToken: new huawei.FunctionGraph({ ...project, credentials: token }),
    scf: new tencent.Scf({ region: scf.region, credentials: tencentKey, endpoint }),
  };
}

/** The URN of a function in the emulated project. */
export const urn = (
  {
    credentials: {
      huawei: { region, project_id },
    },
  },
  name,
) => `urn:fss:${region}:${project_id}:function:default:${name}`;
