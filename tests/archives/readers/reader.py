"""What a reader is."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Protocol

from trees import Tree


@dataclasses.dataclass(frozen=True)
class Job:
    """An archive that lies in a file, and an empty folder for what is in it."""

    data: bytes
    archive: Path
    folder: Path


class Rejected(Exception):
    """The reader does not read the archive, in its words."""


class Reader(Protocol):
    name: str
    # Whether it makes links; else it writes their targets into files.
    links: bool
    # Whether it reads from the beginning and never sees the directory.
    streams: bool

    def begin(self, job: Job) -> None:
        """Starts reading; all readers begin before the first must end."""

    def end(self, job: Job) -> Tree:
        """What was read, or `Rejected`."""

    def close(self) -> None:
        """Ends whatever runs."""
