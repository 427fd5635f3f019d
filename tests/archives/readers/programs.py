"""Readers that are programs: each is started anew and writes into a folder."""

from __future__ import annotations

import os
import subprocess

from trees import Tree, of_folder

from readers.reader import Job, Rejected

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
LONGEST = 60
# What lines have in them that tell why.
TELLING = (
    "rror",
    "arning",
    "nsupported",
    "Truncated",
    "ZIP",
    "data",
    "annot",
    "skipping",
    ":",
)


class Program:
    links = True

    def __init__(
        self,
        name: str,
        command: list[str],
        *,
        piped: bool = False,
        warns: tuple[int, ...] = (),
    ) -> None:
        self.name = name
        self._command = command
        self._warns = warns
        self.streams = piped
        # A link is known by the directory, which comes last.
        self.links = not piped
        self._running: subprocess.Popen[bytes] | None = None

    def begin(self, job: Job) -> None:
        job.folder.mkdir()
        values = {"archive": str(job.archive), "folder": str(job.folder)}
        self._running = subprocess.Popen(
            [part.format_map(values) for part in self._command],
            stdin=subprocess.PIPE if self.streams else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=ENVIRONMENT,
        )

    def end(self, job: Job) -> Tree:
        running = self._running
        assert running is not None
        try:
            said, _ = running.communicate(job.data if self.streams else None, LONGEST)
        except subprocess.TimeoutExpired:
            self.close()
            raise Rejected("does not end") from None
        if running.returncode not in (0, *self._warns):
            lines = said.decode(errors="replace").splitlines()
            words = "; ".join(line for line in lines if any(w in line for w in TELLING))
            raise Rejected(f"exit {running.returncode}: {words[:200]}")
        return of_folder(job.folder)

    def close(self) -> None:
        if self._running is not None and self._running.poll() is None:
            self._running.kill()
            self._running.communicate()


def programs() -> list[Program]:
    return [
        Program(
            "unzip", ["unzip", "-o", "-q", "-d", "{folder}", "{archive}"], warns=(1,)
        ),
        Program("bsdtar", ["bsdtar", "-x", "-f", "{archive}", "-C", "{folder}"]),
        Program(
            "bsdtar, piped", ["bsdtar", "-x", "-f", "-", "-C", "{folder}"], piped=True
        ),
        Program(
            "7z",
            ["7z", "x", "-y", "-bd", "-bso0", "-bsp0", "-o{folder}", "{archive}"],
            warns=(1,),
        ),
    ]
