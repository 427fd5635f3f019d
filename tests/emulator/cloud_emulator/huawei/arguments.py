"""What a request says: its JSON body, and which page of a list it asks for."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from ..message import ApiError, Request, json_object

LARGEST_PAGE = 400

Members = dict[str, object]
Item = TypeVar("Item")


def bad(message: str, code: str = "FSS.1001") -> ApiError:
    return ApiError(400, code, message)


def members(request: Request) -> Members:
    if not request.header("content-type").startswith("application/json"):
        raise bad("Content-Type must be application/json", "FSS.0400")
    body = json_object(request.body)
    if body is None:
        raise bad("The request body is not a JSON object", "FSS.0400")
    return body


def text(given: Members, name: str, default: str | None = None) -> str:
    """A string; required if there is no default."""
    value = given.get(name, default)
    if not isinstance(value, str) or (default is None and not value):
        raise bad(f"{name} must be a string" + ("" if value else " that is not empty"))
    return value


def check_types(given: Members, types: dict[str, type]) -> None:
    """By exact type, since True is an int in Python but not in JSON."""
    for name, wanted in types.items():
        value = given.get(name)
        if value is not None and type(value) is not wanted:
            raise bad(f"{name} must be of type {wanted.__name__}")


def decoded(given: Members, name: str, code: str) -> bytes:
    try:
        return base64.b64decode(text(given, name), validate=True)
    except (binascii.Error, ValueError):
        raise bad(f"{name} is not valid base64", code) from None


def page(
    request: Request, items: Sequence[Item], largest: str = "maxitems"
) -> tuple[Sequence[Item], int]:
    """The items from the marker on, and the marker after them, which the last page has too."""
    start = _number(request, "marker", 0)
    size = _number(request, largest, 0)
    if largest != "maxitems" and request.query(largest) is None:
        size = _number(request, "maxitems", 0)
    if start < 0 or size < 0:
        raise bad("marker and maxitems must not be negative")
    if size == 0 or size > LARGEST_PAGE:
        size = LARGEST_PAGE
    shown = items[start : start + size]
    return shown, start + len(shown)


def _number(request: Request, name: str, default: int) -> int:
    value = request.query(name)
    try:
        return default if value is None else int(value)
    except ValueError:
        raise bad(f"{name} must be a number") from None
