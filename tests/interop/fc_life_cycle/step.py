"""One call of the life cycle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

LANGUAGES = ("python", "node")

NULL = object()
"""A parameter's value that goes out as JSON null."""


@dataclass(frozen=True)
class Step:
    operation: str
    name: str
    parameters: Mapping[str, Any]
    rejection: str | None
    """The error code, where the service must say no."""
    languages: tuple[str, ...]
    """Those whose SDK can express the call."""
    after: float = 0.0
    """Seconds by which the service's clock goes on before the call."""

    @property
    def id(self) -> str:
        return f"{self.operation}-{self.name}"


def as_reported(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Reported:
    """A parameter's value: what the caller was reported by an earlier step."""

    step: str
    member: str
    converted: Callable[[Any], Any] = as_reported
    """Where a request wants another type than a response has."""


def step(
    operation: str,
    name: str,
    *,
    rejection: str | None = None,
    languages: tuple[str, ...] = LANGUAGES,
    after: float = 0.0,
    **parameters: Any,
) -> Step:
    return Step(operation, name, parameters, rejection, languages, after)


def etag_of(step_id: str) -> Reported:
    return Reported(step_id, "etag")


def token_of(step_id: str) -> Reported:
    return Reported(step_id, "next_token")
