"""Where a reader may differ from what faaswire says: each with the reason, as narrow as it is.

A rejection does no harm: what a reader does not unpack, nobody takes for something else. It is
excused where a finding warns of it, or where the reader's limit is named. Another reading is
excused only where the reader is wrong by itself, or where names are reported without their encoding.
"""

from __future__ import annotations

import collections
import dataclasses
import functools
import unicodedata
from collections.abc import Callable

from records import (
    CENTRAL,
    DESCRIPTOR,
    END,
    LOCAL,
    ZIP64_END,
    Archive,
    Record,
    parse,
    zip64_numbers,
)
from trees import FOLDER, NOTHING, Tree, without_links

UTF8 = 1 << 11
DESCRIBED = 1 << 3
ONES = 0xFFFFFFFF


@dataclasses.dataclass(frozen=True)
class Case:
    """An archive that is called safe, what is said to be in it, and what was found beside."""

    data: bytes
    tree: Tree
    findings: frozenset[str]

    @functools.cached_property
    def records(self) -> Archive:
        try:
            return parse(self.data)
        except (ValueError, IndexError):
            return Archive([])

    @property
    def entries(self) -> list[Record]:
        return self.records.all(CENTRAL)

    @property
    def headers(self) -> list[Record]:
        return self.records.all(LOCAL)


# Whether it may differ so: of an archive, what is expected of the reader, and what it gives, which
# is a string if it rejects.
Applies = Callable[[Case, Tree, Tree | str], bool]


@dataclasses.dataclass(frozen=True)
class Excuse:
    reader: str
    reason: str
    applies: Applies


def rejection(when: Callable[[Case], bool], *words: str) -> Applies:
    """A rejection, in one of these words if there are some, of such an archive."""

    def applies(case: Case, expected: Tree, result: Tree | str) -> bool:
        if not isinstance(result, str) or not when(case):
            return False
        return not words or any(word in result for word in words)

    return applies


def reads(when: Callable[[Case], bool], how: Callable[[Tree, Tree], bool]) -> Applies:
    """Such an archive is read so."""

    def applies(case: Case, expected: Tree, result: Tree | str) -> bool:
        return not isinstance(result, str) and when(case) and how(expected, result)

    return applies


def found(*codes: str) -> Callable[[Case], bool]:
    return lambda case: bool(case.findings & set(codes))


def nothing(expected: Tree, result: Tree) -> bool:
    return not result


def a_part(expected: Tree, result: Tree) -> bool:
    return result.items() < expected.items()


def other_letters(expected: Tree, result: Tree) -> bool:
    """The same but for names, where they are not ASCII, and the folders that these make."""

    def masked(tree: Tree) -> collections.Counter[object]:
        return collections.Counter(
            (path if path.isascii() else None, found)
            for path, found in tree.items()
            if path.isascii() or found[0] != FOLDER
        )

    return masked(expected) == masked(result)


def same_contents(expected: Tree, result: Tree) -> bool:
    def contents(tree: Tree) -> collections.Counter[object]:
        return collections.Counter(f for f in tree.values() if f[0] != FOLDER)

    return contents(result) <= contents(expected)


def names_collide(case: Case) -> bool:
    return {"name_encoding", "case_collision"} <= case.findings


def odd_comment(case: Case) -> bool:
    comments = [entry.parts["comment"] for entry in case.entries]
    return any(c.decode(errors="replace").encode() != c for c in comments)


def odd_internal(case: Case) -> bool:
    return any(entry.fields["internal"] & ~1 for entry in case.entries)


def links_as_files(expected: Tree, result: Tree) -> bool:
    return without_links(expected) == without_links(result)


def always(case: Case) -> bool:
    return True


def composed(expected: Tree, result: Tree) -> bool:
    def of(tree: Tree) -> Tree:
        return {unicodedata.normalize("NFC", path): tree[path] for path in tree}

    return len(result) == len(expected) and of(expected) == of(result)


def stored_and_described(case: Case) -> bool:
    return any(
        header.fields["flags"] & DESCRIBED and header.fields["method"] == 0
        for header in case.headers
    )


def large_descriptor(case: Case) -> bool:
    return any(len(r.parts["bytes"]) >= 20 for r in case.records.all(DESCRIPTOR))


def root(case: Case) -> bool:
    return any(not entry.parts["name"].strip(b"./") for entry in case.entries)


def folder_without_attributes(case: Case) -> bool:
    return any(
        entry.parts["name"].endswith(b"/") and entry.fields["attributes"] >> 28 != 4
        for entry in case.entries
    )


def utf8_of_dos(case: Case) -> bool:
    return any(
        entry.fields["flags"] & UTF8
        and entry.fields["host"] != 3
        and not entry.parts["name"].isascii()
        for entry in case.entries
    )


def no_large_end(case: Case) -> bool:
    return not case.records.all(ZIP64_END) and any(
        zip64_numbers(entry) for entry in case.entries
    )


def unicode_path(case: Case) -> bool:
    return any(b"up" in r.parts["extra"] for r in case.headers + case.entries)


def long_comment(case: Case) -> bool:
    return any(len(end.parts["comment"]) > 16_000 for end in case.records.all(END))


BELONGS_TO_NOTHING = found("leading_data", "trailing_data", "hidden_data")
LARGE = found("zip64")

EXCUSES = [
    Excuse(
        "*",
        "bytes that belong to nothing are warned of, and not everybody reads past them",
        rejection(BELONGS_TO_NOTHING),
    ),
    Excuse(
        "*",
        "a name says nothing of its encoding (`name_encoding`), and each has its own",
        reads(found("name_encoding"), other_letters),
    ),
    Excuse(
        "jszip",
        "puts one character for all that are not UTF-8: names collide (`case_collision`)",
        reads(names_collide, same_contents),
    ),
    Excuse(
        "adm-zip",
        "puts one character for all that are not UTF-8: names collide (`case_collision`)",
        rejection(names_collide, "Duplicate entry name"),
    ),
    Excuse(
        "unzip",
        "Debian's puts other letters, or none, for what is not in ISO 8859-1 (`name_encoding`)",
        reads(found("name_encoding"), same_contents),
    ),
    Excuse(
        "ZipFile",
        "reads names in UTF-8 only (`name_encoding`)",
        rejection(found("name_encoding"), "malformed input", "bad entry name"),
    ),
    Excuse(
        "ZipFile",
        "rejects comments of entries that are not UTF-8",
        rejection(odd_comment, "malformed input"),
    ),
    Excuse(
        "unzip",
        "makes a file of a link whose internal attributes have more than the bit for text",
        reads(odd_internal, links_as_files),
    ),
    Excuse(
        "ZipInputStream",
        "reads names in UTF-8 only (`name_encoding`)",
        rejection(found("name_encoding"), "malformed input"),
    ),
    Excuse(
        "ZipInputStream",
        "takes no stored data that is described behind it",
        rejection(stored_and_described, "only DEFLATED entries"),
    ),
    Excuse(
        "ZipInputStream",
        "reads nothing unless the archive begins with the file (`leading_data`)",
        reads(found("leading_data"), nothing),
    ),
    Excuse(
        "ZipInputStream",
        "Java 17 knows 8-byte descriptors of files over 4 GiB only (JDK-8303866), and ends",
        reads(large_descriptor, a_part),
    ),
    Excuse(
        "ZipInputStream",
        "Java 17 knows 8-byte descriptors of files over 4 GiB only (JDK-8303866)",
        rejection(large_descriptor, "invalid entry", "only DEFLATED"),
    ),
    Excuse(
        "bsdtar, piped",
        "finds no end of stored data that is described behind it",
        rejection(
            stored_and_described,
            "Truncated ZIP file",
            "ZIP uncompressed data",
            "Too much data",
        ),
    ),
    Excuse(
        "bsdtar",
        "looks for the end in the last 16 KB, and reads from the beginning if it is not there",
        rejection(
            lambda case: long_comment(case) and stored_and_described(case),
            "Truncated ZIP file",
            "ZIP uncompressed data",
            "Too much data",
        ),
    ),
    Excuse(
        "bsdtar",
        "looks for the end in the last 16 KB, and sees no links if it is not there",
        reads(long_comment, lambda expected, result: result == without_links(expected)),
    ),
    Excuse(
        "bsdtar, piped",
        "knows 8-byte descriptors by the field for large files only, which some leave out",
        rejection(large_descriptor),
    ),
    Excuse(
        "bsdtar, piped",
        "takes zeros before the archive for an empty tape (`leading_data`)",
        reads(found("leading_data"), nothing),
    ),
    Excuse(
        "adm-zip",
        "reads the field for large files (`zip64`) only where it is needed",
        rejection(LARGE, "Extra field parsing error"),
    ),
    Excuse("bsdtar", "composes letters and accents", reads(always, composed)),
    Excuse("bsdtar, piped", "composes letters and accents", reads(always, composed)),
    Excuse(
        "extract-zip",
        "takes the folder that is unpacked into for one outside (`path_not_normal`)",
        rejection(root, "Out of bound path"),
    ),
    Excuse(
        "decompress",
        "takes the folder that is unpacked into for one outside (`path_not_normal`)",
        rejection(root, "to create a directory outside"),
    ),
    Excuse(
        "decompress",
        "takes a folder without a mode, as on Windows and by `jar`, for a file",
        rejection(folder_without_attributes, "EISDIR"),
    ),
    Excuse(
        "decompress",
        "takes only what begins with a file for an archive (`leading_data`)",
        reads(found("leading_data"), nothing),
    ),
    Excuse(
        "decompress",
        "reads the records for large archives (`zip64`) only beside the smallest end record",
        rejection(LARGE, "multi-disk"),
    ),
    Excuse(
        "extract-zip",
        "reads the records for large archives (`zip64`) only beside the smallest end record",
        rejection(LARGE, "multi-disk"),
    ),
    Excuse(
        "7z",
        "takes links with `..` for dangerous, also where they stay inside (`symlink`)",
        rejection(found("symlink"), "Dangerous link"),
    ),
    Excuse(
        "unzip",
        "Debian's decodes UTF-8 from hosts other than Unix as if it were a DOS code page",
        reads(utf8_of_dos, same_contents),
    ),
    Excuse(
        "jszip",
        "reads the records for large archives (`zip64`) only where the small one refers to them",
        rejection(LARGE, "records in central dir"),
    ),
    Excuse(
        "zipimport",
        "knows no records for large archives (`zip64`) before Python 3.13",
        rejection(LARGE),
    ),
    Excuse(
        "zipimport",
        "knows no records for large archives (`zip64`) before Python 3.13, and reads nothing",
        reads(LARGE, nothing),
    ),
    Excuse(
        "fflate",
        "trusts offsets and looks at no signature: it reads garbage (`leading_data`)",
        reads(found("leading_data"), lambda expected, result: True),
    ),
    Excuse(
        "fflate",
        "reads the field for large files (`zip64`) only beside the end record for large archives",
        lambda case, expected, result: LARGE(case) and no_large_end(case),
    ),
    Excuse(
        "jszip",
        "looks for the records for large archives (`zip64`) by their signature, in data as well",
        rejection(LARGE, "unexpected signature"),
    ),
    Excuse(
        "fflate",
        "cuts the byte order mark off names: two become one (`path_invisible`)",
        reads(found("path_invisible"), lambda expected, result: True),
    ),
    Excuse(
        "*",
        "there is nothing in it (`empty`), and not everybody calls that an archive",
        rejection(found("empty")),
    ),
    Excuse(
        "unzip",
        "Debian's takes entries for overlapping where one has a Unicode Path",
        rejection(unicode_path, "overlapped components"),
    ),
]


@dataclasses.dataclass(frozen=True)
class Rewrite:
    """What a reader makes of every archive, on purpose or by mistake, and nothing else."""

    reader: str
    reason: str
    rewrite: Callable[[Case, Tree], Tree]


def without_macos(case: Case, tree: Tree) -> Tree:
    # It looks at names as they stand: one that begins with `./` is not left out.
    if any(entry.parts["name"].startswith(b"./") for entry in case.entries):
        return tree
    return {p: found for p, found in tree.items() if p.split("/")[0] != "__MACOSX"}


def without_prototype(case: Case, tree: Tree) -> Tree:
    return {p: f for p, f in tree.items() if p != "__proto__" or f[0] == FOLDER}


def with_root(case: Case, tree: Tree) -> Tree:
    return {**tree, "/": (FOLDER, NOTHING)} if root(case) else tree


def without_marks(case: Case, tree: Tree) -> Tree:
    if "name_encoding" in case.findings:
        return tree
    return {path.removeprefix("\ufeff"): found for path, found in tree.items()}


REWRITES = [
    Rewrite("fflate", "cuts the byte order mark off names", without_marks),
    Rewrite("jszip", "calls the folder that is unpacked into `/`", with_root),
    Rewrite(
        "extract-zip",
        "leaves out `__MACOSX/`, on purpose",
        without_macos,
    ),
    Rewrite(
        "fflate",
        "keeps entries in an object, where `__proto__` is none",
        without_prototype,
    ),
]


def rewritten(case: Case, reader: str, tree: Tree) -> tuple[Tree, list[str]]:
    """What is expected of this reader, and why that is something else."""
    reasons = []
    for rewrite in REWRITES:
        if rewrite.reader == reader:
            changed = rewrite.rewrite(case, tree)
            if changed != tree:
                tree = changed
                reasons.append(rewrite.reason)
    return tree, reasons


def excused(case: Case, reader: str, expected: Tree, result: Tree | str) -> str | None:
    """Why this reader may differ here, if it may."""
    for excuse in EXCUSES:
        if excuse.reader in ("*", reader) and excuse.applies(case, expected, result):
            return excuse.reason
    return None
