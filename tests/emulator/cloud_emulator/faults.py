"""Faults that a test can order, and what each does to a response."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from enum import Enum

from .message import Response

FUNCTION_PREFIX = "fault-"
"""A function of this name suffers the fault that the rest of its name says, always."""

CLOUDS = ("alibaba", "huawei", "tencent")
DOWNLOAD = "Download"
UPLOAD = "Upload"


class Kind(Enum):
    THROTTLE = "throttle"
    BUSY = "busy"
    SERVER_ERROR = "server_error"
    HTML = "html"
    EMPTY = "empty"
    TRUNCATE_JSON = "truncate_json"
    WRONG_TYPES = "wrong_types"
    SLOW = "slow"
    DISCONNECT = "disconnect"
    EXPIRE_URL = "expire_url"
    TRUNCATE_DOWNLOAD = "truncate_download"
    TAMPER_DOWNLOAD = "tamper_download"
    BREAK_DOWNLOAD = "break_download"


OF_DOWNLOADS = frozenset(
    (Kind.TRUNCATE_DOWNLOAD, Kind.TAMPER_DOWNLOAD, Kind.BREAK_DOWNLOAD)
)


@dataclass
class Fault:
    kind: Kind
    cloud: str
    operation: str | None = None
    times: int = 1
    seconds: float = 2.0
    retry_after: int | None = None

    def strikes(self, cloud: str, operation: str) -> bool:
        if self.cloud != cloud or self.operation not in (None, operation):
            return False
        return (self.kind in OF_DOWNLOADS) == (operation == DOWNLOAD)


class Faults:
    """Ordered faults, oldest first; each strikes `times` requests."""

    def __init__(self) -> None:
        self._pending: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> None:
        with self._lock:
            self._pending.append(fault)

    def take(self, cloud: str, operation: str) -> Fault | None:
        with self._lock:
            for fault in self._pending:
                if fault.strikes(cloud, operation):
                    fault.times -= 1
                    if fault.times <= 0:
                        self._pending.remove(fault)
                    return fault
        return None

    def pending(self) -> list[Fault]:
        with self._lock:
            return list(self._pending)

    def clear(self) -> None:
        with self._lock:
            self._pending.clear()


def standing_fault(cloud: str, function_name: str) -> Fault | None:
    """The fault that a reserved function name stands for."""
    if not function_name.startswith(FUNCTION_PREFIX):
        return None
    try:
        kind = Kind(function_name.removeprefix(FUNCTION_PREFIX))
    except ValueError:
        return None
    return None if kind in OF_DOWNLOADS else Fault(kind, cloud)


def parse(order: dict[str, object]) -> Fault:
    """A fault from its JSON; ValueError names the member that is wrong."""
    unknown = set(order) - {
        "cloud", "operation", "fault", "times", "seconds", "retry_after",
    }  # fmt: skip
    if unknown:
        raise ValueError(f"unknown member {min(unknown)}")
    cloud, operation = order.get("cloud"), order.get("operation")
    if cloud not in CLOUDS:
        raise ValueError(f"cloud must be one of {', '.join(CLOUDS)}")
    if operation is not None and not isinstance(operation, str):
        raise ValueError("operation must be text")
    kinds = [kind for kind in Kind if kind.value == order.get("fault")]
    if not kinds:
        raise ValueError(f"fault must be one of {', '.join(k.value for k in Kind)}")
    if kinds[0] is Kind.EXPIRE_URL and cloud == "huawei":
        raise ValueError("fault expire_url: a link of huawei is not pre-signed")
    fault = Fault(kinds[0], str(cloud), operation)
    for name in ("times", "seconds", "retry_after"):
        if name in order:
            value = order[name]
            wanted = (int, float) if name == "seconds" else (int,)
            least = 1 if name == "times" else 0
            if type(value) not in wanted or not least <= value <= 3600:  # type: ignore[operator]
                raise ValueError(f"{name} must be a number from {least} to 3600")
            setattr(fault, name, value)
    return fault


def html_page() -> Response:
    page = "<html><head><title>502 Bad Gateway</title></head><body>502</body></html>"
    return Response.of_text(page, 502, "text/html")


def applied(fault: Fault, response: Response) -> Response:
    """The response as a client gets it when the fault strikes on its way."""
    if fault.kind is Kind.EMPTY:
        return Response(response.status, response.headers, b"")
    if fault.kind is Kind.TRUNCATE_JSON:
        # With a length that agrees, so that only a JSON parser can notice.
        return Response(
            response.status, response.headers, response.body[: len(response.body) // 2]
        )
    if fault.kind is Kind.WRONG_TYPES:
        return with_wrong_types(response)
    if fault.kind is Kind.SLOW:
        response.delay_seconds = fault.seconds
    if fault.kind is Kind.DISCONNECT:
        response.break_after = 0
    return response


def with_wrong_types(response: Response) -> Response:
    """Every member of the payload becomes something of another type."""
    try:
        payload = json.loads(response.body)
    except ValueError:
        return response
    if isinstance(payload, dict):
        wrapped = payload.get("Response")
        target = wrapped if isinstance(wrapped, dict) else payload
        for name in target:
            if name != "RequestId":
                target[name] = _of_another_type(target[name])
    return Response(response.status, response.headers, json.dumps(payload).encode())


def _of_another_type(value: object) -> object:
    if isinstance(value, str):
        return [value]
    return "text" if isinstance(value, (list, dict)) else {"value": value}
