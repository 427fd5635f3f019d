"""Hostile archives: nothing is ever written outside of the folder, nor before all was looked at."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from faaswire import _archive_tree
from hypothesis import given, settings
from hypothesis import strategies as st
from support import vectors
from support.handmade_archives import Member, assemble, link, tree, zipped
from support.hostile_archives import bombs, contradictions, disagreements, links, slips
from support.vectors import Case, octets

OUTSIDE = "/tmp/faaswire-evil"
LIMITS: dict[str, Any] = {
    "max_entries": 10_000,
    "max_entry_size": 1_048_576,
    "max_total_size": 4_000_000,
}
MADE = {
    **slips(OUTSIDE),
    **links(OUTSIDE),
    **contradictions(),
    **disagreements(),
    **bombs(),
}
CORPUS = {name: (data, {code}) for name, (data, code) in MADE.items()} | {
    case["id"]: (octets(case["archive"]), set(case["findings"]))
    for case in vectors.archives()
    if not case["is_safe"]
}


def test_archives_have_just_their_findings() -> None:
    vectors.run("archive", vectors.archives(), check)


def check(case: Case) -> None:
    found = fw.archive.inspect(octets(case["archive"]))
    codes = sorted({finding.code for finding in found.findings})
    assert (codes, found.is_safe) == (case["findings"], case["is_safe"])


@pytest.fixture(params=[True, False], ids=["descriptors", "paths"])
def folder(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder that is not there yet, with neighbors."""
    monkeypatch.setattr(_archive_tree, "_DESCRIPTORS", request.param)
    (tmp_path / "neighbor").mkdir()
    (tmp_path / "neighbor" / "file").write_bytes(b"mine")
    return tmp_path / "folder"


@pytest.mark.parametrize("name", CORPUS)
def test_nothing_is_written(name: str, folder: Path) -> None:
    data, codes = CORPUS[name]
    before = tree(folder.parent)
    found = fw.archive.inspect(data, **LIMITS)
    assert codes <= {finding.code for finding in found.findings}
    assert (bool(found), found.severity) == (False, "error")
    with pytest.raises(fw.ArchiveError) as caught:
        fw.archive.extract(data, folder, **LIMITS)
    errors = (one for one in found.findings if one.severity == "error")
    assert caught.value.finding == next(errors)
    assert tree(folder.parent) == before
    assert not os.path.lexists(OUTSIDE)


SMALL = assemble(
    [
        Member("a/b.txt", b"text " * 20, deflated=True),
        Member("c/", mode=0o040755),
        link("a/link", "../c"),
        Member("run", b"#!", mode=0o100755),
    ]
)
STREAMED = zipped(lambda archive: archive.writestr("a/b", b"text " * 9), stream=True)


def attempt(data: bytes, target: str = "folder") -> fw.ArchiveError | OSError | None:
    """Extracts next to a file of somebody else's, and looks at what became of the neighbors."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent, target)
        Path(parent, "mine").write_bytes(b"mine")
        before = tree(Path(parent))
        try:
            fw.archive.extract(data, folder, **LIMITS)
        except fw.ArchiveError as error:
            assert tree(Path(parent)) == before
            return error
        except OSError as error:
            return error
        finally:
            assert {
                path: facts
                for path, facts in tree(Path(parent)).items()
                if path.partition("/")[0] != target
            } == before
            root = os.path.realpath(folder)
            for path in tree(folder):
                real = os.path.realpath(folder / path)
                assert real == root or real.startswith(root + os.sep)
    return None


@pytest.mark.parametrize("data", [SMALL, STREAMED], ids=["small", "streamed"])
def test_an_archive_that_was_cut_is_rejected(data: bytes) -> None:
    assert attempt(data) is None
    for length in range(len(data)):
        error = attempt(data[:length])
        assert isinstance(error, fw.ArchiveError)
        assert error.code in ("truncated", "not_a_zip")
        assert not fw.archive.inspect(data[:length])


positions = st.integers(0, len(SMALL) - 1)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(positions, st.integers(0, 255)), min_size=1, max_size=6))
def test_mutations_write_nothing_outside(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SMALL)
    for at, byte in changes:
        data[at] = byte
    attempt(bytes(data))


@settings(max_examples=300, deadline=None)
@given(positions, st.integers(0, 40), st.binary(max_size=40))
def test_replaced_chunks_write_nothing_outside(
    start: int, length: int, chunk: bytes
) -> None:
    attempt(SMALL[:start] + chunk + SMALL[start + length :])


# Of what hostile names are made of.
words = st.sampled_from(
    ["..", ".", "", "a", "b", "/", "\\", "c:", ".. ", "\uff0e\uff0e", "\0"]
)
paths = st.lists(words, min_size=1, max_size=5).map("/".join)
hostile_members = st.lists(
    st.builds(Member, paths, st.just(b"x"))
    | st.builds(Member, paths.map("{}/".format), mode=st.just(0o040755))
    | st.builds(link, paths, paths),
    min_size=1,
    max_size=5,
)


@settings(max_examples=200, deadline=None)
@given(hostile_members)
def test_any_names_and_links_write_nothing_outside(members: list[Member]) -> None:
    data = assemble(members)
    error = attempt(data)
    if error is None:
        assert fw.archive.inspect(data).is_safe
    # The same into a folder that has links of these names to the outside.
    with tempfile.TemporaryDirectory() as parent:
        folder, outside = Path(parent, "folder"), Path(parent, "outside")
        folder.mkdir()
        outside.mkdir()
        for name in ("a", "b", "c:"):
            (folder / name).symlink_to("../outside")
        try:
            fw.archive.extract(data, folder)
        except (fw.ArchiveError, OSError):
            pass
        assert tree(outside) == {}
        assert set(os.listdir(parent)) == {"folder", "outside"}


def test_names_that_only_look_like_escapes_are_names(folder: Path) -> None:
    names = [
        "\uff0e\uff0e/evil",
        "..\u2215evil",
        "\uff0fetc",
        "..a",
        "a..",
        "~",
        "$HOME",
    ]
    data = assemble(Member(name, b"x") for name in names)
    assert fw.archive.extract(data, folder).severity == "warning"
    files = {path for path, (_, content) in tree(folder).items() if content}
    assert files == set(names)


def test_no_special_bits_are_set(folder: Path) -> None:
    data = assemble(
        [Member("program", mode=0o106755), Member("folder/", mode=0o043755)]
    )
    fw.archive.extract(data, folder)
    modes = {path: mode for path, (mode, _) in tree(folder).items()}
    assert modes == {"program": 0o100755, "folder": 0o040755}


def test_a_bomb_takes_no_memory(tmp_path: Path) -> None:
    bomb = Member("zeros", bytes(200_000_000), deflated=True)
    several = [Member(f"{n}", b"x", size=200_000_000) for n in range(1000)]
    (tmp_path / "bomb").write_bytes(assemble([bomb]))
    (tmp_path / "several").write_bytes(assemble(several))
    program = """if True:
        import resource, sys
        import faaswire as fw
        data = [open(path, "rb").read() for path in sys.argv[1:3]]
        before = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (before + 64_000_000,) * 2)
        for bomb in data:
            print(fw.archive.inspect(bomb, max_ratio=2**60).severity)
            print(fw.archive.inspect(bomb).severity)
            for max_ratio in (None, 2**60):
                try:
                    fw.archive.extract(
                        bomb, sys.argv[3], max_ratio=max_ratio, max_entry_size=10**6
                    )
                except fw.ArchiveError as error:
                    print(error.code)
        try:
            bytes(100_000_000)
        except MemoryError:
            print("the limit holds")
    """
    arguments = [str(tmp_path / name) for name in ("bomb", "several", "folder")]
    command = [sys.executable, "-c", program, *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout.split() == [
        *("None", "error", "ratio_too_high", "entry_too_large"),
        *("error", "error", "total_too_large", "total_too_large"),
        *("the", "limit", "holds"),
    ]
