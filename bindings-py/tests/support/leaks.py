"""Looks for the marker of the samples' secrets in whatever an object shows."""

from __future__ import annotations

import copy
import json
import pickle
import pprint
import traceback
from collections.abc import Callable
from typing import Any

import faaswire as fw

from support.samples import MARKER

HANDED_ON = (fw.SignedRequest, fw.Call)
"""Whose pickles hold what is to be sent, or the parameters of it."""


def shown(thing: Any) -> str:
    """Everything that printing, formatting and looking into an object can show."""
    views: list[Callable[[], object]] = [
        lambda: repr(thing),
        lambda: str(thing),
        lambda: f"{thing}",
        lambda: f"{thing!r:>20}",
        lambda: f"{thing} {thing!r}",
        lambda: pprint.pformat(thing),
        lambda: json.dumps(thing, default=repr),
        lambda: json.dumps(vars(thing), default=repr),
        lambda: repr([thing, {"key": thing}, (thing,)]),
        lambda: repr(copy.copy(thing)),
        lambda: repr(copy.deepcopy(thing)),
        lambda: repr(list(thing)),
        lambda: type(thing).__doc__,
    ]
    if not isinstance(getattr(thing, "__self__", thing), HANDED_ON):
        views += [lambda: pickle.dumps(thing), lambda: repr(thing.__reduce_ex__(4))]
    seen = []
    for view in views:
        try:
            seen.append(str(view()))
        except Exception as error:  # noqa: BLE001 - its text and frames must not tell either
            lines = traceback.TracebackException.from_exception(
                error, capture_locals=True
            )
            seen += lines.format()
    return "\n".join(seen)


def printed(thing: object) -> str:
    """What printing alone shows, of an object whose members are the caller's own."""
    inside = [thing, {"key": thing}, (thing,)]
    return f"{thing} {thing!r} {thing!s:>20} {inside} {pprint.pformat(inside)}"


def members(thing: Any) -> dict[str, Any]:
    """Attributes, without those that exist to be sent."""
    public = [name for name in dir(thing) if not name.startswith("__")]
    values = {name: getattr(thing, name, None) for name in public}
    if isinstance(thing, fw.SignedRequest):
        for name in ("url", "headers", "body"):
            del values[name]
    return values


def assert_tells_nothing(thing: Any, depth: int = 3) -> None:
    assert MARKER not in shown(thing), type(thing)
    if depth and not callable(thing):
        for member in members(thing).values():
            assert_tells_nothing(member, depth - 1)
