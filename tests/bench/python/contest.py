"""Two ways of doing one task, timed in turn: both see the same neighbors on the machine, so
their ratio says more than their times.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

ROUNDS = 31
SAMPLE = 0.002
"""Short tasks are repeated until a timing takes this long, in seconds."""

Task = Callable[[], Any]


def print_head() -> None:
    print_line("Python", "ours", "peer", "ratio", "goal")


def print_line(what: str, ours: str, peer: str, ratio: str, goal: str) -> None:
    print(f"{what:<32} {ours:>9}  {peer:<44} {ratio:>6} {goal:>6}", flush=True)


def contest(
    what: str,
    peer: str,
    goal: float,
    ours: Task,
    theirs: Task,
    *,
    is_checked: bool = False,
) -> None:
    """Time both and print the line: the peer by its distribution, and the least ratio of its
    time to ours. Both must give the same, unless that was checked in another way.
    """
    if not is_wanted(what):
        return
    assert is_checked or ours() == theirs(), what
    calls = {task: _calls(task) for task in (ours, theirs)}
    times: dict[Task, list[float]] = {ours: [], theirs: []}
    order = [ours, theirs]
    for _ in range(ROUNDS):
        random.shuffle(order)
        for task in order:
            times[task].append(_seconds(task, calls[task]))
    ratio = statistics.median(b / a for a, b in zip(times[ours], times[theirs]))
    mine, their = (_text(statistics.median(times[task])) for task in (ours, theirs))
    name = f"{their:>9} {peer} {_version(peer)}"
    print_line(what, mine, name, f"{ratio:.2f}", f"{goal:.2f}")


def is_wanted(what: str) -> bool:
    """A text on the command line picks the lines that contain it."""
    return len(sys.argv) < 2 or sys.argv[1] in what


def _version(peer: str) -> str:
    if peer in sys.stdlib_module_names:
        return f"of Python {sys.version.split()[0]}"
    return version(peer)


def _calls(task: Task) -> int:
    """How often a task is repeated in one timing."""
    calls = 1
    while _seconds(task, calls) * calls < SAMPLE:
        calls *= 2
    return calls


def _seconds(task: Task, calls: int) -> float:
    """Time of one call."""
    # One before, untimed: the cache holds what the other way left there.
    task()
    # As `timeit` has it: what one way leaves behind must not be swept in the other's time.
    gc.disable()
    try:
        start = time.perf_counter()
        for _ in range(calls):
            task()
        return (time.perf_counter() - start) / calls
    finally:
        gc.enable()


def _text(seconds: float) -> str:
    if seconds < 1e-3:
        return f"{seconds * 1e6:.2f} us"
    return f"{seconds * 1e3:.2f} ms"
