// Drives the official SCF SDK for Node: one call, described by the JSON on standard input, whose
// answer or refusal goes to standard output as JSON. Keys never become arguments of a process.

import http from "node:http";
import net from "node:net";
import { text } from "node:stream/consumers";

import tencentcloud from "tencentcloud-sdk-nodejs-scf";

const ScfClient = tencentcloud.scf.v20180416.Client;

// The SDK signs the host without its port but sends it with the port, so it needs a host at the
// standard port; its own proxy support tunnels even plain http. Hence the real host name, and a
// redirection of the connection alone.
class RedirectingAgent extends http.Agent {
  constructor(port) {
    super();
    this.port = port;
  }

  createConnection(_, connected) {
    return net.connect({ host: "127.0.0.1", port: this.port }, connected);
  }
}

function scfClient({ port, region, host, language, key }) {
  return new ScfClient({
    credential: { secretId: key.secret_id, secretKey: key.secret_key, token: key.token },
    region,
    profile: {
      language,
      httpProfile: { protocol: "http://", endpoint: host, agent: new RedirectingAgent(port) },
    },
  });
}

async function getFunctionAddress(order) {
  const { Url, CodeSha256, RequestId } = await scfClient(order).GetFunctionAddress({
    FunctionName: order.function_name,
    Qualifier: order.qualifier,
    Namespace: order.namespace,
    CodeSecret: order.code_secret,
  });
  return { url: Url, code_sha256: CodeSha256, request_id: RequestId };
}

async function outcome(order) {
  try {
    return { answer: await getFunctionAddress(order) };
  } catch (error) {
    if (!error.code) throw error;
    return { refusal: { code: error.code, message: error.message, request_id: error.requestId } };
  }
}

const order = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await outcome(order)));
