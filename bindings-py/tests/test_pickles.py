"""Work spread over processes: what goes along in a pickle, and what only if somebody asks."""

from __future__ import annotations

import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import faaswire as fw
import pytest
from support.leaks import shown
from support.samples import (
    AT,
    MARKER,
    URL,
    URN,
    calls,
    credentials,
    response,
    secret,
    services,
)

NAMES = list(services())
PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)


def again(thing: Any, protocol: int = pickle.HIGHEST_PROTOCOL) -> Any:
    return pickle.loads(pickle.dumps(thing, protocol))


def facts(request: fw.SignedRequest) -> Any:
    return request.method, request.url, list(request.headers.items()), request.body


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_requests(name: str, protocol: int) -> None:
    request = calls()[name].request(at=AT, headers={"x-mine": secret("header")})
    assert facts(again(request, protocol)) == facts(request)
    assert repr(again(request, protocol)) == repr(request)


def test_requests_of_downloads_and_with_bodies() -> None:
    scf = services()["scf"]
    package = calls()["scf"].parse(200, {}, response("scf")).package()
    update = services()["fg"].update_function_code(
        function_urn=URN,
        code_type="zip",
        code_filename="f.zip",
        func_code={"file": bytes(range(256))},
    )
    for request in (scf.download_request(package), update.request(at=AT)):
        assert facts(again(request)) == facts(request)
        assert repr(again(request)) == repr(request)
        assert MARKER not in repr(again(request))


@pytest.mark.parametrize("name", NAMES)
def test_keys_stay_behind(name: str) -> None:
    service, call = services()[name], calls()[name]
    if name == "scf":
        with pytest.raises(TypeError, match="Secret cannot be pickled"):
            pickle.dumps(call)
        call = service.get_function_address(function_name="hello")
    data = pickle.dumps(call)
    for key in ("id", "key", "token"):
        assert secret(key).encode() not in data
    for thing in (service, credentials().get(name, credentials()["alibaba"])):
        with pytest.raises(TypeError, match=r"pickle faaswire\.with_secrets"):
            pickle.dumps(thing)
    copied = pickle.loads(data)
    assert (copied.operation, repr(copied)) == (call.operation, repr(call))
    with pytest.raises(fw.EncodeError, match="with_secrets") as caught:
        copied.request(at=AT)
    assert caught.value.field == "credentials"
    # It still reads responses.
    assert copied.parse(200, {}, response(name)) == call.parse(200, {}, response(name))


@pytest.mark.parametrize("name", NAMES)
def test_keys_go_along_if_somebody_asks(name: str) -> None:
    service, call = services()[name], calls()[name]
    for wrapped in (fw.with_secrets(service), fw.with_secrets(call)):
        assert MARKER not in f"{wrapped} {wrapped!r}"
    copied = again(fw.with_secrets(service))
    assert (type(copied), repr(copied)) == (type(service), repr(service))
    nonce = {"at": AT, "nonce": "n"}
    wanted = facts(call.request(**nonce))
    assert facts(again(fw.with_secrets(call)).request(**nonce)) == wanted
    several = again(fw.with_secrets({"calls": [call, call], "service": service}))
    assert [facts(one.request(**nonce)) for one in several["calls"]] == [wanted] * 2
    # What came out is as careful as what went in.
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(copied)
    assert MARKER not in shown(copied)


def test_what_the_service_was_made_with_goes_along() -> None:
    hosts = ["obs.example.com", "b.example.com:8443"]
    service = fw.huawei.FunctionGraph(
        region="cn-north-4",
        project_id="project",
        credentials=credentials()["huawei"],
        object_store_hosts=hosts,
        endpoint="http://127.0.0.1:8080",
    )
    copied = again(fw.with_secrets(service))
    url = "https://x.obs.example.com/code.zip"
    body = b'{"func_urn": "u", "func_code": {"link": "%s"}}' % url.encode()
    call = service.show_function_code(function_urn=URN)
    package = call.parse(200, {}, body).package()
    both = [one.download_request(package, at=AT) for one in (service, copied)]
    assert facts(both[0]) == facts(both[1])
    assert "authorization" in both[1].headers
    assert again(call).parse(200, {}, body).package().host == "x.obs.example.com"
    assert (
        again(fw.with_secrets(call)).request().url.startswith("http://127.0.0.1:8080/")
    )


def test_secrets_of_records_go_along_if_somebody_asks() -> None:
    for name in NAMES:
        code = calls()[name].parse(200, {}, response(name))
        with pytest.raises(TypeError, match="with_secrets"):
            pickle.dumps(code)
        copied = again(fw.with_secrets([code, code.package()]))
        assert copied == [code, code.package()]
        assert copied[0].package() == code.package()
        assert copied[1].url.reveal() == URL
        assert MARKER not in repr(copied)


def test_parameters_go_along_as_they_were_given() -> None:
    fc = services()["fc2016"]
    call = fc.create_function(
        service_name="s",
        function_name="f",
        runtime="python3",
        handler="index.handler",
        code={"zip_file": b"PK\0\xff"},
        description=fw.NULL,
        memory_size=128,
        environment_variables={"A_b": secret("value"), "c": fw.Secret("d")},
        layers=["l1", "l2"],
    )
    with pytest.raises(TypeError, match="Secret cannot be pickled"):
        pickle.dumps(call)
    body = again(fw.with_secrets(call)).request(at=AT).body
    assert body == call.request(at=AT).body
    trigger = fc.create_trigger(
        service_name="s",
        function_name="f",
        trigger_name="t",
        trigger_type="timer",
        trigger_config={"a": [1, 0.5, None, "x", True, -(2**63)], "b": {}},
    )
    assert again(fw.with_secrets(trigger)).request().body == trigger.request().body
    copied = again(trigger)
    assert (copied.operation, repr(copied)) == ("CreateTrigger", repr(trigger))
    alias = fc.update_alias(
        service_name="s",
        alias_name="a",
        version_id=None,
        additional_version_weight={"1": 0.25, "2": 1},
    )
    assert again(fw.with_secrets(alias)).request().body == alias.request().body


def test_wrong_pickles_are_errors_that_name_the_field() -> None:
    fc = services()["fc2016"]
    for operation, members, field in (
        ("NoSuchThing", {}, "operation"),
        ("GetFunction", {}, "service_name"),
        ("GetFunction", {"service_name": "s", "function_name": 5}, "function_name"),
    ):
        with pytest.raises(fw.EncodeError) as caught:
            fc._call_again(operation, members, [])
        assert caught.value.field == field


def sign(service: fw.alibaba.FunctionCompute2016, name: str) -> Any:
    return facts(service.get_function(service_name="s", function_name=name).request(1))


def read(call: fw.Call[Any], body: bytes) -> Any:
    return call.parse(200, {}, body)


def test_work_is_spread_over_processes() -> None:
    fc = services()["fc2016"]
    names = [f"f{number}" for number in range(8)]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        given = [fw.with_secrets(fc)] * len(names)
        assert list(pool.map(sign, given, names)) == [sign(fc, name) for name in names]
        call = fc.list_functions(service_name="s")
        bodies = [b'{"functions": [{"functionName": "%d"}]}' % n for n in range(8)]
        pages = list(pool.map(read, [call] * 8, bodies))
    assert pages == [read(call, body) for body in bodies]
    assert [page.functions[0].function_name for page in pages] == list("01234567")
