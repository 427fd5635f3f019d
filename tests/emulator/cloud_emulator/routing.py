"""Operations declared where they are written, found by method and path or by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from urllib.parse import unquote

from .clock import Clock
from .message import Request, Response
from .object_store import ObjectStore
from .temporary_cos import TemporaryCos

State = TypeVar("State")


@dataclass
class Call(Generic[State]):
    """What an operation gets to see."""

    request: Request
    parameters: dict[str, str]
    state: State
    objects: ObjectStore
    uploads: TemporaryCos
    clock: Clock
    request_id: str
    expired_link: bool = False


Handler = Callable[[Call[State]], Response]


@dataclass(frozen=True)
class Operation(Generic[State]):
    name: str
    run: Handler[State]


@dataclass
class Routes(Generic[State]):
    """A table of operations under one base path; `{name}` stands for one segment."""

    base: str
    _rows: list[tuple[str, list[str], Operation[State]]] = field(default_factory=list)

    def operation(
        self, name: str, method: str, path: str
    ) -> Callable[[Handler[State]], Handler[State]]:
        def declare(handler: Handler[State]) -> Handler[State]:
            template = (self.base + path).split("/")
            self._rows.append((method, template, Operation(name, handler)))
            return handler

        return declare

    def find(self, request: Request) -> tuple[Operation[State], dict[str, str]] | None:
        segments = request.path.split("/")
        for method, template, operation in self._rows:
            if method == request.method and len(template) == len(segments):
                parameters = _match(template, segments)
                if parameters is not None:
                    return operation, parameters
        return None

    @property
    def names(self) -> list[str]:
        return [operation.name for _, _, operation in self._rows]

    @property
    def methods(self) -> dict[str, str]:
        """The method of each operation."""
        return {operation.name: method for method, _, operation in self._rows}


@dataclass
class Actions(Generic[State]):
    """Operations that a header names instead of a path."""

    _rows: dict[str, Operation[State]] = field(default_factory=dict)

    def operation(self, name: str) -> Callable[[Handler[State]], Handler[State]]:
        def declare(handler: Handler[State]) -> Handler[State]:
            self._rows[name] = Operation(name, handler)
            return handler

        return declare

    def find(self, name: str) -> Operation[State] | None:
        return self._rows.get(name)

    @property
    def names(self) -> list[str]:
        return list(self._rows)


def _match(template: list[str], segments: list[str]) -> dict[str, str] | None:
    parameters = {}
    for wanted, given in zip(template, segments):
        if wanted.startswith("{"):
            if not given:
                return None
            parameters[wanted[1:-1]] = unquote(given, errors="surrogateescape")
        elif wanted != given:
            return None
    return parameters
