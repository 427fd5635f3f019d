"""Aliases with weights, and everything that a qualifier can choose."""

from __future__ import annotations

from exchange import Members

from .functions import RESIZE
from .services import SHOP
from .step import etag_of, step, token_of

LIVE: Members = {**SHOP, "alias_name": "live"}
TEST: Members = {**SHOP, "alias_name": "test"}
NO_ALIAS: Members = {**SHOP, "alias_name": "none"}

STEPS = (
    step(
        "create_alias",
        "weighted",
        **LIVE,
        version_id="1",
        description="what customers see",
        additional_version_weight={"2": 0.05},
    ),
    step("create_alias", "plain", **TEST, version_id="2"),
    step(
        "create_alias", "again", **TEST, version_id="1", rejection="AliasAlreadyExists"
    ),
    step(
        "create_alias",
        "no-version",
        **NO_ALIAS,
        version_id="3",
        rejection="VersionNotFound",
    ),
    step("get_alias", "weighted", **LIVE),
    step("get_alias", "missing", **NO_ALIAS, rejection="AliasNotFound"),
    step("list_aliases", "first", **SHOP, limit=1),
    step(
        "list_aliases",
        "next",
        **SHOP,
        limit=1,
        next_token=token_of("list_aliases-first"),
    ),
    step("list_aliases", "chosen", **SHOP, prefix="t", start_key="test"),
    step("get_service", "by-alias", **SHOP, qualifier="live"),
    step(
        "get_service", "no-alias", **SHOP, qualifier="none", rejection="AliasNotFound"
    ),
    step("list_functions", "by-version", **SHOP, qualifier="1"),
    step("get_function", "by-version", **RESIZE, qualifier="1"),
    step(
        "get_function",
        "no-version",
        **RESIZE,
        qualifier="3",
        rejection="VersionNotFound",
    ),
    step("get_function_code", "by-alias", **RESIZE, qualifier="live"),
    step("get_function_code", "by-version", **RESIZE, qualifier="2"),
    step("invoke_function", "by-alias", **RESIZE, qualifier="live", payload=b"\x00"),
    step(
        "update_alias",
        "weights",
        **LIVE,
        if_match=etag_of("get_alias-weighted"),
        version_id="2",
        description="what most customers see",
        additional_version_weight={"1": 0.5},
    ),
    step("update_alias", "no-weights", **LIVE, additional_version_weight={}),
    step(
        "update_alias",
        "stale",
        **LIVE,
        if_match=etag_of("get_alias-weighted"),
        version_id="1",
        rejection="PreconditionFailed",
    ),
    step(
        "update_alias",
        "missing",
        **NO_ALIAS,
        version_id="1",
        rejection="AliasNotFound",
    ),
)
