"""The official SDKs, driven as here, through tests/vectors/capture.py: their rows are whole."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import sdk_calls

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
sys.path.insert(0, str(VECTORS))

from capture import Recorder
from captured_signature import dummy_keys

PROJECT = "7aad83af3e8d42e99ac194e8419e2c9b"
ACCOUNTS = {
    "alibaba": {"account_id": "1234567890123456", "region": "cn-shanghai"},
    "huawei": {"project_id": PROJECT, "region": "cn-north-4"},
    "tencent": {"region": "ap-guangzhou"},
}
KEYS = {"access_key_id": "alibaba", "access_key": "huawei", "secret_id": "tencent"}


def key_of(cloud: str) -> dict[str, str]:
    """The first of the vectors' keys."""
    return next(key for key in dummy_keys() if KEYS.get(next(iter(key))) == cloud)


@pytest.mark.parametrize(
    ("cloud", "call", "operation", "parameters"),
    [
        (
            "alibaba",
            sdk_calls.fc_2021_get_function_code,
            "get-function-code",
            {"service_name": "s", "function_name": "f"},
        ),
        (
            "huawei",
            sdk_calls.show_function_code,
            "show-function-code",
            {"function_urn": f"urn:fss:cn-north-4:{PROJECT}:function:default:f:latest"},
        ),
        (
            "tencent",
            partial(sdk_calls.get_function_address, site="domestic", language="en-US"),
            "get-function-address",
            {"function_name": "f"},
        ),
    ],
    ids=["alibaba", "huawei", "tencent"],
)
def test_a_call_of_an_sdk_is_a_whole_row(
    cloud: str,
    call: Callable[..., Any],
    operation: str,
    parameters: dict[str, str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    key = key_of(cloud)
    no_proxy = {name: "" for name in os.environ if name.lower().endswith("_proxy")}
    with (
        Recorder(source="captured from an SDK") as recorder,
        patch.dict(os.environ, {**no_proxy, "http_proxy": recorder.url}),
        # The response is empty, which an SDK may not like.
        contextlib.suppress(Exception),
    ):
        call(ACCOUNTS[cloud], key, **parameters)
    printed = capsys.readouterr()
    row = json.loads(printed.out)
    assert "the reference signer makes the same signature" in printed.err
    assert row["id"].endswith(f"-{operation}-captured-1")
    assert row["credentials"] == key
    assert row["params"] == parameters
    known = {name: value for name, value in row["client"].items() if name != "name"}
    account = dict(ACCOUNTS[cloud])
    if cloud == "tencent":
        account |= {"site": "domestic", "language": "en-US"}
    assert known == account
    assert "…" not in printed.out
