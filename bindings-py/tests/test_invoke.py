"""InvokeFunction: any bytes in, any bytes out, and whose failure it was; the rest are vectors."""

from __future__ import annotations

import array
import json
from typing import Any

import faaswire as fw
import pytest
from support.fc2016 import FC, FUNCTION, service_of
from support.http_clients import CLIENTS, collect
from support.samples import AT, field_of

EVERY_BYTE = bytes(range(256)) * 3
EVERY_CLIENT = pytest.mark.parametrize("client", CLIENTS)


@pytest.fixture
def fc(emulator: Any) -> fw.alibaba.FunctionCompute2016:
    return service_of(emulator)


def demo(fc: fw.alibaba.FunctionCompute2016, function: str, **more: Any) -> Any:
    return fc.invoke_function(service_name="demo", function_name=function, **more)


@EVERY_CLIENT
@pytest.mark.parametrize("payload", [EVERY_BYTE, b"", b"\xff", b'{"a": 1}', b"\r\n"])
def test_bytes_come_back_as_they_went(fc: Any, client: str, payload: bytes) -> None:
    output = collect(demo(fc, "hello", payload=payload), client)
    assert (output.payload, output.queued) == (payload, False)
    assert output.function_error is None
    assert (output.invocation_duration, output.max_memory_usage) == (3, 9.53)
    code = fc.get_function_code(service_name="demo", function_name="hello")
    package = collect(code, client).package()
    assert output.package().checksum == package.checksum
    _, _, data = CLIENTS[client](fc.download_request(package))
    assert output.package().compare(fw.Digests.of(data)).status == "match"


# Some clients give a POST without a body a type of their own, which would break the signature.
@pytest.mark.parametrize("client", CLIENTS)
def test_no_payload(fc: Any, client: str) -> None:
    request = demo(fc, "hello").request()
    sent = (request.body, request.headers["content-type"])
    assert sent == (None, "application/octet-stream")
    assert collect(demo(fc, "hello"), client).payload == b""


def test_an_empty_payload_is_one() -> None:
    request = FC.invoke_function(**FUNCTION, payload=b"").request(at=AT)
    sent = (request.body, request.headers["content-type"])
    assert sent == (None, "application/octet-stream")


def test_every_kind_of_bytes_is_sent_alike() -> None:
    for payload in (
        b"\0\xff",
        bytearray(b"\0\xff"),
        memoryview(b"\0-\xff")[::2],
        array.array("B", [0, 255]),
    ):
        request = FC.invoke_function(**FUNCTION, payload=payload).request(at=AT)
        assert (request.body, request.headers["content-type"]) == (
            b"\0\xff",
            "application/octet-stream",
        )
    for wrong in ("text", 5, [0, 255], {"a": 1}, True, fw.Secret("x")):
        assert field_of(FC.invoke_function, **FUNCTION, payload=wrong) == "payload"


def test_a_payload_does_not_change_once_it_is_given() -> None:
    payload = bytearray(b"before")
    call = FC.invoke_function(**FUNCTION, payload=payload)
    payload[:] = b"after!"
    assert call.request(at=AT).body == b"before"


@EVERY_CLIENT
def test_a_failing_function_is_no_rejection(fc: Any, client: str) -> None:
    output = collect(demo(fc, "raises", payload=b"{}"), client)
    assert output.function_error == fw.alibaba.FunctionError(
        invocation_error_type="HandledInvocationError",
        error_message="the event is not to my taste",
        error_type="TypeError",
        stack_trace=["at exports.handler (/code/index.js:2:12)"],
    )
    assert json.loads(output.payload)["errorType"] == "TypeError"
    crashed = collect(demo(fc, "crashes", payload=b""), client).function_error
    assert crashed.invocation_error_type == "UnhandledInvocationError"
    assert (crashed.error_type, crashed.stack_trace) == (None, None)


@EVERY_CLIENT
def test_a_rejection_is_no_failing_function(fc: Any, client: str) -> None:
    for function, kind in (("nowhere", "not_found"), ("fault-throttle", "throttled")):
        with pytest.raises(fw.ServiceError) as caught:
            collect(demo(fc, function, payload=EVERY_BYTE), client)
        assert caught.value.kind == kind
    with pytest.raises(fw.ServiceError) as caught:
        collect(demo(fc, "hello", payload=b"", invocation_type="Someday"), client)
    assert caught.value.kind == "invalid_argument"


@EVERY_CLIENT
def test_a_queued_call_has_no_result(fc: Any, client: str) -> None:
    call = demo(
        fc,
        "raises",
        payload=b"{}",
        invocation_type="Async",
        stateful_async_invocation_id="job-1",
    )
    headers = call.request().headers
    assert headers["x-fc-stateful-async-invocation-id"] == "job-1"
    output = collect(call, client)
    assert (output.queued, output.payload, output.function_error) == (True, b"", None)
    assert output.request_id


@EVERY_CLIENT
def test_the_end_of_the_log(fc: Any, client: str) -> None:
    def log(function: str, **more: Any) -> Any:
        return collect(demo(fc, function, payload=b"", **more), client)

    assert log("hello", log_type="None").log_result is None
    reported = log("hello", qualifier="prod", log_type="Tail")
    assert reported.log_result.splitlines()[-1].startswith("FC Invoke End RequestId: ")
    assert reported.service_version == "2"
    assert len(log("chatty", log_type="Tail").log_result.encode()) == 4096
