"""Playing the life cycle with one client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from cloud_emulator import Emulator
from exchange import Exchange, make_fresh, observe_next

from .step import Reported, Step

Outcomes = Mapping[str, Exchange | Exception]
"""Of each step, by its id."""


def play(
    emulator: Emulator, client: Callable[..., Any], key: str, steps: list[Step]
) -> Outcomes:
    """All steps in one state. A step that breaks fails its own tests, not those of all."""
    account: Any = emulator.credentials["alibaba"]
    outcomes: dict[str, Exchange | Exception] = {}
    make_fresh(emulator)
    for step in steps:
        emulator.backend.clock.offset += step.after
        try:
            parameters = {
                name: recalled(value, outcomes)
                for name, value in step.parameters.items()
            }
            call = partial(client, step.operation, account, account[key], **parameters)
            outcomes[step.id] = observe_next(emulator, call)
        except Exception as error:  # noqa: BLE001
            outcomes[step.id] = error
    return outcomes


def recalled(value: Any, outcomes: Outcomes) -> Any:
    if not isinstance(value, Reported):
        return value
    response = exchange_of(outcomes, value.step).response
    reported = (
        response.get if isinstance(response, Mapping) else partial(getattr, response)
    )
    return value.converted(reported(value.member))


def exchange_of(outcomes: Outcomes, step_id: str) -> Exchange:
    outcome = outcomes[step_id]
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
