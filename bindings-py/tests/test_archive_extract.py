"""Extraction: what is written, and what is left alone."""

from __future__ import annotations

import errno
import os
import re
import resource
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from faaswire import _archive_tree
from faaswire._archive_extract import _place
from faaswire._archive_tree import problem_on_windows
from support.handmade_archives import Member, assemble, link, tree

HEALTHY = assemble(
    [
        Member("deep/er/file", b"3" * 70_000, deflated=True),
        Member("index.py", b"print(1)\n"),
        link("deep/link", "../index.py"),
        link("folder", "deep/er"),
        Member("bin/tool", b"#!", mode=0o100755),
        Member("bin/", mode=0o040750),
        Member("closed/inside", b"x", mode=0o100400),
        Member("closed/", mode=0o040500),
        Member("包/é"),
        Member("./no/./rmal//x", b"y"),
        Member("without mode", b"z", mode=0),
    ]
)


@pytest.fixture(autouse=True)
def mask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


# Windows has no descriptors of folders; what it does instead works everywhere.
@pytest.fixture(params=[True, False], ids=["descriptors", "paths"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr(_archive_tree, "_DESCRIPTORS", request.param)
    return bool(request.param)


KILLED = """
import os, resource, signal, sys
import faaswire as fw
from faaswire import _archive_tree

_archive_tree._DESCRIPTORS = sys.argv[3] == "True"
if sys.argv[4] == "write":
    # The system kills whoever writes more than this into a file.
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
else:
    def kill(*arguments, **keywords):
        os.kill(os.getpid(), signal.SIGKILL)
    setattr(os, sys.argv[4], kill)
fw.archive.extract(open(sys.argv[1], "rb").read(), sys.argv[2])
"""


@pytest.mark.parametrize("when", ["write", "link"])
def test_a_killed_process_leaves_no_half_file(
    tmp_path: Path, way: bool, when: str
) -> None:
    small, large = Member("d/a", b"1" * 50_000), Member("d/b", os.urandom(300_000))
    archive, folder = tmp_path / "x.zip", tmp_path / "new"
    archive.write_bytes(assemble([small, large]))
    # Killed while it writes the second, or when the first has all its bytes and no name.
    command = [sys.executable, "-c", KILLED, archive, folder, str(way), when]
    assert subprocess.run(command, check=False).returncode < 0
    names = {path.name for path in folder.rglob("*") if path.is_file()}
    parts = {name for name in names if re.fullmatch(r"\.faaswire-\w+\.part", name)}
    assert len(parts) == 1
    assert names - parts == ({"a"} if when == "write" else set())
    if when == "write":
        assert (folder / "d" / "a").read_bytes() == small.data
    # What remains is in nobody's way.
    for name in names - parts:
        (folder / "d" / name).unlink()
    fw.archive.extract(archive.read_bytes(), folder)
    assert (folder / "d" / "b").read_bytes() == large.data


@pytest.mark.parametrize("error", [errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK])
def test_a_file_system_without_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    def reject(*_: Any, **__: Any) -> None:
        raise OSError(error, os.strerror(error))

    fw.archive.extract(HEALTHY, tmp_path / "linked")
    monkeypatch.setattr(os, "link", reject)
    fw.archive.extract(HEALTHY, tmp_path / "renamed")
    assert tree(tmp_path / "renamed") == tree(tmp_path / "linked")
    # It replaces nothing either, and leaves nothing.
    (tmp_path / "renamed" / "index.py").write_text("mine")
    for name in ("a", "b"):
        with pytest.raises(FileExistsError):
            data = assemble([Member("index.py", name.encode())])
            fw.archive.extract(data, tmp_path / "renamed")
    assert (tmp_path / "renamed" / "index.py").read_text() == "mine"
    assert not list(tmp_path.rglob("*.part"))


def test_everything_is_written(tmp_path: Path) -> None:
    found = fw.archive.extract(bytearray(HEALTHY), tmp_path / "new" / "folder")
    assert found == fw.archive.inspect(HEALTHY)
    folder, link = stat.S_IFDIR, stat.S_IFLNK | 0o777
    assert tree(tmp_path / "new" / "folder") == {
        "bin": (folder | 0o750, b""),
        "bin/tool": (0o100755, b"#!"),
        # The owner's bits stay, so that the folder can be written into and removed again.
        "closed": (folder | 0o700, b""),
        "closed/inside": (0o100400, b"x"),
        "deep": (folder | 0o755, b""),
        "deep/er": (folder | 0o755, b""),
        "deep/er/file": (0o100644, b"3" * 70_000),
        "deep/link": (link, b"../index.py"),
        "folder": (link, b"deep/er"),
        "index.py": (0o100644, b"print(1)\n"),
        "no": (folder | 0o755, b""),
        "no/rmal": (folder | 0o755, b""),
        "no/rmal/x": (0o100644, b"y"),
        "without mode": (0o100644, b"z"),
        "包": (folder | 0o755, b""),
        "包/é": (0o100644, b""),
    }
    assert (tmp_path / "new/folder/deep/link").read_bytes() == b"print(1)\n"


def test_folders_have_the_modes_of_their_own_entries(tmp_path: Path) -> None:
    data = assemble(
        [
            Member("a/b/", mode=0o040700),
            Member("c/d/", mode=0o040711),
            Member("c/", mode=0o040750),
        ]
    )
    fw.archive.extract(data, tmp_path)
    modes = {path: mode & 0o777 for path, (mode, _) in tree(tmp_path).items()}
    assert modes == {"a": 0o755, "a/b": 0o700, "c": 0o750, "c/d": 0o711}


def test_modes_are_permissions_less_the_mask(tmp_path: Path) -> None:
    data = assemble(
        [
            Member("all", mode=0o107777),
            Member("folder/", mode=0o047777),
            Member("hardly", mode=0o100407),
        ]
    )
    os.umask(0o027)
    fw.archive.extract(data, tmp_path)
    modes = {path: mode for path, (mode, _) in tree(tmp_path).items()}
    assert modes == {"all": 0o100750, "folder": 0o040750, "hardly": 0o100400}
    os.umask(0)
    fw.archive.extract(assemble([Member("usual", mode=0)]), tmp_path)
    assert (tmp_path / "usual").stat().st_mode == 0o100644


@pytest.mark.parametrize("there", ["file", "folder", "link", "broken link"])
def test_what_is_there_stays(tmp_path: Path, there: str) -> None:
    (tmp_path / "other").write_bytes(b"other")
    (tmp_path / "target").mkdir(mode=0o711)
    place = tmp_path / "target" / "index.py"
    match there:
        case "file":
            place.write_bytes(b"mine")
        case "folder":
            place.mkdir()
        case "link":
            place.symlink_to("../other")
        case _:
            place.symlink_to("../none")
    before = tree(tmp_path)
    for data in (Member("index.py", b"theirs"), link("index.py", "other")):
        with pytest.raises(FileExistsError) as caught:
            fw.archive.extract(assemble([data]), tmp_path / "target")
        assert caught.value.filename == str(place)
    assert tree(tmp_path) == before


def test_folders_that_are_there_are_filled(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir(mode=0o711)
    (tmp_path / "bin" / "other").write_bytes(b"mine")
    fw.archive.extract(HEALTHY, tmp_path)
    assert tree(tmp_path)["bin"][0] == 0o040711
    assert (tmp_path / "bin" / "other").read_bytes() == b"mine"
    assert (tmp_path / "bin" / "tool").read_bytes() == b"#!"


@pytest.mark.parametrize("target", ["outside", "inside", "nowhere", "file"])
@pytest.mark.parametrize("name", ["a/b/c", "a/", "a/b/"])
def test_links_that_are_there_are_not_followed(
    tmp_path: Path, target: str, name: str
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    folder = tmp_path / "folder"
    (folder / "inside").mkdir(parents=True)
    place = folder / ("a/b" if name.count("/") > 1 else "a")
    place.parent.mkdir(exist_ok=True)
    targets = {"outside": tmp_path / "outside", "inside": folder / "inside"}
    place.symlink_to(targets.get(target, tmp_path / target))
    before = tree(tmp_path)
    mode = 0o040755 if name.endswith("/") else 0o100644
    with pytest.raises(OSError, match="Not a directory"):
        fw.archive.extract(assemble([Member(name, mode=mode)]), folder)
    assert tree(tmp_path) == before


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    fw.archive.extract(assemble([Member("a/b", b"x")]), str(tmp_path / "link"))
    assert (tmp_path / "folder" / "a" / "b").read_bytes() == b"x"
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(FileExistsError):
        fw.archive.extract(HEALTHY, tmp_path / "file")


def test_a_file_that_cannot_be_written_is_removed(tmp_path: Path) -> None:
    data = assemble([Member("a", b"small"), Member("b", b"x" * 200_000), Member("c")])
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Python ignores the signal, and the write fails halfway.
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, usual[1]))
    try:
        with pytest.raises(OSError, match="File too large") as caught:
            fw.archive.extract(data, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert caught.value.errno == errno.EFBIG
    assert caught.value.filename == str(tmp_path / "b")
    assert tree(tmp_path) == {"a": (0o100644, b"small")}


class Meanwhile:
    """A path that lets somebody else run when it is asked for."""

    def __init__(self, path: Path, run: Any) -> None:
        self.path, self.run = path, run

    def __fspath__(self) -> str:
        self.run()
        return str(self.path)


def test_what_is_written_is_what_was_inspected(tmp_path: Path) -> None:
    good, bad = (assemble([link("link", target)]) for target in ("abc/d", "../no"))
    assert not fw.archive.inspect(bad)
    assert len(good) == len(bad)
    data = bytearray(good)
    folder = Meanwhile(tmp_path, lambda: data.__setitem__(slice(None), bad))
    fw.archive.extract(data, folder)
    assert data == bad
    assert os.readlink(tmp_path / "link") == "abc/d"


def test_descriptors_are_closed(tmp_path: Path) -> None:
    before = os.listdir("/proc/self/fd")
    fw.archive.extract(HEALTHY, tmp_path)
    with pytest.raises(FileExistsError):
        fw.archive.extract(HEALTHY, tmp_path)
    assert os.listdir("/proc/self/fd") == before


def test_places_lead_nowhere_else(way: bool) -> None:
    def entry(path: str, kind: Any = "file") -> fw.archive.Entry:
        facts: dict[str, Any] = dict.fromkeys(("size", "compressed_size", "crc32"), 0)
        return fw.archive.Entry(path=path, kind=kind, mode=None, modified=None, **facts)

    assert _place(entry("a/./b//c")) == ["a", "b", "c"]
    assert _place(entry("./", "folder")) == []
    for path in ("../a", "a/..", "/a", "a/../b", ".", ""):
        with pytest.raises(OSError, match="is not a name|leads out") as caught:
            _place(entry(path))
        assert caught.value.filename == path
    with pytest.raises(OSError, match="is not a name"):
        _place(entry("./", "symlink"))


def test_a_file_without_a_name_is_rejected_before_anything(tmp_path: Path) -> None:
    for odd, error, problem in (
        (Member("."), fw.ArchiveError, "has no name"),
        (link("./", "a"), fw.ArchiveError, "a folder that has data"),
    ):
        with pytest.raises(error, match=problem):
            fw.archive.extract(assemble([Member("a"), odd]), tmp_path / "new")
    assert tree(tmp_path) == {}


def test_names_that_the_file_system_cannot_hold(tmp_path: Path) -> None:
    (tmp_path / "zip").write_bytes(assemble([Member("a"), Member("包")]))
    program = """if True:
        import faaswire as fw, sys
        try:
            fw.archive.extract(open(sys.argv[1], "rb").read(), sys.argv[2])
        except OSError as error:
            print(ascii(error))
    """
    path = [str(tmp_path / "zip"), str(tmp_path / "new")]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-X", "utf8=0", "-c", program, *path]
    result = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    )
    assert "is not a name in the encoding of the file system" in result.stdout
    assert not (tmp_path / "new").exists()


# "Naming Files, Paths, and Namespaces", Microsoft.
ON_WINDOWS = {
    "is the name of a device": "con CON nul.txt NUL.tar.gz aux prn com1 COM9.log lpt1 "
    "com\u00b9 LPT\u00b3.x CONIN$ conout$",
    "has a character": 'a:b C:x a<b a>b a|b a?b a*b a"b a\\b a\x01b',
    "ends with a dot or a space": "a. ... con.",
    "": "con1 com0 com10 lpt a.con .nul aux_ a.b.c 包 .env null",
}


@pytest.mark.parametrize("problem", ON_WINDOWS)
def test_names_that_windows_cannot_hold(problem: str) -> None:
    for name in ON_WINDOWS[problem].split(" "):
        assert (problem_on_windows(name) or "").startswith(problem), name
        assert bool(problem_on_windows(name)) == bool(problem), name
    assert problem_on_windows("a ")
    assert problem_on_windows("con .txt")


def test_on_windows_names_are_rejected_before_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        data = assemble([Member("a"), Member("b/Nul.py")])
        with pytest.raises(OSError, match="device on Windows") as caught:
            fw.archive.extract(data, str(tmp_path))
    assert caught.value.filename == "b/Nul.py"
    assert tree(tmp_path) == {}
