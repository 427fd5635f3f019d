"""Versions of a function: one as first published, two after changes."""

from __future__ import annotations

from fc_life_cycle.step import step, token_of

from .functions import ABSENT, RESIZE

STEPS = (
    step("list_function_versions", "none-yet", **RESIZE),
    step("publish_function_version", "described", **RESIZE, description="first"),
    step(
        "publish_function_version",
        "unchanged",
        **RESIZE,
        rejection="VersionPublishError",
    ),
    step("update_function", "for-version-2", **RESIZE, description="second"),
    step("publish_function_version", "plain", **RESIZE),
    step("update_function", "for-version-3", **RESIZE, description="third"),
    step("publish_function_version", "third", **RESIZE),
    step("publish_function_version", "missing", **ABSENT, rejection="FunctionNotFound"),
    step("get_function", "version", **RESIZE, qualifier="1"),
    step("list_function_versions", "first", **RESIZE, limit=2),
    step(
        "list_function_versions",
        "next",
        **RESIZE,
        limit=2,
        next_token=token_of("list_function_versions-first"),
    ),
    step("list_function_versions", "forward", **RESIZE, direction="FORWARD"),
    step("delete_function_version", "third", **RESIZE, version_id="3"),
    step(
        "delete_function_version",
        "again",
        **RESIZE,
        version_id="3",
        rejection="VersionNotFound",
    ),
)
