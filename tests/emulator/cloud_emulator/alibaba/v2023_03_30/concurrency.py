"""/functions/{function}/concurrency: put, get, delete, and the list of all"""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import invalid, members
from ..state import Members
from .pages import page
from .state import Account, Function
from .table import routes

ITEM = "/functions/{function}/concurrency"


@routes.operation("PutConcurrencyConfig", "PUT", ITEM)
def put_concurrency_config(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    fields = {"reservedConcurrency": int}
    wanted = members(call.request, fields, tuple(fields))["reservedConcurrency"]
    assert isinstance(wanted, int)
    if wanted < 0:
        raise invalid("reservedConcurrency must not be negative")
    function.concurrency = wanted
    return Response.of_json(_described(function))


@routes.operation("GetConcurrencyConfig", "GET", ITEM)
def get_concurrency_config(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    if function.concurrency is None:
        raise ApiError(
            404,
            "OnDemandConfigNotFound",
            f"function '{function.name}' has no concurrency configuration.",
        )
    return Response.of_json(_described(function))


@routes.operation("DeleteConcurrencyConfig", "DELETE", ITEM)
def delete_concurrency_config(call: Call[Account]) -> Response:
    call.state.function(call.parameters["function"]).concurrency = None
    return Response(204)


@routes.operation("ListConcurrencyConfigs", "GET", "/concurrency-configs")
def list_concurrency_configs(call: Call[Account]) -> Response:
    wanted = call.request.query("functionName")
    shown, more = page(
        call.request,
        call.state.functions,
        lambda name, function: (
            function.concurrency is not None and wanted in (None, "", name)
        ),
    )
    return Response.of_json({"configs": [_described(f) for f in shown], **more})


def _described(function: Function) -> Members:
    return {
        "functionArn": function.arn,
        "reservedConcurrency": function.concurrency,
    }
