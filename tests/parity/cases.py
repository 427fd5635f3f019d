"""Random signed calls: who calls what, when and with which key."""

from __future__ import annotations

import random
from typing import Any

from description import Operation
from hypothesis import HealthCheck, Phase, given, seed, settings
from strategies import FORCED, Members, members

Case = dict[str, Any]

# That of the URNs of `strategies.py`.
_PROJECT = {"region": "cn-north-4", "project_id": "project"}
_ACCOUNT = {"account_id": "1234567890123456", "region": "cn-shanghai"}
_ENDPOINTS = [
    None,
    "http://127.0.0.1:8080",
    "https://gateway.example.com:443",
    "[::1]:9000",
]

_CONFIGS: dict[str, list[dict[str, str]]] = {
    "alibaba.FunctionCompute2016": [_ACCOUNT],
    "alibaba.FunctionCompute2021": [_ACCOUNT],
    "alibaba.FunctionCompute3": [{"region": "cn-shanghai"}, _ACCOUNT],
    "huawei.FunctionGraph": [_PROJECT],
    "tencent.Scf": [
        {"region": "ap-guangzhou"},
        {"region": "ap-guangzhou", "site": "international", "language": "zh-CN"},
        {"region": "eu-frankfurt", "site": "regional"},
    ],
}
_KEYS = {
    "alibaba": ("access_key_id", "access_key_secret", "security_token"),
    "huawei": ("access_key", "secret_key", "security_token"),
    "tencent": ("secret_id", "secret_key", "token"),
}
_TOKEN = "CAIS+kq/Nw==.~$"
COUNT_FORCED = 3
_LAST_SECOND = 32_503_679_999


def _credentials(cloud: str, choose: random.Random) -> dict[str, Any]:
    if cloud == "huawei" and choose.random() < 0.2:
        return {"type": "huawei.Token", "members": {"token": _TOKEN}}
    key_id, secret, token = _KEYS[cloud]
    members = {key_id: "LTAI5t.Key:1", secret: "a secret, with+signs/="}
    if choose.random() < 0.5:
        members[token] = _TOKEN
    return {"type": f"{cloud}.Credentials", "members": members}


def _config(service: str, choose: random.Random) -> dict[str, str]:
    endpoint = choose.choice(_ENDPOINTS)
    config = choose.choice(_CONFIGS[service])
    return config if endpoint is None else {**config, "endpoint": endpoint}


def _case(
    operation: Operation, parameters: Members, number: int, choose: random.Random
) -> Case:
    return {
        "id": f"{operation.service}.{operation.name} {number}",
        "service": operation.service,
        "operation": operation.name,
        "config": _config(operation.service, choose),
        "credentials": _credentials(operation.service.split(".")[0], choose),
        "at": choose.choice((0, _LAST_SECOND, choose.randint(0, _LAST_SECOND))),
        "nonce": f"{choose.getrandbits(128):032x}",
        "params": parameters,
    }


def cases_of(operation: Operation, count: int, seeded: int) -> list[Case]:
    """The same for the same seed, whatever other operations there are."""
    name = f"{seeded} {operation.service} {operation.name}"
    found = _parameters(operation, "any", count, name)
    for presence in FORCED:
        found += _parameters(operation, presence, COUNT_FORCED, name)
    choose = random.Random(name)
    return [_case(operation, one, i, choose) for i, one in enumerate(found)]


def _parameters(
    operation: Operation, presence: str, count: int, seeded: str
) -> list[Members]:
    found: list[Members] = []

    @seed(f"{seeded} {presence}")
    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(members(operation, presence))
    def collect(parameters: Members) -> None:
        found.append(parameters)

    collect()
    return found
