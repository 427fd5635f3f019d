"""Functions that response with their event, fail, or talk too much."""

from __future__ import annotations

from cloud_emulator.alibaba import fixtures
from cloud_emulator.alibaba.echo import CHATTY, CRASHES, RAISES
from exchange import Members

from .functions import ABSENT, RESIZE
from .step import step

DEMO: Members = {"service_name": fixtures.SERVICE}
EVERY_BYTE = bytes(range(256))

STEPS = (
    step("invoke_function", "every-byte", **RESIZE, payload=EVERY_BYTE),
    step("invoke_function", "json", **RESIZE, payload=b'{"a": [1, null]} '),
    step("invoke_function", "no-event", **RESIZE),
    step(
        "invoke_function",
        "sync",
        **RESIZE,
        qualifier="LATEST",
        payload=b"\r\n",
        invocation_type="Sync",
        log_type="None",
    ),
    step(
        "invoke_function",
        "async",
        **RESIZE,
        payload=EVERY_BYTE,
        invocation_type="Async",
    ),
    step(
        "invoke_function",
        "stateful",
        **RESIZE,
        invocation_type="Async",
        stateful_async_invocation_id="order-1",
    ),
    step("invoke_function", "log", **RESIZE, payload=b"event", log_type="Tail"),
    step("invoke_function", "long-log", **DEMO, function_name=CHATTY, log_type="Tail"),
    step(
        "invoke_function",
        "raises",
        **DEMO,
        function_name=RAISES,
        payload=b"event",
        log_type="Tail",
    ),
    step("invoke_function", "crashes", **DEMO, function_name=CRASHES, payload=b"event"),
    step(
        "invoke_function",
        "bad-type",
        **RESIZE,
        payload=b"event",
        log_type="Head",
        rejection="InvalidArgument",
    ),
    step(
        "invoke_function",
        "missing",
        **ABSENT,
        payload=b"event",
        rejection="FunctionNotFound",
    ),
)
