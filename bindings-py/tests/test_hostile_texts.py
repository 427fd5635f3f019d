"""Texts that a peer wrote, as they are printed: bounded, without what steers a terminal, and without
secrets in any spelling."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import traceback
from urllib.parse import quote

import faaswire as fw
import pytest
from samples import calls

HIDDEN = (
    "\0\a\b\t\n\r\x1b\x7f\x80\x85\x9b\x9f\xad\u061c\u200b\u200e\u200f"
    "\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\U000e0041"
)

TOKEN = "CAISexampleTokenWithSlash/+and=padding=="


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


def spellings() -> list[str]:
    strict = quote(TOKEN, safe="")
    lower = strict.replace("%2F", "%2f").replace("%2B", "%2b").replace("%3D", "%3d")
    entities = "".join(c if c.isalnum() else f"&#{ord(c)};" for c in TOKEN)
    return [
        TOKEN,
        strict,
        lower,
        quote(TOKEN),
        quote(strict, safe=""),
        quote(quote(strict)),
        TOKEN.replace("+", r"\u002b").replace("/", r"\/"),
        TOKEN.replace("+", "&#43;").replace("/", "&#x2F;"),
        entities,
        quote(entities),
        TOKEN.encode().hex(),
    ]


@pytest.mark.parametrize("spelling", spellings())
def test_no_spelling_of_a_token_is_shown(spelling: str) -> None:
    credentials = fw.alibaba.Credentials(
        access_key_id="id", access_key_secret="secret", security_token=TOKEN
    )
    fc = fw.alibaba.FunctionCompute2021(
        account_id="1", region="r", credentials=credentials
    )
    call = fc.get_function_code(service_name="s", function_name="f")
    message = f"string to sign is: GET SecurityToken=«{spelling}»&x"
    body = json.dumps({"Code": spelling, "Message": message}).encode()
    with pytest.raises(fw.ServiceError) as caught:
        call.parse(400, {}, body)
    error = caught.value
    assert error.code == "<redacted>"
    for text in (*printed(error), error.message, repr(vars(error))):
        assert spelling not in text
        assert "CAIS" not in text
