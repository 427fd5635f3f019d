"""/functions/{function}/async-tasks: list, get, stop

A task runs for `RUN_SECONDS` of the emulator's clock.
"""

from __future__ import annotations

import base64

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import invalid
from ..state import Members
from .invocations import INSTANCE
from .pages import boolean, choice, number, page
from .state import Account, Function, Task
from .table import routes

COLLECTION = "/functions/{function}/async-tasks"
ITEM = COLLECTION + "/{task}"
RUN_SECONDS = 1
STATUSES = (
    "Enqueued", "Dequeued", "Running", "Succeeded", "Failed", "Stopping", "Stopped",
    "Expired", "Invalid", "Retrying",
)  # fmt: skip


@routes.operation("ListAsyncTasks", "GET", COLLECTION)
def list_async_tasks(call: Call[Account]) -> Response:
    request = call.request
    function = call.state.readable(call.parameters["function"])
    status = request.query("status")
    if status not in (None, *STATUSES):
        raise invalid(f"status must be {' or '.join(STATUSES)}")
    begin, end = number(request, "startedTimeBegin"), number(request, "startedTimeEnd")
    order = choice(request, "sortOrderByTime", ("desc", "asc"))
    qualifier = request.query("qualifier")
    prefix = request.query("prefix") or ""
    tasks = sorted(
        function.tasks.values(), key=lambda t: t.started, reverse=order == "desc"
    )
    chosen = [
        task
        for task in tasks
        if qualifier in (None, "", task.qualifier)
        and status in (None, _status(call, task))
        and (begin is None or _started(task) >= begin)
        and (end is None or _started(task) <= end)
    ]
    # Keys in the order of time, so that pages follow it.
    ordered = {
        f"{prefix}{place:06}": task
        for place, task in enumerate(chosen)
        if task.id.startswith(prefix)
    }
    shown, more = page(request, ordered)
    with_payload = boolean(request, "includePayload")
    reported = [_described(call, function, task, with_payload) for task in shown]
    return Response.of_json({"tasks": reported, **more})


@routes.operation("GetAsyncTask", "GET", ITEM)
def get_async_task(call: Call[Account]) -> Response:
    function, task = _task(call)
    return Response.of_json(_described(call, function, task, with_payload=True))


@routes.operation("StopAsyncTask", "PUT", ITEM + "/stop")
def stop_async_task(call: Call[Account]) -> Response:
    _, task = _task(call)
    if _status(call, task) != "Running":
        raise ApiError(412, "AsyncInvocationStopped", "the task runs no more")
    task.stopped = call.clock.now()
    return Response(204)


def _task(call: Call[Account]) -> tuple[Function, Task]:
    function = call.state.readable(call.parameters["function"])
    name = call.parameters["task"]
    task = function.tasks.get(name)
    qualifier = call.request.query("qualifier")
    if task is None or qualifier not in (None, "", task.qualifier):
        raise ApiError(404, "AsyncTaskNotFound", f"task '{name}' does not exist.")
    return function, task


def _status(call: Call[Account], task: Task) -> str:
    if task.stopped is not None:
        return "Stopped"
    if call.clock.now() < task.started + RUN_SECONDS:
        return "Running"
    return "Failed" if task.fails else "Succeeded"


def _started(task: Task) -> int:
    return int(task.started * 1000)


def _described(
    call: Call[Account], function: Function, task: Task, with_payload: bool
) -> Members:
    status = _status(call, task)
    events = [{"eventId": 1, "status": "Running", "timestamp": _started(task)}]
    reported: Members = {
        "taskId": task.id,
        "requestId": task.request_id,
        "functionArn": function.arn,
        "qualifier": task.qualifier,
        "status": status,
        "startedTime": _started(task),
        "alreadyRetriedTimes": 0,
        "instanceId": INSTANCE,
        "events": events,
    }
    if status != "Running":
        finished = task.started + RUN_SECONDS if task.stopped is None else task.stopped
        reported["endTime"] = int(finished * 1000)
        reported["durationMs"] = int(finished * 1000) - _started(task)
        events.append(
            {"eventId": 2, "status": status, "timestamp": reported["endTime"]}
        )
    if status == "Failed":
        reported["taskErrorMessage"] = "UnhandledInvocationError"
    if with_payload:
        reported["taskPayload"] = _text(task.payload)
        if status == "Succeeded":
            reported["returnPayload"] = _text(task.payload)
    return reported


def _text(payload: bytes) -> str:
    """Bytes that are not text are reported in base64."""
    try:
        return payload.decode()
    except UnicodeDecodeError:
        return base64.b64encode(payload).decode()
