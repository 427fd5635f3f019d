"""The control interface under /_control/: accounts, faults, clock, journal, reset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import accounts, faults
from .faults import Fault
from .message import Request, Response, json_object

if TYPE_CHECKING:
    from .backend import Backend


LARGEST_OFFSET = 100 * 365 * 86400


class Control:
    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def handle(self, request: Request) -> Response:
        handler = {
            ("GET", "accounts"): self._accounts,
            ("GET", "faults"): self._list_faults,
            ("POST", "faults"): self._add_fault,
            ("DELETE", "faults"): self._clear_faults,
            ("GET", "clock"): self._show_clock,
            ("POST", "clock"): self._set_clock,
            ("GET", "requests"): self._list_requests,
            ("DELETE", "requests"): self._clear_requests,
            ("POST", "reset"): self._reset,
        }.get((request.method, request.path.removeprefix("/_control/")))
        if handler is None:
            return _problem(404, f"no control call {request.method} {request.path}")
        try:
            return Response.of_json(handler(request))
        except ValueError as error:
            return _problem(400, str(error))

    def _accounts(self, _: Request) -> object:
        return accounts.as_json()

    def _list_faults(self, _: Request) -> object:
        return {"faults": [_fault_json(f) for f in self._backend.faults.pending()]}

    def _add_fault(self, request: Request) -> object:
        fault = faults.parse(_body(request))
        self._backend.faults.add(fault)
        return _fault_json(fault)

    def _clear_faults(self, _: Request) -> object:
        self._backend.faults.clear()
        return {}

    def _show_clock(self, _: Request) -> object:
        clock = self._backend.clock
        return {
            "now": clock.now(),
            "offset": clock.offset,
            "frozen": clock.frozen_at is not None,
        }

    def _set_clock(self, request: Request) -> object:
        offset = _body(request).get("offset")
        if type(offset) not in (int, float) or not abs(offset) <= LARGEST_OFFSET:  # type: ignore[arg-type]
            raise ValueError("offset must be a number of seconds, of a century at most")
        self._backend.clock.offset = float(offset)  # type: ignore[arg-type]
        return self._show_clock(request)

    def _list_requests(self, _: Request) -> object:
        return {"requests": self._backend.journal.entries()}

    def _clear_requests(self, _: Request) -> object:
        self._backend.journal.clear()
        return {}

    def _reset(self, _: Request) -> object:
        self._backend.reset()
        return {}


def _body(request: Request) -> dict[str, object]:
    body = json_object(request.body)
    if body is None:
        raise ValueError("the body must be a JSON object")
    return body


def _fault_json(fault: Fault) -> dict[str, object]:
    return {
        "cloud": fault.cloud,
        "operation": fault.operation,
        "fault": fault.kind.value,
        "times": fault.times,
    }


def _problem(status: int, message: str) -> Response:
    return Response.of_json({"error": message}, status)
