"""A trigger of every member and one that has only what it must have."""

from __future__ import annotations

from exchange import Members

from .functions import ABSENT, RESIZE
from .step import etag_of, step, token_of

TIMER: Members = {**RESIZE, "trigger_name": "timer"}
BUCKET: Members = {**RESIZE, "trigger_name": "bucket"}
NO_TRIGGER: Members = {**RESIZE, "trigger_name": "none"}
UPLOADS: Members = {
    "events": ["oss:ObjectCreated:*"],
    "filter": {"key": {"prefix": "in/", "suffix": ".png"}},
}
DAILY: Members = {
    "cronExpression": "0 0 4 * * *",
    "enable": True,
    "payload": '{"size": 1}',
}

STEPS = (
    step(
        "create_trigger",
        "full",
        **BUCKET,
        trigger_type="oss",
        trigger_config=UPLOADS,
        source_arn="acs:oss:cn-shanghai:1234567890123456:pictures",
        invocation_role="acs:ram::1234567890123456:role/oss",
        qualifier="LATEST",
        description="every new picture",
    ),
    step(
        "create_trigger", "plain", **TIMER, trigger_type="timer", trigger_config=DAILY
    ),
    step(
        "create_trigger",
        "again",
        **TIMER,
        trigger_type="timer",
        trigger_config=DAILY,
        rejection="TriggerAlreadyExists",
    ),
    step("get_trigger", "full", **BUCKET),
    step("get_trigger", "plain", **TIMER),
    step("get_trigger", "missing", **NO_TRIGGER, rejection="TriggerNotFound"),
    step("list_triggers", "first", **RESIZE, limit=1),
    step(
        "list_triggers",
        "next",
        **RESIZE,
        limit=1,
        next_token=token_of("list_triggers-first"),
    ),
    step("list_triggers", "chosen", **RESIZE, prefix="t", start_key="tim"),
    step("list_triggers", "missing", **ABSENT, rejection="FunctionNotFound"),
    step(
        "update_trigger",
        "full",
        **BUCKET,
        if_match=etag_of("get_trigger-full"),
        trigger_config={**UPLOADS, "filter": {}},
        invocation_role="acs:ram::1234567890123456:role/other",
        qualifier="1",
        description="every picture",
    ),
    step(
        "update_trigger",
        "stale",
        **BUCKET,
        if_match=etag_of("get_trigger-full"),
        description="too late",
        rejection="PreconditionFailed",
    ),
    step("update_trigger", "plain", **TIMER, trigger_config={**DAILY, "enable": False}),
    step("update_trigger", "missing", **NO_TRIGGER, rejection="TriggerNotFound"),
)
