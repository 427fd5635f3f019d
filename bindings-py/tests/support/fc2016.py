"""Calls of Function Compute, API 2016-08-15, and what they send."""

from __future__ import annotations

import json
from typing import Any

import faaswire as fw

from support.samples import AT, services

FC: fw.alibaba.FunctionCompute2016 = services()["fc2016"]

SERVICE: dict[str, Any] = {"service_name": "s"}
FUNCTION: dict[str, Any] = {**SERVICE, "function_name": "f"}
NEW_FUNCTION: dict[str, Any] = {
    **FUNCTION,
    "runtime": "python3",
    "handler": "index.handler",
    "code": {"zip_file": b"zip"},
}
TRIGGER: dict[str, Any] = {**FUNCTION, "trigger_name": "t"}
NEW_TRIGGER: dict[str, Any] = {
    **TRIGGER,
    "trigger_type": "timer",
    "trigger_config": {"enable": True},
}
ALIAS: dict[str, Any] = {**SERVICE, "alias_name": "a"}


def service_of(
    emulator: Any, kind: str = "temporary"
) -> fw.alibaba.FunctionCompute2016:
    """The emulated service, with keys of a kind."""
    account = emulator.credentials["alibaba"]
    return fw.alibaba.FunctionCompute2016(
        account_id=account["account_id"],
        region=account["region"],
        credentials=fw.alibaba.Credentials(**account[kind]),
        endpoint=emulator.url,
    )


def sent(call: fw.Call[Any]) -> Any:
    """The JSON of a call's body."""
    return json.loads(call.request(at=AT).body or b"")


def service(**members: Any) -> Any:
    """What a change of a service sends."""
    return sent(FC.update_service(**SERVICE, **members))


def function(**members: Any) -> Any:
    """What a change of a function sends."""
    return sent(FC.update_function(**FUNCTION, **members))


def trigger(**members: Any) -> Any:
    """What a change of a trigger sends."""
    return sent(FC.update_trigger(**TRIGGER, **members))


def alias(**members: Any) -> Any:
    """What a change of an alias sends."""
    return sent(FC.update_alias(**ALIAS, **members))
