"""What was made goes again, the function last."""

from __future__ import annotations

from fc_life_cycle.step import step

from .aliases import CANARY, PROD
from .functions import RESIZE, ROTATE
from .images import IMAGE
from .triggers import BUCKET, TIMER, WEB

STEPS = (
    step("delete_function", "with-triggers", **RESIZE, rejection="FunctionNotEmpty"),
    step("delete_trigger", "bucket", **BUCKET),
    step("delete_trigger", "timer", **TIMER),
    step("delete_trigger", "web", **WEB),
    step("delete_trigger", "again", **WEB, rejection="TriggerNotFound"),
    step("delete_alias", "prod", **PROD),
    step("delete_alias", "canary", **CANARY),
    step("delete_alias", "again", **CANARY, rejection="AliasNotFound"),
    step("delete_function", "first", **RESIZE),
    step("delete_function", "second", **ROTATE),
    step("delete_function", "image", **IMAGE),
    step("delete_function", "again", **RESIZE, rejection="FunctionNotFound"),
)
