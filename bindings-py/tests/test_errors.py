"""The tree of exceptions."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime
from typing import Any

import faaswire as fw
import pytest
from support.samples import calls, rejection


def test_one_base() -> None:
    for kind in (fw.EncodeError, fw.DecodeError, fw.ServiceError, fw.VerifyError):
        assert issubclass(kind, fw.Error)
    assert issubclass(fw.EncodeError, ValueError)
    assert not issubclass(fw.ServiceError, ValueError)
    assert fw.ParameterTypeError.__bases__ == (fw.EncodeError, TypeError)


def test_a_service_error_tells_its_facts() -> None:
    headers = {
        "Date": "Sat, 08 Dec 2018 01:02:03 GMT",
        "Retry-After": "7",
        "X-Fc-Request-Id": "request-1",
    }
    body = b'{"ErrorCode": "Throttling", "ErrorMessage": "slow down"}'
    with pytest.raises(fw.ServiceError) as caught:
        calls()["fc2016"].parse(429, headers, body)
    facts = {
        name: value for name, value in vars(caught.value).items() if name != "body"
    }
    assert facts == {
        "cloud": "alibaba",
        "status": 429,
        "code": "Throttling",
        "message": "slow down",
        "request_id": "request-1",
        "kind": fw.ErrorKind.THROTTLED,
        "retry": "backoff",
        "retry_after": 7,
        "server_date": datetime.fromtimestamp(1_544_230_923, UTC),
    }
    assert caught.value.body.reveal() == body
    assert repr(caught.value.body) == f"<{len(body)} bytes>"
    assert "Throttling: slow down (request request-1)" in str(caught.value)


def errors() -> list[fw.Error]:
    attempts: list[Any] = [
        lambda: calls()["fg"].parse(403, {}, rejection("fg")),
        lambda: calls()["fg"].parse(200, {}, b"<html>"),
        lambda: calls()["fg"].request(at=-1),
        lambda: calls()["fg"].request(at="today"),
    ]
    found = []
    for attempt in attempts:
        with pytest.raises(fw.Error) as caught:
            attempt()
        found.append(caught.value)
    return found


@pytest.mark.parametrize("again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy])
def test_errors_survive_a_trip_to_another_process(again: Any) -> None:
    for error in errors():
        other = again(error)
        assert type(other) is type(error)
        assert str(other) == str(error)
        kept = {name: value for name, value in vars(error).items() if name != "body"}
        assert {name: getattr(other, name) for name in kept} == kept
        if isinstance(other, fw.DecodeError | fw.ServiceError):
            assert other.body.reveal() == b""
