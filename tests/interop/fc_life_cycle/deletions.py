"""Everything goes, in the order in which it can."""

from __future__ import annotations

from .aliases import LIVE, TEST
from .functions import RESIZE, ROTATE
from .services import SHOP, SPARE
from .step import etag_of, step
from .triggers import BUCKET, TIMER

STEPS = (
    step(
        "delete_alias",
        "stale",
        **LIVE,
        if_match=etag_of("create_alias-weighted"),
        rejection="PreconditionFailed",
    ),
    step("delete_alias", "live", **LIVE, if_match=etag_of("update_alias-no-weights")),
    step("delete_alias", "test", **TEST),
    step("delete_alias", "again", **TEST, rejection="AliasNotFound"),
    step("delete_version", "second", **SHOP, version_id="2"),
    step("delete_version", "first", **SHOP, version_id="1"),
    step("delete_function", "with-triggers", **RESIZE, rejection="FunctionNotEmpty"),
    step(
        "delete_trigger",
        "stale",
        **BUCKET,
        if_match=etag_of("create_trigger-full"),
        rejection="PreconditionFailed",
    ),
    step("delete_trigger", "bucket", **BUCKET, if_match=etag_of("update_trigger-full")),
    step("delete_trigger", "timer", **TIMER),
    step("delete_trigger", "again", **TIMER, rejection="TriggerNotFound"),
    step("delete_service", "with-functions", **SHOP, rejection="ServiceNotEmpty"),
    step(
        "delete_function",
        "stale",
        **RESIZE,
        if_match=etag_of("create_function-zip"),
        rejection="PreconditionFailed",
    ),
    step(
        "delete_function",
        "resize",
        **RESIZE,
        if_match=etag_of("update_function-for-version-3"),
    ),
    step("delete_function", "again", **RESIZE, rejection="FunctionNotFound"),
    step("delete_function", "rotate", **ROTATE),
    step(
        "delete_service",
        "stale",
        **SHOP,
        if_match=etag_of("create_service-full"),
        rejection="PreconditionFailed",
    ),
    step("delete_service", "shop", **SHOP, if_match=etag_of("update_service-nothing")),
    step("delete_service", "again", **SHOP, rejection="ServiceNotFound"),
    step("delete_service", "spare", **SPARE),
    step("list_services", "all-gone", prefix="shop"),
)
