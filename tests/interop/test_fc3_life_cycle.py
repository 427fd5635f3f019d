"""Every operation of Function Compute 2023-03-30, by both SDKs and by faaswire."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from functools import cache, partial
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
import sdk_calls_fc3
from agreement import differences
from cloud_emulator import Emulator
from cloud_emulator.alibaba.v2023_03_30 import fixtures, routes
from exchange import Members, observe
from fc3_life_cycle import LIFE_CYCLE, steps_of
from fc3_oddities import differs_as_reported, meaning, python_response
from fc_life_cycle.checks import (
    assert_understood,
    nameless,
    pascal_case,
    rejection_of,
)
from fc_life_cycle.play import Outcomes, exchange_of, play
from fc_life_cycle.step import LANGUAGES, Step

SDKS = {"python": sdk_calls_fc3.python, "node": sdk_calls_fc3.node}
KEYS = ("long_term", "temporary")

# Reported by a body, and then of the invocation that the task is.
OTHER_REQUESTS = ("get_async_task", "list_async_tasks")


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
            client = importlib.import_module("faaswire_calls").fc_2023
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
    assert len(done) == 58
    assert len({step.id for step in steps}) == len(steps)


@every_key
@every_step
def test_the_sdk_is_accepted(
    outcomes_of: Any, language: str, step: Step, key: str
) -> None:
    exchange = exchange_of(outcomes_of(language, key, language), step.id)

    assert_understood(exchange, step)
    if step.operation not in OTHER_REQUESTS and step.rejection is None:
        assert exchange.response["request_id"] == exchange.recorded["request_id"]


@every_key
@every_step
def test_responses_and_requests_agree(
    outcomes_of: Any, language: str, step: Step, key: str
) -> None:
    theirs = exchange_of(outcomes_of(language, key, language), step.id)
    ours = exchange_of(outcomes_of("faaswire", key, language), step.id)

    assert_understood(theirs, step)
    assert_understood(ours, step)
    assert meaning(language, theirs.meaning, ours.meaning) == ours.meaning
    assert theirs.recorded["status"] == ours.recorded["status"]
    if step.rejection:
        assert rejection_of(theirs) == rejection_of(ours)
        return
    reported = without_ids(theirs.response)
    if language == "python":
        reported = python_response(reported)
    log = reported.pop("log_result", None)
    assert list(differences(reported, ours.response)) == []
    if step.operation not in OTHER_REQUESTS:
        assert ours.response.request_id == ours.recorded["request_id"]
    if log:
        assert nameless(log, theirs) == nameless(ours.response.log_result, ours)


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
    our_meaning = exchange_of(ours, following).meaning
    assert unquote(url.path) == theirs.meaning["path"]
    assert query == meaning(language, theirs.meaning, our_meaning)["query"]
    more = exchange_of(ours, following).response.next_page()
    tokens = [theirs.response.get(name) for name in ("next_token", "next_version")]
    assert (more is not None) == any(tokens)


def test_the_additions_of_the_python_sdk_show(outcomes_of: Any) -> None:
    """Else the SDK has changed, and `fc3_oddities` reports the past."""
    theirs = outcomes_of("python", KEYS[0], "python")
    ours = outcomes_of("faaswire", KEYS[0], "python")

    def shows(step_id: str) -> bool:
        pair = [exchange_of(outcomes, step_id).meaning for outcomes in (theirs, ours)]
        return differs_as_reported(*pair)

    assert shows("create_function-oss")
    assert shows("list_functions-first")
    assert shows("untag_resources-all")
    assert not shows("create_alias-plain")


@pytest.mark.parametrize(
    ("operation", "parameters", "is_of_account"),
    [
        ("invoke_function", {"function_name": "hello", "payload": b"e"}, True),
        ("get_layer_version_by_arn", {"arn": fixtures.LAYER}, True),
        ("get_function", {"function_name": "hello"}, False),
    ],
)
def test_the_host_of_an_account(
    emulator: Emulator, operation: str, parameters: Members, is_of_account: bool
) -> None:
    """Where the vendor's own tool uses it. The SDKs call one host for everything."""
    account: Any = emulator.credentials["alibaba"]
    calls = importlib.import_module("faaswire_calls")
    call = partial(
        calls.fc_2023_of_account, operation, account, account["temporary"], **parameters
    )
    exchange = observe(emulator, call)
    assert exchange.recorded["status"] == 200, exchange.rejection
    region_host = sdk_calls_fc3.host(account)
    account_host = f"{account['account_id']}.{account['region']}.fc.aliyuncs.com"
    host = account_host if is_of_account else region_host
    assert exchange.meaning["headers"]["host"] == host


def without_ids(reported: Any) -> Members:
    """Without the ids of requests, which every play has of its own."""
    if isinstance(reported, list):
        return [without_ids(item) for item in reported]  # type: ignore[return-value]
    if not isinstance(reported, dict):
        return reported  # type: ignore[no-any-return]
    return {
        name: without_ids(v) for name, v in reported.items() if name != "request_id"
    }
