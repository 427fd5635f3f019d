"""Queries: pages of a list, numbers, and lists that are written as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from ...message import Request
from ..arguments import encode_token, invalid, limit_of, token_start

Item = TypeVar("Item")


def page(
    request: Request,
    items: Mapping[str, Item],
    accepts: Callable[[str, Item], bool] = lambda key, item: True,
) -> tuple[list[Item], dict[str, object]]:
    """A page in the order of the keys, and the nextToken member where more follow."""
    prefix = request.query("prefix") or ""
    start = token_start(request.query("nextToken")) or ""
    keys = [
        key
        for key in sorted(items)
        if key.startswith(prefix) and key >= start and accepts(key, items[key])
    ]
    return cut(keys, limit_of(request), items)


def cut(
    keys: Sequence[str], limit: int, items: Mapping[str, Item]
) -> tuple[list[Item], dict[str, object]]:
    shown = [items[key] for key in keys[:limit]]
    more: dict[str, object] = {}
    if len(keys) > limit:
        more["nextToken"] = encode_token(keys[limit])
    return shown, more


def number(request: Request, name: str) -> int | None:
    text = request.query(name)
    if text is None:
        return None
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        raise invalid(f"{name} must be an integer")
    return int(text)


def boolean(request: Request, name: str) -> bool:
    """Python's SDK writes True and False."""
    text = request.query(name)
    if text is None:
        return False
    if text.lower() not in ("true", "false"):
        raise invalid(f"{name} must be true or false")
    return text.lower() == "true"


def choice(request: Request, name: str, values: Sequence[str]) -> str:
    """The first of the values where the query has none."""
    given = request.query(name) or values[0]
    if given not in values:
        raise invalid(f"{name} must be {' or '.join(values)}")
    return given


def json_list(request: Request, name: str, kind: type) -> list[object]:
    """A list in the query is one JSON text."""
    text = request.query(name)
    if not text:
        return []
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, list) or any(type(item) is not kind for item in value):
        raise invalid(f"{name} must be a JSON array")
    return value


def tag_filter(request: Request, name: str) -> dict[str, str | None]:
    """Tags that are asked for; without a value any will do."""
    wanted: dict[str, str | None] = {}
    for tag in json_list(request, name, dict):
        assert isinstance(tag, dict)
        key, value = tag.get("Key"), tag.get("Value")
        if not isinstance(key, str) or not isinstance(value, (str, type(None))):
            raise invalid(f"{name} must be a JSON array of Key and Value")
        wanted[key] = value
    return wanted


def has_tags(tags: Mapping[str, str], wanted: Mapping[str, str | None]) -> bool:
    return all(
        key in tags and value in (None, tags[key]) for key, value in wanted.items()
    )
