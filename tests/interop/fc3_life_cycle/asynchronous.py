"""Asynchronous invocations: their configuration, and tasks that run, end and are stopped."""

from __future__ import annotations

from cloud_emulator.alibaba.v2023_03_30.async_tasks import RUN_SECONDS
from cloud_emulator.alibaba.v2023_03_30.state import OWNER
from exchange import Members
from fc_life_cycle.step import step, token_of

from .functions import RESIZE

QUEUED: Members = {"invocation_type": "Async", "payload": b'{"a": 1}'}
FIRST: Members = {**RESIZE, "task_id": "order_1"}
SECOND: Members = {**RESIZE, "task_id": "order_2"}

STEPS = (
    step("invoke_function", "queued", **RESIZE, **QUEUED),
    step(
        "invoke_function",
        "no-task",
        **RESIZE,
        **QUEUED,
        async_task_id="order_0",
        rejection="InvalidArgument",
    ),
    step("get_async_invoke_config", "none", **RESIZE, rejection="AsyncConfigNotExists"),
    step(
        "put_async_invoke_config",
        "full",
        **RESIZE,
        async_task=True,
        max_async_event_age_in_seconds=3600,
        max_async_retry_attempts=0,
        destination_config={
            "on_success": {"destination": f"{OWNER}:functions/rotate"},
            "on_failure": {"destination": f"{OWNER}:functions/hello"},
        },
    ),
    step("put_async_invoke_config", "alias", **RESIZE, qualifier="prod"),
    step("get_async_invoke_config", "full", **RESIZE, qualifier="LATEST"),
    step("list_async_invoke_configs", "first", limit=1),
    step(
        "list_async_invoke_configs",
        "next",
        limit=1,
        next_token=token_of("list_async_invoke_configs-first"),
    ),
    step("invoke_function", "task", **RESIZE, **QUEUED, async_task_id="order_1"),
    step("get_async_task", "running", **FIRST),
    step("get_async_task", "ended", **FIRST, qualifier="LATEST", after=RUN_SECONDS),
    step("stop_async_task", "ended", **FIRST, rejection="AsyncInvocationStopped"),
    step("invoke_function", "other-task", **RESIZE, **QUEUED, async_task_id="order_2"),
    step("stop_async_task", "running", **SECOND),
    step("list_async_tasks", "first", **RESIZE, limit=1),
    step(
        "list_async_tasks",
        "next",
        **RESIZE,
        limit=1,
        next_token=token_of("list_async_tasks-first"),
    ),
    step(
        "list_async_tasks",
        "chosen",
        **RESIZE,
        qualifier="LATEST",
        prefix="order",
        status="Succeeded",
        started_time_begin=0,
        started_time_end=4_000_000_000_000,
        sort_order_by_time="asc",
        include_payload=True,
    ),
    step("delete_async_invoke_config", "alias", **RESIZE, qualifier="prod"),
)
