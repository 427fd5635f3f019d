"""Functions that send their event back, fail, or talk too much; and invocations disabled."""

from __future__ import annotations

from cloud_emulator.alibaba.echo import CHATTY, CRASHES, RAISES
from fc_life_cycle.step import step

from .functions import ABSENT, OF_SECOND, RESIZE

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
    step("invoke_function", "of-second", **OF_SECOND, payload=b"event"),
    step("invoke_function", "log", **RESIZE, payload=b"event", log_type="Tail"),
    step("invoke_function", "long-log", function_name=CHATTY, log_type="Tail"),
    step("invoke_function", "raises", function_name=RAISES, payload=b"event"),
    step("invoke_function", "crashes", function_name=CRASHES, payload=b"event"),
    step("invoke_function", "missing", **ABSENT, rejection="FunctionNotFound"),
    step("list_instances", "two", **RESIZE),
    step("list_instances", "chosen", **RESIZE, qualifier="LATEST", limit="1"),
    step(
        "disable_function_invocation",
        "reason",
        **RESIZE,
        abort_ongoing_request=True,
        reason="maintenance",
    ),
    step(
        "invoke_function",
        "disabled",
        **RESIZE,
        payload=b"event",
        rejection="AccessDenied",
    ),
    step("get_function", "disabled", **RESIZE),
    step("enable_function_invocation", "again", **RESIZE),
)
