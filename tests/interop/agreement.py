"""Whether faaswire says the same as an SDK, field by field."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from typing import Any


def differences(
    reported: Mapping[str, Any], output: Any, path: str = ""
) -> Iterator[str]:
    """Every field that the SDK knows, named where faaswire's value is another."""
    for name, value in reported.items():
        yield from _of_field(f"{path}.{name}".lstrip("."), value, getattr(output, name))


def _of_field(path: str, reported: Any, ours: Any) -> Iterator[str]:
    if isinstance(reported, Mapping) and isinstance(ours, Mapping):
        yield from _of_free_object(path, reported, ours)
    elif isinstance(reported, Mapping):
        yield from differences(reported, ours, path)
    elif isinstance(reported, list) and len(reported) == len(ours):
        for index, (their_item, our_item) in enumerate(zip(reported, ours)):
            yield from _of_field(f"{path}[{index}]", their_item, our_item)
    elif reported != (converted := _in_the_type_of(reported, ours)):
        yield f"{path}: the SDK says {reported!r}, faaswire {converted!r}"


def _of_free_object(
    path: str, reported: Mapping[str, Any], ours: Mapping[str, Any]
) -> Iterator[str]:
    """An object whose member names are the caller's own, which faaswire gives as a dict."""
    if reported.keys() != ours.keys():
        yield f"{path}: the SDK says {sorted(reported)}, faaswire {sorted(ours)}"
    for name in reported.keys() & ours.keys():
        yield from _of_field(f"{path}[{name!r}]", reported[name], ours[name])


def _in_the_type_of(reported: Any, ours: Any) -> Any:
    """The same value as the SDK types it, which leaves base64 encoded."""
    if hasattr(ours, "reveal"):
        ours = ours.reveal()
    if isinstance(ours, bytes):
        return base64.b64encode(ours).decode()
    if ours is None and reported == "":
        return ""
    if isinstance(ours, str) and isinstance(reported, int):
        return int(ours)
    return ours
