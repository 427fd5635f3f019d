"""Triggers, whose configuration is a text; and one that EventBridge made."""

from __future__ import annotations

from exchange import Members
from fc_life_cycle.step import step, token_of

from .functions import RESIZE

TIMER: Members = {**RESIZE, "trigger_name": "timer"}
WEB: Members = {**RESIZE, "trigger_name": "web"}
BUCKET: Members = {**RESIZE, "trigger_name": "bucket"}
MADE: Members = {"function_name": "hello", "trigger_name": "default|orders"}
DAILY = '{"cronExpression": "0 0 4 * * *", "enable": true, "payload": "中"}'
UPLOADS = '{"events":["oss:ObjectCreated:*"],"filter":{"key":{"prefix":"in/"}}}'

STEPS = (
    step(
        "create_trigger",
        "full",
        **BUCKET,
        trigger_type="oss",
        trigger_config=UPLOADS,
        source_arn="acs:oss:cn-shanghai:1234567890123456:pictures",
        invocation_role="acs:ram::1234567890123456:role/oss",
        qualifier="prod",
        description="every new picture",
    ),
    step(
        "create_trigger", "timer", **TIMER, trigger_type="timer", trigger_config=DAILY
    ),
    step(
        "create_trigger",
        "http",
        **WEB,
        trigger_type="http",
        trigger_config='{"authType":"anonymous","methods":["GET"]}',
    ),
    step(
        "create_trigger",
        "again",
        **TIMER,
        trigger_type="timer",
        trigger_config=DAILY,
        rejection="TriggerAlreadyExists",
    ),
    step("get_trigger", "web", **WEB),
    step("get_trigger", "made", **MADE),
    step(
        "get_trigger",
        "missing",
        **RESIZE,
        trigger_name="none",
        rejection="TriggerNotFound",
    ),
    step("list_triggers", "first", **RESIZE, limit=2),
    step(
        "list_triggers",
        "next",
        **RESIZE,
        limit=2,
        next_token=token_of("list_triggers-first"),
    ),
    step("list_triggers", "of-prefix", **RESIZE, prefix="t"),
    step("list_triggers", "made", function_name="hello"),
    step(
        "update_trigger",
        "full",
        **BUCKET,
        trigger_config=UPLOADS.replace("Created", "Removed"),
        invocation_role="acs:ram::1234567890123456:role/other",
        qualifier="LATEST",
        description="",
    ),
    step("update_trigger", "nothing", **TIMER),
)
