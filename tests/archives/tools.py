"""The real tools that pack folders, each in the ways in which it is called."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import zipapp
import zipfile
from collections.abc import Callable
from pathlib import Path

import faaswire as fw
from handmade import HANDMADE, members
from readers.servers import Server

# Packs a folder into an archive.
Pack = Callable[[Path, Path], None]
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def command(line: str, *, locale: str = "C.UTF-8") -> Pack:
    """A line for the shell, run in the folder; `$out` is the archive."""

    def pack(folder: Path, archive: Path) -> None:
        environment = {**ENVIRONMENT, "LC_ALL": locale, "out": str(archive.resolve())}
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", line],
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            words = (done.stdout + done.stderr).decode(errors="replace")
            raise RuntimeError(f"{line}: {words}")

    return pack


COMMANDS = {
    "zip": 'zip -q -r "$out" .',
    "zip *": 'zip -q -r "$out" -- *',
    "zip -y": 'zip -q -r -y "$out" .',
    "zip -0": 'zip -q -r -0 "$out" .',
    "zip -9 -D -X": 'zip -q -r -9 -D -X "$out" .',
    "zip -fz": 'zip -q -r -fz "$out" .',
    "zip to a pipe": 'zip -q -r - . | cat > "$out"',
    "zip of a pipe": 'cat $(find . -type f | sort | head -1) | zip -q "$out" -',
    "zip, then more": 'zip -q -r "$out" . -x "*.json"; zip -q -r "$out" .',
    "zip, then less": 'zip -q -r -y "$out" .; touch extra; zip -q "$out" extra; '
    'zip -q -d "$out" extra; rm extra',
    "bsdtar -a": 'bsdtar -a -cf "$out" .',
    "bsdtar -a *": 'bsdtar -a -cf "$out" -- *',
    "bsdtar to a pipe": 'bsdtar --format zip -cf - . | cat > "$out"',
    "bsdtar, stored": 'bsdtar --format zip --options zip:compression=store -cf "$out" .',
    "bsdtar, ZIP64": 'bsdtar --format zip --options zip:zip64 -cf "$out" .',
    "7z": '7z a -tzip "$out" . > /dev/null',
    "7z ./*": '7z a -tzip "$out" ./* > /dev/null',
    "7z -mx0": '7z a -tzip -mx0 "$out" . > /dev/null',
    "7z -mcu -snl": '7z a -tzip -mcu=on -snl "$out" . > /dev/null',
    "jar cf": 'jar cf "$out" .',
    "jar cfM": 'jar cfM "$out" .',
    "jar cf0": 'jar cf0 "$out" .',
    "jar cf *": 'jar cf "$out" *',
    "python -m zipfile": f'{sys.executable} -m zipfile -c "$out" ./*',
}


class Stream(io.RawIOBase):
    """Cannot be sought."""

    def __init__(self) -> None:
        super().__init__()
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        chunk = bytes(data)  # type: ignore[call-overload]
        self.written += chunk
        return len(chunk)


def make_archive(folder: Path, archive: Path) -> None:
    shutil.make_archive(str(archive.with_suffix("")), "zip", folder)


def written(method: int, *, stream: bool = False, zip64: bool = False) -> Pack:
    """`zipfile`, which follows links."""

    def pack(folder: Path, archive: Path) -> None:
        target = Stream() if stream else io.BytesIO()
        with zipfile.ZipFile(target, "w", method, strict_timestamps=False) as made:
            for path, _, _ in members(folder):
                source = folder / path
                if source.is_dir() or not zip64:
                    made.write(source, path)
                    continue
                info = zipfile.ZipInfo.from_file(source, path)
                info.compress_type = method
                with made.open(info, "w", force_zip64=True) as file:
                    file.write(source.read_bytes())
        archive.write_bytes(target.written if stream else target.getvalue())

    return pack


def from_texts(folder: Path, archive: Path) -> None:
    """`writestr` with names only, links as `ZipInfo` of their mode."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        for path, mode, data in members(folder):
            info = zipfile.ZipInfo(path, (2020, 1, 1, 0, 0, 0))
            info.external_attr = mode << 16
            made.writestr(info if mode >> 12 == 0o12 else path, data)


def appended(folder: Path, archive: Path) -> None:
    """File by file, the archive opened anew for each."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED):
        pass
    for path, _, _ in members(folder):
        if (folder / path).is_file():
            with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as made:
                made.write(folder / path, path)


def application(folder: Path, archive: Path) -> None:
    """`zipapp`, with the line that starts it before the archive."""
    zipapp.create_archive(
        folder,
        archive,
        interpreter="/usr/bin/env python3",
        main="index:handler",
        compressed=True,
    )


def built(folder: Path, archive: Path) -> None:
    files = {path: data for path, mode, data in members(folder) if mode >> 12 == 0o10}
    archive.write_bytes(fw.archive.build(files).data)


def handmade(name: str) -> Pack:
    def pack(folder: Path, archive: Path) -> None:
        data = HANDMADE[name](folder).encode()
        launcher = b"#!/bin/bash\nexec java -jar $0\n" if name == "Spring Boot" else b""
        archive.write_bytes(launcher + data)

    return pack


class Npm:
    """The writers of npm, in one process."""

    def __init__(self) -> None:
        self._server = Server(["node", "node/pack.mjs"])
        listed = subprocess.check_output(
            ["node", "node/pack.mjs", "--list"], cwd=Path(__file__).parent
        )
        self.writers: list[str] = json.loads(listed)

    def pack(self, writer: str) -> Pack:
        def pack(folder: Path, archive: Path) -> None:
            places = {
                "folder": str(folder.resolve()),
                "archive": str(archive.resolve()),
            }
            self._server.send(json.dumps({"writer": writer, **places}))
            result = json.loads(self._server.receive())
            if "error" in result:
                raise RuntimeError(f"{writer}: {result['error']}")

        return pack

    def close(self) -> None:
        self._server.close()


def tools(npm: Npm) -> dict[str, Pack]:
    """Every tool by its name and the way in which it is called."""
    return {
        **{name: command(line) for name, line in COMMANDS.items()},
        "shutil.make_archive": make_archive,
        "zipfile": written(zipfile.ZIP_DEFLATED),
        "zipfile, stored": written(zipfile.ZIP_STORED),
        "zipfile, streamed": written(zipfile.ZIP_DEFLATED, stream=True),
        "zipfile, streamed and stored": written(zipfile.ZIP_STORED, stream=True),
        "zipfile, ZIP64": written(zipfile.ZIP_DEFLATED, zip64=True),
        "zipfile, streamed ZIP64": written(
            zipfile.ZIP_DEFLATED, stream=True, zip64=True
        ),
        "zipfile, writestr": from_texts,
        "zipfile, appended": appended,
        "zipapp": application,
        **{f"npm {name}": npm.pack(name) for name in npm.writers},
        "faaswire.archive.build": built,
        **{name: handmade(name) for name in HANDMADE},
    }
