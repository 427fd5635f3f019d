"""Generated parameters as Python callers write them, and as JSON for the other languages."""

from __future__ import annotations

import base64
from operator import attrgetter
from random import Random
from typing import Any

import faaswire as fw
from description import RECORDS, Shape
from strategies import Members

LARGEST_EXACT_FLOAT = 2**53 - 1


def as_json(value: Any) -> Any:
    """With `$bytes` for bytes, `$object` for names of the caller's own, `$float` for floats and
    `$int` for whole numbers that a float cannot hold: not every reader of JSON keeps them."""
    match value:
        case Members():
            return {name: as_json(member) for name, member in value.items()}
        case dict():
            return {"$object": [[name, as_json(each)] for name, each in value.items()]}
        case list():
            return [as_json(item) for item in value]
        case bytes():
            return {"$bytes": base64.b64encode(value).decode()}
        case int() if abs(value) > LARGEST_EXACT_FLOAT:
            return {"$int": str(value)}
        case float():
            return {"$float": repr(value)}
    return value


def as_keywords(parameters: Members, shape: Shape, choose: Random) -> dict[str, Any]:
    """Keyword arguments, each spelled in one of the ways that mean the same."""
    keywords = {
        name: _spelled(value, _kind(shape, name), choose)
        for name, value in parameters.items()
    }
    absent = shape.parameters.keys() - parameters.keys()
    optional = (n for n in sorted(absent) if shape.parameters[n].kind[-1] in "?~")
    return keywords | {name: None for name in optional if choose.random() < 0.5}


def _kind(shape: Shape, name: str) -> str:
    """The kind of a value that is there, be it in some forms only."""
    kinds = [shape.parameters[name].kind]
    kinds += [form[name] for form in shape.forms if name in form]
    return next(kind for kind in kinds if kind != "-").rstrip("?~")


def _spelled(value: Any, kind: str, choose: Random) -> Any:
    match value:
        case None:
            return fw.NULL
        case Members():
            return _record(value, kind, choose)
        case list():
            inner = [_spelled(item, kind.strip("[]"), choose) for item in value]
            return inner if kind == "json" else choose.choice((list, tuple))(inner)
        case dict():
            inner_kind = kind.strip("{}")
            return {
                name: _value(each, inner_kind, choose) for name, each in value.items()
            }
        case bytes():
            return choose.choice((bytes, bytearray, memoryview))(value)
        case str() if kind == "secret":
            return choose.choice((str, fw.Secret))(value)
    return value


def _value(value: Any, kind: str, choose: Random) -> Any:
    """A value under a name of the caller's own, where `None` says what JSON says."""
    if value is None:
        return choose.choice((None, fw.NULL))
    return _spelled(value, "secret" if kind == "variables" else kind, choose)


def class_of(kind: str) -> Any:
    """The class of a record, whose name may begin with that of its namespace."""
    space, _, name = kind.rpartition(".")
    clouds = [attrgetter(space)(fw)] if space else [fw.alibaba, fw.huawei]
    return next(getattr(one, name) for one in clouds if hasattr(one, name))


def _record(given: Members, kind: str, choose: Random) -> Any:
    """A `dict`, whose `None` is null, or the class, whose `None` is absent."""
    shape = RECORDS[kind]
    record = class_of(kind)
    if choose.random() < 0.5:
        return record(**as_keywords(given, shape, choose))
    return {
        name: None
        if value is None and choose.random() < 0.5
        else _spelled(value, _kind(shape, name), choose)
        for name, value in given.items()
    }
