"""POST /services/{service}[.{qualifier}]/functions/{function}/invocations

A function answers with its event, unless its name asks for something else.
"""

from __future__ import annotations

import base64
import json

from ...message import Reply
from ...routing import Call
from ..arguments import invalid
from ..state import Account, Target, split_qualifier
from .table import routes

LOG_TAIL_BYTES = 4096
CHATTY_LINES = 200

RAISES = "raises"
CRASHES = "crashes"
CHATTY = "chatty"


@routes.operation(
    "InvokeFunction", "POST", "/services/{service}/functions/{function}/invocations"
)
def invoke_function(call: Call[Account]) -> Reply:
    service, qualifier = split_qualifier(call.parameters["service"])
    target = call.state.target(service, qualifier, call.parameters["function"])
    invocation = _one_of(call, "X-Fc-Invocation-Type", ("Sync", "Async"))
    log = _one_of(call, "X-Fc-Log-Type", ("None", "Tail"))
    if invocation == "Async":
        return Reply(202)
    reply = _result(target.function.name, call.request.body)
    if target.function.package.has_checksum:
        reply.headers.append(("X-Fc-Code-Checksum", target.function.package.crc64))
    reply.headers += [
        ("X-Fc-Invocation-Duration", "3"),
        ("X-Fc-Max-Memory-Usage", "9.53"),
        ("X-Fc-Invocation-Service-Version", target.version),
        ("X-Fc-Instance-Id", "c-65000000-emulator"),
    ]
    if log == "Tail":
        tail = _log(call, target)[-LOG_TAIL_BYTES:]
        reply.headers.append(("X-Fc-Log-Result", base64.b64encode(tail).decode()))
    return reply


def _result(name: str, event: bytes) -> Reply:
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
    return Reply(200, [("Content-Type", "application/octet-stream")], event)


def _failure(kind: str, body: dict[str, object]) -> Reply:
    headers = [
        ("Content-Type", "application/octet-stream"),
        ("X-Fc-Error-Type", kind),
    ]
    return Reply(200, headers, json.dumps(body).encode())


def _log(call: Call[Account], target: Target) -> bytes:
    count = CHATTY_LINES if target.function.name == CHATTY else 1
    lines = [
        f"FC Invoke Start RequestId: {call.request_id}",
        *(f"line {number} of the function's own log" for number in range(count)),
        f"FC Invoke End RequestId: {call.request_id}",
    ]
    return ("\n".join(lines) + "\n").encode()


def _one_of(call: Call[Account], header: str, values: tuple[str, ...]) -> str:
    """The header's value; the first of `values` is the default."""
    given = call.request.header(header) or values[0]
    if given not in values:
        raise invalid(f"{header} must be {' or '.join(values)}")
    return given
