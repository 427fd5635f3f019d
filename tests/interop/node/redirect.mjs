// Both SDKs sign or send the host without its port, so they need a host at the standard port; the
// one for SCF tunnels even plain http when given a proxy, the one for FC knows no proxy. Hence the
// real host names, and a redirection of the connections alone.

import http from "node:http";
import net from "node:net";

export function redirectTo(port) {
  http.Agent.prototype.createConnection = () => net.connect({ host: "127.0.0.1", port });
}
