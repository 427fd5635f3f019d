"""All 25 operations of Function Compute 2016-08-15 as one story, from creation to deletion.

Each client plays it from the first step to the last in a fresh state: a step is prepared by
the steps before it, and what they reported comes back as etag or token.
"""

from __future__ import annotations

from . import (
    aliases,
    deletions,
    functions,
    invocations,
    services,
    triggers,
    versions,
)
from .step import Step

LIFE_CYCLE: tuple[Step, ...] = (
    *services.STEPS,
    *functions.STEPS,
    *invocations.STEPS,
    *triggers.STEPS,
    *versions.STEPS,
    *aliases.STEPS,
    *deletions.STEPS,
)


def steps_of(language: str) -> list[Step]:
    return [step for step in LIFE_CYCLE if language in step.languages]
