"""What the emulated cloud reads from a request is what was given, whatever was given."""

from __future__ import annotations

import inspect
import json
import sys
import urllib.request
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.fc2016 import service_of
from support.http_clients import by_urllib

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "parity"))

pytest.register_assert_rewrite("support.arrived")

from data import as_keywords, class_of
from description import OPERATIONS, RECORDS, Operation
from strategies import members
from support.arrived import check

FC = "alibaba.FunctionCompute2016"
FC_OPERATIONS = [operation for operation in OPERATIONS if operation.service == FC]

_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def requests_of(emulator: Any) -> list[dict[str, Any]]:
    """What arrived since the last time."""
    url = f"{emulator.url}/_control/requests"
    with _OPENER.open(url) as response:
        arrived: list[dict[str, Any]] = json.load(response)["requests"]
    with _OPENER.open(urllib.request.Request(url, method="DELETE")):
        return arrived


@pytest.mark.parametrize("operation", FC_OPERATIONS, ids=lambda one: one.name)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_arrives_is_what_was_given(
    emulator: Any, operation: Operation, data: st.DataObject
) -> None:
    parameters = data.draw(members(operation))
    choose = data.draw(st.randoms(use_true_random=False))
    kind = data.draw(st.sampled_from(["long_term", "temporary"]))
    call = getattr(service_of(emulator, kind), operation.method_name)
    by_urllib(call(**as_keywords(parameters, operation, choose)).request())
    entry = requests_of(emulator)[-1]

    account = emulator.credentials["alibaba"]
    always = {"x-fc-account-id": account["account_id"]}
    if kind == "temporary":
        always["x-fc-security-token"] = account[kind]["security_token"]
    check(entry, operation, parameters, always)


@pytest.mark.parametrize("service", sorted({one.service for one in OPERATIONS}))
def test_every_parameter_of_the_described_operations_is_tried(service: str) -> None:
    cloud, name = service.split(".")
    methods = vars(getattr(getattr(fw, cloud), name))
    tried = {one.method_name: one for one in OPERATIONS if one.service == service}
    assert tried.keys() == {name for name in methods if not name.startswith("_")}
    for method, operation in tried.items():
        parameters = set(inspect.signature(methods[method]).parameters)
        assert parameters - {"self"} == set(operation.parameters)


@pytest.mark.parametrize("name", RECORDS)
def test_every_member_of_every_record_is_tried(name: str) -> None:
    assert set(class_of(name).__match_args__) == set(RECORDS[name].parameters)
