"""/functions/{function}/triggers: create, list, get, update, delete"""

from __future__ import annotations

from ... import accounts
from ...message import ApiError, Response, json_object
from ...routing import Call
from ..arguments import invalid, members, name_of
from ..state import LATEST, Members
from .pages import page
from .state import Account, Function, Record, already, check_qualifier, missing, times
from .table import routes

UPDATE_FIELDS = {
    # A JSON text, where API 2016-08-15 has an object.
    "triggerConfig": str,
    "invocationRole": str,
    "qualifier": str,
    "description": str,
}
FIELDS = {"triggerName": str, "triggerType": str, "sourceArn": str, **UPDATE_FIELDS}
DEFAULTS: Members = {
    "sourceArn": "",
    "invocationRole": "",
    "qualifier": LATEST,
    "description": "",
    "httpTrigger": None,
}

# fmt: off
TYPES = (
    "oss", "log", "timer", "http", "tablestore", "cdn_events", "mns_topic", "eventbridge",
)
# fmt: on
UNCHANGEABLE = ("mns_topic", "tablestore")
MOST_TRIGGERS = 50
COLLECTION = "/functions/{function}/triggers"
ITEM = COLLECTION + "/{trigger}"


@routes.operation("CreateTrigger", "POST", COLLECTION)
def create_trigger(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    required = ("triggerName", "triggerType", "triggerConfig")
    given = members(call.request, FIELDS, required)
    name = name_of(given, "triggerName")
    _check(function, given, given["triggerType"])
    if name in function.triggers:
        raise already("Trigger", name)
    if len(function.triggers) >= MOST_TRIGGERS:
        raise ApiError(400, "LimitExceededError", "the function has 50 triggers")
    return Response.of_json(
        _described(function, add(call.state, function, name, given))
    )


@routes.operation("ListTriggers", "GET", COLLECTION)
def list_triggers(call: Call[Account]) -> Response:
    function = call.state.readable(call.parameters["function"])
    shown, more = page(call.request, function.triggers)
    reported = [_described(function, trigger) for trigger in shown]
    return Response.of_json({"triggers": reported, **more})


@routes.operation("GetTrigger", "GET", ITEM)
def get_trigger(call: Call[Account]) -> Response:
    function = call.state.readable(call.parameters["function"])
    return Response.of_json(_described(function, _trigger(call, function)))


@routes.operation("UpdateTrigger", "PUT", ITEM)
def update_trigger(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    trigger = _trigger(call, function)
    kind = trigger.members["triggerType"]
    given = members(call.request, UPDATE_FIELDS)
    if kind in UNCHANGEABLE:
        raise invalid(f"a trigger of type {kind} cannot be updated")
    _check(function, given, kind)
    trigger.members.update(given)
    trigger.modified = call.state.now()
    return Response.of_json(_described(function, trigger))


@routes.operation("DeleteTrigger", "DELETE", ITEM)
def delete_trigger(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    del function.triggers[_trigger(call, function).name]
    return Response(204)


def add(account: Account, function: Function, name: str, given: Members) -> Record:
    trigger = Record(name, given, *account.birth())
    function.triggers[name] = trigger
    return trigger


def _check(function: Function, given: Members, kind: object) -> None:
    if kind not in TYPES:
        raise invalid(f"triggerType must be {' or '.join(TYPES)}")
    config = given.get("triggerConfig")
    is_empty = config == "" and kind == "tablestore"
    if (
        config is not None
        and not is_empty
        and json_object(str(config).encode()) is None
    ):
        raise invalid("triggerConfig must be the text of a JSON object")
    if "qualifier" in given:
        check_qualifier(function, str(given["qualifier"]))


def _described(function: Function, trigger: Record) -> Members:
    reported = {
        "triggerName": trigger.name,
        "triggerId": trigger.id,
        **DEFAULTS,
        **trigger.members,
        "targetArn": function.arn,
        "status": "OK",
        **times(trigger),
    }
    if trigger.members["triggerType"] == "http":
        host = f"{function.name}-{trigger.id[-8:]}.{accounts.ALIBABA_REGION}"
        reported["httpTrigger"] = {
            "urlInternet": f"https://{host}.fcapp.run",
            "urlIntranet": f"https://{host}-vpc.fcapp.run",
        }
    return reported


def _trigger(call: Call[Account], function: Function) -> Record:
    name = call.parameters["trigger"]
    found = function.triggers.get(name)
    if found is None:
        raise missing("Trigger", name)
    return found
