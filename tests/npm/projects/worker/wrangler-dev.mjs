import { unstable_startWorker } from "wrangler";

const worker = await unstable_startWorker({ config: "wrangler.json", dev: { server: { port: 0 }, inspector: false } });
console.log(await (await worker.fetch("http://localhost/")).text());
await worker.dispose();
