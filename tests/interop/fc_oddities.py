"""What the SDKs for Function Compute 2016-08-15 say that their caller did not.

faaswire sends what it is given and nothing else, so these are taken out of an SDK's request
before the two are compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from exchange import Members
from fc_life_cycle.step import Step
from spelling import snake

EVENT_TYPE = "application/octet-stream"


@dataclass(frozen=True)
class Oddity:
    language: str
    operation: str
    member: str
    """Of the JSON body, under its wire name; or `content_type`."""
    value: Any
    reason: str

    def shows_in(self, language: str, step: Step, meaning: Members) -> bool:
        asked = (self.language, self.operation) == (language, step.operation)
        if not asked or snake(self.member) in step.parameters:
            return False
        said: Members = meaning if self.member == "content_type" else meaning["json"]
        return self.member in said and said[self.member] == self.value

    @property
    def is_responded(self) -> bool:
        """A value, unlike null and the empty text, changes what the service says later."""
        return bool(self.value) and self.member != "content_type"


ODDITIES = (
    Oddity(
        "python",
        "create_service",
        "description",
        None,
        "unlike other arguments, this one is sent even where it is None",
    ),
    Oddity(
        "python",
        "create_function",
        "memorySize",
        256,
        "a default of the SDK; that of the service is 128",
    ),
    Oddity(
        "python",
        "create_function",
        "timeout",
        60,
        "a default of the SDK; that of the service is 3",
    ),
    Oddity(
        "python",
        "create_function",
        "initializationTimeout",
        30,
        "a default of the SDK, sent even where there is no initializer",
    ),
    Oddity(
        "python",
        "create_trigger",
        "description",
        "",
        "a default of the SDK; every argument of this call is sent",
    ),
    Oddity(
        "python",
        "create_trigger",
        "qualifier",
        None,
        "every argument of this call is sent",
    ),
    Oddity(
        "python",
        "create_trigger",
        "sourceArn",
        None,
        "the SDK demands it, and a timer has none",
    ),
    Oddity(
        "python",
        "create_trigger",
        "invocationRole",
        None,
        "the SDK demands it, and a timer needs none",
    ),
    Oddity(
        "python",
        "invoke_function",
        "content_type",
        "application/json",
        "the SDK calls every body JSON, also an event of any bytes",
    ),
)


def without(oddities: Iterable[Oddity], meaning: Members) -> Members:
    """What is left of an SDK's request."""
    said = dict(meaning)
    for oddity in oddities:
        if oddity.member == "content_type":
            said["content_type"] = EVENT_TYPE
        else:
            said["json"] = {k: v for k, v in said["json"].items() if k != oddity.member}
    return said
