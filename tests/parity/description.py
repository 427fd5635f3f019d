"""`operations.json` as objects; the README beside it says what its words mean."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FILE: dict[str, Any] = json.loads(
    Path(__file__).with_name("operations.json").read_text(encoding="utf-8")
)
_VARIABLE = re.compile(r"\{(?P<dot>\.?)(?P<name>\w+)(?::(?P<kind>\w+))?\}")


@dataclass(frozen=True)
class Parameter:
    place: str
    wire: str
    kind: str


@dataclass(frozen=True)
class Shape:
    """What has parameters or members: their names and kinds, and the forms it comes in."""

    parameters: dict[str, Parameter]
    forms: tuple[dict[str, str], ...]

    def in_place(self, place: str) -> dict[str, Parameter]:
        return {n: p for n, p in self.parameters.items() if p.place == place}


@dataclass(frozen=True)
class Operation(Shape):
    service: str
    name: str
    method: str
    path: str

    @property
    def method_name(self) -> str:
        """Of the method in Python."""
        return re.sub("(?<=[a-z0-9])(?=[A-Z])", "_", self.name).lower()


def _groups(place: str, given: Any) -> Iterator[tuple[str, Parameter]]:
    """Groups of parameters, each written out or named."""
    for group in given if isinstance(given, list) else [given]:
        rows = _FILE["shared"][group] if isinstance(group, str) else group
        for name, (wire, kind) in rows.items():
            yield name, Parameter(place, wire, kind)


def _path_parameters(path: str) -> Iterator[tuple[str, Parameter]]:
    for found in _VARIABLE.finditer(path):
        kind = (found["kind"] or "name") + ("?" if found["dot"] else "")
        yield found["name"], Parameter("path", found["dot"], kind)


def _operation(service: str, name: str, given: dict[str, Any]) -> Operation:
    method, path = given["request"].split(" ")
    parameters = dict(_path_parameters(path))
    for place in ("query", "headers", "payload", "body"):
        parameters.update(_groups(place, given.get(place, {})))
    forms = tuple(given.get("forms", [{}]))
    return Operation(parameters, forms, service, name, method, path)


def filled(path: str, values: dict[str, str]) -> list[str]:
    """The segments of a path before any encoding."""

    def fill(segment: str) -> str:
        return _VARIABLE.sub(
            lambda found: (
                found["dot"] + values[found["name"]] if found["name"] in values else ""
            ),
            segment,
        )

    return [fill(segment) for segment in path.split("/")]


RECORDS = {
    name: Shape(dict(_groups("", given["members"])), tuple(given.get("forms", [{}])))
    for name, given in _FILE["records"].items()
}
OPERATIONS = [
    _operation(service, name, given)
    for service, operations in _FILE["operations"].items()
    for name, given in operations.items()
]
