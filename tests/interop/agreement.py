"""Whether faaswire tells the same as an SDK, field by field."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from typing import Any


def differences(told: Mapping[str, Any], output: Any, path: str = "") -> Iterator[str]:
    """Every field that the SDK knows, named where faaswire's value is another."""
    for name, value in told.items():
        yield from _of_field(f"{path}.{name}".lstrip("."), value, getattr(output, name))


def _of_field(path: str, told: Any, ours: Any) -> Iterator[str]:
    if isinstance(told, Mapping) and isinstance(ours, Mapping):
        yield from _of_free_object(path, told, ours)
    elif isinstance(told, Mapping):
        yield from differences(told, ours, path)
    elif isinstance(told, list) and len(told) == len(ours):
        for index, (their_item, our_item) in enumerate(zip(told, ours)):
            yield from _of_field(f"{path}[{index}]", their_item, our_item)
    elif told != (converted := _in_the_type_of(told, ours)):
        yield f"{path}: the SDK tells {told!r}, faaswire {converted!r}"


def _of_free_object(
    path: str, told: Mapping[str, Any], ours: Mapping[str, Any]
) -> Iterator[str]:
    """An object whose member names are the caller's own, which faaswire gives as a dict."""
    if told.keys() != ours.keys():
        yield f"{path}: the SDK tells {sorted(told)}, faaswire {sorted(ours)}"
    for name in told.keys() & ours.keys():
        yield from _of_field(f"{path}[{name!r}]", told[name], ours[name])


def _in_the_type_of(told: Any, ours: Any) -> Any:
    """The same value as the SDK types it, which leaves base64 encoded."""
    if hasattr(ours, "reveal"):
        ours = ours.reveal()
    if isinstance(ours, bytes):
        return base64.b64encode(ours).decode()
    if ours is None and told == "":
        return ""
    if isinstance(ours, str) and isinstance(told, int):
        return int(ours)
    return ours
