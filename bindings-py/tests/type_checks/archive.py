"""Archives: right uses, and below each comment `error` a mistake that every checker must find."""

# pyright: reportUnnecessaryComparison=true

from __future__ import annotations

import datetime
import mmap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import assert_type

import faaswire as fw
from faaswire import archive
from faaswire.archive import Entries, Entry, Finding, Inspection

data = Path("code.zip").read_bytes()
found = fw.archive.inspect(data, handler="index.handler", runtime=None, max_ratio=None)
assert_type(found, Inspection)
assert_type(found.entries, Entries)
assert_type(found.findings, tuple[Finding, ...])
assert_type(found.severity, fw.Severity | None)
assert_type(found.totals.size, int)
for finding in found.findings:
    assert_type(finding.path, str | None)
    if finding.code == "path_parent" or finding.severity == "warning":
        print(finding)

entries = archive.entries(bytearray(data), max_entries=5, max_total_size=1 << 20)
sequence: Sequence[Entry] = entries
assert_type(entries[0], Entry)
assert_type(entries[1:], Entries)
assert_type(iter(entries), Iterator[Entry])
assert_type(entries[0].modified, datetime.datetime | None)
assert_type(entries[0].kind, archive.EntryKind)
match entries[0]:
    case Entry(path, "file", mode=int(mode)):
        print(path, mode)
    case _:
        pass

with Path("code.zip").open("rb") as file, mmap.mmap(file.fileno(), 0) as mapped:
    assert_type(archive.read(mapped, "index.py", max_entry_size=1 << 20), bytes)
    assert_type(archive.extract(mapped, Path("folder"), max_ratio=100), Inspection)
    assert_type(archive.compare(mapped, memoryview(data)).is_same_code, bool)
for difference in archive.compare(data, data).differences:
    assert_type(difference.before, Entry | None)
    if difference.change == "mode":
        print(difference.path)

built = archive.build({"index.py": b"", "lib/a.so": memoryview(b"")})
assert_type(built.data, bytes)
assert_type(built.digests, fw.Digests)
archive.build([("a", b""), ("b", bytearray(), 0o755), ("c", b"", None)], level=9)
archive.build((name, b"") for name in "abc")
archive.build_folder("folder", exclude=["*.pyc"], level=0)

try:
    archive.read(data, "index.py")
except fw.ArchiveError as error:
    assert_type(error.finding, Finding)
    assert_type(error.code, archive.FindingCode)
    assert_type(error.path, str | None)

opened = archive.open(b"", encoding="gbk", max_entries=5)
assert_type(opened, archive.Archive)
assert_type(opened.read("index.py"), bytes)
assert_type(opened.read_all(), dict[str, bytes])
assert_type(opened.entries[0].raw_name, bytes)
assert_type(
    opened.inspect(layer=True, arch="arm64", command=["node", "server.js"]),
    archive.Inspection,
)
for opened_entry in opened:
    assert_type(opened_entry, archive.Entry)

# error: no bytes
archive.inspect("code.zip")
# error: options go by name
archive.inspect(data, "index.handler")
# error: misspelt
archive.inspect(data, max_entry=5)
# error: a number
archive.entries(data, max_entries="5")
# error: misspelt
archive.read(data, "a", maximum=5)
# error: no folder
archive.extract(data)
# error: no such code
print([one for one in found.findings if one.code is archive.FindingCode.PARENT])
# error: immutable
entries[0] = entries[1]
# error: immutable
entries[0].path = "a"
# error: immutable
found.is_safe = True
# error: no such member
print(found.safe)
# error: may be None
entries[0].mode + 1
# error: texts for data
archive.build({"a": "text"})
# error: no data
archive.build(["a"])
# error: a mode is a number
archive.build([("a", b"", "755")])
# error: level is a number
archive.build({}, level="6")
# error: patterns are texts
archive.build_folder("folder", exclude=[5])
# error: may be None
print(archive.compare(data, data).differences[0].before.path)
