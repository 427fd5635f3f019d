"""Texts that a peer wrote, as they are printed: bounded, without what steers a terminal, and without
secrets in any spelling."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import traceback

import faaswire as fw
import pytest
from support import vectors
from support.samples import calls
from support.vectors import Case

HIDDEN = (
    "\0\a\b\t\n\r\x1b\x7f\x80\x85\x9b\x9f\xad\u061c\u200b\u200e\u200f"
    "\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\U000e0041"
)


def rejection(text: str) -> list[tuple[str, int, bytes]]:
    """The rejections of all clouds with a text at every place that is printed."""
    details = {"Code": text, "Message": text}
    return [
        (name, status, json.dumps(body).encode())
        for name, status, body in (
            (
                "fc2016",
                403,
                {"ErrorCode": text, "ErrorMessage": text, "RequestId": text},
            ),
            (
                "fg",
                403,
                {"error_code": text, "error_msg": text, "request_id": text},
            ),
            ("scf", 200, {"Response": {"Error": details, "RequestId": text}}),
        )
    ]


def service_errors(text: str) -> list[fw.ServiceError]:
    errors = []
    for name, status, body in rejection(text):
        with pytest.raises(fw.ServiceError) as caught:
            calls()[name].parse(status, {}, body)
        errors.append(caught.value)
    return errors


def decode_error(name: str) -> fw.DecodeError:
    credentials = fw.alibaba.Credentials(access_key_id="id", access_key_secret="secret")
    fc = fw.alibaba.FunctionCompute2016(
        account_id="1", region="r", credentials=credentials
    )
    call = fc.get_function(service_name="s", function_name="f")
    body = json.dumps({"environmentVariables": {name: []}}).encode()
    with pytest.raises(fw.DecodeError) as caught:
        call.parse(200, {}, body)
    return caught.value


def printed(error: Exception) -> list[str]:
    record = logging.LogRecord(
        "x", 40, "x", 1, "failed: %s", (error,), (type(error), error, None)
    )
    return [
        str(error),
        repr(error),
        f"{error}",
        "".join(traceback.format_exception_only(error)).removesuffix("\n"),
        record.getMessage(),
        repr(pickle.loads(pickle.dumps(error))),
        str(copy.copy(error)),
    ]


@pytest.mark.parametrize(
    "error",
    [*service_errors(f"a{HIDDEN}z"), decode_error(f"a{HIDDEN}z")],
    ids=lambda error: type(error).__name__,
)
def test_nothing_steers_the_terminal(error: Exception) -> None:
    for text in printed(error):
        assert not set(text) & set(HIDDEN)
        assert r"\u{1b}" in text.replace("\\\\", "\\")
    if isinstance(error, fw.ServiceError):
        assert error.message == f"a{HIDDEN}z"


@pytest.mark.parametrize("chunk", ["x", "字", HIDDEN])
def test_what_is_printed_is_bounded(chunk: str) -> None:
    text = chunk * 300_000
    for error in (*service_errors(text), decode_error(text)):
        assert all(len(each) < 11_000 for each in printed(error))
        assert len(str(error)) < 5_200


def test_what_is_quoted_is_hidden() -> None:
    vectors.run("redaction", vectors.redactions(), check)


def check(case: Case) -> None:
    error, text = quoting(case["token"], case["text"]), case["text"]
    expected = case.get("message")
    assert expected in (None, error.message), f"shows {error.message}"
    if expected == "<redacted>":
        assert error.code == "<redacted>"
    for shown in (*printed(error), error.message, repr(vars(error))):
        assert text == expected or text not in shown
        assert case["token"][:4] not in shown


def quoting(token: str, text: str) -> fw.ServiceError:
    """The rejection of a cloud that quotes the security token."""
    credentials = fw.alibaba.Credentials(
        access_key_id="id", access_key_secret="secret", security_token=token
    )
    fc = fw.alibaba.FunctionCompute2021(
        account_id="1", region="r", credentials=credentials
    )
    call = fc.get_function_code(service_name="s", function_name="f")
    body = json.dumps({"Code": text, "Message": text}).encode()
    with pytest.raises(fw.ServiceError) as caught:
        call.parse(400, {}, body)
    return caught.value
