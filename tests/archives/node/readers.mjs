// Reads archives with the readers of npm. A job is a line of JSON, `{reader, archive, folder}`; so
// is what was read: `{entries: [[name, is it a folder, SHA-256 of the content]…]}`, or
// `{extracted: true}` if it is in the folder, or `{error}`.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import AdmZip from "adm-zip";
import decompress from "decompress";
import extractZip from "extract-zip";
import * as fflate from "fflate";
import JSZip from "jszip";
import * as yauzl from "yauzl";

const entry = (name, data) => [name, name.endsWith("/"), createHash("sha256").update(data).digest("hex")];

const readers = {
  async yauzl(archive) {
    const zip = await yauzl.fromBufferPromise(readFileSync(archive), { validateEntrySizes: true });
    const entries = [];
    for await (const found of zip.eachEntry()) {
      const chunks = [];
      for await (const chunk of await zip.openReadStreamPromise(found)) chunks.push(chunk);
      entries.push(entry(found.fileName, Buffer.concat(chunks)));
    }
    return { entries };
  },

  async "extract-zip"(archive, folder) {
    await extractZip(archive, { dir: folder });
    return { extracted: true };
  },

  async decompress(archive, folder) {
    await decompress(archive, folder);
    return { extracted: true };
  },

  async jszip(archive) {
    const zip = await JSZip.loadAsync(readFileSync(archive), { checkCRC32: true });
    const entries = [];
    for (const found of Object.values(zip.files)) {
      entries.push(entry(found.name, found.dir ? "" : await found.async("nodebuffer")));
    }
    return { entries };
  },

  async "adm-zip"(archive) {
    const entries = new AdmZip(archive).getEntries();
    return { entries: entries.map((found) => entry(found.entryName, found.getData())) };
  },

  async fflate(archive) {
    const entries = Object.entries(fflate.unzipSync(readFileSync(archive)));
    return { entries: entries.map(([name, data]) => entry(name, data)) };
  },
};

// What a library throws behind our back belongs to the job that runs.
let fail = () => {};
process.on("uncaughtException", (error) => fail(error));
process.on("unhandledRejection", (error) => fail(error));

for await (const line of createInterface({ input: process.stdin })) {
  const { reader, archive, folder } = JSON.parse(line);
  let result;
  try {
    const failed = new Promise((_, reject) => {
      fail = reject;
    });
    failed.catch(() => {});
    result = await Promise.race([readers[reader](archive, folder), failed]);
  } catch (error) {
    result = { error: String(error?.message ?? error).slice(0, 300) };
  }
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
