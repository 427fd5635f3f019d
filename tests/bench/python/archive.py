"""The list of what is in a package."""

from __future__ import annotations

import io
import zipfile

import faaswire as fw
from contest import contest


def run() -> None:
    files = {
        f"package/module_{i % 100:03}/file_{i:05}.py": b"value = 1\n" * 40
        for i in range(10_000)
    }
    package = fw.archive.build(files).data

    def ours() -> list[tuple[str, int]]:
        return [(entry.path, entry.size) for entry in fw.archive.entries(package)]

    def theirs() -> list[tuple[str, int]]:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            return [(entry.filename, entry.file_size) for entry in archive.infolist()]

    contest("list, 10 000 entries of a ZIP", "zipfile", 20, ours, theirs)
