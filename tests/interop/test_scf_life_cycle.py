"""A function of SCF from creation to deletion, by Tencent's SDKs and by faaswire."""

from __future__ import annotations

import base64
import re
from typing import Any

import faaswire
import faaswire_calls
import pytest
import sdk_calls_scf
from cloud_emulator import Emulator
from exchange import Exchange, make_fresh, observe_next
from scf_life_cycle import STEPS, Step

SDKS = {"python": sdk_calls_scf.python, "node": sdk_calls_scf.node}

# Ids and links of the one request; that of a package holds a ticket.
OWN = {"RequestId", "FunctionRequestId", "Url", "Location", "Log"}


def snake(name: str) -> str:
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()


def parameters(members: Any) -> Any:
    """As faaswire takes them: its names, and bytes for a package."""
    if isinstance(members, list):
        return [parameters(item) for item in members]
    if not isinstance(members, dict):
        return members
    return {
        snake(name): base64.b64decode(value) if name == "ZipFile" else parameters(value)
        for name, value in members.items()
    }


def agree(theirs: Any, ours: Any, place: str) -> None:
    """Every member that the SDK reports is what faaswire reports."""
    if isinstance(ours, faaswire.Secret):
        ours = ours.reveal()
    if isinstance(theirs, list):
        assert len(theirs) == len(ours or []), place
        for at, (their, our) in enumerate(zip(theirs, ours or [], strict=True)):
            agree(their, our, f"{place}[{at}]")
    elif isinstance(theirs, dict):
        for name, value in theirs.items():
            if name not in OWN and value is not None:
                agree(value, getattr(ours, snake(name)), f"{place}.{name}")
    else:
        # What has no checksum says so with nothing in it.
        assert theirs == ours or (theirs, ours) == ("", None), place


def assert_understood(exchange: Exchange, step: Step, place: str) -> None:
    """As accepted or as rejected as the step says, and its client knows."""
    recorded, rejection = exchange.recorded, exchange.rejection
    assert recorded["operation"] == step.operation, place
    assert recorded["error"] == step.error, (place, recorded["expected_to_sign"])
    assert (rejection and rejection.code) == step.error, place
    if rejection:
        assert rejection.request_id == recorded["request_id"], place


def played(emulator: Emulator, make: Any) -> list[Exchange]:
    make_fresh(emulator)
    return [observe_next(emulator, lambda step=step: make(step)) for step in STEPS]


@pytest.mark.parametrize("sdk", SDKS)
@pytest.mark.parametrize("kind", ["long_term", "temporary"])
def test_the_sdk_and_faaswire_say_the_same(
    emulator: Emulator, kind: str, sdk: str
) -> None:
    account = emulator.credentials["tencent"]
    key = account[kind]

    def theirs(step: Step) -> Any:
        return SDKS[sdk](step.operation, account, key, step.members)

    def ours(step: Step) -> Any:
        given = parameters(step.members)
        return faaswire_calls.scf(snake(step.operation), account, key, **given)

    pairs = zip(STEPS, played(emulator, theirs), played(emulator, ours), strict=True)
    for number, (step, their, our) in enumerate(pairs):
        place = f"step {number}, {step.operation}"
        assert our.meaning == their.meaning, place
        for one in (their, our):
            assert_understood(one, step, place)
        if step.error is None:
            assert their.response["RequestId"] == their.recorded["request_id"], place
            assert our.response.request_id == our.recorded["request_id"], place
            agree(their.response, our.response, place)
        else:
            assert their.rejection and our.rejection, place
            assert their.rejection.message == our.rejection.message, place


def test_every_operation_of_the_sdk_is_a_step() -> None:
    methods = {name for name in vars(faaswire.tencent.Scf) if not name.startswith("_")}
    # Not in the SDK.
    methods -= {"get_temp_cos_info"}
    assert {snake(step.operation) for step in STEPS} == methods
