"""What importing `faaswire.archive` costs and offers, and what its functions do with anything."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import faaswire as fw
from hypothesis import given, settings
from test_fuzz import anything
from test_import import HEAVY, loaded_after


def test_it_is_loaded_when_asked_for() -> None:
    assert "faaswire.archive" not in loaded_after("import faaswire")
    heavy = {*HEAVY, "fnmatch", "pathlib", "zipfile"}
    assert not loaded_after("import faaswire; faaswire.archive.inspect") & heavy
    loaded = loaded_after("import faaswire; faaswire.archive.inspect(b'')")
    assert "faaswire.archive" in loaded
    # What was found has codes, which are members of enumerations.
    assert not loaded & (heavy - loaded_after("import enum"))


def test_every_name_is_there_and_documented() -> None:
    assert fw.archive.__doc__
    assert len(set(fw.archive.__all__)) == len(fw.archive.__all__)
    for name in fw.archive.__all__:
        assert getattr(fw.archive, name).__doc__, name
    assert issubclass(fw.ArchiveError, fw.Error)
    for kind in (fw.archive.Entry, fw.archive.Entries):
        for name in dir(kind):
            if not name.startswith("__"):
                assert getattr(kind, name).__doc__, name


@settings(max_examples=200, deadline=None)
@given(anything, anything, anything)
def test_nothing_else_ever_comes_out(one: Any, two: Any, three: Any) -> None:
    data = fw.archive.build({"a": b"b"}).data
    attempts: list[Callable[[], object]] = [
        lambda: fw.archive.inspect(one, handler=two, contents=three),
        lambda: fw.archive.inspect(data, handler=one, runtime=two, max_ratio=three),
        lambda: fw.archive.entries(data, max_entries=one, max_total_size=two),
        lambda: fw.archive.read(data, one, max_entry_size=two),
        lambda: fw.archive.read(one, "a"),
        lambda: fw.archive.compare(one, two),
        lambda: fw.archive.compare(data, one, max_entries=two),
        lambda: fw.archive.build(one, level=two),
        lambda: fw.archive.build([(one, two, three)]),
        lambda: fw.archive.build({"a": one}, level=two),
    ]
    for attempt in attempts:
        with contextlib.suppress(fw.Error):
            attempt()
