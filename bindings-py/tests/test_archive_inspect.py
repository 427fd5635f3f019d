"""Inspections: what healthy archives show, and the findings as records."""

from __future__ import annotations

import copy
import pickle
import zipfile
from typing import Any

import faaswire as fw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.handmade_archives import Member, assemble, link, zipped
from support.samples import field_of

FILE = Member("index.py", b"def handler(event, context): ...")


def codes(data: bytes, **options: Any) -> set[str]:
    return {finding.code for finding in fw.archive.inspect(data, **options).findings}


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.text("abé包", min_size=1).map("d/".__add__),
        st.binary(min_size=1),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]),
    st.booleans(),
    st.binary(max_size=20).filter(lambda comment: b"PK" not in comment),
)
def test_nothing_is_wrong_with_what_zipfile_makes(
    files: dict[str, bytes], method: int, stream: bool, comment: bytes
) -> None:
    def write(archive: zipfile.ZipFile) -> None:
        archive.writestr("d/", b"")
        for path, content in files.items():
            archive.writestr(path, content)
        archive.comment = comment

    found = fw.archive.inspect(zipped(write, method, stream=stream))
    assert (found.findings, found.severity, found.is_safe) == ((), None, True)
    assert [entry.path for entry in found.entries] == ["d/", *files]
    assert (found.totals.files, found.totals.folders) == (len(files), 1)
    assert found.totals.size == sum(map(len, files.values()))


@pytest.mark.parametrize("limit", ["ZIP64_LIMIT", "ZIP_FILECOUNT_LIMIT"])
def test_large_numbers_are_a_notice(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(archive: zipfile.ZipFile) -> None:
        for name in ("a", "b"):
            with archive.open(name, "w", force_zip64=True) as file:
                file.write(b"x" * 9)

    assert codes(zipped(write)) == set()
    # Sizes of 8 bytes behind the data, at which `ZipInputStream` of Java 17 goes astray.
    assert codes(zipped(write, stream=True)) == {"zip64"}
    # From here on `zipfile` takes small numbers for large ones.
    monkeypatch.setattr(zipfile, limit, 1)
    for data in (zipped(write), zipped(write, stream=True)):
        assert codes(data) == {"zip64"}
        assert fw.archive.inspect(data).severity == "notice"
        assert [entry.size for entry in fw.archive.entries(data)] == [9, 9]


def test_totals_add_up() -> None:
    members = [
        Member("a", b"x" * 1000, deflated=True),
        Member("b", b"x" * 10),
        Member("d/", mode=0o040755),
        link("l", "a"),
    ]
    data = assemble(members)
    packed = sum(entry.compressed_size for entry in fw.archive.entries(data))
    assert fw.archive.inspect(data).totals == fw.archive.Totals(
        files=2, folders=1, symlinks=1, size=1011, compressed_size=packed
    )


def test_findings_are_records_and_lines() -> None:
    data = assemble([FILE, link("a b", "../c")], after=b"x")
    found = fw.archive.inspect(data)
    trailing, escape = found.findings
    assert trailing == fw.archive.Finding(
        code="trailing_data",
        severity="warning",
        path=None,
        detail=None,
        text=str(trailing),
    )
    assert (escape.code, escape.severity) == ("symlink_escape", "error")
    assert (escape.path, escape.detail) == ("a b", 'to "../c"')
    assert str(trailing) == "warning: bytes after the end of the archive"
    assert str(escape).startswith('error: "a b": ')
    assert str(escape).endswith(' (to "../c")')
    assert str(found) == f"{trailing}\n{escape}"
    assert repr(found) == (
        "<Inspection is_safe=False severity=error findings=2 entries=2>"
    )
    assert (bool(found), found.is_safe, found.severity) == (False, False, "error")


def test_only_errors_make_an_archive_unsafe() -> None:
    for data, severity in [
        (assemble([FILE]), None),
        (assemble([FILE, link("l", "index.py")]), "notice"),
        (assemble([FILE], before=b"x"), "warning"),
        (assemble([FILE, FILE]), "error"),
        (b"", "error"),
    ]:
        found = fw.archive.inspect(data)
        assert found.severity == severity
        assert bool(found) is found.is_safe is (severity != "error")
    assert str(fw.archive.inspect(assemble([FILE]))) == "nothing found"


def test_inspections_are_values() -> None:
    data = assemble([FILE], after=b"x")
    found = fw.archive.inspect(data)
    for thing in (found, found.totals, *found.findings):
        assert pickle.loads(pickle.dumps(thing)) == thing == copy.deepcopy(thing)
        assert hash(copy.deepcopy(thing)) == hash(thing)
        with pytest.raises(AttributeError, match="is immutable"):
            setattr(thing, "text", "x")  # noqa: B010 - a checker rejects the plain form
    assert found == fw.archive.inspect(bytearray(data)) != fw.archive.inspect(b"")


def test_the_handler_is_looked_for() -> None:
    data = assemble([FILE])
    for handler, runtime, expected in [
        ("index.handler", "python3.9", set()),
        ("index.handler", None, set()),
        ("main.handler", "python3.9", {"handler_missing"}),
        ("index.handler", "Node.js18.15", {"handler_missing"}),
        (None, "CustomRuntime", {"handler_missing"}),
        (None, None, set()),
    ]:
        assert codes(data, handler=handler, runtime=runtime) == expected
    assert codes(assemble([Member("app/index.py")]), handler="index.h") == {
        "nested_root"
    }
    program = Member("bootstrap", b"#!/bin/sh\n", mode=0o100644)
    assert codes(assemble([program])) == {"not_executable"}


def test_a_command_names_what_is_started() -> None:
    data = assemble([Member("app.py", b"print(1)")])
    for command, expected in [
        (["python3", "app.py"], set()),
        (("python3", "/code/app.py"), set()),
        (iter(["sh", "-c", "python3 app.py"]), set()),
        (["./app"], {"handler_missing"}),
        (["python3", "main.py"], {"handler_missing"}),
        ([], {"handler_missing"}),
        (None, {"handler_missing"}),
    ]:
        assert codes(data, runtime="custom", command=command) == expected


def test_a_layer_is_where_a_runtime_looks() -> None:
    data = assemble([Member("python/six.py")])
    for runtime, expected in [
        ("python3.10", set()),
        ("nodejs18", {"layer_layout"}),
        (None, set()),
    ]:
        assert codes(data, layer=True, handler="a.b", runtime=runtime) == expected
    assert codes(data) == codes(data, layer=False) == codes(data, layer=None) == set()
    assert codes(data, handler="six.handler") == {"nested_root"}


def test_what_programs_and_native_code_hold_is_looked_at() -> None:
    program = Member("bootstrap", b"#!/bin/sh\r\nexit\r\n", mode=0o100755)
    found = fw.archive.inspect(assemble([program]))
    assert [(one.code, one.path) for one in found.findings] == [
        ("not_startable", "bootstrap")
    ]
    # An ELF file for ARM.
    head = b"\x7fELF\2\1\1" + bytes(9) + b"\3\0\xb7\0" + bytes(44)
    data = assemble([Member("x.cpython-38-aarch64-linux-gnu.so", head)])
    assert codes(data) == codes(data, arch="arm64") == codes(data, arch=None) == set()
    assert codes(data, arch="x86_64") == {"foreign_machine"}
    assert codes(data, runtime="python3.10") == {"foreign_python"}
    assert codes(assemble([Member("x.node", b"MZ")])) == {"foreign_system"}
    assert codes(assemble([link("a", "b"), FILE])) == {"link_dangling", "symlink"}
    assert codes(assemble([Member("code.zip")])) == {"nested_archive"}


def test_contents_can_be_left_alone() -> None:
    data = assemble([Member("a", b"data", crc32=1)])
    assert codes(data) == codes(data, contents=True) == {"wrong_crc"}
    assert codes(data, contents=False) == set()


def test_options_are_what_they_must_be() -> None:
    data = assemble([FILE])
    for bad in (5, b"index.handler", "\ud800", ["a"]):
        assert field_of(fw.archive.inspect, data, handler=bad) == "handler"
        assert field_of(fw.archive.inspect, data, runtime=bad) == "runtime"
    for bad in (0, "no", []):
        assert field_of(fw.archive.inspect, data, contents=bad) == "contents"
        assert field_of(fw.archive.inspect, data, layer=bad) == "layer"
    for bad in ("python3 app.py", 5, b"app", {"a": 1}):
        assert field_of(fw.archive.inspect, data, command=bad) in (
            "command",
            "command[0]",
        )
    assert field_of(fw.archive.inspect, data, command=["a", 5]) == "command[1]"
    for bad in ("arm", "", "X86_64", 64):
        assert field_of(fw.archive.inspect, data, arch=bad) == "arch"
    with pytest.raises(TypeError, match="unexpected keyword argument 'handlers'"):
        fw.archive.inspect(data, handlers="x")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        fw.archive.inspect(data, "index.handler")  # type: ignore[call-arg]


@settings(max_examples=300, deadline=None)
@given(
    st.binary() | st.binary().map(lambda rest: b"PK\x05\x06" + rest.ljust(18, b"\0"))
)
def test_any_bytes_can_be_looked_at(data: bytes) -> None:
    found = fw.archive.inspect(data)
    try:
        entries = fw.archive.entries(data)
    except fw.ArchiveError as error:
        assert not found
        assert error.finding.code in {finding.code for finding in found.findings}
    else:
        assert entries == found.entries


ODD = {
    "pipe_mode": Member("b", b"x", mode=0o010600),
    "special_bits": Member("b", mode=0o104755),
    "unknown_flags": Member("b", flags=1 << 15),
    "path_device": Member("nul"),
    "path_trailing": Member("b."),
    "path_stream": Member("index.py::$DATA"),
    "path_invisible": Member("b\u202eyp.exe"),
    "path_not_normal": Member("./b"),
}


@pytest.mark.parametrize("code", ODD)
def test_what_is_odd_is_safe(code: str) -> None:
    found = fw.archive.inspect(assemble([Member("a"), ODD[code]]))
    assert ([finding.code for finding in found.findings], found.is_safe) == (
        [code],
        True,
    )


def test_what_belongs_to_nothing() -> None:
    members = [Member("a"), Member("b")]
    assert codes(assemble(members, before=b"#!/bin/sh\n")) == {"leading_data"}
    assert codes(assemble(members, between=b"signed")) == {"hidden_data"}
    assert codes(assemble(members, announced=1)) == {"directory_corrupt"}


def test_more_entries_than_can_be_counted() -> None:
    data = zipped(
        lambda archive: [archive.writestr(f"{n}", b"") for n in range(65_537)]
    )
    # The last end record without those for large archives, which have 76 bytes before its 22.
    small = data[: -22 - 76] + data[-22:-14] + b"\1\0\1\0" + data[-10:]
    found = fw.archive.inspect(small)
    assert {finding.code for finding in found.findings} == {"entry_count_overflow"}
    assert len(found.entries) == 65_537
