"""/functions/{function}/async-invoke-config: put, get, delete, and the list of all"""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from ..state import Members
from . import settings
from .state import Account, Function, Record, times
from .table import routes

KIND = "async-invoke"
ITEM = "/functions/{function}/async-invoke-config"
_DESTINATION = {"destination": str}
FIELDS = {
    "asyncTask": bool,
    "destinationConfig": {"onSuccess": _DESTINATION, "onFailure": _DESTINATION},
    "maxAsyncEventAgeInSeconds": int,
    "maxAsyncRetryAttempts": int,
}


@routes.operation("PutAsyncInvokeConfig", "PUT", ITEM)
def put_async_invoke_config(call: Call[Account]) -> Response:
    return Response.of_json(_described(*settings.put(call, KIND, FIELDS)))


@routes.operation("GetAsyncInvokeConfig", "GET", ITEM)
def get_async_invoke_config(call: Call[Account]) -> Response:
    return Response.of_json(_described(*_found(call)))


@routes.operation("DeleteAsyncInvokeConfig", "DELETE", ITEM)
def delete_async_invoke_config(call: Call[Account]) -> Response:
    function, qualifier, _ = _found(call)
    del function.setting(KIND)[qualifier]
    return Response(204)


@routes.operation("ListAsyncInvokeConfigs", "GET", "/async-invoke-configs")
def list_async_invoke_configs(call: Call[Account]) -> Response:
    return settings.every(call, KIND, "configs", _described)


def _found(call: Call[Account]) -> tuple[Function, str, Record]:
    function, qualifier = settings.place(call)
    record = function.setting(KIND).get(qualifier)
    if record is None:
        raise ApiError(
            404,
            "AsyncConfigNotExists",
            f"function '{function.name}' has no asynchronous configuration.",
        )
    return function, qualifier, record


def _described(function: Function, qualifier: str, record: Record) -> Members:
    return {
        "functionArn": settings.arn(function, qualifier),
        "asyncTask": False,
        "destinationConfig": {},
        "maxAsyncEventAgeInSeconds": 86400,
        "maxAsyncRetryAttempts": 3,
        **record.members,
        **times(record),
    }
