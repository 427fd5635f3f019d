"""What every emulated cloud responses to."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, Generic

from .faults import Kind
from .message import ApiError, Request, Response
from .routing import Operation, State
from .signatures import Failure


@dataclass(frozen=True)
class Plan(Generic[State]):
    """A request that was understood: which operation, on what, and on which function."""

    operation: Operation[State]
    parameters: dict[str, str]
    state: State
    function_name: str


class Cloud(ABC):
    """Recognizes its requests, checks who sent them, responses, and words its rejections."""

    name: str

    @abstractmethod
    def claims(self, request: Request) -> bool: ...

    @abstractmethod
    def plan(self, request: Request) -> Plan[Any]:
        """ApiError where no operation takes this request."""

    @abstractmethod
    def authenticate(self, request: Request) -> Failure | None: ...

    @abstractmethod
    def rejection(self, request: Request, failure: Failure) -> ApiError: ...

    @abstractmethod
    def reject(
        self, request: Request, error: ApiError, request_id: str
    ) -> Response: ...

    @abstractmethod
    def trouble(self, kind: Kind) -> ApiError:
        """How this cloud says throttled, busy or broken."""

    @abstractmethod
    def largest_body(self, request: Request) -> int: ...

    @abstractmethod
    def too_large(self, request: Request) -> ApiError: ...

    @abstractmethod
    def reset(self) -> None: ...

    @abstractmethod
    def request_id_headers(self, request_id: str) -> list[tuple[str, str]]: ...

    def retry_after_header(self, request: Request) -> str:
        """The header that says how long a throttled caller is to wait."""
        return "Retry-After"
