"""Lists: their order, what is left of them, and their pages."""

from __future__ import annotations

from typing import Any

from ..arguments import Arguments, error
from ..state import Json

LIMIT = 20
MOST = 100


def page(items: list[Json], given: Arguments) -> list[Json]:
    offset = _number(given.get("Offset", 0), "Offset")
    limit = _number(given.get("Limit", LIMIT), "Limit")
    if limit > MOST:
        raise error("InvalidParameterValue.Limit", "Limit must be at most 100.")
    return items[offset : offset + limit]


def _number(value: Any, name: str) -> int:
    text = str(value)
    if not text.isdecimal():
        raise error(f"InvalidParameterValue.{name}", f"{name} must be a whole number.")
    return int(text)


def ordered(
    items: list[Json], given: Arguments, by: str | None, keys: dict[str, str]
) -> list[Json]:
    """By the member that one of the words names; descending unless it is said otherwise."""
    order = given.get("Order", "DESC")
    if order not in ("ASC", "DESC"):
        raise error("InvalidParameterValue.Order", "Order must be ASC or DESC.")
    if by is None:
        by = next(iter(keys))
    if by not in keys:
        raise error("InvalidParameterValue.Orderby", "The order is not supported.")
    member = keys[by]
    # Where two are the same, names decide.
    first = next(iter(items[0])) if items else ""
    items = sorted(items, key=lambda item: str(item[first]))
    return sorted(items, key=lambda item: str(item[member]), reverse=order == "DESC")


def filtered(items: list[Json], given: Arguments) -> list[Json]:
    filters = given.get("Filters", [])
    if len(filters) > 10:
        raise error("InvalidParameterValue", "There are more than 10 filters.")
    return [item for item in items if all(_passes(item, one) for one in filters)]


def _passes(item: Json, one: Json) -> bool:
    name, values = str(one["Name"]), one["Values"]
    if name.startswith("tag-"):
        tags = {tag["Key"]: tag.get("Value") for tag in item.get("Tags") or []}
        return tags.get(name.removeprefix("tag-")) in values
    return item.get(name) in values
