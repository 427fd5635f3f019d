"""Three versions: one as first published, two after changes."""

from __future__ import annotations

from .functions import RESIZE, SECOND
from .services import SHOP
from .step import etag_of, step, token_of

STEPS = (
    step("list_versions", "none-yet", **SHOP),
    step(
        "publish_version",
        "stale",
        **SHOP,
        if_match=etag_of("get_service-full"),
        rejection="PreconditionFailed",
    ),
    step(
        "publish_version",
        "described",
        **SHOP,
        description="first release",
        if_match=etag_of("update_service-nothing"),
    ),
    step("publish_version", "unchanged", **SHOP, rejection="VersionPublishError"),
    step("update_function", "for-version-2", **RESIZE, description="second release"),
    step("publish_version", "plain", **SHOP),
    step("update_function", "for-version-3", **RESIZE, code=SECOND),
    step("publish_version", "third", **SHOP),
    step(
        "publish_version",
        "missing",
        service_name="shed",
        rejection="ServiceNotFound",
    ),
    step("list_versions", "all", **SHOP),
    step("list_versions", "backward-first", **SHOP, limit=1, direction="BACKWARD"),
    step(
        "list_versions",
        "backward-next",
        **SHOP,
        limit=1,
        direction="BACKWARD",
        next_token=token_of("list_versions-backward-first"),
    ),
    step("list_versions", "forward-first", **SHOP, limit=1, direction="FORWARD"),
    step(
        "list_versions",
        "forward-next",
        **SHOP,
        limit=1,
        direction="FORWARD",
        next_token=token_of("list_versions-forward-first"),
    ),
    step("list_versions", "from-key", **SHOP, start_key="2", direction="FORWARD"),
    step(
        "list_versions", "sideways", **SHOP, direction="UP", rejection="InvalidArgument"
    ),
    step("delete_version", "third", **SHOP, version_id="3"),
    step(
        "delete_version", "again", **SHOP, version_id="3", rejection="VersionNotFound"
    ),
)
