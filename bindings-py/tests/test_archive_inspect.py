"""Inspections: what healthy archives show, and the findings as records."""

from __future__ import annotations

import ast
import copy
import inspect
import pickle
import zipfile
from typing import Any

import faaswire as fw
import pytest
from archive_samples import Member, assemble, link, zipped
from faaswire import _archive_records, _native
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import field_of

FILE = Member("index.py", b"def handler(event, context): ...")


def codes(data: bytes, **options: Any) -> set[str]:
    return {finding.code for finding in fw.archive.inspect(data, **options).findings}


def test_every_code_is_a_word_of_the_type() -> None:
    words = []
    for node in ast.walk(ast.parse(inspect.getsource(_archive_records))):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_Code":
            words = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant)]
    assert words == _native.finding_codes()


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

    assert codes(zipped(write)) == codes(zipped(write, stream=True)) == set()
    # From here on `zipfile` takes small numbers for large ones.
    monkeypatch.setattr(zipfile, limit, 1)
    for data in (zipped(write), zipped(write, stream=True)):
        assert codes(data) == {"zip64"}
        assert fw.archive.inspect(data).severity == "notice"
        assert [entry.size for entry in fw.archive.entries(data)] == [9, 9]


def test_totals_are_sums() -> None:
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
            setattr(thing, "text", "x")  # noqa: B010 - a checker refuses the plain form
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
    assert codes(assemble([Member("bootstrap", mode=0o100644)])) == {"not_executable"}


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
