"""What invoked functions do: they send their event back, unless their name asks for more."""

from __future__ import annotations

import json

from ..message import ApiError, Request, Response
from .arguments import invalid

LOG_TAIL_BYTES = 4096
CHATTY_LINES = 200

RAISES = "raises"
CRASHES = "crashes"
CHATTY = "chatty"


def result(name: str, event: bytes) -> Response:
    if name == RAISES:
        return _failure(
            "HandledInvocationError",
            {
                "errorMessage": "the event is not to my taste",
                "errorType": "TypeError",
                "stackTrace": ["at exports.handler (/code/index.js:2:12)"],
            },
        )
    if name == CRASHES:
        return _failure(
            "UnhandledInvocationError",
            {"errorMessage": "Process exited unexpectedly before completing request"},
        )
    return Response(200, [("Content-Type", "application/octet-stream")], event)


def log_tail(name: str, request_id: str) -> bytes:
    count = CHATTY_LINES if name == CHATTY else 1
    lines = [
        f"FC Invoke Start RequestId: {request_id}",
        *(f"line {number} of the function's own log" for number in range(count)),
        f"FC Invoke End RequestId: {request_id}",
    ]
    return ("\n".join(lines) + "\n").encode()[-LOG_TAIL_BYTES:]


def one_of(request: Request, header: str, values: tuple[str, ...]) -> str:
    """The header's value; the first of `values` is the default."""
    given = request.header(header) or values[0]
    if given not in values:
        raise invalid(f"{header} must be {' or '.join(values)}")
    return given


def check_size(request: Request, largest: int) -> None:
    if len(request.body) > largest:
        raise ApiError(
            400,
            "EntityTooLarge",
            f"payload size exceeds maximum allowed size ({largest} bytes)",
        )


def _failure(kind: str, body: dict[str, object]) -> Response:
    headers = [
        ("Content-Type", "application/octet-stream"),
        ("X-Fc-Error-Type", kind),
    ]
    return Response(200, headers, json.dumps(body).encode())
