"""The emulator accepts the official SDKs and faaswire alike, and tells both the same."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from agreement import differences
from cases import CASES, SAMPLES, TROUBLES, Case, Trouble
from cloud_emulator import Emulator
from exchange import Exchange, observe

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
every_sample = pytest.mark.parametrize("case", SAMPLES, ids=lambda case: case.id)
every_trouble = pytest.mark.parametrize("trouble", TROUBLES, ids=lambda t: t.name)
every_key = pytest.mark.parametrize("key", ["long_term", "temporary"])


@pytest.fixture(scope="session")
def faaswire_calls() -> Any:
    """Imported late: whether the SDKs are accepted can be seen without faaswire."""
    return importlib.import_module("faaswire_calls")


def account_of(case: Case, emulator: Emulator) -> Any:
    return emulator.credentials[case.cloud]


def run(emulator: Emulator, client: Any, case: Case, key: str) -> Exchange:
    account = account_of(case, emulator)
    return observe(emulator, lambda: client(account, account[key], **case.parameters))


def assert_accepted(exchange: Exchange) -> None:
    recorded = exchange.recorded
    assert exchange.refusal is None, recorded["expected_to_sign"]
    assert (recorded["status"], recorded["error"]) == (200, None)


@every_key
@every_case
def test_the_sdk_is_accepted(emulator: Emulator, case: Case, key: str) -> None:
    exchange = run(emulator, case.sdk, case, key)

    assert_accepted(exchange)
    recorded = exchange.recorded
    assert (recorded["cloud"], exchange.answer.get("request_id")) in [
        ("huawei", None),
        (case.cloud, recorded["request_id"]),
    ]


@every_key
@every_case
def test_answers_and_requests_agree(
    emulator: Emulator, faaswire_calls: Any, case: Case, key: str
) -> None:
    theirs = run(emulator, case.sdk, case, key)
    ours = run(emulator, getattr(faaswire_calls, case.operation), case, key)

    assert_accepted(theirs)
    assert_accepted(ours)
    told = {n: value for n, value in theirs.answer.items() if n != "request_id"}
    assert list(differences(told, ours.answer)) == []
    assert ours.answer.request_id == ours.recorded["request_id"]
    assert ours.meaning == theirs.meaning
