"""Every operation of Function Compute 2016-08-15, by both SDKs and by faaswire."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
import sdk_calls_fc2
from agreement import differences
from cloud_emulator import Emulator
from cloud_emulator.alibaba.v2016_08_15 import routes
from exchange import Exchange
from fc_life_cycle import LIFE_CYCLE, steps_of
from fc_life_cycle.checks import (
    assert_understood,
    nameless,
    pascal_case,
    rejection_of,
)
from fc_life_cycle.play import Outcomes, exchange_of, play
from fc_life_cycle.step import LANGUAGES, Step
from fc_oddities import ODDITIES, Oddity, without
from spelling import snake

SDKS = {"python": sdk_calls_fc2.python, "node": sdk_calls_fc2.node}
KEYS = ("long_term", "temporary")


@pytest.fixture(scope="session")
def outcomes_of(running_emulator: Emulator) -> Callable[[str, str, str], Outcomes]:
    """The steps that a language's SDK can express, played once by each client and key."""
    moment = int(time.time())

    @cache
    def outcomes(client_name: str, key: str, language: str) -> Outcomes:
        # The same time for all, so that the service says all the same times.
        running_emulator.backend.clock.frozen_at = moment
        client = SDKS.get(client_name)
        if client is None:
            # Imported late: whether the SDKs are accepted can be seen without faaswire.
            client = importlib.import_module("faaswire_calls").fc_2016
        return play(running_emulator, client, key, steps_of(language))

    return outcomes


FIRST_PAGES = [
    step.id
    for step in LIFE_CYCLE
    if step.operation.startswith("list_") and step.id.endswith("first")
]

every_key = pytest.mark.parametrize("key", KEYS)
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_step = pytest.mark.parametrize(
    ("language", "step"),
    [
        pytest.param(language, step, id=f"{language}-{step.id}")
        for language in LANGUAGES
        for step in steps_of(language)
    ],
)


@every_language
def test_no_operation_is_missing(language: str) -> None:
    steps = steps_of(language)
    done = {pascal_case(step.operation) for step in steps if step.rejection is None}
    assert done == set(routes.names)
    assert len(done) == 25
    assert len({step.id for step in steps}) == len(steps)


@every_key
@every_step
def test_the_sdk_is_accepted(
    outcomes_of: Any, language: str, step: Step, key: str
) -> None:
    exchange = exchange_of(outcomes_of(language, key, language), step.id)

    assert_understood(exchange, step)
    reported = exchange.response or {}
    own_id = exchange.recorded["request_id"]
    assert reported.get("request_id", own_id) == own_id


@every_key
@every_step
def test_responses_and_requests_agree(
    outcomes_of: Any, language: str, step: Step, key: str
) -> None:
    theirs = exchange_of(outcomes_of(language, key, language), step.id)
    ours = exchange_of(outcomes_of("faaswire", key, language), step.id)

    assert_understood(theirs, step)
    assert_understood(ours, step)
    oddities = oddities_in(language, step, theirs)
    assert without(oddities, theirs.meaning) == ours.meaning
    assert theirs.recorded["status"] == ours.recorded["status"]
    if step.rejection:
        assert rejection_of(theirs) == rejection_of(ours)
    else:
        assert_responses_agree(theirs, ours, oddities)


@every_language
@pytest.mark.parametrize("first", FIRST_PAGES)
def test_the_next_page_is_asked_for_as_the_sdk_does(
    outcomes_of: Any, language: str, first: str
) -> None:
    following = first.replace("first", "next")
    theirs = exchange_of(outcomes_of(language, KEYS[0], language), following)
    ours = outcomes_of("faaswire", KEYS[0], language)

    call = exchange_of(ours, first).response.next_page()
    url = urlsplit(call.request().url)
    query = sorted(map(list, parse_qsl(url.query)))
    assert unquote(url.path) == theirs.meaning["path"]
    assert query == theirs.meaning["query"]
    more = exchange_of(ours, following).response.next_page()
    assert (more is not None) == bool(theirs.response.get("next_token"))


@pytest.mark.parametrize(
    "oddity", ODDITIES, ids=lambda odd: f"{odd.operation}-{odd.member}"
)
def test_every_oddity_shows(outcomes_of: Any, oddity: Oddity) -> None:
    """Else its SDK has changed, and the table reports the past."""
    language = oddity.language
    outcomes = outcomes_of(language, KEYS[0], language)
    assert any(
        oddity.shows_in(language, step, exchange_of(outcomes, step.id).meaning)
        for step in steps_of(language)
    )


def assert_responses_agree(
    theirs: Exchange, ours: Exchange, oddities: list[Oddity]
) -> None:
    caused = {snake(oddity.member) for oddity in oddities if oddity.is_responded}
    own = {"request_id", "log_result", *caused}
    reported = {name: v for name, v in theirs.response.items() if name not in own}
    assert list(differences(reported, ours.response)) == []
    assert ours.response.request_id == ours.recorded["request_id"]
    if log := theirs.response.get("log_result"):
        assert nameless(log, theirs) == nameless(ours.response.log_result, ours)


def oddities_in(language: str, step: Step, exchange: Exchange) -> list[Oddity]:
    return [odd for odd in ODDITIES if odd.shows_in(language, step, exchange.meaning)]
