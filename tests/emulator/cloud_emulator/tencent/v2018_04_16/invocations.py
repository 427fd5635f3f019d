"""Calls of functions: they give their event back, unless their name asks for more."""

from __future__ import annotations

import json

from ...routing import Call
from ..arguments import Arguments, error
from ..state import DEFAULT_ALIAS, LATEST, Account, Json, version_of
from .table import action, now

LARGEST_EVENT = 6 << 20
LARGEST_QUEUED_EVENT = 128 << 10
RAISES = "raises"


@action("Invoke")
def invoke(call: Call[Account], given: Arguments) -> Json:
    kind = given.get("InvocationType") or "RequestResponse"
    if kind not in ("RequestResponse", "Event"):
        raise error("InvalidParameterValue.Param", "InvocationType is wrong.")
    is_queued = kind == "Event"
    largest = LARGEST_QUEUED_EVENT if is_queued else LARGEST_EVENT
    return _run(call, given, "ClientContext", LATEST, largest, is_queued)


@action("InvokeFunction")
def invoke_function(call: Call[Account], given: Arguments) -> Json:
    return _run(call, given, "Event", DEFAULT_ALIAS, LARGEST_EVENT, False)


def _run(
    call: Call[Account],
    given: Arguments,
    member: str,
    qualifier: str,
    largest: int,
    is_queued: bool,
) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    version_of(function, given.get("Qualifier") or qualifier)
    # While it is updated, the code that was there before serves.
    if function.status in ("Creating", "CreateFailed", "Deleting"):
        function.must_be_active("FailedOperation.FunctionStatusError", "Invoke")
    event = given.get(member, "")
    if len(event.encode()) > largest:
        raise error("InvalidParameter.RequestTooLarge", "The event is too large.")
    if event and not _is_json(event):
        raise error("InvalidParameterValue.Param", f"{member} must be JSON.")
    fails = function.name == RAISES
    result: Json = {
        "FunctionRequestId": call.request_id,
        "RetMsg": "" if fails else event,
        "ErrMsg": '{"errorMessage":"the event is not to my taste"}' if fails else "",
        "InvokeResult": int(fails),
        "MemUsage": 3207168,
        "Duration": 0.826,
        "BillDuration": 1,
        "Log": "",
    }
    if given.get("LogType") == "Tail" and not is_queued:
        result["Log"] = f"START RequestId:{call.request_id}\nEND\n"
    call.state.calls[call.request_id] = {
        "FunctionName": function.name,
        "RequestId": call.request_id,
        "RetMsg": result["RetMsg"],
        "RetCode": -1 if fails else 0,
        "StartTime": now(call),
        "Duration": 0.826,
        "MemUsage": 3.05,
        "RetryNum": 0,
    }
    if is_queued:
        result |= {"RetMsg": "", "ErrMsg": "", "MemUsage": 0, "Duration": 0}
        result |= {"BillDuration": 0, "InvokeResult": 0}
    return {"Result": result}


@action("GetRequestStatus")
def get_request_status(call: Call[Account], given: Arguments) -> Json:
    """The count is wrong, as in the vendor's own sample."""
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    found = call.state.calls.get(given["FunctionRequestId"])
    if found is None or found["FunctionName"] != function.name:
        return {"TotalCount": None, "Data": None}
    return {"TotalCount": 0, "Data": [found]}


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
