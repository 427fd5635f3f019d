"""The project's own files, also where they came as an archive, without a repository."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = [
    rule.rstrip("/")
    for rule in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    if rule and not rule.startswith("#")
]


def sources(pattern: str) -> Iterator[Path]:
    """Files by a pattern of names, without what .gitignore leaves out."""
    for folder, folders, names in os.walk(ROOT):
        here = Path(folder)
        folders[:] = sorted(each for each in folders if not left_out(here / each))
        for name in sorted(names):
            if fnmatch(name, pattern) and not left_out(here / name):
                yield here / name


def left_out(path: Path) -> bool:
    from_root = "/" + path.relative_to(ROOT).as_posix()
    return path.name == ".git" or any(
        fnmatch(from_root if rule.startswith("/") else path.name, rule)
        for rule in RULES
    )
