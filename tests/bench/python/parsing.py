"""Responses: a list of a hundred functions, and ten megabytes of code."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import clients
from contest import contest
from huaweicloudsdkfunctiongraph.v2 import FunctionGraphClient

_sdk = FunctionGraphClient()


def run() -> None:
    _list()
    _code()


def _list() -> None:
    """The clouds list different members: each list has as many of them, and texts as long."""
    texts = {
        "functionId": "0b5661fd-5880-25ab-2f1e-c00c8f3c7a4e",
        "functionName": "hello",
        "description": 'says "hello" to whoever calls, 你好',
        "runtime": "python3.9",
        "handler": "index.handler",
        "initializer": "index.initialize",
        "codeChecksum": "11051210869376104954",
        "createdTime": "2025-09-16T06:04:11Z",
        "lastModifiedTime": "2025-09-16T06:04:11Z",
    }
    numbers = {
        "timeout": 3,
        "memorySize": 128,
        "codeSize": 421,
        "instanceConcurrency": 1,
    }
    function = {**texts, **numbers, "environmentVariables": {"LEVEL": "debug"}}
    body = _json({"functions": [function] * 100, "nextToken": None})
    call = clients.fc.list_functions(service_name="demo", limit=100)

    their_texts = dict(
        zip(
            (
                "func_id",
                "func_name",
                "description",
                "runtime",
                "handler",
                "initializer_handler",
                "code_url",
                "digest",
                "image_name",
            ),
            texts.values(),
        )
    )
    their_numbers = dict(
        zip(
            ("timeout", "memory_size", "code_size", "initializer_timeout"),
            numbers.values(),
        )
    )
    theirs = {**their_texts, **their_numbers, "user_data": '{"LEVEL":"debug"}'}
    response = _response(_json({"functions": [theirs] * 100, "next_marker": 100}))

    def ours() -> Any:
        return call.parse(200, {}, body)

    def sdk() -> Any:
        return _sdk.sync_response_handler(response, "ListFunctionsResponse", [], None)

    assert [f.description for f in ours().functions] == [
        f.description for f in sdk().functions
    ]
    peer = "huaweicloudsdkfunctiongraph"
    contest("parse, 100 functions", peer, 30, ours, sdk, is_checked=True)

    def two(parse: Callable[[], Any], first: str, second: str) -> Callable[[], Any]:
        """What is parsed, with two members of each read."""

        def read() -> list[Any]:
            return [(getattr(f, first), getattr(f, second)) for f in parse().functions]

        return read

    def every(parse: Callable[[], Any], names: list[str]) -> Callable[[], Any]:
        def read() -> list[Any]:
            return [[getattr(f, name) for name in names] for f in parse().functions]

        return read

    def loaded() -> list[Any]:
        functions = json.loads(body)["functions"]
        return [(f["functionName"], f["codeSize"]) for f in functions]

    mine = two(ours, "function_name", "code_size")
    their = two(sdk, "func_name", "code_size")
    assert mine() == their() == loaded()
    contest("100 functions, two members each", peer, 20, mine, their)
    contest("100 functions, two members each", "json", 1.5, mine, loaded)
    members = list(type(ours().functions[0]).__match_args__)
    mine = every(ours, members)
    their = every(sdk, list(sdk().functions[0].openapi_types)[: len(members)])
    contest("100 functions, all members", peer, 8, mine, their, is_checked=True)


def _code() -> None:
    code = random.Random(1).randbytes(10_000_000)
    members = {
        "func_urn": clients.URN,
        "func_name": "hello",
        "runtime": "Python3.9",
        "code_type": "zip",
        "code_filename": "index.zip",
        "code_size": len(code),
        "digest": "0" * 128,
        "func_code": {"file": base64.b64encode(code).decode(), "link": ""},
        "depend_version_list": [],
    }
    body = _json(members)
    response = _response(body)
    call = clients.fg.show_function_code(function_urn=clients.URN)

    def ours() -> bytes:
        return call.parse(200, {}, body).func_code.file

    def sdk() -> bytes:
        read = _sdk.sync_response_handler(
            response, "ShowFunctionCodeResponse", [], None
        )
        return base64.b64decode(read.func_code.file)

    contest("parse, 10 MB inline package", "huaweicloudsdkfunctiongraph", 10, ours, sdk)


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode()


def _response(body: bytes) -> Any:
    """What the SDK reads of a response of `requests`."""
    return SimpleNamespace(
        status_code=200, headers={}, content=body, text=body.decode()
    )
