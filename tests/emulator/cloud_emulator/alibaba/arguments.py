"""What a caller sent: bodies checked member by member, If-Match, pages of a list."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..message import ApiError, Request, json_object
from .state import Members, Record


@dataclass(frozen=True)
class MapOf:
    """An object whose member names are the caller's own."""

    value: Any


# A schema is a type, a tuple of types, a dict of members, a one-element list, or MapOf.
Schema = Any

NUMBER = (int, float)
LARGEST_PAGE = 100
DEFAULT_PAGE = 20

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,127}")
# A token that holds "+", "/" and "=" shows whether a client passes it back byte-exact.
_TOKEN_HEAD = b"\xfb\xff"


def invalid(message: str) -> ApiError:
    return ApiError(400, "InvalidArgument", message)


def members(
    request: Request, schema: Mapping[str, Schema], required: Sequence[str] = ()
) -> Members:
    """The known members of a JSON body; null is absent and unknown ones are ignored."""
    body = json_object(request.body)
    if body is None:
        raise invalid("the request body must be a JSON object")
    given = {
        name: value
        for name, value in body.items()
        if name in schema and value is not None
    }
    for name in required:
        if name not in given:
            raise invalid(f"{name} is required")
    for name, value in given.items():
        _check(value, schema[name], name)
    return given


def name_of(given: Members, member: str) -> str:
    """Take the resource's name out of its members."""
    name = given.pop(member)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise invalid(
            f"{member} must be 1 to 128 letters, digits, '_' or '-', "
            "and must not start with a digit or '-'"
        )
    return name


def check_etag(request: Request, record: Record) -> None:
    wanted = request.header("if-match")
    if wanted and wanted != record.etag:
        raise ApiError(
            412,
            "PreconditionFailed",
            "the resource being modified has been changed",
        )


def limit_of(request: Request) -> int:
    text = request.query("limit")
    if text is None:
        return DEFAULT_PAGE
    if not re.fullmatch(r"[0-9]{1,3}", text) or not 1 <= int(text) <= LARGEST_PAGE:
        raise invalid(f"limit must be a number from 1 to {LARGEST_PAGE}")
    return int(text)


def start_of(request: Request) -> str | None:
    """The first key of the page: that of the token, else startKey."""
    token = request.query("nextToken")
    return token_start(token) or request.query("startKey") or None


def token_start(token: str | None) -> str | None:
    """The key that a token stands for; an empty token is the first page."""
    if not token:
        return None
    try:
        data = base64.b64decode(token, validate=True)
    except (binascii.Error, ValueError):
        data = b""
    if not data.startswith(_TOKEN_HEAD):
        raise invalid("nextToken is not one that this service gave out")
    return data.removeprefix(_TOKEN_HEAD).decode("utf-8", "surrogateescape")


def encode_token(key: str) -> str:
    return base64.b64encode(_TOKEN_HEAD + key.encode()).decode()


def page(
    request: Request, records: Mapping[str, Record]
) -> tuple[list[Record], dict[str, object]]:
    """A page in the order of names, and the nextToken member where more follow."""
    prefix = request.query("prefix") or ""
    start = start_of(request) or ""
    keys = [k for k in sorted(records) if k.startswith(prefix) and k >= start]
    return cut(keys, limit_of(request), records)


def cut(
    keys: Sequence[str], limit: int, records: Mapping[str, Record]
) -> tuple[list[Record], dict[str, object]]:
    shown = [records[key] for key in keys[:limit]]
    if len(keys) <= limit:
        return shown, {}
    return shown, {"nextToken": encode_token(keys[limit])}


def _check(value: object, schema: Schema, path: str) -> None:
    if isinstance(schema, MapOf):
        _expect(value, dict, path)
        for name, inner in value.items():  # type: ignore[attr-defined]
            _check(inner, schema.value, f"{path}.{name}")
    elif isinstance(schema, dict):
        _expect(value, dict, path)
        for name, inner in value.items():  # type: ignore[attr-defined]
            if name in schema and inner is not None:
                _check(inner, schema[name], f"{path}.{name}")
    elif isinstance(schema, list):
        _expect(value, list, path)
        for index, inner in enumerate(value):  # type: ignore[arg-type]
            _check(inner, schema[0], f"{path}[{index}]")
    else:
        _expect(value, schema, path)


def _expect(value: object, wanted: type | tuple[type, ...], path: str) -> None:
    kinds = wanted if isinstance(wanted, tuple) else (wanted,)
    # By exact type, since True is an int in Python but not in JSON.
    if type(value) not in kinds:
        names = " or ".join(_JSON_NAMES[kind] for kind in kinds)
        raise invalid(f"{path} must be of type {names}")


_JSON_NAMES = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    dict: "object",
    list: "array",
}
