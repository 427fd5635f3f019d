"""/services/{service}/functions/{function}/triggers: create, list, get, update, delete"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..arguments import check_etag, members, name_of, page
from ..state import Account, Function, Members, Record, Trigger, missing
from .response import deleted, resource, times
from .table import routes

UPDATE_FIELDS = {
    "triggerConfig": dict,
    "invocationRole": str,
    "qualifier": str,
    "description": str,
}
FIELDS = {"triggerName": str, "triggerType": str, "sourceArn": str, **UPDATE_FIELDS}
DEFAULTS: Members = {
    "sourceArn": "",
    "invocationRole": "",
    "qualifier": "",
    "description": "",
}

COLLECTION = "/services/{service}/functions/{function}/triggers"
ITEM = COLLECTION + "/{trigger}"


@routes.operation("CreateTrigger", "POST", COLLECTION)
def create_trigger(call: Call[Account]) -> Response:
    function = _function(call)
    required = ("triggerName", "triggerType", "triggerConfig")
    given = members(call.request, FIELDS, required)
    trigger = call.state.add_trigger(function, name_of(given, "triggerName"), given)
    return resource(trigger, _described(trigger))


@routes.operation("ListTriggers", "GET", COLLECTION)
def list_triggers(call: Call[Account]) -> Response:
    shown, more = page(call.request, _function(call).triggers)
    return Response.of_json(
        {"triggers": [_described(record) for record in shown], **more}
    )


@routes.operation("GetTrigger", "GET", ITEM)
def get_trigger(call: Call[Account]) -> Response:
    trigger = _trigger(call)
    return resource(trigger, _described(trigger))


@routes.operation("UpdateTrigger", "PUT", ITEM)
def update_trigger(call: Call[Account]) -> Response:
    trigger = _trigger(call)
    given = members(call.request, UPDATE_FIELDS)
    check_etag(call.request, trigger)
    trigger.members.update(given)
    call.state.touch(trigger)
    return resource(trigger, _described(trigger))


@routes.operation("DeleteTrigger", "DELETE", ITEM)
def delete_trigger(call: Call[Account]) -> Response:
    trigger = _trigger(call)
    check_etag(call.request, trigger)
    del _function(call).triggers[trigger.name]
    return deleted()


def _described(trigger: Record) -> Members:
    return {
        "triggerName": trigger.name,
        "triggerId": trigger.id,
        **DEFAULTS,
        **trigger.members,
        **times(trigger),
    }


def _function(call: Call[Account]) -> Function:
    return call.state.function(call.parameters["service"], call.parameters["function"])


def _trigger(call: Call[Account]) -> Trigger:
    name = call.parameters["trigger"]
    found = _function(call).triggers.get(name)
    if found is None:
        raise missing("Trigger", name)
    return found
