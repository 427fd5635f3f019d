"""What must arrive for given parameters, by the table of the vendor's operations."""

from __future__ import annotations

import base64
import hashlib
from typing import Any
from urllib.parse import unquote

from description import RECORDS, Operation, filled
from strategies import Members

JSON_TYPE = "application/json"
OCTETS_TYPE = "application/octet-stream"


class Ordered(dict[str, Any]):
    """An object of the user's own, whose members keep their order."""


def _ordered(value: Any) -> Any:
    match value:
        case dict():
            return Ordered({name: _ordered(each) for name, each in value.items()})
        case list():
            return [_ordered(item) for item in value]
    return value


def _wire(kind: str, value: Any) -> Any:
    kind = kind.rstrip("?~")
    match value:
        case Members():
            members = RECORDS[kind].parameters
            return {
                members[n].wire: _wire(members[n].kind, v) for n, v in value.items()
            }
        case bytes():
            return base64.b64encode(value).decode()
        case dict() if kind == "weights":
            return {name: float(weight) for name, weight in value.items()}
        case _ if kind == "json":
            return _ordered(value)
        case list():
            return [_wire(kind.strip("[]"), item) for item in value]
    return value


def same(got: Any, expected: Any) -> bool:
    """Equal; a float that is whole may arrive as an integer, but not the reverse."""
    if isinstance(got, bool) or isinstance(expected, bool):
        return got is expected
    if isinstance(expected, int) and not isinstance(got, int):
        return False
    if isinstance(got, dict) and isinstance(expected, dict):
        if isinstance(expected, Ordered) and list(got) != list(expected):
            return False
        return got.keys() == expected.keys() and all(
            same(got[name], value) for name, value in expected.items()
        )
    if isinstance(got, list) and isinstance(expected, list):
        pairs = zip(got, expected, strict=False)
        return len(got) == len(expected) and all(same(*pair) for pair in pairs)
    return bool(got == expected)


def _pairs(operation: Operation, place: str, given: Members) -> list[list[str]]:
    rows = operation.in_place(place)
    return [[rows[n].wire, str(v)] for n, v in given.items() if n in rows]


def _content_type(operation: Operation) -> list[list[str]]:
    if operation.in_place("body"):
        return [["content-type", JSON_TYPE]]
    if operation.in_place("payload"):
        return [["content-type", OCTETS_TYPE]]
    return []


def _check_body(entry: dict[str, Any], operation: Operation, given: Members) -> None:
    rows = operation.in_place("body")
    if rows:
        wanted = {
            rows[n].wire: _wire(rows[n].kind, given[n]) for n in given if n in rows
        }
        assert same(entry["json"], wanted), f"{entry['json']} is not {wanted}"
        return
    sent = next((given[n] for n in operation.in_place("payload") if n in given), b"")
    assert entry["body_length"] == len(sent)
    assert entry["body_sha256"] == hashlib.sha256(sent).hexdigest()


def check(
    entry: dict[str, Any],
    operation: Operation,
    given: Members,
    always: dict[str, str],
) -> None:
    """Compares what arrived with what was given, and with the headers that are always there."""
    assert (entry["operation"], entry["expected_to_sign"]) == (operation.name, None)
    assert entry["error"] not in ("SignatureNotMatch", "InvalidAccessKeyID")
    assert entry["method"] == operation.method
    path = [unquote(segment) for segment in entry["path"].split("/")]
    assert path == filled(operation.path, given)
    assert sorted(entry["query"]) == sorted(_pairs(operation, "query", given))
    names = ("if-match", "content-type")
    headers = [
        [name, value]
        for name, value in entry["headers"]
        if name in names or name.startswith("x-fc-")
    ]
    wanted = _pairs(operation, "headers", given) + _content_type(operation)
    assert sorted(headers) == sorted([*wanted, *map(list, always.items())])
    _check_body(entry, operation, given)
