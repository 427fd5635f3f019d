"""/functions/{function_urn}/invocations and invocations-async"""

from __future__ import annotations

import base64
import json

from ...message import ApiError, Response, json_object
from ...routing import Call
from ..arguments import bad
from ..state import Project, Target
from .table import routes

INVOCATIONS = "/functions/{function_urn}/invocations"
LONGEST_LOG = 2000


@routes.operation("InvokeFunction", "POST", INVOCATIONS)
def invoke_function(call: Call[Project]) -> Response:
    target = _ready(call)
    event = call.request.body.decode()
    status, result = 200, event
    if target.function.name.startswith("raises"):
        error = {"errorMessage": "the event is not to my taste", "errorType": "fail"}
        status, result = 500, json.dumps(error)
    log = log_tail(call.request_id)
    wants_log = call.request.header("x-cff-log-type") == "tail"
    headers = {
        "X-Cff-Request-Id": call.request_id,
        "X-Cff-Invoke-Summary": '{"duration":1.5,"billingDuration":2,"memorySize":128}',
    }
    if call.request.header("x-cff-request-version") == "v1":
        headers["X-CFF-Response-Version"] = "v1"
        body = {
            "request_id": call.request_id,
            "result": result,
            "log": log if wants_log else "",
            "status": status,
        }
        return Response.of_json(body, headers=headers)
    if wants_log:
        headers["X-Cff-Function-Log"] = base64.b64encode(log.encode()).decode()
    headers["X-CFF-Response-Version"] = "v0"
    fields = [("Content-Type", "application/json"), *headers.items()]
    return Response(200, fields, result.encode())


@routes.operation("AsyncInvokeFunction", "POST", INVOCATIONS + "-async")
def async_invoke_function(call: Call[Project]) -> Response:
    _ready(call)
    return Response.of_json({"request_id": call.request_id}, 202)


def log_tail(request_id: str) -> str:
    log = f"Start invoke request '{request_id}', version: latest\n"
    return log[-LONGEST_LOG:]


def _ready(call: Call[Project]) -> Target:
    target = call.state.target(call.parameters["function_urn"])
    if json_object(call.request.body) is None:
        raise bad("The event is not a JSON object", "FSS.0400")
    strategy = target.function.config.get("strategy_config")
    if isinstance(strategy, dict) and strategy.get("concurrency") == 0:
        raise ApiError(429, "FSS.0429", "Function Disabled")
    return target
