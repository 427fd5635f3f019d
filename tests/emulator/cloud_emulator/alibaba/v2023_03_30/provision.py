"""/functions/{function}/provision-config: put, get, delete, and the list of all"""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import NUMBER, invalid
from ..state import Members
from . import settings
from .state import Account, Function, Record
from .table import routes

KIND = "provision"
ITEM = "/functions/{function}/provision-config"
FIELDS = {
    "alwaysAllocateCPU": bool,
    "alwaysAllocateGPU": bool,
    "target": int,
    "defaultTarget": int,
    "scheduledActions": [
        {
            "name": str,
            "scheduleExpression": str,
            "startTime": str,
            "endTime": str,
            "target": int,
            "timeZone": str,
        }
    ],
    "targetTrackingPolicies": [
        {
            "name": str,
            "startTime": str,
            "endTime": str,
            "metricType": str,
            "metricTarget": NUMBER,
            "minCapacity": int,
            "maxCapacity": int,
            "timeZone": str,
        }
    ],
}


@routes.operation("PutProvisionConfig", "PUT", ITEM)
def put_provision_config(call: Call[Account]) -> Response:
    function, qualifier = settings.place(call)
    settings.check_is_elastic(qualifier)
    _, _, record = settings.put(call, KIND, FIELDS)
    given = record.members
    if "target" not in given and "defaultTarget" not in given:
        del function.setting(KIND)[qualifier]
        raise invalid("defaultTarget is required")
    if given.get("targetTrackingPolicies") and not _has_metrics(function):
        del function.setting(KIND)[qualifier]
        raise ApiError(
            400,
            "InstanceMetricsRequired",
            "Target tracking policy required instance metrics enabled.",
        )
    return Response.of_json(_described(function, qualifier, record))


@routes.operation("GetProvisionConfig", "GET", ITEM)
def get_provision_config(call: Call[Account]) -> Response:
    function, qualifier = settings.place(call)
    record = function.setting(KIND).get(qualifier)
    if record is None:
        # Not an error, unlike the other two settings.
        return Response.of_json({"functionArn": "", "target": 0, "current": 0})
    return Response.of_json(_described(function, qualifier, record))


@routes.operation("DeleteProvisionConfig", "DELETE", ITEM)
def delete_provision_config(call: Call[Account]) -> Response:
    function, qualifier = settings.place(call)
    function.setting(KIND).pop(qualifier, None)
    return Response(204)


@routes.operation("ListProvisionConfigs", "GET", "/provision-configs")
def list_provision_configs(call: Call[Account]) -> Response:
    return settings.every(call, KIND, "provisionConfigs", _described)


def _has_metrics(function: Function) -> bool:
    log = function.deployment.wanted.members.get("logConfig")
    return isinstance(log, dict) and bool(log.get("enableInstanceMetrics"))


def _described(function: Function, qualifier: str, record: Record) -> Members:
    given = record.members
    target = given.get("defaultTarget", given.get("target"))
    return {
        "functionArn": settings.arn(function, qualifier),
        "alwaysAllocateCPU": False,
        "alwaysAllocateGPU": False,
        "scheduledActions": None,
        "targetTrackingPolicies": None,
        **given,
        "target": target,
        "defaultTarget": target,
        "current": target,
        "currentError": "",
    }
