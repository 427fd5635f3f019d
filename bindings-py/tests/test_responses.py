"""What a peer, a client or a browser can do to a response."""

from __future__ import annotations

import gzip
from typing import Any

import faaswire as fw
import pytest
from support.fc2016 import FC, FUNCTION
from support.samples import MARKER, calls, field_of, secret

REPORTED = ("x-fc-error-type", "UnhandledInvocationError")


def invoked(headers: Any) -> Any:
    return FC.invoke_function(**FUNCTION).parse(200, headers, b'{"errorMessage": "m"}')


@pytest.mark.parametrize("count", [0, 255, 256, 257, 300, 1000, 5000, 40_000])
def test_no_header_is_dropped(count: int) -> None:
    others = [(f"x-{i}", "v") for i in range(count)]
    for headers in (
        [*others, REPORTED],
        dict([*others, REPORTED]),
        iter([*others, REPORTED]),
    ):
        assert invoked(headers).function_error.invocation_error_type == REPORTED[1]
    repeated = [("set-cookie", "a=b")] * count
    assert invoked([*repeated, REPORTED]).function_error is not None


@pytest.mark.parametrize(
    "value", ["a\0b", "é", "\xff", "中", "x\r\n", " x ", b"\xff\xfe", ["x", "y"], 5, ""]
)
def test_no_value_makes_a_header_vanish(value: Any) -> None:
    for name in (
        REPORTED[0],
        REPORTED[0].upper(),
        f" {REPORTED[0]} ",
        REPORTED[0].encode(),
    ):
        assert invoked([("a b", "c"), (name, value)]).function_error is not None


def test_headers_without_an_end_are_rejected() -> None:
    def endless() -> Any:
        while True:
            yield ("a", "b")

    assert field_of(calls()["fg"].parse, 200, endless(), b"{}") == "headers"


def test_what_a_browser_keeps_from_the_page_says_so() -> None:
    for call in calls().values():
        with pytest.raises(fw.DecodeError, match="opaque") as caught:
            call.parse(0, {}, b"")
        error = caught.value
        assert (error.status, error.path, error.retry) == (0, None, fw.RetryHint.NO)


def test_a_body_that_is_still_compressed_says_so() -> None:
    headers = {"X-Fc-Request-Id": "r1", "Content-Encoding": "gzip"}
    with pytest.raises(fw.DecodeError, match="still compressed") as caught:
        FC.list_services().parse(200, headers, gzip.compress(b'{"services":[]}'))
    assert (caught.value.request_id, caught.value.retry) == ("r1", "no")


def test_a_secret_in_a_request_id_is_not_reported() -> None:
    with pytest.raises(fw.DecodeError) as caught:
        FC.list_services().parse(200, {"x-fc-request-id": secret("key")}, b"[]")
    assert caught.value.request_id == "<redacted>"
    assert MARKER not in str(caught.value)
