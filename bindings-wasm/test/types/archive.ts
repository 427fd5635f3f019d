// Good uses of archives compile; every misuse is an error, which `@ts-expect-error` demands.

import { ERROR_KINDS, type FaaswireError as MainError } from "faaswire";
import {
  ArchiveError,
  build,
  compare,
  EncodeError,
  entries,
  FaaswireError,
  init,
  inspect,
  open,
  preflight,
  preflightLimits,
  readEntry,
  type Arch,
  type Archive,
  type Built,
  type Difference,
  type Entries,
  type Entry,
  type ErrorCode,
  type Finding,
  type FindingCode,
  type Inspection,
  type Limits,
  type PreflightReport,
  type PreflightLimitCode,
} from "faaswire/archive";

declare const data: Uint8Array;
declare const maybe: string | undefined;

await init();
await init(new URL("https://cdn.example/faaswire-archive.wasm"));

const limits: Limits = { maxEntries: 1, maxEntrySize: 2, maxTotalSize: 3, maxRatio: 4 };
const inspection: Inspection = inspect(data, { ...limits, handler: maybe, runtime: "python3.9", contents: false });
const severity: "notice" | "warning" | "error" | undefined = inspection.severity;
const checksum: number = inspection.totals.files + inspection.totals.compressedSize;

function explain(finding: Finding): string {
  switch (finding.severity) {
    case "error": {
      const code: ErrorCode = finding.code;
      return `${code} ${finding.path ?? ""} ${finding.detail ?? ""}`;
    }
    case "warning":
      return finding.code === "handler_missing" ? "no handler" : finding.text;
    case "notice":
      return finding.code;
  }
}
inspection.findings.map(explain);

const list: Entries = entries(data.buffer, limits);
const [first] = list;
const copy: Entry[] = list.toArray().toSorted((one, other) => one.size - other.size);
if (first?.kind === "file" && first.mode !== undefined)
  console.log(first.path, first.mode & 0o111, first.modified?.slice(0, 10));
const source: Uint8Array<ArrayBuffer> = readEntry(new DataView(new ArrayBuffer(1)), "index.py");

const changes = (difference: Difference): number => {
  switch (difference.change) {
    case "added":
      return difference.after.size;
    case "removed":
      return -difference.before.size;
    case "content":
    case "mode":
    case "time":
      return difference.after.size - difference.before.size;
  }
};
const { differences, unchanged, isSameCode } = compare(data, source, limits);
console.log(differences.map(changes), unchanged + 1, isSameCode === true);

const built: Built = build(
  [
    { path: "index.py", data: "text" },
    { path: "tool", data, mode: 0o755 },
  ],
  { level: 9 },
);
build(new Set([{ path: "a", data: new ArrayBuffer(1), mode: undefined }]));
const digest: string = built.digests.crc64;
const size: number = built.digests.size + built.bytes.length;

try {
  entries(data);
} catch (error) {
  if (error instanceof ArchiveError) {
    const code: FindingCode = error.finding.code;
    const path: string | undefined = error.path;
    const finding: Finding = error.finding;
  } else if (error instanceof EncodeError) console.log(error.field, ERROR_KINDS.length);
  else if (error instanceof FaaswireError) {
    const same: MainError = error;
  }
}

const report: PreflightReport = preflight("huawei", {
  size,
  functionName: maybe,
  target: "dependency",
  memorySize: 256,
  limits: { huawei_files: 9, huawei_package: Infinity },
});
const way = report.suggestion;
if (way?.kind === "object_store") console.log(way.store, way.limit + (report.bodySize ?? 0));
const passed: (PreflightLimitCode | undefined)[] = report.issues.map((issue) => issue.limitCode);
const adjustable: boolean | undefined = preflightLimits()[0]?.isAdjustable;

const arch: Arch = "arm64";
const opened: Archive = open(data, { ...limits, encoding: "gbk" });
const again: Inspection = opened.inspect({ layer: true, arch, command: ["node", "server.js"] });
const files: Map<string, Uint8Array> = opened.readAll();
const raw: Uint8Array | undefined = opened.entries.at(0)?.rawName;
const read: Uint8Array = opened.read("index.py");
for (const { path } of opened) console.log(path, again.isSafe, files.size, raw, read, opened.length);
opened.free();

// @ts-expect-error it is opened by `open`
new Archive();
// @ts-expect-error limits are those of `open`
opened.inspect({ maxEntries: 1 });
// @ts-expect-error a CPU that no cloud has
inspect(data, { arch: "riscv64" });
// @ts-expect-error a command is an array of words
inspect(data, { command: "node server.js" });
// @ts-expect-error a path is missing
readEntry(data);
// @ts-expect-error text is not an archive
inspect("text");
// @ts-expect-error a limit is misspelt
entries(data, { maxEntrys: 1 });
// @ts-expect-error a question is not a limit
entries(data, { handler: "index.handler" });
// @ts-expect-error limits are numbers
inspect(data, { maxRatio: "200" });
// @ts-expect-error a file needs data
build([{ path: "a" }]);
// @ts-expect-error a mode is a number
build([{ path: "a", data: "1", mode: "755" }]);
// @ts-expect-error one file is not a list
build({ path: "a", data: "1" });
// @ts-expect-error a level is a number
build([], { level: "best" });
// @ts-expect-error it may be absent
const bits: number = list.at(0)!.mode;
// @ts-expect-error a code that does not exist
const unknown: FindingCode = "zip_slip";
// @ts-expect-error an error has no such code
const wrong: ErrorCode = "handler_missing";
// @ts-expect-error what is added was not there before
if (differences[0]!.change === "added") console.log(differences[0]!.before.size);
// @ts-expect-error entries do not change
list.at(0)!.size = 1;
// @ts-expect-error there may be none
const firstPath: string = list.at(0).path;
// @ts-expect-error nor does the list
list.length = 0;
// @ts-expect-error a size is missing
preflight("tencent", {});
// @ts-expect-error a cloud that is not known
preflight("azure", { size: 1 });
// @ts-expect-error a member is misspelt
preflight("tencent", { size: 1, functionname: "a" });
// @ts-expect-error a target that is not known
preflight("tencent", { size: 1, target: "stack" });
// @ts-expect-error a limit that is not known
preflight("tencent", { size: 1, limits: { tencent: 1 } });
// @ts-expect-error a ZIP has no limit
if (report.suggestion?.kind === "zip") console.log(report.suggestion.limit);
