"""The list of an archive's entries, and the data of one, with `zipfile` as the other opinion."""

from __future__ import annotations

import copy
import datetime
import io
import mmap
import pickle
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.handmade_archives import Member, assemble, link, zipped
from support.samples import field_of


def members(archive: zipfile.ZipFile) -> None:
    archive.writestr("index.py", "print(1)\n" * 50)
    archive.writestr("empty.txt", b"")
    archive.writestr("包/索引 é.py", b"x" * 1000)
    archive.writestr("folder/", b"")
    info = zipfile.ZipInfo("bin/tool", (2026, 11, 24, 14, 30, 58))
    info.external_attr = 0o100755 << 16
    archive.writestr(info, b"#!/bin/sh\n", zipfile.ZIP_DEFLATED)
    info = zipfile.ZipInfo("windows.txt", (2107, 12, 31, 23, 59, 58))
    info.create_system = 0
    archive.writestr(info, b"made on DOS")
    archive.comment = b"a comment"


def large_numbers(archive: zipfile.ZipFile) -> None:
    with archive.open("large", "w", force_zip64=True) as file:
        file.write(b"x" * 100)


ARCHIVES = {
    "stored": zipped(members, zipfile.ZIP_STORED),
    "deflated": zipped(members),
    "deflated harder": zipped(members, compresslevel=9),
    "streamed": zipped(members, stream=True),
    "streamed and stored": zipped(members, zipfile.ZIP_STORED, stream=True),
    "zip64": zipped(large_numbers),
    "zip64 streamed": zipped(large_numbers, stream=True),
    "empty": zipped(lambda _: None),
}


def mode(info: zipfile.ZipInfo) -> int | None:
    unix = info.external_attr >> 16 if info.create_system == 3 else 0
    return unix & 0o7777 if unix else None


@pytest.mark.parametrize("name", ARCHIVES)
def test_entries_and_data_are_those_of_zipfile(name: str) -> None:
    data = ARCHIVES[name]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        entries = fw.archive.entries(data)
        assert len(entries) == len(infos)
        for entry, info in zip(entries, infos, strict=True):
            assert entry.path == info.filename
            assert entry.kind == ("folder" if info.is_dir() else "file")
            assert entry.size == info.file_size
            assert entry.compressed_size == info.compress_size
            assert entry.crc32 == info.CRC
            assert entry.mode == mode(info)
            assert entry.modified == datetime.datetime(*info.date_time)
            assert fw.archive.read(data, entry.path) == archive.read(info)


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(st.text("ab/.é包 ", min_size=1), st.binary(), max_size=5),
    st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]),
    st.booleans(),
)
def test_whatever_zipfile_writes_is_read(
    files: dict[str, bytes], method: int, stream: bool
) -> None:
    def write(archive: zipfile.ZipFile) -> None:
        for path, content in files.items():
            archive.writestr(path, content)

    data = zipped(write, method, stream=stream)
    assert {e.path: e.size for e in fw.archive.entries(data)} == {
        path: len(content) for path, content in files.items()
    }
    for path, content in files.items():
        assert fw.archive.read(data, path) == content


def test_kinds_and_what_is_no_time() -> None:
    data = assemble([link("link", "file"), Member("socket", mode=0o140644)])
    assert [entry.kind for entry in fw.archive.entries(data)] == ["symlink", "special"]
    assert fw.archive.read(data, "link") == b"file"
    # Month 0 where the date stands: 4 bytes before the CRC, 12 bytes into the directory's record.
    at = data.index(b"PK\x01\x02") + 14
    data = data[:at] + bytes(2) + data[at + 2 :]
    assert fw.archive.entries(data)[0].modified is None


def names(entries: Sequence[fw.archive.Entry]) -> str:
    return "".join(entry.path for entry in entries)


def test_entries_are_a_sequence() -> None:
    entries = fw.archive.entries(assemble(Member(name) for name in "abcdef"))
    assert isinstance(entries, Sequence)
    assert (len(entries), names(entries), names(list(entries))) == (
        6,
        "abcdef",
        "abcdef",
    )
    assert [entries[index].path for index in (0, 5, -1, -6)] == ["a", "f", "f", "a"]
    for index in (6, -7, 10**30, -(10**30)):
        with pytest.raises(IndexError):
            entries[index]
    bad: Any = "a"
    with pytest.raises(TypeError):
        entries[bad]
    assert names(list(reversed(entries))) == "fedcba"
    assert names(list(reversed(entries[1::2]))) == "fdb"
    assert entries[2] in entries
    assert entries[2] not in entries[3:]
    other: Any = "c"
    assert other not in entries
    assert (entries.index(entries[2]), entries.count(entries[2])) == (2, 1)
    for start, stop in ((3, 6), (0, 2), (-3, 99)):
        with pytest.raises(ValueError, match="no such entry"):
            entries.index(entries[2], start, stop)
    match entries:
        case [first, *_, last]:
            assert names([first, last]) == "af"
        case _:
            pytest.fail("no match")


@given(st.lists(st.slices(6), min_size=1, max_size=3), st.integers(0, 10**20))
def test_slices_are_those_of_a_text(slices: list[slice], huge: int) -> None:
    entries = fw.archive.entries(assemble(Member(name) for name in "abcdef"))
    text = "abcdef"
    for part in [*slices, slice(None, None, huge or None), slice(None, None, -1)]:
        entries, text = entries[part], text[part]
        assert (names(entries), len(entries)) == (text, len(text))
        assert names(list(reversed(entries))) == text[::-1]
        assert [names([entries[i]]) for i in range(-len(text), 0)] == list(text)


def test_entries_are_immutable_values() -> None:
    data = ARCHIVES["deflated"]
    entries = fw.archive.entries(data)
    assert entries == fw.archive.entries(data) != entries[1:]
    assert entries[1:] == fw.archive.entries(data)[1:]
    assert len({*entries, *fw.archive.entries(data)}) == len(entries)
    assert len({entries, entries[:], entries[1:]}) == 2
    others: list[Any] = [list(entries), "index.py", None]
    for other in others:
        assert entries != other
        assert entries[0] != other
    for thing in (entries, entries[::-2], entries[0], entries[-1]):
        assert pickle.loads(pickle.dumps(thing)) == thing
        assert copy.copy(thing) is copy.deepcopy(thing) is thing
    with pytest.raises(AttributeError):
        setattr(entries[0], "path", "x")  # noqa: B010 - a checker rejects the plain form
    with pytest.raises(AttributeError):
        setattr(entries[0], "new", "x")  # noqa: B010 - a checker rejects the plain form


FACTS: dict[str, Any] = {
    "path": "é",
    "kind": "file",
    "size": 2**63,
    "compressed_size": 5,
    "crc32": 7,
    "mode": None,
    "modified": datetime.datetime(1999, 12, 31, 23, 59, 59),
    "raw_name": b"\x82",
}


def test_entries_can_be_made() -> None:
    entry = fw.archive.Entry(**FACTS)
    assert {name: getattr(entry, name) for name in entry.__match_args__} == FACTS
    assert entry == fw.archive.Entry(**FACTS)
    others = {"path": "e", "kind": "folder", "mode": 0, "modified": None}
    others["raw_name"] = "é".encode()
    for name in FACTS:
        assert entry != fw.archive.Entry(**{**FACTS, name: others.get(name, 6)})
    plain = fw.archive.Entry(**{**FACTS, "raw_name": None})
    assert plain.raw_name == "é".encode()
    assert fw.archive.Entries([entry, entry])[1] == entry
    assert len(fw.archive.Entries()) == 0
    other: Any = "ab"
    with pytest.raises(TypeError):
        fw.archive.Entries(other)
    assert field_of(fw.archive.Entry, **{**FACTS, "kind": "device"}) == "kind"


def test_entries_are_shown_in_short() -> None:
    entries = fw.archive.entries(assemble([Member("it's \n", b"12345")]))
    assert repr(entries) == "<Entries: 1>"
    assert repr(entries[0]) == """<Entry "it's \\n" file size=5>"""


def test_entries_outlive_their_archive_and_any_buffer_will_do(tmp_path: Path) -> None:
    data = ARCHIVES["deflated"]
    changing = bytearray(data)
    entries = fw.archive.entries(changing)
    changing[:] = bytes(len(data))
    assert entries == fw.archive.entries(memoryview(data))
    (tmp_path / "zip").write_bytes(data)
    with (tmp_path / "zip").open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    assert entries == fw.archive.entries(mapped)
    mapped.close()
    assert names(entries).startswith("index.pyempty.txt")


def rejection(data: bytes, path: str = "a", **limits: int) -> tuple[str, str | None]:
    with pytest.raises(fw.ArchiveError) as caught:
        fw.archive.read(data, path, **limits)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.finding) == (str(caught.value), caught.value.finding)
    assert caught.value.finding.severity == "error"
    return caught.value.code, caught.value.path


def test_what_cannot_be_read_says_why() -> None:
    a = Member("a", b"12345", deflated=True)
    assert rejection(b"") == ("not_a_zip", None)
    assert rejection(b"PK\x03\x04" + bytes(50)) == ("truncated", None)
    assert rejection(assemble([a]), "b") == ("not_found", "b")
    assert rejection(assemble([a]), "") == ("not_found", "")
    assert rejection(assemble([a, a])) == ("duplicate", "a")
    assert rejection(assemble([a]), max_entry_size=4) == ("entry_too_large", "a")
    assert rejection(assemble([a]), max_total_size=4) == ("total_too_large", None)
    assert rejection(assemble([a]), max_entries=0) == ("too_many_entries", None)
    for fault, code in [
        ({"crc32": 1}, "wrong_crc"),
        ({"size": 4}, "wrong_size"),
        ({"size": 6}, "wrong_size"),
        ({"flags": 1}, "encrypted"),
        ({"method": 12}, "unsupported_method"),
        ({"compressed_size": 3}, "data_corrupt"),
    ]:
        faulty = Member("a", b"12345", deflated=True, **fault)  # type: ignore[arg-type]
        assert rejection(assemble([faulty])) == (code, "a")


@pytest.mark.parametrize(
    "bad", [-1, 2**64, 1.5, True, "5", b"5", [], object()], ids=repr
)
@pytest.mark.parametrize(
    "limit", ["max_entries", "max_entry_size", "max_total_size", "max_ratio"]
)
def test_limits_are_whole_numbers(limit: str, bad: Any) -> None:
    data = ARCHIVES["stored"]
    functions: list[Any] = [fw.archive.inspect, fw.archive.entries]
    for function in functions:
        assert field_of(function, data, **{limit: bad}) == limit
        function(data, **{limit: None})
        function(data, **{limit: 2**64 - 1})
    assert field_of(fw.archive.read, data, "index.py", **{limit: bad}) == limit
    assert field_of(fw.archive.compare, data, data, **{limit: bad}) == limit
    with pytest.raises(TypeError, match="unexpected keyword argument 'max_size'"):
        fw.archive.entries(data, max_size=5)  # type: ignore[call-arg]


@pytest.mark.parametrize("bad", [None, 5, "text", [b"x"], object()], ids=repr)
def test_data_is_bytes(bad: Any, tmp_path: Path) -> None:
    data = ARCHIVES["stored"]
    assert field_of(fw.archive.inspect, bad) == "data"
    assert field_of(fw.archive.entries, bad) == "data"
    assert field_of(fw.archive.read, bad, "a") == "data"
    assert field_of(fw.archive.extract, bad, tmp_path) == "data"
    assert field_of(fw.archive.compare, bad, data) == "before"
    assert field_of(fw.archive.compare, data, bad) == "after"


@pytest.mark.parametrize("bad", [None, 5, b"a", "\ud800"], ids=repr)
def test_paths_are_texts(bad: Any) -> None:
    assert field_of(fw.archive.read, ARCHIVES["stored"], bad) == "path"
