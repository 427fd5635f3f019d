"""Whether all readers make of an archive what faaswire says that it is."""

from __future__ import annotations

import contextlib
import dataclasses
import re
import shutil
import tempfile
from pathlib import Path
from typing import Self

import faaswire as fw
import inner
from exceptions import Case, excused, rewritten
from readers import programs, python, servers
from readers.reader import Job, Reader, Rejected
from trees import (
    FILE,
    FOLDER,
    LINK,
    NOTHING,
    SPECIAL,
    Tree,
    digest,
    of_entries,
    without_folders,
    without_links,
)

KINDS = {"file": FILE, "folder": FOLDER, "symlink": LINK, "special": SPECIAL}


@dataclasses.dataclass(frozen=True)
class Disagreement:
    reader: str
    # In words, and in a form in which those of one cause are alike.
    what: str
    cause: str


@dataclasses.dataclass
class Judgment:
    is_safe: bool
    disagreements: list[Disagreement]
    # Readers whose rejection or other reading has a written reason.
    excused: list[tuple[str, str]]
    # What was found nevertheless.
    findings: frozenset[str] = frozenset()


def ours(data: bytes, inspection: fw.archive.Inspection) -> Tree:
    """What faaswire says that everybody unpacks."""
    entries = []
    for entry in inspection.entries:
        kind = KINDS[entry.kind]
        content = "" if kind == FOLDER else digest(fw.archive.read(data, entry.path))
        entries.append((entry.path, kind, content))
    return of_entries(entries)


class Judge:
    def __init__(self) -> None:
        self.readers: list[Reader] = [
            *servers.servers(),
            *programs.programs(),
            python.Zipfile(),
            python.Zipimport(),
        ]
        memory = Path("/dev/shm")
        self._work = Path(
            tempfile.mkdtemp(
                prefix="archives-", dir=memory if memory.is_dir() else None
            )
        )
        self._count = 0
        # What the last archive left outside of its folder.
        self._outside: list[Path] = []

    def close(self) -> None:
        for reader in self.readers:
            reader.close()
        shutil.rmtree(self._work, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def judge(self, data: bytes) -> Judgment:
        inspection = fw.archive.inspect(data)
        if not inspection.is_safe:
            return Judgment(False, [], [])
        codes = frozenset(finding.code for finding in inspection.findings)
        try:
            tree = ours(data, inspection)
        except fw.Error as fault:
            wrong = Disagreement("faaswire", f"does not read it: {fault}", "fails")
            return Judgment(True, [wrong], [], codes)
        return self._compared(Case(data, tree, codes))

    def judge_inner(self, data: bytes, of: dict[bytes, fw.CodePackage]) -> Judgment:
        """Whether the one file that is vouched for is what every reader unpacks."""
        tree = inner.vouched(data, of)
        if tree is None:
            return Judgment(False, [], [])
        inspection = fw.archive.inspect(data)
        case = Case(data, tree, frozenset(f.code for f in inspection.findings))
        judgment = self._compared(case, files_only=True)
        if not inspection.is_safe:
            wrong = Disagreement("faaswire", str(inspection), "is not safe")
            judgment.disagreements.append(wrong)
        return judgment

    def _compared(self, case: Case, *, files_only: bool = False) -> Judgment:
        judgment = Judgment(True, [], [], case.findings)
        for reader, result in self.read(case.data):
            tree = case.tree if reader.links else without_links(case.tree)
            if files_only:
                tree = without_folders(tree)
                if isinstance(result, dict):
                    result = without_folders(result)
            expected, reasons = rewritten(case, reader.name, tree)
            judgment.excused += [(reader.name, reason) for reason in reasons]
            wrong = compare(reader, expected, result)
            if wrong is None:
                continue
            given = str(result) if isinstance(result, Rejected) else result
            excuse = excused(case, reader.name, expected, given)
            if excuse is None:
                judgment.disagreements.append(wrong)
            else:
                judgment.excused.append((reader.name, excuse))
        if self._outside:
            words = ", ".join(map(str, self._outside))
            wrong = Disagreement(
                "a reader", f"writes outside: {words}", "writes outside"
            )
            judgment.disagreements.append(wrong)
        return judgment

    def read(self, data: bytes) -> list[tuple[Reader, Tree | Rejected]]:
        """What each reader makes of an archive, or why it does not."""
        self._count += 1
        # Deep, so that what climbs out of its folder stays here and is seen.
        place = self._work / f"{self._count}/1/2/3/4/5"
        place.mkdir(parents=True)
        archive = place / "archive.zip"
        archive.write_bytes(data)
        jobs = [
            (reader, Job(data, archive, place / str(number)))
            for number, reader in enumerate(self.readers)
        ]
        for reader, job in jobs:
            reader.begin(job)
        results: list[tuple[Reader, Tree | Rejected]] = []
        for reader, job in jobs:
            try:
                results.append((reader, reader.end(job)))
            except Rejected as rejected:
                results.append((reader, rejected))
        expected = {archive, *(job.folder for _, job in jobs)}
        self._outside = [path for path in place.iterdir() if path not in expected]
        while place.parent != self._work:
            self._outside += [path for path in place.parent.iterdir() if path != place]
            place = place.parent
        with contextlib.suppress(OSError):
            shutil.rmtree(place)
        return results


def compare(
    reader: Reader, expected: Tree, result: Tree | Rejected
) -> Disagreement | None:
    if isinstance(result, Rejected):
        words = str(result)
        cause = re.sub(
            r"/\S*|'[^']*'|\"[^\"]*\"|(0x)?[0-9a-f]*\d[0-9a-f]*", "…", words
        )[:60]
        return Disagreement(reader.name, f"rejects: {words}", f"rejects: {cause}")
    if result == expected:
        return None
    differences = []
    causes = set()
    for path in sorted(expected.keys() | result.keys()):
        mine, theirs = expected.get(path), result.get(path)
        if mine == theirs:
            continue
        differences.append(f"{path!r}: ours {_words(mine)}, its {_words(theirs)}")
        causes.add(f"{_kind(mine)} to {_kind(theirs)}")
    return Disagreement(
        reader.name, "; ".join(differences[:5]), "reads " + ", ".join(sorted(causes))
    )


def _kind(found: tuple[str, str] | None) -> str:
    return "nothing" if found is None else found[0]


def _words(found: tuple[str, str] | None) -> str:
    if found is None:
        return "nothing"
    kind, sha256 = found
    return (
        kind
        if kind == FOLDER
        else f"{kind} {'empty' if sha256 == NOTHING else sha256[:8]}"
    )
