"""One valid object of every kind, with secrets that are easy to find again."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import faaswire as fw
import pytest

MARKER = "MARKER-5EC2E7"
URN = "urn:fss:cn-north-4:project:function:default:hello"
AT = 1_544_230_923


def secret(name: str) -> str:
    return f"{MARKER}-{name}"


def credentials() -> dict[str, Any]:
    return {
        "alibaba": fw.alibaba.Credentials(
            access_key_id=secret("id"),
            access_key_secret=secret("key"),
            security_token=secret("token"),
        ),
        "huawei": fw.huawei.Credentials(
            access_key=secret("id"),
            secret_key=secret("key"),
            security_token=secret("token"),
        ),
        "huawei token": fw.huawei.Token(token=secret("token")),
        "tencent": fw.tencent.Credentials(
            secret_id=secret("id"), secret_key=secret("key"), token=secret("token")
        ),
    }


def services() -> dict[str, Any]:
    keys = credentials()
    account = {"account_id": "1234567890", "region": "cn-shanghai"}
    project = {"region": "cn-north-4", "project_id": "project"}
    return {
        "fc2016": fw.alibaba.FunctionCompute2016(
            **account, credentials=keys["alibaba"]
        ),
        "fc2021": fw.alibaba.FunctionCompute2021(
            **account, credentials=keys["alibaba"]
        ),
        "fc3": fw.alibaba.FunctionCompute3(**account, credentials=keys["alibaba"]),
        "fg": fw.huawei.FunctionGraph(**project, credentials=keys["huawei"]),
        "fg by token": fw.huawei.FunctionGraph(
            **project, credentials=keys["huawei token"]
        ),
        "scf": fw.tencent.Scf(region="ap-guangzhou", credentials=keys["tencent"]),
    }


def get_code(name: str, service: Any) -> fw.Call[Any]:
    call: fw.Call[Any]
    match name[:3]:
        case "fc3":
            call = service.get_function_code(function_name="f")
        case "fc2":
            call = service.get_function_code(service_name="s", function_name="f")
        case "fg" | "fg ":
            call = service.show_function_code(function_urn=URN)
        case _:
            call = service.get_function_address(
                function_name="f", code_secret=secret("code")
            )
    return call


def calls() -> dict[str, fw.Call[Any]]:
    return {name: get_code(name, service) for name, service in services().items()}


URL = f"https://bucket.obs.cn-north-4.myhuaweicloud.com/code.zip?sign={secret('url')}"


def response(name: str) -> bytes:
    """A success whose package lies behind a secret URL."""
    body: dict[str, Any]
    match name[:2]:
        case "fc":
            body = {"url": URL, "checksum": "11051210869376104954"}
        case "fg":
            body = {"func_urn": URN, "func_code": {"link": URL}, "digest": "ab" * 64}
        case _:
            body = {"Response": {"Url": URL, "CodeSha256": "ab" * 32}}
    return json.dumps(body).encode()


def rejection(name: str) -> bytes:
    """An error in which the server quotes the request's token and a signed URL."""
    message = f"token {secret('token')} is bad, see {URL}"
    body: dict[str, Any]
    match name[:2]:
        case "fc":
            body = {"ErrorCode": "AccessDenied", "ErrorMessage": message}
        case "fg":
            body = {"error_code": "FSS.0403", "error_msg": message}
        case _:
            error = {"Code": "AuthFailure.TokenFailure", "Message": message}
            body = {"Response": {"Error": error}}
    return json.dumps(body).encode()


def field_of(build: Callable[..., object], *args: Any, **kwargs: Any) -> str:
    """The field that an `EncodeError` of this call names."""
    with pytest.raises(fw.EncodeError) as caught:
        build(*args, **kwargs)
    assert isinstance(caught.value, ValueError)
    assert str(caught.value) == f"`{caught.value.field}` {caught.value.problem}"
    assert len(str(caught.value)) < 300
    return caught.value.field
