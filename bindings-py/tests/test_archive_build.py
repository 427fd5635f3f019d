"""Archives that are built: the same bytes every time, and right in the eyes of others."""

from __future__ import annotations

import array
import hashlib
import io
import itertools
import random
import subprocess
import zipfile
from collections import UserDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.handmade_archives import Member, assemble
from support.samples import field_of

names = st.text("aZ0-_ .é中🙂", min_size=1, max_size=8).filter(
    lambda name: name.strip(". ")
)
files = st.dictionaries(
    st.lists(names, min_size=1, max_size=3).map("/".join),
    st.tuples(
        st.binary(max_size=300) | st.binary(max_size=5).map(lambda chunk: chunk * 99),
        st.sampled_from([None, 0o644, 0o600, 0o755, 0o100711, 0o4070]),
    ),
    max_size=6,
).filter(
    lambda found: not any(f"{a}/" == b[: len(a) + 1] for a in found for b in found)
)


@settings(max_examples=200, deadline=None)
@given(files, st.integers(0, 9), st.randoms())
def test_others_read_what_was_built(
    files: dict[str, tuple[bytes, int | None]], level: int, order: random.Random
) -> None:
    given = [(path, data, mode) for path, (data, mode) in files.items()]
    built = fw.archive.build(given, level=level)
    order.shuffle(given)
    assert fw.archive.build(iter(given), level=level) == built
    assert built.digests == fw.Digests.of(built.data)
    with zipfile.ZipFile(io.BytesIO(built.data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(files, key=str.encode)
        for path, (data, mode) in files.items():
            info = archive.getinfo(path)
            assert archive.read(path) == data
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            is_program = mode is not None and mode & 0o111
            assert info.external_attr >> 16 == (0o100755 if is_program else 0o100644)
            assert info.compress_size <= info.file_size
            assert (info.extra, info.comment) == (b"", b"")
    found = fw.archive.inspect(built.data)
    odd = {"empty", "case_collision", "path_trailing"}
    assert {finding.code for finding in found.findings} <= odd
    for path, (data, _) in files.items():
        assert fw.archive.read(built.data, path) == data


def test_the_bytes_without_packing_are_those_of_the_specification() -> None:
    built = fw.archive.build(
        {"é": b"2", "bin/": b"", "bootstrap": b"#!", "index.py": b"print(1)\n"},
        level=0,
    )
    assert built.data == assemble(
        [
            Member("bin/", mode=0o040755),
            Member("bootstrap", b"#!", mode=0o100755),
            Member("index.py", b"print(1)\n"),
            Member("é", b"2"),
        ]
    )
    assert built.digests.sha256 == hashlib.sha256(built.data).hexdigest()


def test_every_way_to_give_files_gives_the_same() -> None:
    members = {"b": b"2", "a": b"1", "d/": b""}
    expected = fw.archive.build(members)
    assert fw.archive.build(members.items()) == expected
    assert fw.archive.build(UserDict(members)) == expected
    lists: Any = [list(item) for item in members.items()]
    assert fw.archive.build(lists) == expected
    modes: list[Any] = [("a", b"1", 0o644), ("b", b"2", None), ("d/", b"", 0o040700)]
    assert fw.archive.build(modes) == expected
    buffers: dict[str, Any] = {
        "a": bytearray(b"1"),
        "b": memoryview(b"2"),
        "d/": array.array("B"),
    }
    assert fw.archive.build(buffers) == expected
    assert fw.archive.build(members, level=6) == expected
    assert [e.path for e in fw.archive.entries(expected.data)] == ["a", "b", "d/"]


def test_levels_pack_harder() -> None:
    text = {"a": b" ".join(b"%d" % (n * n % 977) for n in range(20_000))}
    sizes = [len(fw.archive.build(text, level=level).data) for level in (0, 1, 6, 9)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 4


def test_info_zip_reads_what_was_built(tmp_path: Path) -> None:
    texts: dict[str, bytes] = {f"d/{n}.txt": b"text " * n for n in range(50)}
    for level in range(10):
        (tmp_path / "zip").write_bytes(fw.archive.build(texts, level=level).data)
        command = ["unzip", "-t", str(tmp_path / "zip")]
        result = subprocess.run(command, capture_output=True, text=True, check=True)
        assert "No errors detected" in result.stdout
        assert result.stdout.count("OK") == 50


def test_an_archive_is_shown_in_short() -> None:
    built = fw.archive.build({"a": b""})
    assert repr(built).startswith(f"Built(data=<{len(built.data)} bytes>, digests=")


def endless() -> Iterator[tuple[str, bytes]]:
    return ((str(number), b"") for number in itertools.count())


BAD: list[tuple[Any, str]] = [
    (5, "files"),
    (None, "files"),
    ([("ok", b""), "ab"], "files[1]"),
    ([("ok",)], "files[0]"),
    ([("a", b"", 0o644, 5)], "files[0]"),
    ([("a", b""), ("b", b""), (b"c", b"")], "files[2].path"),
    ([("\ud800", b"")], "files[0].path"),
    ([("a", b""), ("a", b"")], "files[1].path"),
    ({"a": b"", "../b": b""}, "files[1].path"),
    ({"/a": b""}, "files[0].path"),
    ({"a\\b": b""}, "files[0].path"),
    ({"C:a": b""}, "files[0].path"),
    ({"a\0": b""}, "files[0].path"),
    ({"./a": b""}, "files[0].path"),
    ({"": b""}, "files[0].path"),
    ({"a/": b"data"}, "files[0].path"),
    ({"a" * 65_535: b""}, "files[0].path"),
    ({"a": "text"}, "files[0].data"),
    ({"a": None}, "files[0].data"),
    ([("a", b"", -1)], "files[0].mode"),
    ([("a", b"", 0o120777)], "files[0].mode"),
    ([("a", b"", 2**32 + 0o644)], "files[0].mode"),
    ([("a", b"", "755")], "files[0].mode"),
    ([("a", b"", True)], "files[0].mode"),
    ({"a": b"", "a/b": b""}, "files"),
    (endless(), "files"),
]


@pytest.mark.parametrize(("files", "field"), BAD, ids=[field for _, field in BAD])
def test_what_cannot_be_packed_is_named(files: Any, field: str) -> None:
    assert field_of(fw.archive.build, files) == field


@pytest.mark.parametrize("level", [-1, 10, 2**32 + 6, 2**70, 6.0, "6", True], ids=repr)
def test_levels_are_from_0_to_9(level: Any) -> None:
    assert field_of(fw.archive.build, {"a": b""}, level=level) == "level"
