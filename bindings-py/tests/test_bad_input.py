"""Parameters, times, nonces and headers: what is wrong is an `EncodeError` of that field."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import faaswire as fw
import pytest
from faaswire import signing
from support.behavior import named
from support.samples import AT, URN, calls, credentials, field_of, services

# Beside those of the vectors.
BAD_TEXTS = ["\ud800", "a" * 2**20]
WRONG_TYPES = [object(), str, 10**30]

S: dict[str, Any] = services()


def requested(method: Callable[..., fw.Call[Any]], **params: Any) -> fw.SignedRequest:
    return method(**params).request(at=AT)


def test_names() -> None:
    for method, good, name in named():
        for bad in BAD_TEXTS + WRONG_TYPES:
            assert field_of(requested, method, **good | {name: bad}) == name


@pytest.mark.parametrize("bad", BAD_TEXTS, ids=lambda text: repr(text)[:12])
def test_texts(bad: str) -> None:
    params: dict[str, Any] = {"function_name": "f", "qualifier": bad}
    assert field_of(requested, S["scf"].get_function_address, **params) == "qualifier"
    for name in ("qualifier", "x_fc_account_id", "x_fc_date", "x_fc_trace_id"):
        params = {"service_name": "s", "function_name": "f", name: bad}
        call = S["fc2021"].get_function_code
        assert field_of(requested, call, **params) == name


@pytest.mark.parametrize(
    ("func_code", "field"),
    [
        ({5: b"x"}, "func_code"),
        ({"\ud800": b"x"}, "func_code"),
        (fw.huawei.FuncCodeInput(link="x"), "func_code.file"),
    ],
)
def test_nested_members(func_code: Any, field: str) -> None:
    def build() -> object:
        update = S["fg"].update_function_code
        call = update(function_urn=URN, code_type="inline", func_code=func_code)
        return call.request(at=AT)

    assert field_of(build) == field


def test_lists_and_depth() -> None:
    endless: list[Any] = []
    endless.append(endless)
    for bad, field in (
        (iter(["a"]), "depend_list"),
        ({"a"}, "depend_list"),
        (range(10**12), "depend_list[100000]"),
    ):
        build = S["fg"].update_function_code
        params: Any = {"function_urn": URN, "code_type": "obs", "depend_list": bad}
        assert field_of(build, **params) == field
    params = {"function_urn": URN, "code_type": "obs", "depend_list": endless}
    assert field_of(build, **params).startswith("depend_list[0][0]")


def test_what_is_missing_or_misspelt() -> None:
    with pytest.raises(TypeError, match="service_name"):
        S["fc2016"].get_function_code(function_name="f")
    with pytest.raises(TypeError, match="function_nam"):
        S["fc2016"].get_function_code(
            service_name="s", function_name="f", function_nam="f"
        )
    key = fw.alibaba.Credentials
    assert field_of(key, access_key_id="x") == "access_key_secret"


def test_credentials_of_another_kind() -> None:
    keys = credentials()
    for wrong in (keys["tencent"], keys["huawei"], "key", None, 5, fw.Secret("x")):
        build = fw.alibaba.FunctionCompute2016
        params: Any = {"account_id": "1", "region": "r", "credentials": wrong}
        assert field_of(build, **params) == "credentials"


BAD_TIMES = [
    -62_167_219_200,
    253_402_300_799,
    -1,
    AT * 1000,
    2**70,
    -(2**70),
    float("nan"),
    float("inf"),
    1e300,
    -0.5,
    True,
    "now",
    b"1",
    [],
    Decimal(AT),
    datetime.date(2018, 12, 8),
    datetime.datetime(2018, 12, 8),
    datetime.datetime(1, 1, 1, tzinfo=datetime.UTC),
    datetime.datetime(9999, 12, 31, tzinfo=datetime.UTC),
    datetime.time(1, 2, tzinfo=datetime.UTC),
]


@pytest.mark.parametrize("bad", BAD_TIMES, ids=repr)
def test_times(bad: Any) -> None:
    for call in calls().values():
        assert field_of(call.request, at=bad) == "at"
    key = credentials()["alibaba"]
    presign = signing.presign_http_trigger
    assert field_of(presign, "GET", "http://h/", None, key, bad) == "expires"


def test_times_that_are_the_same() -> None:
    zone = datetime.timezone(datetime.timedelta(hours=8))
    for at in (AT, AT + 0.9, datetime.datetime.fromtimestamp(AT, zone)):
        for call in calls().values():
            made = call.request(at=at, nonce="n")
            assert made.headers == call.request(at=AT, nonce="n").headers


@pytest.mark.parametrize("bad", ["", 5, b"x", ["x"], "\ud800"])
def test_nonces(bad: Any) -> None:
    for call in calls().values():
        assert field_of(call.request, nonce=bad) == "nonce"


@pytest.mark.parametrize(
    "bad",
    [
        {"a b": "x"},
        {"a\r\n": "x"},
        {"a": "x\r\ny"},
        {"a": ""},
        {"a": "é"},
        {"a": 5},
        {"a": b"x"},
        {5: "x"},
        {"Host": "x"},
        {"Authorization": "x"},
        {"\ud800": "x"},
        {"a": "\ud800"},
        "a: b",
        [("a", "b", "c")],
        ["ab"],
        5,
        [("a", "b"), ("A", "c")],
        [(f"x-{i}", "y") for i in range(40_000)],
    ],
    ids=lambda headers: repr(headers)[:20],
)
def test_headers(bad: Any) -> None:
    for call in calls().values():
        assert field_of(call.request, at=AT, headers=bad) == "headers"


@pytest.mark.parametrize(
    ("kind", "members", "field"),
    [
        (
            fw.alibaba.Credentials,
            {"acces_key_id": "a", "access_key_secret": "b"},
            "acces_key_id",
        ),
        (fw.alibaba.Credentials, {"access_key_id": "a", "secret": "b"}, "secret"),
        (fw.huawei.Token, {"tokn": "a"}, "tokn"),
        (
            fw.tencent.Credentials,
            {"secret_id": "a", "secret_key": "b", "session": "c"},
            "session",
        ),
    ],
)
def test_a_wrong_key_of_credentials_is_named(
    kind: Any, members: dict[str, str], field: str
) -> None:
    with pytest.raises(fw.EncodeError, match="is not known here") as caught:
        kind(**members)
    assert caught.value.field == field


def test_a_name_that_is_near_is_suggested() -> None:
    fc = fw.alibaba.FunctionCompute2016(
        account_id="1",
        region="cn-hangzhou",
        credentials=fw.alibaba.Credentials(access_key_id="a", access_key_secret="b"),
    )
    code: Any = {"zipfile": b"x"}
    with pytest.raises(fw.EncodeError) as caught:
        fc.update_function(service_name="s", function_name="f", code=code)
    assert caught.value.field == "code.zipfile"
    assert caught.value.problem == "is not known here; did you mean `zip_file`?"
    code = {"zip_file": b"x", "zipFile": b"y"}
    with pytest.raises(fw.EncodeError) as caught:
        fc.update_function(service_name="s", function_name="f", code=code)
    assert str(caught.value) == "`code.zipFile` is given twice"


def test_what_is_printed_of_a_secret_is_no_secret() -> None:
    with pytest.raises(fw.EncodeError, match="must be the secret itself"):
        fw.Secret(repr(fw.Secret("secret")))
    with pytest.raises(fw.EncodeError, match="must be the secret itself") as caught:
        fw.huawei.Credentials(access_key="a", secret_key=str(fw.Secret("secret")))
    assert caught.value.field == "secret_key"
