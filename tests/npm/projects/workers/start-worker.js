new Worker("/worker.js", { type: TYPE }).addEventListener("message", ({ data }) => {
  document.body.dataset.done = data;
});
