"""Wrong parameters of Function Compute 2016-08-15 that only Python can say; the rest are vectors."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import faaswire as fw
import pytest
from support import vectors
from support.behavior import topic
from support.fc2016 import FC, NEW_FUNCTION, alias, function, service
from support.samples import AT, field_of

CALLS = topic("bad_fc_parameters")["calls"]
# Methods with valid parameters.
OPERATIONS: list[tuple[Callable[..., fw.Call[Any]], dict[str, Any]]] = [
    (vectors.method(FC, call["operation"]), vectors.value(call["params"]))
    for call in CALLS
]


def requested(method: Callable[..., fw.Call[Any]], **params: Any) -> fw.SignedRequest:
    return method(**params).request(at=AT)


def test_the_whole_api_is_tried() -> None:
    methods = {name for name in vars(type(FC)) if not name.startswith("_")}
    assert {method.__name__ for method, _ in OPERATIONS} == methods


@pytest.mark.parametrize(("method", "good"), OPERATIONS)
def test_hosts(method: Callable[..., fw.Call[Any]], good: dict[str, Any]) -> None:
    assert requested(method, **good).url.startswith("https://1234567890.cn-shanghai")


@pytest.mark.parametrize(("method", "good"), OPERATIONS)
def test_what_is_missing_or_misspelt(
    method: Callable[..., fw.Call[Any]], good: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="servce_name"):
        method(**good, servce_name="s")
    parameters = inspect.signature(method).parameters.values()
    required = [one.name for one in parameters if one.default is one.empty]
    assert set(required) <= set(good)
    for name in required:
        others = {key: value for key, value in good.items() if key != name}
        with pytest.raises(TypeError, match=name):
            method(**others)


def test_if_match_of_every_method_is_tried() -> None:
    """Where a method takes one, the vectors have a header of it and wrong ones."""
    for (method, _), call in zip(OPERATIONS, CALLS, strict=True):
        cases = call["cases"]
        tried = [
            any("if_match" in case.get(kind, ()) for case in cases)
            for kind in ("with", "each")
        ]
        assert tried == [("if_match" in inspect.signature(method).parameters)] * 2


NETWORK: dict[str, Any] = {
    "vpc_id": "v",
    "v_switch_ids": ["a"],
    "security_group_id": "g",
}


@pytest.mark.parametrize(
    ("update", "name", "wrong", "inner"),
    [
        (service, "log_config", [("project", "p")], ""),
        (service, "log_config", fw.alibaba.VpcConfig(**NETWORK), ".vpc_id"),
        (function, "memory_size", 2**63, ""),
        (function, "environment_variables", {"A": "\ud800"}, ".A"),
        (function, "environment_variables", {5: "x"}, ""),
        (function, "layers", {"a"}, ""),
        (function, "code", fw.alibaba.Code(oss_bucket_name="b"), ""),
        (alias, "additional_version_weight", {2: 0.5}, ""),
    ],
)
def test_members(
    update: Callable[..., Any], name: str, wrong: object, inner: str
) -> None:
    assert field_of(update, **{name: wrong}) == name + inner


@pytest.mark.parametrize("weight", [float("nan"), float("inf"), float("-inf")])
def test_weights_are_finite(weight: float) -> None:
    wrong = {"1": 0.5, "2": weight}
    field = field_of(alias, additional_version_weight=wrong)
    assert field == "additional_version_weight.2"


def test_limits_are_64_bit_integers() -> None:
    lists = [item for item in OPERATIONS if item[0].__name__.startswith("list_")]
    assert len(lists) == 5
    for method, good in lists:
        for wrong in (2**63, 1.0):
            assert field_of(method, **good, limit=wrong) == "limit"


def test_code_may_be_left_out_for_a_container() -> None:
    without = {name: value for name, value in NEW_FUNCTION.items() if name != "code"}
    assert field_of(requested, FC.create_function, **without) == "code"
    container = without | {"runtime": "custom-container"}
    assert requested(FC.create_function, **container).method == "POST"
