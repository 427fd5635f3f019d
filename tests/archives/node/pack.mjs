// Packs folders with the writers of npm. A job is a line of JSON, `{writer, folder, archive}`; the
// line behind it says `{}` or `{error}`.

import {
  createReadStream,
  createWriteStream,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { ZipArchive } from "archiver";
import AdmZip from "adm-zip";
import * as fflate from "fflate";
import JSZip from "jszip";
import yazl from "yazl";

// What is in a folder, parents before children: `{path, file, mode, data}`; folders have no data.
function* members(folder, prefix = "") {
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name);
    const path = prefix + name;
    const status = lstatSync(file);
    if (status.isDirectory()) {
      yield { path: `${path}/`, file, mode: status.mode, folder: true };
      yield* members(file, `${path}/`);
    } else {
      const link = status.isSymbolicLink();
      const data = link ? Buffer.from(readlinkSync(file)) : readFileSync(file);
      yield { path, file, mode: status.mode, data, link };
    }
  }
}

async function archiver(folder, archive, options, add) {
  const zip = new ZipArchive(options);
  const done = pipeline(zip, createWriteStream(archive));
  add(zip);
  await zip.finalize();
  await done;
}

async function jszip(folder, archive, options) {
  const zip = new JSZip();
  for (const { path, mode, data, folder: isFolder } of members(folder)) {
    const unixPermissions = mode;
    zip.file(isFolder ? path.slice(0, -1) : path, data ?? null, { unixPermissions, dir: isFolder });
  }
  writeFileSync(archive, await zip.generateAsync({ type: "nodebuffer", ...options }));
}

async function yazlOf(folder, archive, add, options) {
  const zip = new yazl.ZipFile();
  for (const member of members(folder)) {
    if (member.folder) zip.addEmptyDirectory(member.path, { mode: member.mode });
    else if (member.link) zip.addBuffer(member.data, member.path, { mode: member.mode });
    else add(zip, member);
  }
  zip.end(options);
  await pipeline(zip.outputStream, createWriteStream(archive));
}

const writers = {
  archiver: (folder, archive) =>
    archiver(folder, archive, { zlib: { level: 9 } }, (zip) => zip.directory(folder, false)),

  "archiver, stored": (folder, archive) =>
    archiver(folder, archive, { store: true }, (zip) => zip.directory(folder, false)),

  "archiver, ZIP64": (folder, archive) =>
    archiver(folder, archive, { forceZip64: true }, (zip) => zip.directory(folder, false)),

  // As the tools of the clouds do: every file by itself.
  "archiver, buffers": (folder, archive) =>
    archiver(folder, archive, {}, (zip) => {
      for (const { path, mode, data, link } of members(folder)) {
        if (link) zip.symlink(path, data.toString(), mode);
        else if (data) zip.append(data, { name: path, mode });
      }
    }),

  "adm-zip": async (folder, archive) => {
    const zip = new AdmZip();
    zip.addLocalFolder(folder);
    zip.writeZip(archive);
  },

  "adm-zip, buffers": async (folder, archive) => {
    const zip = new AdmZip();
    for (const { path, data, mode } of members(folder)) if (data) zip.addFile(path, data, "", mode);
    zip.writeZip(archive);
  },

  jszip: (folder, archive) => jszip(folder, archive, { compression: "DEFLATE", platform: "UNIX" }),
  "jszip, DOS": (folder, archive) => jszip(folder, archive, { compression: "STORE", platform: "DOS" }),
  "jszip, streamed": (folder, archive) =>
    jszip(folder, archive, { compression: "DEFLATE", platform: "UNIX", streamFiles: true }),
  "jszip, streamed and stored": (folder, archive) =>
    jszip(folder, archive, { compression: "STORE", platform: "UNIX", streamFiles: true }),

  yazl: (folder, archive) => yazlOf(folder, archive, (zip, { file, path }) => zip.addFile(file, path)),
  "yazl, streams": (folder, archive) =>
    yazlOf(folder, archive, (zip, { file, path, mode }) => zip.addReadStream(createReadStream(file), path, { mode })),
  "yazl, stored": (folder, archive) =>
    yazlOf(folder, archive, (zip, { data, path, mode }) => zip.addBuffer(data, path, { mode, compress: false })),
  "yazl, ZIP64": (folder, archive) =>
    yazlOf(folder, archive, (zip, { file, path }) => zip.addFile(file, path, { forceZip64Format: true }), {
      forceZip64Format: true,
    }),

  fflate: async (folder, archive) => {
    const files = {};
    for (const { path, data, mode } of members(folder)) {
      files[path] = [data ?? new Uint8Array(), { os: 3, attrs: mode << 16 }];
    }
    writeFileSync(archive, fflate.zipSync(files, { level: 6 }));
  },

  "fflate, streamed": async (folder, archive) => {
    const chunks = [];
    const zip = new fflate.Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    for (const { path, data, mode } of members(folder)) {
      if (!data) continue;
      const file = new fflate.ZipDeflate(path, { level: 6 });
      file.os = 3;
      file.attrs = mode << 16;
      zip.add(file);
      file.push(data, true);
    }
    zip.end();
    writeFileSync(archive, Buffer.concat(chunks));
  },
};

if (process.argv[2] === "--list") {
  process.stdout.write(`${JSON.stringify(Object.keys(writers))}\n`);
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    const { writer, folder, archive } = JSON.parse(line);
    let result = {};
    try {
      await writers[writer](folder, archive);
    } catch (error) {
      result = { error: String(error?.stack ?? error) };
    }
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}
