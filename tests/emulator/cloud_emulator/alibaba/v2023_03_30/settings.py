"""What the three settings of a function by qualifier share: put, get, delete, list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...message import Response
from ...routing import Call
from ..arguments import Schema, invalid, members
from ..state import LATEST, Members
from .pages import page
from .state import Account, Function, Record, check_qualifier

Describe = Callable[[Function, str, Record], Members]


def put(
    call: Call[Account],
    kind: str,
    fields: Mapping[str, Schema],
    required: Sequence[str] = (),
) -> tuple[Function, str, Record]:
    function, qualifier = place(call)
    given = members(call.request, fields, required)
    settings = function.setting(kind)
    record = Record(qualifier, given, *call.state.birth())
    if qualifier in settings:
        record.created = settings[qualifier].created
    settings[qualifier] = record
    return function, qualifier, record


def place(call: Call[Account]) -> tuple[Function, str]:
    """The function and the qualifier that a setting is for."""
    function = call.state.function(call.parameters["function"])
    return function, check_qualifier(function, call.request.query("qualifier"))


def check_is_elastic(qualifier: str) -> None:
    """Instances are kept for an alias or for LATEST."""
    if qualifier.isdecimal():
        raise invalid("qualifier must be an alias or LATEST")


def every(call: Call[Account], kind: str, member: str, describe: Describe) -> Response:
    """A page over all functions and qualifiers."""
    wanted = call.request.query("functionName")
    rows = {
        f"{name}/{qualifier}": describe(function, qualifier, record)
        for name, function in call.state.functions.items()
        if wanted in (None, "", name)
        for qualifier, record in function.setting(kind).items()
    }
    shown, more = page(call.request, rows)
    return Response.of_json({member: shown, **more})


def arn(function: Function, qualifier: str) -> str:
    return f"{function.arn}/{qualifier or LATEST}"
