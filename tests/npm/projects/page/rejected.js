// What `init` says where there is no module, and where the page's policy forbids to compile it.
import { init } from "faaswire";

const said = (source) =>
  init(source).then(
    () => "nothing",
    (error) => error.message,
  );
document.body.dataset.done = JSON.stringify([await said("/missing.wasm?key=secret"), await said()]);
