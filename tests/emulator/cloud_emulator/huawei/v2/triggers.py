"""/triggers/{function_urn}: list, create, show, update, delete one or all"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..arguments import Members, bad, members, text
from ..state import LATEST, Project, Target, Trigger
from .table import routes

COLLECTION = "/triggers/{function_urn}"
ITEM = COLLECTION + "/{trigger_type_code}/{trigger_id}"
# What each type needs.
KINDS = {
    "TIMER": ("name", "schedule", "schedule_type"),
    "APIG": ("group_id", "env_id", "auth", "protocol", "name", "path"),
    "DEDICATEDGATEWAY": ("group_id", "env_id", "auth"),
    "CTS": ("name", "operations"),
    "DDS": ("instance_id", "collection_name", "db_name", "db_password"),
    "DMS": ("queue_id", "consumer_group_id"),
    "DIS": ("stream_name",),
    "LTS": ("log_group_id", "log_topic_id"),
    "OBS": ("bucket", "events"),
    "SMN": ("topic_urn",),
    "KAFKA": ("instance_id", "topic_ids"),
    "RABBITMQ": ("instance_id", "exchange_name"),
    "EVENTGRID": ("channel_id",),
}
STATUSES = ("ACTIVE", "DISABLED")
MOST_TRIGGERS = 10


@routes.operation("ListFunctionTriggers", "GET", COLLECTION)
def list_function_triggers(call: Call[Project]) -> Response:
    target = _target(call)
    return Response.of_json([_described(trigger) for trigger in _of(target)])


@routes.operation("CreateFunctionTrigger", "POST", COLLECTION)
def create_function_trigger(call: Call[Project]) -> Response:
    target = _target(call)
    given = members(call.request)
    kind = text(given, "trigger_type_code")
    event_data = given.get("event_data")
    if kind not in KINDS or not isinstance(event_data, dict):
        raise bad("Invalid trigger data", "FSS.0400")
    for name in KINDS[kind]:
        if event_data.get(name) in (None, "", []):
            raise bad(f"Invalid trigger data: {name}", "FSS.0400")
    name = event_data.get("name")
    known = [one.event_data.get("name") for one in target.function.triggers]
    if name is not None and name in known:
        raise bad("The trigger name already exists.", "FSS.1307")
    if len(target.function.triggers) >= MOST_TRIGGERS:
        words = "The number of triggers exceeds the maximum allowed limit."
        raise bad(words, "FSS.1306")
    now = call.clock.utc("%Y-%m-%dT%H:%M:%S+00:00")
    status = _status(given) or "ACTIVE"
    trigger = Trigger(
        call.state.new_id(), _qualifier(target), kind, status, event_data, now, now
    )
    target.function.triggers.append(trigger)
    return Response.of_json(_described(trigger), 201)


@routes.operation("ShowFunctionTrigger", "GET", ITEM)
def show_function_trigger(call: Call[Project]) -> Response:
    return Response.of_json(_described(_trigger(call)))


@routes.operation("UpdateTrigger", "PUT", ITEM)
def update_trigger(call: Call[Project]) -> Response:
    trigger = _trigger(call)
    given = members(call.request)
    changes = given.get("event_data")
    if changes is None:
        changes = []
    if not isinstance(changes, list) or not all(isinstance(c, dict) for c in changes):
        raise bad("event_data must be a list of objects", "FSS.0400")
    trigger.status = _status(given) or trigger.status
    for change in changes:
        if "is_serial" in change:
            change = {**change, "is_serial": str(change["is_serial"]).lower()}
        trigger.event_data.update(change)
    trigger.updated = call.clock.utc("%Y-%m-%dT%H:%M:%S+00:00")
    return Response.of_json(_described(trigger))


@routes.operation("DeleteFunctionTrigger", "DELETE", ITEM)
def delete_function_trigger(call: Call[Project]) -> Response:
    _target(call).function.triggers.remove(_trigger(call))
    return Response(204)


@routes.operation("BatchDeleteFunctionTriggers", "DELETE", COLLECTION)
def batch_delete_function_triggers(call: Call[Project]) -> Response:
    target = _target(call)
    is_all = _qualifier(target) == LATEST
    kept = (
        [] if is_all else [o for o in target.function.triggers if o not in _of(target)]
    )
    target.function.triggers = kept
    return Response(204)


def _target(call: Call[Project]) -> Target:
    return call.state.target(call.parameters["function_urn"])


def _qualifier(target: Target) -> str:
    return target.qualifier or LATEST


def _of(target: Target) -> list[Trigger]:
    triggers = target.function.triggers
    return [one for one in triggers if one.qualifier == _qualifier(target)]


def _trigger(call: Call[Project]) -> Trigger:
    wanted = (call.parameters["trigger_type_code"], call.parameters["trigger_id"])
    for trigger in _of(_target(call)):
        if (trigger.kind, trigger.id) == wanted:
            return trigger
    raise bad("The operation resource does not exist.", "FSS.1308")


def _status(given: Members) -> str:
    status = text(given, "trigger_status", "")
    if status not in ("", *STATUSES):
        raise bad("Invalid trigger status", "FSS.0400")
    return status


def _described(trigger: Trigger) -> Members:
    return {
        "trigger_id": trigger.id,
        "trigger_type_code": trigger.kind,
        "trigger_status": trigger.status,
        "event_data": trigger.event_data,
        "last_updated_time": trigger.updated,
        "created_time": trigger.created,
    }
