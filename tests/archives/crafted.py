"""Archives with each thing in them that readers are known to take in different ways, most of them
true to the specification, and the oddities of tools that wrote them differently."""

from __future__ import annotations

import dataclasses
import struct
from collections.abc import Callable, Iterator

from records import (
    BLOB,
    CENTRAL,
    END,
    LOCAL,
    LOCATOR,
    ZIP64_END,
    Archive,
    Member,
    Record,
    blob,
    deflate,
    extra,
    locator,
    make,
    unicode_path,
    zip64_end,
)

TEXT = b"def handler(event, context):\n    return event\n" * 3
EVIL = b"evil()\n"

NAMES = [
    b"index.py",
    b"./index.py",
    b"a//b.py",
    b"a/./b",
    b"a/../b",
    b"../evil",
    b"a/",
    b"./",
    b"/",
    b"",
    b".",
    b"..",
    b"a/..",
    b"/tmp/faaswire-evil",
    b"a\\b",
    b"a:b",
    b"C:evil",
    b"a\0b",
    b"a\nb",
    b"a\x7fb",
    b" a",
    b"a ",
    b"a.",
    b"a. /b",
    b"CON",
    b"con.txt",
    b"a/NUL",
    b"INDEX.PY",
    b"-rf",
    b"@list",
    b"*",
    b"a?",
    b"[a]",
    b"~",
    b"$HOME",
    b"%41",
    b"__proto__",
    b"__proto__/x",
    b"constructor",
    b"toString",
    b"hasOwnProperty",
    b"a" * 255,
    b"a" * 256,
    b"/".join([b"d"] * 60),
    "中文.py".encode(),
    "中文.py".encode("gbk"),
    "é".encode(),
    "é".encode(),
    b"\x82.txt",
    b"\xff\xfe",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    "a\u202eyp.txt".encode(),
    "\ufeffa".encode(),
    "a\u200b".encode(),
    "\u2025/evil".encode(),
    "\uff0e\uff0e\uff0fevil".encode(),
    "😀".encode(),
    b"META-INF/MANIFEST.MF",
    b"__MACOSX/._a",
    b".DS_Store",
]

# Names that differ, and are one for some programs; with the flag for UTF-8 or without.
PAIRS = [
    ((b"\xff.py", 0), (b"\xfe.py", 0)),
    ((b"\xfd/a.py", 0), (b"\xfe/a.py", 0)),
    (("\u00e9".encode(), 1), (b"\x82", 0)),
    (("\u00e9".encode(), 1), (b"\xe9", 0)),
    (("\u00e9".encode(), 1), ("\u00e9".encode(), 0)),
    (("\u251c\u2310".encode(), 1), ("\u00e9".encode(), 0)),
    (("\u00e9".encode(), 1), ("e\u0301".encode(), 1)),
    (("\u212a".encode(), 1), (b"K", 0)),
    (("\u1161".encode(), 1), ("\uac00".encode(), 1)),
    (("\u30ac".encode(), 1), ("\u30ab\u3099".encode(), 1)),
    (("\u8c48".encode(), 1), ("\uf900".encode(), 1)),
    (("\ufffd".encode(), 1), (b"\xfe", 0)),
    (("\ufeffa".encode(), 1), (b"a", 0)),
    ((b"a;1", 0), (b"a", 0)),
    ((b"__proto__/a", 0), (b"__proto__", 0)),
    ((b"a", 0), (b"A", 0)),
    ((b"a", 0), (b"a.", 0)),
]

HOSTS = list(range(21)) + [30, 255]
MODES = [
    0,
    0o100644,
    0o100755,
    0o040755,
    0o120777,
    0o010644,
    0o020644,
    0o060644,
    0o140755,
    0o104755,
    0o102755,
    0o101777,
    0o177777,
    0o000644,
    0o100000,
    0o160644,
    0o110644,
]
METHODS = [0, 8, 1, 6, 9, 12, 14, 93, 95, 97, 98, 99, 0xFFFF]
DESCRIPTORS = ["plain4", "signed4", "plain8", "signed8"]


def timestamp() -> tuple[int, bytes]:
    return 0x5455, b"\x03" + struct.pack("<II", 1_600_000_000, 1_600_000_000)


def extras(name: bytes, data: bytes) -> dict[str, tuple[bytes, bytes]]:
    """Extra fields in the local header and in the directory."""
    packed = len(data)
    both = {
        "time": extra(timestamp()),
        "owner": extra((0x7875, b"\x01\x04\x00\x00\x00\x00\x04\x00\x00\x00\x00")),
        "ntfs": extra((0x000A, bytes(4) + struct.pack("<HH", 1, 24) + bytes(24))),
        "unknown": extra((0xBEEF, b"anything")),
        "unknown and empty": extra((0xBEEF, b"")),
        "jar": extra((0xCAFE, b"")),
        "zip64, empty": extra((1, b"")),
        "zip64, not needed": extra((1, struct.pack("<QQ", packed, packed))),
        "zip64, other sizes": extra((1, struct.pack("<QQ", 1, 1))),
        "zip64, all": extra((1, struct.pack("<QQQI", packed, packed, 0, 0))),
        "zip64 twice": extra((1, b""), (1, struct.pack("<QQ", 1, 1))),
        "zip64, short": extra((1, b"\0" * 5)),
        "unicode path": extra(unicode_path(name, b"other.py")),
        "unicode path, same": extra(unicode_path(name, name)),
        "unicode path, stale": extra(unicode_path(b"stale", b"other.py")),
        "unicode path, version 2": extra(
            (0x7075, b"\x02" + unicode_path(name, b"other.py")[1][1:])
        ),
        "unicode path, empty": extra(unicode_path(name, b"")),
        "unicode path, short": extra((0x7075, b"\x01")),
        "unicode comment": extra(unicode_path(b"", b"comment", kind=0x6375)),
        "asi link": extra(
            (
                0x756E,
                struct.pack("<IHIHH", 0, 0o120777, 11, 0, 0) + b"/etc/passwd",
            )
        ),
        "pkware unix": extra((0x000D, bytes(12) + b"/etc/passwd")),
        "info-zip unix": extra((0x5855, bytes(8))),
        "info-zip unix, owner": extra((0x5855, bytes(12))),
        "libarchive": extra((0x6C78, b"\x07\x14\x03\x00\x00\x00\x00\xff\xa1")),
        "libarchive, folder": extra((0x6C78, b"\x07\x14\x03\x00\x00\x00\x00\xed\x41")),
        "aes": extra((0x9901, b"\x02\x00AE\x03\x00\x00")),
        "strong encryption": extra((0x0017, bytes(8))),
        "alignment": extra((0xD935, b"\x04\x00" + bytes(3))),
        "padding": extra((0xA220, b"\x28\xa0\x00\x00")),
        "zeros": bytes(6),
        "zero": b"\0",
        "three zeros": bytes(3),
        "overruns": struct.pack("<HH", 0xBEEF, 500) + b"x",
        "macos": extra((0x7855, bytes(4))),
        "beos": extra((0x6542, bytes(5) + b"\0")),
        "zipit": extra((0x2605, b"TZpI\x04evil" + bytes(8))),
        "zipit short": extra((0x2705, b"TZpI" + bytes(8))),
        "xceed unicode": extra((0x554E, b"NUCX\x00\x00\x00\x00\x04\x00e\0v\0i\0l\0")),
        "codepage": extra((0x0008, b"\x04utf8")),
    }
    found = {}
    for title, field in both.items():
        found[title] = (field, field)
        found[title + ", local only"] = (field, b"")
        found[title + ", directory only"] = (b"", field)
    return found


def several() -> list[Member]:
    return [
        Member(b"index.py", TEXT, method=8),
        Member(b"lib/", mode=0o040755),
        Member(b"lib/empty.py"),
        Member(b"bin/tool", b"#!/bin/sh\n", mode=0o100755),
    ]


def members() -> Iterator[tuple[str, list[Member]]]:
    """Titles and members of archives that say nothing false of themselves."""
    yield "none", []
    yield "several", several()
    yield (
        "link",
        [Member(b"a/b", TEXT), Member(b"link", b"a/b", mode=0o120777)],
    )
    for name in NAMES:
        utf8 = 0 if name.isascii() else 1 << 11
        yield f"name {name[:40]!r}", [Member(name, TEXT, method=8)]
        yield (
            f"name {name[:40]!r} in UTF-8",
            [Member(name, TEXT, flags=utf8), Member(b"z", b"z")],
        )
        yield f"empty {name[:40]!r}", [Member(name), Member(b"z", b"z")]
    for pair in PAIRS:
        yield (
            f"names {pair}",
            [
                Member(name, bytes([at]), flags=utf8 << 11)
                for at, (name, utf8) in enumerate(pair)
            ],
        )
    for host in HOSTS:
        for mode in MODES:
            yield f"host {host}, mode {mode:o}", [Member(b"a", b"b", mode, host=host)]
        for mode in (0, 0o040755, 0o100644, 0o120777, 0o177777):
            yield (
                f"folder of host {host}, mode {mode:o}",
                [
                    Member(b"a/", b"", mode, host=host),
                    Member(b"a/c", b"c"),
                ],
            )
    for method in METHODS:
        for data in (b"", b"data"):
            yield (
                f"method {method}, {len(data)} bytes",
                [Member(b"a", data, method=method, raw=data if method != 8 else None)],
            )
    for bit in range(16):
        for method in (0, 8):
            member = Member(b"a", TEXT, method=method, flags=1 << bit)
            yield f"flag {bit}, method {method}", [member]
    for descriptor in DESCRIPTORS:
        for method in (0, 8):
            for data in (b"", TEXT, b"PK\x07\x08" * 9, b"PK\x03\x04" * 9):
                yield (
                    f"descriptor {descriptor}, method {method}, {len(data)} bytes",
                    [
                        Member(b"a", data, method=method, descriptor=descriptor),
                        Member(b"b", data),
                    ],
                )
        folder = Member(b"a/", b"", 0o040755, descriptor=descriptor)
        yield f"descriptor {descriptor} of a folder", [folder, Member(b"b", TEXT)]
    for name, data in ((b"index.py", TEXT), (b"a/", b"")):
        for title, (in_local, in_directory) in extras(name, data).items():
            yield (
                f"extra of {name.decode()}: {title}",
                [
                    Member(name, data, extra=in_directory, local_extra=in_local),
                    Member(b"b", b"b"),
                ],
            )
    for title, raw in deflated().items():
        yield f"deflated: {title}", [Member(b"a", TEXT, method=8, raw=raw)]
    for data in (b"x", deflate(b"x")):
        for name in (b"a/", b"a"):
            for mode in (0, 0o040755):
                yield (
                    f"folder {name!r}, mode {mode:o}, with data",
                    [Member(name, data, mode)],
                )
    yield "folder and file in it twice", [Member(b"a/"), Member(b"a"), Member(b"b")]
    yield "entry's comment", [Member(b"a", b"b", comment=b"PK\x05\x06" + bytes(18))]


def deflated() -> dict[str, bytes]:
    whole = deflate(TEXT)
    return {
        "stored block": b"\x01"
        + struct.pack("<HH", len(TEXT), 0xFFFF - len(TEXT))
        + TEXT,
        "rest behind": whole + b"\0",
        "twice": whole + whole,
        "empty blocks before": b"\x00\x00\x00\xff\xff" * 5 + whole,
        "cut": whole[:-1],
        "not final": deflate(TEXT)[:-2] + b"\0\0",
    }


Spoil = Callable[[Archive], None]


def spoils() -> Iterator[tuple[str, Spoil]]:
    """Changes of a true archive as a whole."""

    def comment(data: bytes) -> Spoil:
        def spoil(archive: Archive) -> None:
            archive.all(END)[0].parts["comment"] = data
            archive.relink()

        return spoil

    end = b"PK\x05\x06" + bytes(18)
    own = make([Member(b"index.py", EVIL)]).encode()
    yield "comment", comment(b"just words")
    yield "comment, end", comment(end)
    yield "comment, end and words", comment(end + b"words")
    yield "comment, part of an end", comment(b"PK\x05\x06abc")
    yield "comment, archive", comment(own)
    yield "comment, locator", comment(locator().encode() + end)
    yield "comment, local header", comment(b"PK\x03\x04")
    yield "comment, nul", comment(bytes(22))
    yield "comment, long", comment(bytes(65535))

    def chunk(place: str, data: bytes, *, shifted: bool) -> Spoil:
        def spoil(archive: Archive) -> None:
            new = blob(data)
            first = archive.records[0]
            if place == "before":
                archive.records.insert(0, new)
            elif place == "between":
                archive.before((archive.all(LOCAL) or [first])[-1], new)
            elif place == "before the directory":
                archive.before(archive.all(CENTRAL, ZIP64_END, END)[0], new)
            elif place == "before the end":
                archive.before(archive.all(ZIP64_END, LOCATOR, END)[0], new)
            else:
                archive.records.append(new)
            archive.relink(len(data) if shifted else 0)

        return spoil

    chunks = {
        "a byte": b"x",
        "zeros": bytes(22),
        "a program": b"#!/usr/bin/env python3\n",
        "PE": b"MZ" + bytes(62),
        "spanned": b"PK\x07\x08",
        "temporary": b"PK00",
        "archive": own,
        "local header": own[: own.index(b"PK\x01\x02")],
        "directory": own[own.index(b"PK\x01\x02") :],
        "digital signature": b"PK\x05\x05\x04\x00abcd",
        "archive extra": b"PK\x06\x08\x04\x00\x00\x00abcd",
        "end": end,
    }
    for place in (
        "before",
        "between",
        "before the directory",
        "before the end",
        "behind",
    ):
        for title, data in chunks.items():
            for shifted in (False, True) if place == "before" else (False,):
                words = f"{title} {place}{', offsets shifted' if shifted else ''}"
                yield words, chunk(place, data, shifted=shifted)

    def large(**changes: int) -> Spoil:
        """Records for large archives, of which some say something else."""

        def spoil(archive: Archive) -> None:
            small = archive.all(END)[0]
            archive.before(small, zip64_end())
            archive.before(small, locator())
            if changes.get("ones"):
                small.fields.update(
                    here=0xFFFF, entries=0xFFFF, size=0xFFFFFFFF, offset=0xFFFFFFFF
                )
            archive.relink()
            for name, value in changes.items():
                kind, _, field = name.partition("__")
                if field:
                    archive.all(kind)[0].fields[field] += value

        return spoil

    for ones in (0, 1):
        yield f"zip64, ones {ones}", large(ones=ones)
        for field in ("disk", "directory_disk", "here", "entries", "size", "offset"):
            yield (
                f"zip64, ones {ones}, {field} + 1",
                large(ones=ones, **{f"zip64_end__{field}": 1}),
            )
        for field in ("disk", "offset", "disks"):
            yield (
                f"zip64, ones {ones}, locator's {field} + 1",
                large(ones=ones, **{f"locator__{field}": 1}),
            )
        for length in (-1, 1, 12, 1 << 40):
            yield (
                f"zip64, ones {ones}, length + {length}",
                large(ones=ones, zip64_end__record_length=length),
            )

    def locator_only(archive: Archive) -> None:
        archive.before(archive.all(END)[0], locator())

    yield "locator without a record", locator_only

    def record_only(archive: Archive) -> None:
        archive.before(archive.all(END)[0], zip64_end())
        archive.relink()

    yield "record without a locator", record_only

    for kind in (LOCAL, CENTRAL):
        for field, value in (
            ("version", 0xFFFF),
            ("version", 45),
            ("version", 63),
            ("time", 0xFFFF),
            ("date", 0),
            ("crc32", 0),
            ("crc32", 1),
            ("packed", 0),
            ("size", 0),
            ("size", 0xFFFFFFFF),
            ("packed", 0xFFFFFFFF),
            ("offset", 0xFFFFFFFF),
            ("disk", 1),
            ("disk", 0xFFFF),
            ("internal", 0xFFFF),
            ("made_by", 255),
            ("attributes", 0xFFFFFFFF),
            ("attributes", 0x10),
            ("attributes", 0x8),
            ("attributes", 0x400),
            ("attributes", 0o120777 << 16 | 0x10),
        ):

            def spoil(
                archive: Archive,
                kind: str = kind,
                field: str = field,
                value: int = value,
            ) -> None:
                for record in archive.all(kind)[:1]:
                    if field in record.fields:
                        record.fields[field] = value

            yield f"{kind}'s {field} {value:#x}", spoil

    def second_directory(archive: Archive) -> None:
        """The directory that an absolute offset finds, and the one before the end record."""
        evil = make([Member(b"index.py", EVIL)])
        archive.records[:0] = [
            Record(BLOB, parts={"bytes": record.encode()})
            for record in evil.records
            if record.kind != END
        ]
        archive.relink(len(evil.encode()) - len(evil.all(END)[0].encode()))

    yield "two directories", second_directory


def absolute_or_adjacent() -> bytes:
    """Two directories of one size, of which the offset finds the one and counting back the other."""
    evil, good = b"evil()\n", b"good()\n"
    one, other = make([Member(b"index.py", evil)]), make([Member(b"index.py", good)])
    parts = one.records[:-1] + other.records
    return b"".join(record.encode() for record in parts)


def seeds() -> Iterator[tuple[str, bytes]]:
    for title, of in members():
        yield title, make(of).encode()
    base = make(several())
    one = make([Member(b"index.py", TEXT)])
    for title, spoil in spoils():
        for name, archive in (("several", base), ("one", one), ("none", make([]))):
            spoiled = archive.copy()
            spoil(spoiled)
            yield f"{title} ({name})", spoiled.encode()
    yield "absolute or adjacent", absolute_or_adjacent()
    described = dataclasses.replace(several()[0], descriptor="signed4")
    # What streaming tools leave open in the local header: each number is zero or true.
    for crc32 in (0, 1):
        for packed in (0, 1):
            for size in (0, 1):
                archive = make([described, Member(b"b", b"b")])
                local, central = archive.all(LOCAL)[0], archive.all(CENTRAL)[0]
                for name, reported in (
                    ("crc32", crc32),
                    ("packed", packed),
                    ("size", size),
                ):
                    local.fields[name] = central.fields[name] * reported
                yield f"streamed, reported {crc32}{packed}{size}", archive.encode()
