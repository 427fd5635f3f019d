"""The emulator accepts the official SDKs and faaswire alike, and says both the same."""

from __future__ import annotations

import importlib
from functools import partial
from typing import Any

import pytest
from agreement import differences
from cases import CASES, REJECTIONS, UNTOLD, Case, Trouble
from cloud_emulator import Emulator
from exchange import Exchange, Rejected, observe

# FunctionGraph's SDK warns of its own times where it cannot read them.
pytestmark = pytest.mark.filterwarnings("ignore:Unable to convert string to datetime")

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
every_key = pytest.mark.parametrize("key", ["long_term", "temporary"])


@pytest.fixture(scope="session")
def faaswire_calls() -> Any:
    """Imported late: whether the SDKs are accepted can be seen without faaswire."""
    return importlib.import_module("faaswire_calls")


def account_of(case: Case, emulator: Emulator) -> Any:
    return emulator.credentials[case.cloud]


def run(emulator: Emulator, client: Any, case: Case, key: str) -> Exchange:
    account = account_of(case, emulator)
    return observe(emulator, partial(client, account, account[key], **case.parameters))


def assert_accepted(exchange: Exchange) -> None:
    recorded = exchange.recorded
    assert exchange.rejection is None, recorded["expected_to_sign"]
    assert (recorded["status"], recorded["error"]) == (200, None)


@every_key
@every_case
def test_the_sdk_is_accepted(emulator: Emulator, case: Case, key: str) -> None:
    exchange = run(emulator, case.sdk, case, key)

    assert_accepted(exchange)
    recorded = exchange.recorded
    assert (recorded["cloud"], exchange.response.get("request_id")) in [
        ("huawei", None),
        (case.cloud, recorded["request_id"]),
    ]


@every_key
@every_case
def test_responses_and_requests_agree(
    emulator: Emulator, faaswire_calls: Any, case: Case, key: str
) -> None:
    theirs = run(emulator, case.sdk, case, key)
    ours = run(emulator, getattr(faaswire_calls, case.operation), case, key)

    assert_accepted(theirs)
    assert_accepted(ours)
    reported = {n: value for n, value in theirs.response.items() if n != "request_id"}
    assert list(differences(reported, ours.response)) == []
    assert ours.response.request_id == ours.recorded["request_id"]
    assert theirs.meaning == ours.meaning


def rejected(
    emulator: Emulator, client: Any, case: Case, trouble: Trouble
) -> tuple[Rejected, Exchange]:
    account = account_of(case, emulator)
    key = trouble.applied_to(account[trouble.key])
    call = partial(client, account, key, **trouble.parameters(case))
    exchange = observe(emulator, call, server_ahead=trouble.server_ahead)
    assert exchange.rejection is not None
    return exchange.rejection, exchange


def pairs(of: list[tuple[Case, Trouble]]) -> pytest.MarkDecorator:
    ids = [f"{case.id}-{trouble.name}" for case, trouble in of]
    return pytest.mark.parametrize(("case", "trouble"), of, ids=ids)


@pairs(REJECTIONS)
def test_rejections_agree(
    emulator: Emulator, faaswire_calls: Any, case: Case, trouble: Trouble
) -> None:
    call = getattr(faaswire_calls, case.operation)
    theirs, their_exchange = rejected(emulator, case.sdk, case, trouble)
    ours, our_exchange = rejected(emulator, call, case, trouble)

    assert theirs.code == ours.code == trouble.codes[case.cloud]
    assert theirs.message == ours.message
    assert ours.status == our_exchange.recorded["status"]
    assert ours.status == their_exchange.recorded["status"]
    # The SDKs of Tencent do not tell the status.
    assert theirs.status == (None if case.cloud == "tencent" else ours.status)
    assert theirs.request_id == their_exchange.recorded["request_id"]
    assert ours.request_id == our_exchange.recorded["request_id"]
    assert their_exchange.meaning == our_exchange.meaning


@pairs(UNTOLD)
def test_faaswire_tells_what_the_sdk_drops(
    emulator: Emulator, faaswire_calls: Any, case: Case, trouble: Trouble
) -> None:
    call = getattr(faaswire_calls, case.operation)
    theirs, their_exchange = rejected(emulator, case.sdk, case, trouble)
    ours, our_exchange = rejected(emulator, call, case, trouble)

    assert (theirs.status, theirs.code, theirs.request_id) == (429, "429", "")
    assert (ours.status, ours.code) == (429, trouble.codes[case.cloud])
    assert ours.request_id == our_exchange.recorded["request_id"]
    assert their_exchange.meaning == our_exchange.meaning


FUNCTION_GRAPH = [case for case in CASES if case.cloud == "huawei"]


@pytest.mark.parametrize("case", FUNCTION_GRAPH, ids=lambda case: case.id)
def test_a_user_token_gets_the_response_that_an_access_key_gets(
    emulator: Emulator, faaswire_calls: Any, case: Case
) -> None:
    """The SDK takes no token, so the credentials of the two requests differ."""
    account = account_of(case, emulator)
    call = getattr(faaswire_calls, case.operation)
    theirs = run(emulator, case.sdk, case, "long_term")
    token = {"token": account["token"]}
    ours = observe(emulator, partial(call, account, token, **case.parameters))

    assert_accepted(ours)
    assert list(differences(theirs.response, ours.response)) == []
    assert ours.meaning["headers"] == {
        "host": theirs.meaning["headers"]["host"],
        "x-auth-token": account["token"],
    }
    assert {**ours.meaning, "headers": None} == {**theirs.meaning, "headers": None}
