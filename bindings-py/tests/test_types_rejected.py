"""Values of another type than their parameter's: a `TypeError` in Python's words."""

from __future__ import annotations

import decimal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from faaswire import archive, signing
from support.samples import AT, URN, calls, services

S: dict[str, Any] = services()


def raised(build: Callable[[], object]) -> tuple[str, str]:
    """Field and problem of a `ParameterTypeError`."""
    with pytest.raises(TypeError) as caught:
        build()
    error = caught.value
    assert isinstance(error, fw.ParameterTypeError)
    assert isinstance(error, fw.EncodeError)
    assert isinstance(error, ValueError)
    assert str(error) == f"`{error.field}` {error.problem}"
    return error.field, error.problem


def updated(**params: Any) -> fw.SignedRequest:
    call = S["fg"].update_function_code(
        **{"function_urn": URN, "code_type": "inline"} | params
    )
    request: fw.SignedRequest = call.request(at=AT)
    return request


def listed(**params: Any) -> fw.SignedRequest:
    request: fw.SignedRequest = S["scf"].list_functions(**params).request(at=AT)
    return request


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (5, "int"),
        (1.5, "float"),
        (True, "bool"),
        (b"x", "bytes"),
        (bytearray(b"x"), "bytes"),
        ([], "list"),
        ({}, "dict"),
        (fw.NULL, "None"),
        (fw.Secret("MARKER"), "Secret"),
        (object(), "object"),
        (decimal.Decimal(1), "Decimal"),
        (int, "type"),
    ],
    ids=repr,
)
def test_every_type_where_a_string_belongs(value: Any, found: str) -> None:
    problem = f"must be str, not {found}"
    assert raised(lambda: updated(function_urn=value)) == ("function_urn", problem)


@pytest.mark.parametrize(
    ("params", "field", "problem"),
    [
        ({"func_code": "x"}, "func_code", "must be dict, not str"),
        ({"func_code": object()}, "func_code", "must be dict, not object"),
        ({"func_code": {"file": "x"}}, "func_code.file", "must be bytes, not str"),
        ({"func_code": {"link": 5}}, "func_code.link", "must be str, not int"),
        (
            {"func_code": {"link": object()}},
            "func_code.link",
            "must be str, not object",
        ),
        (
            {"func_code": {5: b"x"}},
            "func_code",
            "must have names that are str, not int",
        ),
        (
            {"depend_version_list": "x"},
            "depend_version_list",
            "must be list, not str",
        ),
        (
            {"depend_version_list": ["a", None]},
            "depend_version_list[1]",
            "must be str, not None",
        ),
        (
            {"depend_version_list": ["a", object()]},
            "depend_version_list[1]",
            "must be str, not object",
        ),
    ],
)
def test_parameters(params: dict[str, Any], field: str, problem: str) -> None:
    assert raised(lambda: updated(**params)) == (field, problem)


@pytest.mark.parametrize(
    ("value", "found"), [("5", "str"), (1.5, "float"), (True, "bool"), ([], "list")]
)
def test_where_a_number_belongs(value: Any, found: str) -> None:
    assert raised(lambda: listed(limit=value)) == (
        "limit",
        f"must be int, not {found}",
    )


def test_what_is_beyond_the_tables() -> None:
    call: Any = calls()["fg"]
    bad: Any = 5
    text: Any = "x"
    package: Any = calls()["scf"].parse
    attempts: list[tuple[Callable[[], object], str, str]] = [
        (lambda: call.request(at="today"), "at", "not str"),
        (lambda: call.request(at=AT, nonce=5), "nonce", "must be str, not int"),
        (lambda: call.request(at=AT, headers=5), "headers", "not int"),
        (lambda: call.request(at=AT, headers={"a": 5}), "headers", "str, not int"),
        (lambda: call.parse("200", {}, b""), "status", "must be int, not str"),
        (lambda: call.parse(200, {}, "x"), "body", "must be bytes, not str"),
        (lambda: call.parse(200, {}, 5), "body", "must be bytes, not int"),
        (lambda: package(None, {}, b""), "status", "must be int, not None"),
        (lambda: fw.Digests.of(text), "data", "must be bytes, not str"),
        (lambda: fw.Crc64.join(bad), "parts", "must be a list of Crc64, not int"),
        (lambda: fw.Crc64.join([bad]), "parts[0]", "must be a Crc64, not int"),
        (lambda: archive.build(bad), "files", "not int"),
        (lambda: archive.build({"a": text}), "files[0].data", "must be bytes, not str"),
        (lambda: archive.build({}, level=text), "level", "must be int, not str"),
        (
            lambda: archive.build_folder(".", exclude="x"),
            "exclude",
            "not str",
        ),
        (lambda: fw.Digests.of_file(bad / 2), "path", "must be a path"),
        (
            lambda: S["scf"].download_request(5),
            "package",
            "must be a CodePackage, not int",
        ),
        (
            lambda: fw.tencent.Credentials(secret_id=bad, secret_key="k"),
            "secret_id",
            "must be str, not int",
        ),
        (
            lambda: signing.sign(bad, "GET", "https://x", {}, b"", bad),
            "scheme",
            "must be str, not int",
        ),
    ]
    for attempt, field, problem in attempts:
        found = raised(attempt)
        assert found[0] == field, found
        assert problem in found[1], found


def test_a_folder_keeps_the_class(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    level: Any = "x"
    with pytest.raises(fw.ParameterTypeError, match="must be int, not str"):
        archive.build_folder(tmp_path, level=level)


def test_a_value_that_is_wrong_has_the_right_type() -> None:
    for build in (
        lambda: updated(function_urn="\ud800"),
        lambda: listed(limit=10**30),
        lambda: calls()["fg"].request(at=-1),
        lambda: calls()["fg"].parse(1 << 30, {}, b""),
    ):
        with pytest.raises(fw.EncodeError) as caught:
            build()
        assert not isinstance(caught.value, TypeError)
