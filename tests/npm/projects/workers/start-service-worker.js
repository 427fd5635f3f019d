await navigator.serviceWorker.register("/worker.js", { type: TYPE });
await navigator.serviceWorker.ready;
while (!navigator.serviceWorker.controller)
  await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
document.body.dataset.done = await (await fetch("/used")).text();
