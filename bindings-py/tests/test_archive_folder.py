"""Archives of what is in a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from support.handmade_archives import assemble, tree
from support.samples import field_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    for path, mode in {
        "index.py": 0o644,
        "bin/tool": 0o711,
        "lib/__pycache__/a.pyc": 0o644,
        "lib/a.py": 0o600,
        "lib/tests/data/1": 0o644,
        ".git/config": 0o644,
        "包/é": 0o644,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(path.encode() * 20)
        (folder / path).chmod(mode)
    (folder / "empty" / "inner").mkdir(parents=True)
    return folder


def paths(built: fw.archive.Built) -> list[str]:
    return [entry.path for entry in fw.archive.entries(built.data)]


def test_everything_is_packed(folder: Path, tmp_path: Path) -> None:
    built = fw.archive.build_folder(folder)
    assert {entry.path: entry.mode for entry in fw.archive.entries(built.data)} == {
        ".git/config": 0o644,
        "bin/tool": 0o755,
        "empty/inner/": 0o755,
        "index.py": 0o644,
        "lib/__pycache__/a.pyc": 0o644,
        "lib/a.py": 0o644,
        "lib/tests/data/1": 0o644,
        "包/é": 0o644,
    }
    assert built == fw.archive.build_folder(f"{folder}/")
    assert built != fw.archive.build_folder(folder, level=0)
    fw.archive.extract(built.data, tmp_path / "again")
    contents = {
        path: content for path, (_, content) in tree(tmp_path / "again").items()
    }
    assert contents == {path: content for path, (_, content) in tree(folder).items()}


@pytest.mark.parametrize(
    ("exclude", "gone"),
    [
        (["*.pyc", ".git"], {".git/config", "lib/__pycache__/a.pyc"}),
        (("__pycache__",), {"lib/__pycache__/a.pyc"}),
        (["lib/tests/*"], {"lib/tests/data/1"}),
        (iter(["data"]), {"lib/tests/data/1"}),
        (["tests/data", "a", "A.PY", "lib/"], set()),
        (["lib/*.p[yz]", "?mpty"], {"lib/a.py", "empty/inner/"}),
    ],
    ids=repr,
)
def test_patterns_leave_out(folder: Path, exclude: Any, gone: set[str]) -> None:
    everything = set(paths(fw.archive.build_folder(folder)))
    left = set(paths(fw.archive.build_folder(folder, exclude=exclude)))
    assert everything - left == gone
    # A folder of which nothing is left is packed as an empty one.
    assert all(path.endswith("/") for path in left - everything)


def test_a_folder_of_which_nothing_is_left_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.pyc").write_bytes(b"x")
    assert paths(fw.archive.build_folder(tmp_path, exclude=["*.pyc"])) == ["a/"]
    assert fw.archive.build_folder(tmp_path, exclude=["a"]).data == assemble([])


@pytest.mark.parametrize("target", ["index.py", "lib", "none", "/etc/passwd"])
def test_links_are_rejected(folder: Path, target: str) -> None:
    (folder / "lib" / "link").symlink_to(folder / target)
    assert field_of(fw.archive.build_folder, folder) == "lib/link"
    assert "lib/link" not in paths(fw.archive.build_folder(folder, exclude=["link"]))


def test_what_is_no_file_is_rejected(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with pytest.raises(fw.EncodeError, match="`pipe` is not a file"):
        fw.archive.build_folder(folder)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\\b", "a\\b"),
        (b"a\nb", "a\\nb"),
        (b"C:a", "C:a"),
        (b"a\xff", "a\\udcff"),
        (b".. ", ".. "),
    ],
)
def test_names_that_cannot_be_packed_are_shown(
    tmp_path: Path, name: bytes, shown: str
) -> None:
    (tmp_path / "ok").write_bytes(b"")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(b"")
    assert field_of(fw.archive.build_folder, tmp_path) == shown


def test_bad_arguments(folder: Path) -> None:
    assert field_of(fw.archive.build_folder, folder, exclude="*.pyc") == "exclude"
    assert field_of(fw.archive.build_folder, folder, level=10) == "level"
    with pytest.raises(FileNotFoundError):
        fw.archive.build_folder(folder / "none")
    with pytest.raises(NotADirectoryError):
        fw.archive.build_folder(folder / "index.py")


def test_without_modes_programs_are_known_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("bootstrap", "tool"):
        (tmp_path / name).write_bytes(b"#!")
        (tmp_path / name).chmod(0o644 if name == "bootstrap" else 0o755)

    def modes() -> list[int | None]:
        built = fw.archive.build_folder(str(tmp_path))
        return [entry.mode for entry in fw.archive.entries(built.data)]

    assert modes() == [0o644, 0o755]
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        assert modes() == [0o755, 0o644]
