"""Every operation of FunctionGraph, by its SDKs and by faaswire."""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import sdk_calls_fg
from agreement import differences
from cloud_emulator import Emulator
from cloud_emulator.huawei.v2 import routes
from exchange import Exchange
from fg_life_cycle import LIFE_CYCLE, Outcomes, Step, exchange_of, play

# The SDK warns of its own times where it cannot read them.
pytestmark = pytest.mark.filterwarnings("ignore:Unable to convert string to datetime")

KEYS = ("long_term", "temporary")
SDKS = {"python": sdk_calls_fg.python, "node": sdk_calls_fg.node}
every_sdk = pytest.mark.parametrize("sdk", SDKS)
every_key = pytest.mark.parametrize("key", KEYS)
every_step = pytest.mark.parametrize("step", LIFE_CYCLE, ids=lambda step: step.id)


@pytest.fixture(scope="session")
def outcomes_of(running_emulator: Emulator) -> Callable[[str, str], Outcomes]:
    """All steps, played once by each client and key."""
    moment = int(time.time())

    @cache
    def outcomes(client: str, key: str) -> Outcomes:
        # The same time for all, so that the service tells all the same times.
        running_emulator.backend.clock.frozen_at = moment
        if client in SDKS:
            return play(running_emulator, SDKS[client], key)
        # Imported late: whether the SDKs are accepted can be seen without faaswire.
        ours = importlib.import_module("faaswire_calls").function_graph
        return play(running_emulator, ours, key)

    return outcomes


def test_no_operation_is_missing() -> None:
    done = {pascal(step.operation) for step in LIFE_CYCLE if step.rejection is None}
    assert done == set(routes.names)
    assert len({step.id for step in LIFE_CYCLE}) == len(LIFE_CYCLE)


@every_sdk
@every_key
@every_step
def test_the_sdk_is_accepted(outcomes_of: Any, step: Step, key: str, sdk: str) -> None:
    assert_understood(exchange_of(outcomes_of(sdk, key), step.id), step)


@every_sdk
@every_key
@every_step
def test_responses_and_requests_agree(
    outcomes_of: Any, step: Step, key: str, sdk: str
) -> None:
    theirs = exchange_of(outcomes_of(sdk, key), step.id)
    ours = exchange_of(outcomes_of("faaswire", key), step.id)

    assert_understood(ours, step)
    assert theirs.meaning == ours.meaning
    assert theirs.recorded["status"] == ours.recorded["status"]
    if step.rejection:
        assert theirs.rejection is not None
        assert ours.rejection is not None
        assert theirs.rejection.code == ours.rejection.code == step.rejection
        assert theirs.rejection.message == ours.rejection.message
        assert ours.rejection.request_id == ours.recorded["request_id"]
        return
    own = {"request_id", "X-Cff-Request-Id", "log", "result"}
    reported = {
        name: value for name, value in theirs.response.items() if name not in own
    }
    assert list(differences(reported, ours.response)) == []
    assert ours.response.request_id == ours.recorded["request_id"]
    if result := theirs.response.get("result"):
        # The event comes back as each client spells it.
        assert json.loads(result) == json.loads(ours.response.payload)


@every_sdk
def test_the_next_page_is_asked_for_as_the_sdk_does(outcomes_of: Any, sdk: str) -> None:
    for first in ("list_functions-first", "list_function_versions-first"):
        theirs = exchange_of(outcomes_of(sdk, KEYS[0]), first.replace("first", "next"))
        ours = exchange_of(outcomes_of("faaswire", KEYS[0]), first)
        call = ours.response.next_page()
        query = sorted(map(list, parse_qsl(urlsplit(call.request().url).query)))
        assert query == theirs.meaning["query"]


def assert_understood(exchange: Exchange, step: Step) -> None:
    recorded = exchange.recorded
    assert recorded["error"] == step.rejection, (
        recorded["expected_to_sign"] or exchange.rejection
    )
    assert recorded["operation"] == pascal(step.operation)


def pascal(name: str) -> str:
    return "".join(map(str.capitalize, name.split("_")))
