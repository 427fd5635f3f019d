"""The parameters of an action, held against what it takes."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

from ..message import ApiError, Request, json_object
from .schema import ACTIONS, RECORDS

Arguments = dict[str, Any]


def error(code: str, message: str) -> ApiError:
    """Tencent responses 200 to whatever it rejects."""
    return ApiError(200, code, message)


def read(request: Request, action: str) -> Arguments:
    """The parameters of the request; null is as if it were not there."""
    given = _given(request)
    shape = ACTIONS[action]
    for name in sorted(given):
        if name not in shape:
            raise error(
                "UnknownParameter", f"The parameter `{name}` is not recognized."
            )
    return _members(given, shape)


def _given(request: Request) -> dict[str, Any]:
    if request.method == "GET":
        return dict(parse_qsl(request.raw_query, keep_blank_values=True))
    if request.method != "POST":
        raise error("UnsupportedProtocol", "Only GET and POST are supported.")
    if not request.header("content-type").startswith("application/json"):
        raise error("UnsupportedProtocol", "Content-Type must be application/json.")
    body = json_object(request.body)
    if body is None:
        raise error("InvalidParameter.Payload", "The body is not a JSON object.")
    return body


def _members(
    given: dict[str, Any], shape: dict[str, str], outer: str = ""
) -> Arguments:
    known = {}
    for name, kind in shape.items():
        value = given.get(name)
        if value is not None:
            known[name] = _value(value, kind.rstrip("!"), outer + name)
        elif kind.endswith("!"):
            raise error(
                "MissingParameter",
                f"The request is missing a required parameter `{outer}{name}`.",
            )
    unknown = sorted(name for name in given if name not in shape)
    if unknown:
        raise error(
            "UnknownParameter",
            f"The parameter `{outer}{unknown[0]}` is not recognized.",
        )
    return known


def _value(value: Any, kind: str, name: str) -> Any:
    if kind.startswith("["):
        if not isinstance(value, list):
            raise _wrong(name, "a list")
        return [
            _value(each, kind[1:-1], f"{name}.{at}") for at, each in enumerate(value)
        ]
    if kind in RECORDS:
        if not isinstance(value, dict):
            raise _wrong(name, "an object")
        return _members(value, RECORDS[kind], f"{name}.")
    if kind == "int" and isinstance(value, str) and re.fullmatch(r"-?\d{1,18}", value):
        return int(value)
    if not isinstance(value, _TYPES[kind]) or (
        kind in ("int", "float") and isinstance(value, bool)
    ):
        raise _wrong(name, f"of type {kind}")
    return value


def _wrong(name: str, what: str) -> ApiError:
    return error("InvalidParameterValue", f"The parameter `{name}` must be {what}.")


_TYPES: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
}
