"""/functions/{function}/invocations, and the switch that stops them."""

from __future__ import annotations

import base64
import re

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import invalid, members
from ..echo import check_size, log_tail, one_of, result
from .state import Account, Function, Target, Task
from .table import routes

LARGEST_EVENT = 32 << 20
LARGEST_ASYNC_EVENT = 128 << 10
INSTANCE = "c-65000000-emulator"

_TASK_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,127}")


@routes.operation("InvokeFunction", "POST", "/functions/{function}/invocations")
def invoke_function(call: Call[Account]) -> Response:
    qualifier = call.request.query("qualifier")
    target = call.state.target(call.parameters["function"], qualifier)
    function = target.function
    invocation = one_of(call.request, "X-Fc-Invocation-Type", ("Sync", "Async"))
    log = one_of(call.request, "X-Fc-Log-Type", ("None", "Tail"))
    task_id = call.request.header("x-fc-async-task-id")
    _check_may_run(call, function)
    if target.version == "LATEST":
        # Not what GetFunction shows while an update is under way.
        target.revision = function.deployment.running(call.clock.now())
        function.deployment.is_idle = False
    if invocation == "Async":
        check_size(call.request, LARGEST_ASYNC_EVENT)
        return _queued(call, target, qualifier or "LATEST", task_id)
    check_size(call.request, LARGEST_EVENT)
    if task_id:
        raise invalid("x-fc-async-task-id needs the invocation type Async")
    function.instances.setdefault(qualifier or "LATEST", call.state.milliseconds())
    response = result(_own_name(function), call.request.body)
    package = target.revision.package
    if package.has_checksum:
        response.headers.append(("X-Fc-Code-Checksum", package.crc64))
    response.headers += [
        ("X-Fc-Invocation-Duration", "3"),
        ("X-Fc-Max-Memory-Usage", "9.53"),
        # 3.0 still calls it the version of a service.
        ("X-Fc-Invocation-Service-Version", target.version),
        ("X-Fc-Instance-Id", INSTANCE),
    ]
    if log == "Tail":
        tail = log_tail(_own_name(function), call.request_id)
        response.headers.append(("X-Fc-Log-Result", base64.b64encode(tail).decode()))
    return response


@routes.operation(
    "DisableFunctionInvocation", "POST", "/functions/{function}/invoke/disable"
)
def disable_function_invocation(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    fields = {"abortOngoingRequest": bool, "reason": str}
    given = members(call.request, fields) if call.request.body else {}
    function.restriction = {
        "disable": True,
        "reason": given.get("reason", ""),
        "lastModifiedTime": call.state.now(),
    }
    return Response.of_json({"success": True})


@routes.operation(
    "EnableFunctionInvocation", "POST", "/functions/{function}/invoke/enable"
)
def enable_function_invocation(call: Call[Account]) -> Response:
    call.state.function(call.parameters["function"]).restriction = None
    return Response.of_json({"success": True})


def _queued(
    call: Call[Account], target: Target, qualifier: str, task_id: str
) -> Response:
    """A task can be looked up only where the configuration says so."""
    function = target.function
    configs = function.setting("async-invoke")
    config = configs.get(qualifier) or configs.get("LATEST")
    if not config or not config.members.get("asyncTask"):
        if task_id:
            raise invalid("x-fc-async-task-id needs asyncTask in the configuration")
        return Response(202)
    if task_id and not _TASK_ID.fullmatch(task_id):
        raise invalid("x-fc-async-task-id is not valid")
    if task_id in function.tasks:
        raise invalid("x-fc-async-task-id was used already")
    name = task_id or call.request_id
    fails = "x-fc-error-type" in {
        header.lower() for header, _ in result(_own_name(function), b"").headers
    }
    function.tasks[name] = Task(
        name,
        call.request_id,
        qualifier,
        call.request.body,
        call.clock.now(),
        fails,
    )
    return Response(202, [("X-Fc-Async-Task-Id", name)])


def _check_may_run(call: Call[Account], function: Function) -> None:
    if function.restriction:
        raise ApiError(403, "AccessDenied", "invocations of the function are disabled")
    if function.concurrency == 0:
        raise ApiError(
            429,
            "ResourceExhausted",
            "Your request is denied due to resource exhausted",
        )


def _own_name(function: Function) -> str:
    """Without the service, which a function of 2.0 has in its name."""
    return function.name.rpartition("$")[2]
