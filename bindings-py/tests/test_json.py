"""JSON is read as the table of cases says, in every language alike."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from support.samples import calls

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "tests/json/cases.json").read_text("utf-8")
)


def body(case: dict[str, Any]) -> bytes:
    if "text" in case:
        return case["text"].encode("utf-8", "surrogatepass")
    return base64.b64decode(case["base64"])


def whole_number(text: str) -> int | float:
    """A whole number; beyond 64 bits the nearest float."""
    number = int(text)
    return number if -(2**63) <= number < 2**63 else float(text)


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{case['category']}: {case['name']}" for case in CASES]
)
def test_bodies_are_json_or_are_not(case: dict[str, Any]) -> None:
    """What is JSON but no list of functions is an error with a path, what is not JSON one without."""
    call = calls()["fc2016"]
    # RFC 8259 section 8.1: a reader may ignore a byte order mark, and that of a response is.
    has_mark = body(case).startswith(b"\xef\xbb\xbf")
    try:
        call.parse(200, {}, body(case))
        is_json = True
    except fw.DecodeError as error:
        is_json = error.path is not None
    assert is_json is (case["accepted"] or has_mark)


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case["accepted"]],
    ids=lambda case: f"{case['category']}: {case['name']}",
)
def test_data_of_any_shape_says_what_it_says(case: dict[str, Any]) -> None:
    fc = fw.alibaba.FunctionCompute2016(
        account_id="1",
        region="cn-shanghai",
        credentials=fw.alibaba.Credentials(access_key_id="id", access_key_secret="key"),
    )
    call = fc.get_trigger(service_name="s", function_name="f", trigger_name="t")
    whole = b'{"triggerName":"t","triggerConfig":' + body(case) + b"}"
    try:
        trigger = call.parse(200, {}, whole)
    except fw.DecodeError as error:
        # One container deeper than the case is too deep.
        assert "deep" in str(error), case
        return
    assert trigger.trigger_config == json.loads(body(case), parse_int=whole_number)
