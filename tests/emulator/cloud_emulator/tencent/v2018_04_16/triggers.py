"""Triggers of functions."""

from __future__ import annotations

import json
import re
from typing import Any

from ...routing import Call
from ..arguments import Arguments, error
from ..state import LATEST, Account, Function, Json, version_of
from . import pages
from .table import action, now

TYPES = ("timer", "cos", "ckafka", "http", "cls", "apigw", "cmq")
# The one code that the operations on triggers have for it, whichever of them it is.
BUSY = "FailedOperation.CreateTrigger"
_SWITCH = {"OPEN": 1, "CLOSE": 0}


@action("CreateTrigger")
def create_trigger(call: Call[Account], given: Arguments) -> Json:
    function = _function(call, given)
    function.must_be_active(BUSY, "CreateTrigger")
    if any(_is(trigger, given) for trigger in function.triggers):
        raise error("ResourceInUse.Trigger", "The trigger exists already.")
    qualifier = given.get("Qualifier") or LATEST
    version_of(function, qualifier)
    trigger: Json = {
        "TriggerName": given["TriggerName"],
        "Type": given["Type"],
        "TriggerDesc": _description(given),
        "Enable": _switch(given.get("Enable", "OPEN")),
        "Qualifier": qualifier,
        "CustomArgument": given.get("CustomArgument", ""),
        "Description": given.get("Description", ""),
        "AddTime": now(call),
        "ModTime": now(call),
        "AvailableStatus": "Available",
        "BindStatus": "on",
        "TriggerAttribute": "single",
        "ResourceId": f"qcs::scf:gz:uin/100000000001:function/{function.name}",
        "BoundResources": "",
    }
    function.triggers.append(trigger)
    # Which domains belong to it is reported in lists alone.
    return {"TriggerInfo": {n: v for n, v in trigger.items() if n != "BoundResources"}}


@action("UpdateTrigger")
def update_trigger(call: Call[Account], given: Arguments) -> Json:
    if given["Type"] not in ("timer", "ckafka", "http"):
        raise error("InvalidParameterValue.Type", "The type cannot be updated.")
    trigger = _trigger(call, given, "UpdateTrigger")
    if "TriggerDesc" in given:
        trigger["TriggerDesc"] = _description(given)
    if "Enable" in given:
        trigger["Enable"] = _switch(given["Enable"])
    for name in ("Description", "CustomArgument"):
        trigger[name] = given.get(name, trigger[name])
    trigger["ModTime"] = now(call)
    return {}


@action("UpdateTriggerStatus")
def update_trigger_status(call: Call[Account], given: Arguments) -> Json:
    trigger = _trigger(call, given, "UpdateTriggerStatus")
    enable = _switch(given["Enable"])
    if trigger["Enable"] == enable:
        raise error("FailedOperation.UpdateTriggerStatus", "It is so already.")
    trigger["Enable"] = enable
    return {}


@action("DeleteTrigger")
def delete_trigger(call: Call[Account], given: Arguments) -> Json:
    trigger = _trigger(call, given, "DeleteTrigger")
    if given["Type"] == "cos" and not _event(given):
        raise error("InvalidParameterValue.TriggerDesc", "The event is missing.")
    _function(call, given).triggers.remove(trigger)
    return {}


@action("ListTriggers")
def list_triggers(call: Call[Account], given: Arguments) -> Json:
    items = pages.filtered(_function(call, given).triggers, given)
    keys = {"mod_time": "ModTime", "add_time": "AddTime"}
    items = pages.ordered(items, given, given.get("OrderBy"), keys)
    return {"Triggers": pages.page(items, given), "TotalCount": len(items)}


def _function(call: Call[Account], given: Arguments) -> Function:
    return call.state.function(given.get("Namespace"), given["FunctionName"])


def _is(trigger: Json, given: Arguments) -> bool:
    same = all(trigger[name] == given[name] for name in ("TriggerName", "Type"))
    return same and trigger["Qualifier"] == (given.get("Qualifier") or LATEST)


def _trigger(call: Call[Account], given: Arguments, action_name: str) -> Json:
    """The trigger that is to be changed, of a function that may be changed now."""
    if given["Type"] not in TYPES:
        raise error("InvalidParameterValue.Type", "The type is not supported.")
    function = _function(call, given)
    function.must_be_active(BUSY, action_name)
    for trigger in function.triggers:
        if _is(trigger, given):
            return trigger
    raise error("ResourceNotFound.Trigger", "The trigger does not exist.")


def _switch(word: str) -> int:
    if word not in _SWITCH:
        raise error("InvalidParameterValue.Enable", "Enable must be OPEN or CLOSE.")
    return _SWITCH[word]


def _description(given: Arguments) -> str:
    """What is reported of it: the expression of a timer is wrapped."""
    text = str(given.get("TriggerDesc", ""))
    if given["Type"] == "timer":
        cron = text
        if text.startswith("{"):
            cron = str(_object(text).get("cron", ""))
        if not re.fullmatch(r"\S+( \S+){6}", cron):
            raise error("InvalidParameterValue.TriggerDesc", "The expression is wrong.")
        return json.dumps({"cron": cron}, separators=(",", ":"))
    if given["Type"] not in TYPES:
        raise error("InvalidParameterValue.Type", "The type is not supported.")
    if given["Type"] == "cos" and not _event(given):
        raise error("InvalidParameterValue.TriggerDesc", "The event is missing.")
    _object(text)
    return text


def _event(given: Arguments) -> Any:
    return _object(str(given.get("TriggerDesc", ""))).get("event")


def _object(text: str) -> Json:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise error("InvalidParameterValue.TriggerDesc", "TriggerDesc is not JSON.")
    return found
