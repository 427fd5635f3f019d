// Lists and verifies every function of three clouds, by each of their APIs; see ../README.md.

import { fc3, fc2016, fc2021, fg, items, scf, verify } from "./clouds.mjs";

async function* codes() {
  for await (const { serviceName } of items(fc2016.listServices(), "services"))
    for await (const item of items(fc2016.listFunctions({ serviceName }))) {
      const { functionName } = item;
      yield [fc2016, item, fc2016.getFunctionCode({ serviceName, functionName })];
      yield [fc2021, item, fc2021.getFunctionCode({ serviceName, functionName })];
    }
  for await (const item of items(fc3.listFunctions({ fcVersion: "v3" })))
    yield [fc3, item, fc3.getFunctionCode({ functionName: item.functionName })];
  for await (const item of items(fg.listFunctions()))
    yield [fg, item, fg.showFunctionCode({ functionUrn: item.funcUrn })];
  for await (const { name: namespace } of items(scf.listNamespaces(), "namespaces"))
    for await (const item of items(scf.listFunctions({ namespace })))
      yield [scf, item, scf.getFunctionAddress({ namespace, functionName: item.functionName })];
}

for await (const [service, item, call] of codes())
  console.log(`${service.constructor.name} ${item.function().reference} ${await verify(service, item, call)}`);
