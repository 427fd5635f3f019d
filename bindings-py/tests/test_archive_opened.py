"""Archives that are kept open, and names in other encodings."""

from __future__ import annotations

import gc
import sys
import zipfile
from collections.abc import Callable
from typing import Any

import faaswire as fw
import pytest
from support.handmade_archives import Member, assemble, link, zipped
from support.samples import field_of

MANY = 2_000


def write_many(archive: zipfile.ZipFile) -> None:
    for number in range(MANY):
        archive.writestr(f"p/{number}.js", str(number))


DATA = assemble(
    [
        Member("index.py", b"print(1)\n"),
        Member("d/", mode=0o040755),
        Member("d/text", b"text" * 100, deflated=True),
        link("l", "index.py"),
    ]
)


def test_an_opened_archive_is_read_and_looked_at() -> None:
    opened = fw.archive.open(bytearray(DATA))
    assert opened.entries == fw.archive.entries(DATA)
    assert list(opened) == list(opened.entries)
    assert len(opened) == 4
    assert opened.read("index.py") == b"print(1)\n"
    assert opened.read("l") == b"index.py"
    assert opened.read_all() == {"index.py": b"print(1)\n", "d/text": b"text" * 100}
    assert "d/text" in opened
    assert "d/" in opened
    for stranger in ("d", "text", "", "\ud800", 5, None):
        assert stranger not in opened
    assert opened.inspect() == fw.archive.inspect(DATA)
    asked: dict[str, Any] = {
        "handler": "a.b",
        "runtime": "python3.9",
        "contents": False,
    }
    assert opened.inspect(**asked) == fw.archive.inspect(DATA, **asked)
    assert repr(opened) == "<Archive: 4 entries>"
    with opened as same:
        assert same is opened
    assert opened.read("index.py") == b"print(1)\n"


def test_what_an_opened_archive_rejects() -> None:
    twice = assemble([Member("a", b"1"), Member("a", b"2"), Member("b", crc32=1)])
    opened = fw.archive.open(twice)
    for path, code in [("c", "not_found"), ("a", "duplicate"), ("b", "wrong_crc")]:
        with pytest.raises(fw.ArchiveError) as caught:
            opened.read(path)
        assert (caught.value.code, caught.value.finding.path) == (code, path)
    assert "a" in opened
    with pytest.raises(fw.ArchiveError, match="more than once"):
        opened.read_all()
    with pytest.raises(fw.ArchiveError) as caught:
        fw.archive.open(b"no zip")
    assert caught.value.code == "not_a_zip"
    # Limits are those with which it was opened.
    opened = fw.archive.open(DATA, max_entry_size=100)
    assert opened.inspect() == fw.archive.inspect(DATA, max_entry_size=100)
    with pytest.raises(fw.ArchiveError) as caught:
        opened.read("d/text")
    assert caught.value.code == "entry_too_large"
    with pytest.raises(TypeError, match="unexpected keyword argument 'max_ratio'"):
        opened.inspect(max_ratio=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'encoding'"):
        opened.inspect(encoding="gbk")  # type: ignore[call-arg]
    assert field_of(fw.archive.open, 5) == "data"
    assert field_of(fw.archive.open, DATA, max_entries=-1) == "max_entries"
    assert field_of(opened.read, 5) == "path"
    with pytest.raises(TypeError):
        type(opened)()  # type: ignore[call-arg]


def test_many_reads_read_the_directory_once() -> None:
    data = zipped(write_many)
    other = zipped(write_many, zipfile.ZIP_STORED)
    opened = fw.archive.open(data)
    for number in range(0, MANY, 7):
        path, content = f"p/{number}.js", str(number).encode()
        assert opened.read(path) == content
        assert fw.archive.read(data, path) == content
        assert fw.archive.read(data, path, max_entries=MANY) == content
        assert fw.archive.read(bytearray(data), path) == content
        if number % 5 == 0:
            assert fw.archive.read(other, path) == content
    assert opened.read_all() == {f"p/{n}.js": str(n).encode() for n in range(MANY)}
    # What was read from with other limits is another archive.
    with pytest.raises(fw.ArchiveError, match="limit"):
        fw.archive.read(data, "p/1.js", max_entries=5)
    assert fw.archive.read(data, "p/1.js") == b"1"


def test_only_the_last_archive_is_kept() -> None:
    data, other = zipped(write_many), zipped(write_many)
    before = sys.getrefcount(data)
    fw.archive.read(data, "p/1.js")
    fw.archive.read(data, "p/2.js")
    assert sys.getrefcount(data) == before + 1
    fw.archive.read(other, "p/1.js")
    gc.collect()
    assert sys.getrefcount(data) == before
    small = assemble([Member("a", b"1")])
    before = sys.getrefcount(small)
    fw.archive.read(small, "a")
    assert sys.getrefcount(small) == before


# Both are b"\x81\x5c" somewhere: the second half of a letter is a backslash.
CHINESE = {"中文.py": b"1", "目录/包.js": b"2", "乗.py": b"3"}


def in_gbk(**options: Any) -> bytes:
    return assemble(
        Member(name.encode("gbk"), content, flags=0, **options)
        for name, content in CHINESE.items()
    )


def test_names_are_decoded_by_the_codec_that_is_named(tmp_path: Any) -> None:
    data = in_gbk()
    plain = fw.archive.entries(data)
    assert next(entry.path for entry in plain) == "╓╨╬─.py"
    entries = fw.archive.entries(data, encoding="gbk")
    assert [entry.path for entry in entries] == list(CHINESE)
    names = [name.encode("gbk") for name in CHINESE]
    assert [entry.raw_name for entry in entries] == names
    assert [entry.raw_name for entry in plain] == names
    found = fw.archive.inspect(data, encoding="GB18030")
    assert (found.entries, found.is_safe) == (entries, True)
    assert {one.code for one in found.findings} == {"name_encoding"}
    opened = fw.archive.open(data, encoding="gbk")
    assert opened.read_all() == CHINESE
    assert opened.inspect() == found
    for name, content in CHINESE.items():
        assert opened.read(name) == content
        assert fw.archive.read(data, name, encoding="gbk") == content
    fw.archive.extract(data, tmp_path, encoding="gbk")
    assert (tmp_path / "目录" / "包.js").read_bytes() == b"2"
    assert (tmp_path / "乗.py").read_bytes() == b"3"
    utf8 = assemble(Member(name, content) for name, content in CHINESE.items())
    assert fw.archive.compare(data, utf8, encoding="gbk").is_same_code
    # What says that it is UTF-8 is not decoded; what is not of the encoding is as without it.
    assert fw.archive.entries(utf8, encoding="latin-1")[0].path == "中文.py"
    odd = assemble([Member(b"\x81\xff", flags=0)])
    assert fw.archive.entries(odd, encoding="gbk")[0].path == "ü\xa0"


def test_decoded_names_are_as_dangerous_as_others(tmp_path: Any) -> None:
    for raw, encoding, code in [
        ("../evil".encode("utf-16-le"), "utf-16-le", "path_parent"),
        ("/etc/passwd".encode("utf-16-le"), "utf-16-le", "path_absolute"),
        (b"+AC4ALgAv-evil", "utf-7", "path_parent"),
        (b"+AFw-evil", "utf-7", "path_backslash"),
        (b"a\\b", "gbk", "path_backslash"),
        # Bytes that lead elsewhere for whoever does not decode them.
        (b"\x81\\../evil", "gbk", "path_parent"),
        (b"../evil", "cp037", "path_parent"),
    ]:
        data = assemble([Member(raw, b"x", flags=0)])
        found = fw.archive.inspect(data, encoding=encoding)
        assert code in {one.code for one in found.findings}, (raw, encoding)
        assert not found.is_safe
        with pytest.raises(fw.ArchiveError):
            fw.archive.extract(data, tmp_path / "new", encoding=encoding)
        with pytest.raises(fw.ArchiveError):
            fw.archive.compare(data, data, encoding=encoding)
    assert list(tmp_path.iterdir()) == []


def test_encodings_are_those_of_python() -> None:
    uses: list[Callable[..., object]] = [
        fw.archive.open,
        fw.archive.entries,
        fw.archive.inspect,
        lambda data, **options: fw.archive.read(data, "index.py", **options),
        lambda data, **options: fw.archive.compare(data, data, **options),
        lambda data, **options: fw.archive.extract(data, "/nonexistent/x", **options),
    ]
    for use in uses:
        for bad in ("no such codec", "", "hex", "rot13", "zlib", "a\0b", 5, b"gbk"):
            assert field_of(use, DATA, encoding=bad) == "encoding"
    for use in uses[:-1]:
        for good in (None, "gbk", "GBK", "cp932", "utf-8-sig", "idna"):
            use(DATA, encoding=good)
