"""Names with `$` and `:` through aiohttp: the SDK signs another path than it sends.

Its asynchronous methods give aiohttp a URL that is spelled anew after it was signed. So it cannot
ask for a function of 2.0 or for a layer by its ARN, and faaswire can.
"""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import faaswire as fw
import pytest
import sdk_calls_fc3
import yarl
from alibabacloud_fc20230330 import models
from alibabacloud_fc20230330.client import Client
from alibabacloud_tea_openapi.exceptions import AlibabaCloudException
from alibabacloud_tea_openapi.utils_models import Config
from cloud_emulator import Emulator
from cloud_emulator.alibaba.v2023_03_30 import fixtures
from darabonba.runtime import RuntimeOptions

PLAIN = ("get_function_code", "function_name", "hello")
SPELLED_ANEW = [
    ("get_function_code", "function_name", "demo$hello"),
    ("get_layer_version_by_arn", "arn", fixtures.LAYER),
]

every_case = pytest.mark.parametrize(
    "case", [PLAIN, *SPELLED_ANEW], ids=lambda case: case[2]
)


def by_sdk(emulator: Emulator, case: tuple[str, str, str]) -> None:
    operation, _, name = case
    account: Any = emulator.credentials["alibaba"]
    client = Client(
        Config(
            **account["long_term"],
            endpoint=sdk_calls_fc3.host(account),
            protocol="http",
        )
    )
    method = getattr(client, f"{operation}_with_options_async")
    has_query = operation == "get_function_code"
    query = [models.GetFunctionCodeRequest()] if has_query else []
    asyncio.run(method(name, *query, {}, RuntimeOptions(http_proxy=emulator.url)))


async def by_aiohttp(request: fw.SignedRequest, proxy: str) -> tuple[int, Any, bytes]:
    url = yarl.URL(request.url.replace("https:", "http:", 1), encoded=True)
    async with (
        aiohttp.ClientSession() as session,
        session.request(
            request.method, url, headers=request.headers, proxy=proxy
        ) as response,
    ):
        return response.status, response.headers, await response.read()


@every_case
def test_faaswire_is_accepted(emulator: Emulator, case: tuple[str, str, str]) -> None:
    operation, parameter, name = case
    account: Any = emulator.credentials["alibaba"]
    fc = fw.alibaba.FunctionCompute3(
        region=account["region"],
        credentials=fw.alibaba.Credentials(**account["long_term"]),
    )
    call = getattr(fc, operation)(**{parameter: name})
    output = call.parse(*asyncio.run(by_aiohttp(call.request(), emulator.url)))
    assert output.request_id


def test_the_sdk_is_accepted(emulator: Emulator) -> None:
    by_sdk(emulator, PLAIN)


@pytest.mark.parametrize("case", SPELLED_ANEW, ids=lambda case: case[2])
def test_the_sdk_is_rejected_where_its_path_changes(
    emulator: Emulator, case: tuple[str, str, str]
) -> None:
    with pytest.raises(AlibabaCloudException) as caught:
        by_sdk(emulator, case)
    assert caught.value.code == "SignatureNotMatch"
    sent = emulator.backend.journal.entries()[-1]
    signed = str(sent["expected_to_sign"]).splitlines()[1]
    # What went out bare was to be signed bare; the SDK had signed it escaped.
    assert signed == sent["path"]
    assert "%" not in signed.replace("%2F", "")
