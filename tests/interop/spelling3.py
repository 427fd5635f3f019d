"""Names of API 2023-03-30: `enable_waf` to faaswire, `enableWAF` on the wire and to the SDKs."""

from __future__ import annotations

import re

import spelling

# Those with a word in capitals; every other name follows the rule.
_IRREGULAR = {
    "always_allocate_cpu": "alwaysAllocateCPU",
    "always_allocate_gpu": "alwaysAllocateGPU",
    "custom_dns": "customDNS",
    "enable_waf": "enableWAF",
}


def camel(name: str) -> str:
    return _IRREGULAR.get(name) or spelling.camel(name)


def snake(name: str) -> str:
    for ours, theirs in _IRREGULAR.items():
        if name == theirs:
            return ours
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def capitalized(name: str) -> str:
    """As tags and the operations on them and on resource groups spell their members."""
    return "".join(map(str.capitalize, name.split("_")))
