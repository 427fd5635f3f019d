"""Aliases, one of them shared between two versions."""

from __future__ import annotations

from exchange import Members
from fc_life_cycle.step import step, token_of

from .functions import RESIZE

PROD: Members = {**RESIZE, "alias_name": "prod"}
CANARY: Members = {**RESIZE, "alias_name": "canary-1"}
NO_ALIAS: Members = {**RESIZE, "alias_name": "none"}

STEPS = (
    step(
        "create_alias",
        "weighted",
        **CANARY,
        version_id="1",
        description="a few first",
        additional_version_weight={"2": 0.05},
    ),
    step("create_alias", "plain", **PROD, version_id="1"),
    step(
        "create_alias",
        "again",
        **PROD,
        version_id="1",
        rejection="AliasAlreadyExists",
    ),
    step(
        "create_alias",
        "unknown",
        **NO_ALIAS,
        version_id="9",
        rejection="VersionNotFound",
    ),
    step("get_alias", "weighted", **CANARY),
    step("get_alias", "missing", **NO_ALIAS, rejection="AliasNotFound"),
    step("list_aliases", "first", **RESIZE, limit=1),
    step(
        "list_aliases",
        "next",
        **RESIZE,
        limit=1,
        next_token=token_of("list_aliases-first"),
    ),
    step("list_aliases", "of-prefix", **RESIZE, prefix="can"),
    step(
        "update_alias",
        "full",
        **PROD,
        version_id="2",
        description="",
        additional_version_weight={"1": 0.5},
    ),
    step("get_function", "alias", **RESIZE, qualifier="prod"),
    step("invoke_function", "alias", **RESIZE, qualifier="prod", payload=b"e"),
)
