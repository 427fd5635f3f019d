"""The same calls as in `sdk_calls`, under the same names, made by faaswire.

Requests are made for the clouds' own https addresses and sent in plain http through the
emulator; no signature covers the scheme.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any, Literal

import faaswire
from exchange import Rejected
from faaswire import alibaba, huawei, tencent
from fc_life_cycle.step import NULL

Account = Mapping[str, Any]
Key = Mapping[str, str]
Site = Literal["domestic", "international", "regional"]


def fc_2016_get_function_code(account: Account, key: Key, **parameters: Any) -> Any:
    return fc_2016("get_function_code", account, key, **parameters)


def fc_2016(operation: str, account: Account, key: Key, **parameters: Any) -> Any:
    """Any operation of API 2016-08-15."""
    service = alibaba.FunctionCompute2016(
        account_id=account["account_id"],
        region=account["region"],
        credentials=alibaba.Credentials(**key),
    )
    given = {n: faaswire.NULL if v is NULL else v for n, v in parameters.items()}
    return _send(getattr(service, operation)(**given))


def fc_2021_get_function_code(account: Account, key: Key, **parameters: Any) -> Any:
    service = alibaba.FunctionCompute2021(
        account_id=account["account_id"],
        region=account["region"],
        credentials=alibaba.Credentials(**key),
    )
    return _send(service.get_function_code(**parameters))


def fc_2023_get_function_code(account: Account, key: Key, **parameters: Any) -> Any:
    return fc_2023("get_function_code", account, key, **parameters)


def fc_2023(operation: str, account: Account, key: Key, **parameters: Any) -> Any:
    """Any operation of API 2023-03-30, at the region's host as the SDKs do."""
    service = alibaba.FunctionCompute3(
        region=account["region"], credentials=alibaba.Credentials(**key)
    )
    return _send(getattr(service, operation)(**parameters))


def fc_2023_of_account(
    operation: str, account: Account, key: Key, **parameters: Any
) -> Any:
    """With the account's id, which two operations put into their host."""
    service = alibaba.FunctionCompute3(
        account_id=account["account_id"],
        region=account["region"],
        credentials=alibaba.Credentials(**key),
    )
    return _send(getattr(service, operation)(**parameters))


def show_function_code(account: Account, key: Key, **parameters: Any) -> Any:
    return _send(_function_graph(account, key).show_function_code(**parameters))


def update_function_code(account: Account, key: Key, **parameters: Any) -> Any:
    return _send(_function_graph(account, key).update_function_code(**parameters))


def function_graph(
    operation: str, account: Account, key: Key, **parameters: Any
) -> Any:
    """Any operation of FunctionGraph."""
    return _send(getattr(_function_graph(account, key), operation)(**parameters))


def get_function_address(
    account: Account, key: Key, *, site: Site, language: str, **parameters: Any
) -> Any:
    service = tencent.Scf(
        region=account["region"],
        credentials=tencent.Credentials(**key),
        site=site,
        language=language,
    )
    return _send(service.get_function_address(**parameters))


def scf(operation: str, account: Account, key: Key, **parameters: Any) -> Any:
    """Any operation of SCF."""
    service = tencent.Scf(
        region=account["region"],
        credentials=tencent.Credentials(**key),
        language="zh-CN",
    )
    return _send(getattr(service, operation)(**parameters))


def _function_graph(account: Account, key: Key) -> huawei.FunctionGraph:
    is_token = "token" in key
    return huawei.FunctionGraph(
        region=account["region"],
        project_id=account["project_id"],
        credentials=huawei.Token(**key) if is_token else huawei.Credentials(**key),
    )


def _send(call: Any) -> Any:
    request = call.request()
    scheme, separator, rest = request.url.partition("://")
    assert scheme == "https"
    outgoing = urllib.request.Request(
        f"http{separator}{rest}",
        data=request.body,
        headers=request.headers,
        method=request.method,
    )
    try:
        response = urllib.request.urlopen(outgoing, timeout=30)
    except urllib.error.HTTPError as rejection:
        response = rejection
    with response:
        status, headers, body = response.status, response.headers, response.read()
    try:
        return call.parse(status, headers, body)
    except faaswire.ServiceError as error:
        raise Rejected(
            error.code,
            status=error.status,
            message=error.message,
            request_id=error.request_id,
        ) from error
