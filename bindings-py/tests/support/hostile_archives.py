"""Archives that somebody made to do harm, each with what must be found in it, beside the vectors."""

from __future__ import annotations

import dataclasses
import struct

from support.handmade_archives import (
    Member,
    assemble,
    field,
    link,
    local_header,
    unicode_path,
)

EVIL = b"evil"


def slips(outside: str) -> dict[str, tuple[bytes, str]]:
    """Every spelling of a path that leads out; `outside` is an absolute one."""
    names = {
        "../evil": "path_parent",
        "../../evil": "path_parent",
        "a/../../evil": "path_parent",
        "a/../b": "path_parent",
        "..": "path_parent",
        "../": "path_parent",
        "./../evil": "path_parent",
        "a/..": "path_parent",
        ".../evil": "path_parent",
        ".. /evil": "path_parent",
        "..\\evil": "path_backslash",
        "a\\..\\..\\evil": "path_backslash",
        "\\evil": "path_backslash",
        "\\\\server\\share\\evil": "path_backslash",
        "a\\b": "path_backslash",
        "/evil": "path_absolute",
        "//evil": "path_absolute",
        "/../evil": "path_absolute",
        outside: "path_absolute",
        "/": "path_absolute",
        "C:evil": "path_drive",
        "c:/evil": "path_drive",
        "C:\\evil": "path_drive",
        "a\0b": "path_control",
        "../evil\0.txt": "path_control",
        "a\nb": "path_control",
        "a\x7fb": "path_control",
        "": "path_empty",
    }
    return {
        f"slip {name!r}": (assemble([Member("ok"), Member(name, EVIL)]), code)
        for name, code in names.items()
    }


def links(outside: str) -> dict[str, tuple[bytes, str]]:
    """Links to the outside, and files that would be written through links."""
    escapes = {
        target: assemble([link("a/link", target)])
        for target in (
            "../..",
            "../../evil",
            "../x/../../evil",
            "b/../../../evil",
            "/",
            outside,
            "..\\..\\evil",
            "C:evil",
            "",
            "\0",
            "x" * 5000,
        )
    }
    through = {
        "outside": [link("link", outside), Member("link/evil", EVIL)],
        "up": [link("link", ".."), Member("link/evil", EVIL)],
        "inside": [Member("a/b"), link("link", "a"), Member("link/evil", EVIL)],
        "afterwards": [Member("link/evil", EVIL), link("link", outside)],
        "folder": [link("link", "a"), Member("link/b/", mode=0o040755)],
        "link": [link("link", "a"), link("link/b", "c")],
    }
    twice = {
        "file": [link("link", outside), Member("link", EVIL)],
        "folder": [link("link", outside), Member("link/", mode=0o040755)],
        "other spelling": [link("link", "a"), Member("./link", EVIL)],
    }
    return {
        **{f"link to {t[:20]!r}": (z, "symlink_escape") for t, z in escapes.items()},
        **{
            f"through {k}": (assemble(m), "through_symlink") for k, m in through.items()
        },
        **{f"link and {k}": (assemble(m), "duplicate") for k, m in twice.items()},
    }


def contradictions() -> dict[str, tuple[bytes, str]]:
    """Records that say two things, and data that is not what they say."""
    a = Member("a", b"data" * 100, deflated=True)

    def lie(**lies: object) -> bytes:
        return assemble([dataclasses.replace(a, **lies)])  # type: ignore[arg-type]

    return {
        "much smaller than reported": (lie(size=500_000_000), "ratio_too_high"),
        "packed longer than the file": (lie(compressed_size=9999), "local_mismatch"),
        "an end in the comment": (commented(), "ambiguous_end"),
    }


# Systems whose attributes some program reads as those of Unix (APPNOTE.TXT 4.4.2.2).
SYSTEMS = {"DOS": 0, "VMS": 2, "Atari": 5, "NTFS": 10, "BeOS": 16, "AtheOS": 30}


def disagreements() -> dict[str, tuple[bytes, str]]:
    """Archives of which programs unpack different things."""
    a = Member("a", b"data")

    def with_a(member: Member) -> bytes:
        return assemble([a, member])

    foreign = {
        f"link of {name}": (
            with_a(dataclasses.replace(link("b", "a"), system=system)),
            "ambiguous_kind",
        )
        for name, system in SYSTEMS.items()
    }
    escaping = with_a(Member("ok.py", b"x", extra=unicode_path(b"ok.py", "../evil")))
    return {
        **foreign,
        "also called '../evil'": (escaping, "unicode_path"),
        "long name": (with_a(Member("b" * 256, b"x")), "path_too_long"),
        "deep name": (with_a(Member("b/" * 256 + "b", b"x")), "path_too_long"),
        "two directories": (two_directories(), "ambiguous_directory"),
        "signature in the comment": (
            assemble([a], comment=b"PK\x05\x06"),
            "ambiguous_end",
        ),
        "locator of nothing": (
            assemble([dataclasses.replace(a, extra=field(0xCAFE, locator()))]),
            "ambiguous_end",
        ),
    }


def locator() -> bytes:
    """For large archives, and there is nothing at its offset (APPNOTE.TXT 4.3.15)."""
    return struct.pack("<4sIQI", b"PK\x06\x07", 0, 0, 1)


def two_directories() -> bytes:
    """The end record says the offset of the first, and stands behind the second."""
    return assemble(
        [Member("a", b"good")], before=assemble([Member("a", b"evil")])[:-22]
    )


def commented() -> bytes:
    """An archive whose comment is the end record of another reading."""
    outer = assemble([Member("a", assemble([Member("b")]))])
    hidden = assemble([])
    return outer[:-2] + len(hidden).to_bytes(2, "little") + hidden


def bombs() -> dict[str, tuple[bytes, str]]:
    """A few bytes that would become many, for limits of 1 MB."""
    zeros = bytes(10_000_000)
    flat = Member("zeros", zeros, deflated=True)
    kernel = Member("kernel", bytes(10_000), deflated=True)
    shared = [dataclasses.replace(kernel, name=f"{n}", offset=0) for n in range(99)]
    # Fifield's: the data of each begins with the header of the next, quoted as a stored block.
    inner = Member("inner", b"x" * 50)
    quoted = local_header(inner) + inner.data
    outer = Member("outer", quoted)
    at = len(local_header(outer))
    overlapping = [outer, dataclasses.replace(inner, offset=at)]
    many = [Member(f"{n:05}") for n in range(10_001)]
    several = [Member(f"{n}", bytes(900_000), deflated=True) for n in range(5)]
    return {
        "flat": (assemble([flat]), "entry_too_large"),
        "several": (assemble(several), "total_too_large"),
        "shared": (assemble([kernel, *shared]), "overlap"),
        "quoted": (assemble(overlapping), "overlap"),
        "many": (assemble(many), "too_many_entries"),
        "packed too well": (
            assemble([dataclasses.replace(flat, size=64 << 20)]),
            "ratio_too_high",
        ),
        "lies about its size": (
            assemble([Member("a", zeros, deflated=True, size=100)]),
            "wrong_size",
        ),
    }
