"""`trigger_config` and `params` of `tracing_config`: any JSON, there and back."""

from __future__ import annotations

import json
from typing import Any

import faaswire as fw
import pytest
from support.fc2016 import FC, NEW_TRIGGER, TRIGGER, sent, service, trigger
from support.samples import field_of

# As `json.dumps` would write each, so that both sides can be compared.
CONFIGS: list[Any] = [
    {"payload": None, "list": [None, {"inner": None}], "text": "", "empty": {}},
    {"a": [1, -1, 0.5, True, False], "snake_case": {"camelCase": 2**53, "": "函数"}},
    {"big": 2**63 - 1, "small": -(2**63), "exact": 0.1, "huge": 1e300},
    [None],
    [],
    "text\n\0\u2028",
    5,
    False,
]


@pytest.mark.parametrize("config", CONFIGS, ids=repr)
def test_it_is_sent_as_it_is(config: Any) -> None:
    assert trigger(trigger_config=config) == {"triggerConfig": config}
    made = sent(FC.create_trigger(**NEW_TRIGGER | {"trigger_config": config}))
    assert made["triggerConfig"] == config
    for tracing in ({"params": config}, fw.alibaba.TracingConfig(params=config)):
        assert service(tracing_config=tracing) == {"tracingConfig": {"params": config}}


@pytest.mark.parametrize("config", CONFIGS, ids=repr)
def test_it_is_read_as_it_came(config: Any) -> None:
    body = json.dumps({"triggerName": "t", "triggerConfig": config}).encode()
    response = FC.get_trigger(**TRIGGER).parse(200, {}, body)
    assert response.trigger_config == config
    assert json.dumps(response.trigger_config) == json.dumps(config)
    assert trigger(trigger_config=response.trigger_config) == {"triggerConfig": config}


def test_null_and_secrets_inside() -> None:
    config = {"a": fw.NULL, "b": [fw.NULL], "c": fw.Secret("open")}
    assert trigger(trigger_config=config) == {
        "triggerConfig": {"a": None, "b": [None], "c": "open"}
    }


@pytest.mark.parametrize(
    ("config", "inner"),
    [
        (float("nan"), ""),
        ({"a": [float("inf")]}, ".a[0]"),
        ({"a": {"b_c": b"bytes"}}, ".a.b_c"),
        ([0, object()], "[1]"),
        ([2**63], "[0]"),
        ({"a": {5: "x"}}, ".a"),
        ({"a": "\ud800"}, ".a"),
        ({"a": {"x", "y"}}, ".a"),
    ],
    ids=repr,
)
def test_what_json_cannot_say(config: Any, inner: str) -> None:
    assert field_of(trigger, trigger_config=config) == "trigger_config" + inner
    tracing = {"params": config}
    assert field_of(service, tracing_config=tracing) == "tracing_config.params" + inner


def test_a_cycle_ends() -> None:
    endless: dict[str, Any] = {}
    endless["a"] = endless
    assert field_of(trigger, trigger_config=endless).startswith("trigger_config.a.a.a")
