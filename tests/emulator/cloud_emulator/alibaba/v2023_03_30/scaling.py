"""/functions/{function}/scaling-config: put, get, delete, and the list of all"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..arguments import NUMBER
from ..state import Members
from . import settings
from .state import Account, Function, Record
from .table import routes

KIND = "scaling"
ITEM = "/functions/{function}/scaling-config"
FIELDS = {
    "enableMixMode": bool,
    "enableOnDemandScaling": bool,
    "minInstances": int,
    "requestDispatchPolicy": str,
    "residentPoolId": str,
    "horizontalScalingPolicies": [
        {
            "name": str,
            "startTime": str,
            "endTime": str,
            "metricType": str,
            "metricTarget": NUMBER,
            "minInstances": int,
            "maxInstances": int,
            "timeZone": str,
        }
    ],
    "scheduledPolicies": [
        {
            "name": str,
            "scheduleExpression": str,
            "startTime": str,
            "endTime": str,
            "target": int,
            "timeZone": str,
        }
    ],
}


@routes.operation("PutScalingConfig", "PUT", ITEM)
def put_scaling_config(call: Call[Account]) -> Response:
    settings.check_is_elastic(settings.place(call)[1])
    return Response.of_json(_described(*settings.put(call, KIND, FIELDS)))


@routes.operation("GetScalingConfig", "GET", ITEM)
def get_scaling_config(call: Call[Account]) -> Response:
    function, qualifier = settings.place(call)
    record = function.setting(KIND).get(qualifier)
    if record is None:
        return Response.of_json({"functionArn": "", "minInstances": 0})
    return Response.of_json(_described(function, qualifier, record))


@routes.operation("DeleteScalingConfig", "DELETE", ITEM)
def delete_scaling_config(call: Call[Account]) -> Response:
    function, qualifier = settings.place(call)
    function.setting(KIND).pop(qualifier, None)
    return Response(204)


@routes.operation("ListScalingConfigs", "GET", "/scaling-configs")
def list_scaling_configs(call: Call[Account]) -> Response:
    return settings.every(call, KIND, "scalingConfigs", _described)


def _described(function: Function, qualifier: str, record: Record) -> Members:
    least = record.members.get("minInstances", 0)
    return {
        "functionArn": settings.arn(function, qualifier),
        "minInstances": 0,
        "horizontalScalingPolicies": [],
        "scheduledPolicies": None,
        **record.members,
        "currentInstances": least,
        "targetInstances": least,
        "currentError": "",
    }
