"""Tags, whose members are capitalized and whose lists stand in the query."""

from __future__ import annotations

from cloud_emulator.alibaba.v2023_03_30.state import OWNER
from exchange import Members
from fc_life_cycle.step import step, token_of

ARN = f"{OWNER}:functions/resize"
OF_FUNCTION: Members = {"resource_type": "function"}

STEPS = (
    step(
        "tag_resources",
        "two",
        **OF_FUNCTION,
        resource_id=[ARN, "rotate"],
        tag=[{"key": "团队", "value": "a b&c"}, {"key": "k", "value": "v"}],
    ),
    step(
        "tag_resources",
        "missing",
        **OF_FUNCTION,
        resource_id=["absent"],
        tag=[{"key": "k", "value": "v"}],
        rejection="FunctionNotFound",
    ),
    step("list_tag_resources", "first", **OF_FUNCTION, limit=3),
    step(
        "list_tag_resources",
        "next",
        **OF_FUNCTION,
        limit=3,
        next_token=token_of("list_tag_resources-first"),
    ),
    step(
        "list_tag_resources",
        "chosen",
        **OF_FUNCTION,
        resource_id=[ARN],
        tag=[{"key": "团队", "value": "a b&c"}],
    ),
    step(
        "untag_resources",
        "keys",
        **OF_FUNCTION,
        resource_id=[ARN],
        tag_key=["团队", "a b&c"],
    ),
    step("untag_resources", "all", **OF_FUNCTION, resource_id=["rotate"], all=True),
    step(
        "change_resource_group",
        "other",
        **OF_FUNCTION,
        resource_id=ARN,
        new_resource_group_id="rg-2",
    ),
)
