"""Judges crafted and damaged archives: whatever faaswire calls safe must be what others read.

python differential.py --seconds 60 --seed 1
python differential.py --replay FILE…
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import crafted
import faaswire as fw
import inner
from judge import Judge, Judgment
from mutate import mutate
from records import Archive, parse

# How many archives are kept of each cause.
SAMPLES = 3
# Every so often one that may have an inner source.
INNER = 4
# Bytes of a seed, at most.
LARGE = 200_000


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=60, help="how long to go on")
    options.add_argument("--cases", type=int, help="how many damaged ones instead")
    options.add_argument("--seed", type=int, default=None)
    options.add_argument("--out", type=Path, default=Path("target/archives"))
    options.add_argument("--corpus", type=Path, help="packages of real tools as seeds")
    options.add_argument("--replay", type=Path, nargs="+")
    given = options.parse_args()
    with Judge() as judge:
        if given.replay:
            return replay(judge, given.replay)
        return run(judge, given)


def replay(judge: Judge, files: list[Path]) -> int:
    for file in files:
        data = file.read_bytes()
        inspection = fw.archive.inspect(data)
        print(f"{file}: {'safe' if inspection.is_safe else 'not safe'}")
        for finding in inspection.findings:
            print("   ", finding)
        for entry in inspection.entries:
            print("   ", repr(entry.path), entry.kind, entry.size)
        for reader, result in judge.read(data):
            print(
                f"  {reader.name}: {result if isinstance(result, dict) else f'rejects: {result}'}"
            )
        for wrong in judge.judge(data).disagreements:
            print("  DISAGREES", wrong.reader, wrong.what)
    return 0


def run(judge: Judge, given: argparse.Namespace) -> int:
    seed = random.randrange(1 << 32) if given.seed is None else given.seed
    print(f"seed {seed}", flush=True)
    given.out.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + given.seconds
    plain = Report(given.out, "called safe")
    sources = Report(given.out, "vouched for as inner source")
    seeds: list[Archive] = []
    inner_seeds: list[Archive] = []
    for title, data in healthy(given.corpus):
        plain.add(title, data, judge.judge)
        seeds.append(parse(data))
    for title, data in crafted.seeds():
        plain.add(title, data, judge.judge)
        with contextlib.suppress(ValueError, IndexError):
            seeds.append(parse(data))
    contents: dict[bytes, fw.CodePackage] = {}

    def inner_too(data: bytes) -> Judgment:
        return judge.judge_inner(data, contents)

    for title, archive, within in inner.seeds():
        contents.update({content: inner.package(content) for content in within})
        sources.add(title, archive.encode(), inner_too)
        inner_seeds.append(archive)
    for report in (plain, sources):
        print(report.line(), flush=True)
    chance = random.Random(seed)
    done = 0
    while time.monotonic() < end if given.cases is None else done < given.cases:
        done += 1
        if done % INNER == 0:
            data, words = mutate(*chance.choices(inner_seeds, k=2), chance)
            sources.add(words, data, inner_too)
        else:
            data, words = mutate(*chance.choices(seeds, k=2), chance)
            plain.add(words, data, judge.judge)
    for report in (plain, sources):
        print(report.line())
        report.summary()
    return 1 if plain.disagreeing or sources.disagreeing else 0


def healthy(folder: Path | None) -> Iterator[tuple[str, bytes]]:
    """Packages of real tools, as `corpus.py --keep` leaves them; the large ones take too long."""
    for file in sorted(folder.glob("*.zip")) if folder else ():
        data = file.read_bytes()
        if len(data) < LARGE:
            yield file.stem, data


class Report:
    def __init__(self, folder: Path, word: str) -> None:
        self.folder = folder
        self.word = word
        self.judged = self.safe = self.disagreeing = 0
        self.causes: collections.Counter[str] = collections.Counter()
        self.reasons: collections.Counter[tuple[str, str]] = collections.Counter()
        self._seen: set[bytes] = set()

    def add(self, title: str, data: bytes, judge: Callable[[bytes], Judgment]) -> None:
        self.judged += 1
        if data in self._seen:
            return
        judgment = judge(data)
        if not judgment.is_safe:
            return
        self._seen.add(data)
        self.safe += 1
        self.reasons.update(judgment.excused)
        if not judgment.disagreements:
            return
        self.disagreeing += 1
        beside = f" [{', '.join(sorted(judgment.findings))}]"
        causes = [f"{d.reader} {d.cause}{beside}" for d in judgment.disagreements]
        self.causes.update(causes)
        if min(self.causes[cause] for cause in causes) > SAMPLES:
            return
        file = self.folder / f"{self.word.split()[0]}-{self.disagreeing}.zip"
        file.write_bytes(data)
        print(f"{file} ({len(data)} bytes){beside}: {title}")
        for wrong in judgment.disagreements:
            print(f"    {wrong.reader}: {wrong.what}")
        sys.stdout.flush()

    def line(self) -> str:
        return (
            f"{self.judged} archives judged, {self.safe} {self.word},"
            f" {self.disagreeing} read otherwise"
        )

    def summary(self) -> None:
        for (reader, reason), count in sorted(self.reasons.items()):
            print(f"  {count:6} {reader}: {reason}")
        for cause, count in sorted(self.causes.items()):
            print(f"  {count:6} DISAGREES {cause}")


if __name__ == "__main__":
    sys.exit(main())
