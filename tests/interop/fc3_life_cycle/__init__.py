"""All operations of Function Compute 2023-03-30 that faaswire has, as one story.

Each client plays it from the first step to the last in a fresh state, as that of 2016-08-15.
"""

from __future__ import annotations

from fc_life_cycle.step import Step

from . import (
    aliases,
    asynchronous,
    deletions,
    domains,
    functions,
    images,
    invocations,
    layers,
    settings,
    tags,
    triggers,
    versions,
)

LIFE_CYCLE: tuple[Step, ...] = (
    *layers.STEPS,
    *functions.STEPS,
    *images.STEPS,
    *tags.STEPS,
    *invocations.STEPS,
    *versions.STEPS,
    *aliases.STEPS,
    *triggers.STEPS,
    *settings.STEPS,
    *asynchronous.STEPS,
    *domains.STEPS,
    *deletions.STEPS,
)


def steps_of(language: str) -> list[Step]:
    return [step for step in LIFE_CYCLE if language in step.languages]
