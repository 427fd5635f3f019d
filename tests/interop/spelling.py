"""Names of API 2016-08-15: `memory_size` to faaswire, `memorySize` on the wire and to the SDKs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

# Objects whose member names are the caller's own, under either spelling.
_FREE = frozenset(
    (
        "additionalVersionWeight",
        "additional_version_weight",
        "environmentVariables",
        "environment_variables",
        "params",
        "stackTrace",
        "triggerConfig",
        "trigger_config",
    )
)

# Of a container image's registry; the one name that does not follow the rule.
_IRREGULAR = {"instance_id": "instanceID"}


def camel(name: str) -> str:
    if name in _IRREGULAR:
        return _IRREGULAR[name]
    head, *rest = name.split("_")
    return head + "".join(map(str.capitalize, rest))


def snake(name: str) -> str:
    for ours, theirs in _IRREGULAR.items():
        if name == theirs:
            return ours
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def renamed(value: Any, spelling: Callable[[str], str]) -> Any:
    """The value with its members spelled anew, and so within lists."""
    if isinstance(value, list):
        return [renamed(item, spelling) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {
        spelling(name): inner if name in _FREE else renamed(inner, spelling)
        for name, inner in value.items()
    }
