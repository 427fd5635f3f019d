"""No secret is shown by anything but `reveal()` and what is meant to be sent."""

from __future__ import annotations

import copy
import pickle
import traceback
from typing import Any

import faaswire as fw
import pytest
from faaswire import signing
from support.leaks import assert_tells_nothing, shown
from support.samples import (
    AT,
    MARKER,
    URL,
    calls,
    credentials,
    get_code,
    rejection,
    response,
    secret,
    services,
)

NAMES = list(services())


def test_this_module_finds_leaks() -> None:
    class Leaky:
        def __init__(self) -> None:
            self.inner = [secret("x")]

    with pytest.raises(AssertionError):
        assert_tells_nothing(Leaky())
    with pytest.raises(AssertionError):
        assert_tells_nothing(secret("x"))


@pytest.mark.parametrize("name", list(credentials()))
def test_credentials(name: str) -> None:
    assert_tells_nothing(credentials()[name])
    with pytest.raises(TypeError):
        pickle.dumps(credentials()[name])


@pytest.mark.parametrize(
    "wrong", [{"security_token": 5}, {"token": "x"}, {"access_key_id": None}]
)
def test_credentials_that_are_rejected(wrong: dict[str, Any]) -> None:
    given = {"access_key_id": "id", "access_key_secret": secret("key")} | wrong
    with pytest.raises(fw.EncodeError) as error:
        fw.alibaba.Credentials(**given)
    frames = traceback.TracebackException.from_exception(
        error.value, capture_locals=True
    )
    ours = [frame for frame in frames.stack if "faaswire/" in frame.filename]
    assert MARKER not in repr([frame.locals for frame in ours])
    assert MARKER not in f"{error.value!r} {error.value}"


@pytest.mark.parametrize("name", NAMES)
def test_services_calls_and_requests(name: str) -> None:
    service = services()[name]
    call = calls()[name]
    request = call.request(at=AT, headers={"x-mine": secret("header")})
    for thing in (service, call, request, request.headers):
        assert MARKER not in shown(thing), type(thing)
    assert MARKER in str(dict(request.headers))


@pytest.mark.parametrize("name", NAMES)
def test_outputs_and_packages(name: str) -> None:
    code = calls()[name].parse(200, {}, response(name))
    package = code.package()
    assert package.url.reveal() == URL
    for thing in (code, package, package.url, package.verifier()):
        assert_tells_nothing(thing)
    for thing in (code, package, package.url):
        with pytest.raises(TypeError, match="cannot be pickled"):
            pickle.dumps(thing)
        assert MARKER not in repr(fw.with_secrets(thing))
    if name != "fg by token":
        assert_tells_nothing(services()[name].download_request(package, at=AT))


@pytest.mark.parametrize("name", NAMES)
def test_rejections(name: str) -> None:
    with pytest.raises(fw.ServiceError) as caught:
        calls()[name].parse(403, {"x-request-id": secret("token")}, rejection(name))
    assert_tells_nothing(caught.value)
    assert MARKER in caught.value.body.reveal().decode()
    copied = pickle.loads(pickle.dumps(caught.value))
    assert MARKER.encode() not in pickle.dumps(caught.value)
    assert (str(copied), copied.kind, copied.body.reveal()) == (
        str(caught.value),
        caught.value.kind,
        b"",
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_truncated_bodies(name: str, cut: int) -> None:
    with pytest.raises(fw.DecodeError) as caught:
        calls()[name].parse(200, {}, response(name)[:-cut])
    assert_tells_nothing(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_wrong_types_that_quote(name: str) -> None:
    body = response(name).replace(f'"{URL}"'.encode(), f'["{URL}"]'.encode())
    with pytest.raises(fw.DecodeError) as caught:
        calls()[name].parse(200, {}, body)
    assert_tells_nothing(caught.value)


def test_wrong_parameters_are_not_quoted() -> None:
    for wrong in (5, [secret("x")], {"a": secret("x")}, secret("x").encode(), "\r\n"):
        code_secret = fw.Secret(secret("code"))
        with pytest.raises(fw.EncodeError) as caught:
            services()["scf"].get_function_address(
                function_name=wrong, code_secret=code_secret
            ).request()
        assert MARKER not in f"{caught.value!r} {caught.value}"
        assert_tells_nothing(code_secret)


def test_signing() -> None:
    key = credentials()["alibaba"]
    url = f"https://f.example.com/path?x={secret('query')}"
    headers = {"x-fc-mine": secret("header")}
    signed = signing.sign("FC", "GET", url, headers, b"", key, at=AT)
    assert signed.stages is not None
    assert MARKER in signed.stages.string_to_sign.reveal()
    for thing in (signed.stages, signed, signed.request):
        assert MARKER not in shown(thing), type(thing)
    presigned, stages = signing.presign_http_trigger("GET", url, None, key, AT)
    assert_tells_nothing(presigned)
    assert_tells_nothing(stages)


def test_secrets_compare_and_hash_but_do_not_show() -> None:
    one, other = fw.Secret(secret("a")), fw.Secret(secret("b"))
    assert one == fw.Secret(one) != other
    assert one not in list[Any]([secret("a"), None])
    assert len({one, fw.Secret(secret("a")), other}) == 2
    assert copy.deepcopy(one) == copy.copy(one) == one
    assert_tells_nothing(one)


def test_every_service_was_tried() -> None:
    classes = {
        value
        for module in (fw.alibaba, fw.huawei, fw.tencent)
        for name in module.__all__
        if hasattr(value := getattr(module, name), "download_request")
    }
    assert {type(service) for service in services().values()} == classes
    assert all(get_code(*item) for item in services().items())


def test_services_and_calls_say_what_they_are() -> None:
    fc = services()["fc2016"]
    assert repr(fc) == "<alibaba.FunctionCompute2016 in cn-shanghai>"
    call = fc.list_functions(service_name="demo")
    expected = "<Call ListFunctions of alibaba.FunctionCompute2016 in cn-shanghai>"
    assert repr(call) == expected
    page = call.parse(200, {}, b'{"functions": [], "nextToken": "n"}')
    assert repr(page.next_page()) == expected
