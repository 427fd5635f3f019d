"""Environment variables, packages and payloads show nowhere but where they are asked for."""

from __future__ import annotations

import array
import base64
import json
import traceback
from collections.abc import Callable
from typing import Any

import faaswire as fw
import pytest
from support.fc2016 import FC, FUNCTION, NEW_FUNCTION, SERVICE
from support.leaks import assert_tells_nothing, printed, shown
from support.samples import AT, MARKER, secret

ZIP = f"PK {secret('zip')}".encode()
ENVIRONMENT = {"PASSWORD": secret("variable"), "OPEN": fw.Secret(secret("other"))}
PARAMETERS: list[tuple[Callable[..., fw.Call[Any]], dict[str, Any]]] = [
    (FC.create_function, NEW_FUNCTION | {"environment_variables": ENVIRONMENT}),
    (FC.update_function, {**FUNCTION, "environment_variables": ENVIRONMENT}),
    (FC.create_function, NEW_FUNCTION | {"code": {"zip_file": ZIP}}),
    (FC.update_function, {**FUNCTION, "code": fw.alibaba.Code(zip_file=ZIP)}),
    (FC.invoke_function, {**FUNCTION, "payload": ZIP}),
]
FUNCTION_BODY = {
    "functionName": "f",
    "codeChecksum": "11051210869376104954",
    "environmentVariables": {"PASSWORD": secret("variable"), "OTHER": secret("x")},
}


def get_function(body: object) -> fw.alibaba.FunctionMetadata:
    response = json.dumps(body).encode()
    return FC.get_function(**FUNCTION).parse(200, {"etag": "e"}, response)


def list_functions(body: object) -> fw.alibaba.ListFunctionsOutput:
    response = json.dumps({"functions": [body], "nextToken": "t"}).encode()
    return FC.list_functions(**SERVICE).parse(200, {}, response)


def invoked(**headers: str) -> fw.alibaba.InvokeFunctionOutput:
    return FC.invoke_function(**FUNCTION).parse(200, headers, ZIP)


@pytest.mark.parametrize(("method", "params"), PARAMETERS)
def test_calls_and_requests(
    method: Callable[..., fw.Call[Any]], params: dict[str, Any]
) -> None:
    call = method(**params)
    request = call.request(at=AT)
    body = request.body or b""
    sent = body + base64.b64decode(
        json.loads(body).get("code", {}).get("zipFile", "")
        if request.headers["content-type"] == "application/json"
        else b""
    )
    assert MARKER.encode() in sent
    assert_tells_nothing(call)
    for thing in (request, request.headers):
        assert MARKER not in shown(thing), type(thing)
    assert f"body=<{len(body)} bytes>" in repr(request)


def test_code_to_upload() -> None:
    for data in (ZIP, memoryview(ZIP), bytearray(ZIP), array.array("B", ZIP)):
        code = fw.alibaba.Code(zip_file=data)
        assert MARKER not in printed(code)
        assert code.zip_file is data
    assert f"zip_file=<{len(ZIP)} bytes>" in printed(fw.alibaba.Code(zip_file=ZIP))


@pytest.mark.parametrize("read", [get_function, list_functions])
def test_environment_variables_of_outputs(read: Callable[[object], Any]) -> None:
    output = read(FUNCTION_BODY)
    assert_tells_nothing(output, depth=4)
    function = output if read is get_function else output.functions[0]
    for value in function.environment_variables.values():
        assert isinstance(value, fw.Secret)
        assert MARKER in value.reveal()
    # The names help to find out what is wrong, and are not secret.
    assert "'PASSWORD': <redacted>" in repr(output)
    if read is list_functions:
        assert_tells_nothing(output.next_page())


def test_environment_variables_go_back_as_they_came() -> None:
    variables = get_function(FUNCTION_BODY).environment_variables
    call = FC.update_function(**FUNCTION, environment_variables=variables)
    body = json.loads(call.request(at=AT).body or b"")
    assert body == {"environmentVariables": FUNCTION_BODY["environmentVariables"]}
    assert_tells_nothing(call)


def test_payloads_of_outputs() -> None:
    for output in (invoked(), invoked(**{"x-fc-error-type": "HandledInvocationError"})):
        assert output.payload == ZIP
        assert MARKER not in printed(output)
        assert f"payload=<{len(ZIP)} bytes>" in repr(output)


@pytest.mark.parametrize(
    ("method", "wrong"),
    [
        (FC.update_function, {"environment_variables": {"A": [secret("x")]}}),
        (FC.update_function, {"environment_variables": {"A": secret("x").encode()}}),
        (FC.update_function, {"environment_variables": {"A": secret("x") + "\ud800"}}),
        (FC.update_function, {"environment_variables": secret("x")}),
        (FC.update_function, {"environment_variables": {**ENVIRONMENT, "B": 5}}),
        (FC.update_function, {"code": ZIP}),
        (FC.update_function, {"code": {"zip_file": secret("x")}}),
        (FC.update_function, {"code": {"zip_file": ZIP, "oss_bucket_name": "b"}}),
        (FC.update_function, {"layers": [ZIP]}),
        (FC.invoke_function, {"payload": secret("x")}),
        (FC.invoke_function, {"payload": [secret("x")]}),
        (FC.invoke_function, {"payload": ZIP, "log_type": "\n"}),
    ],
)
def test_wrong_parameters_are_not_quoted(
    method: Callable[..., fw.Call[Any]], wrong: dict[str, Any]
) -> None:
    with pytest.raises(fw.EncodeError) as caught:
        method(**FUNCTION, **wrong).request(at=AT)
    assert MARKER not in printed(caught.value)


def test_tracebacks_with_locals_do_not_show_secrets() -> None:
    variables = {"A": fw.Secret(secret("x")), "B": 5}
    wrong: Any = variables
    with pytest.raises(fw.EncodeError) as caught:
        FC.update_function(**FUNCTION, environment_variables=wrong)
    frames = traceback.TracebackException.from_exception(
        caught.value, capture_locals=True
    )
    text = "\n".join(frames.format())
    assert "environment_variables = {'A': <redacted>, 'B': 5}" in text
    assert MARKER not in text


@pytest.mark.parametrize("cut", range(1, 120, 9))
def test_truncated_responses(cut: int) -> None:
    body = json.dumps(FUNCTION_BODY).encode()[:-cut]
    with pytest.raises(fw.DecodeError) as caught:
        FC.get_function(**FUNCTION).parse(200, {}, body)
    assert_tells_nothing(caught.value)


@pytest.mark.parametrize("wrong", [[secret("x")], {"a": secret("x")}])
@pytest.mark.parametrize("read", [get_function, list_functions])
def test_responses_of_wrong_types(read: Callable[[object], Any], wrong: object) -> None:
    with pytest.raises(fw.DecodeError) as caught:
        read({**FUNCTION_BODY, "environmentVariables": {"A": wrong}})
    assert caught.value.path is not None
    assert caught.value.path.endswith(".environmentVariables.A")
    assert_tells_nothing(caught.value)


def test_rejections_that_quote_a_parameter() -> None:
    words = f"bad {secret('variable')} and {secret('other')}"
    body = json.dumps({"ErrorCode": "InvalidArgument", "ErrorMessage": words})
    for method, params in PARAMETERS[:2]:
        with pytest.raises(fw.ServiceError) as caught:
            method(**params).parse(400, {}, body.encode())
        assert caught.value.message == "bad <redacted> and <redacted>"
        assert_tells_nothing(caught.value)


def test_rejections_that_quote_the_key() -> None:
    body = {"ErrorCode": "AccessDenied", "ErrorMessage": f"bad {secret('token')}"}
    for method, params in PARAMETERS:
        with pytest.raises(fw.ServiceError) as caught:
            method(**params).parse(403, {}, json.dumps(body).encode())
        assert caught.value.message == "bad <redacted>"
        assert_tells_nothing(caught.value)
