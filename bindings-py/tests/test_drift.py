"""Whatever reports a checksum is compared with a build, without a download."""

from __future__ import annotations

import json
from typing import Any

import faaswire as fw
import pytest
from support.fc2016 import FC, FUNCTION, NEW_FUNCTION, SERVICE
from support.samples import URN, calls, services

# The check value of CRC-64/XZ in the catalogue of parametrised CRC algorithms.
NINE = b"123456789"
CRC64 = "11051210869376104954"
# FIPS 180-2, appendices B.1 and C.1.
ABC = b"abc"
SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
SHA512 = (
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
    "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
)

FUNCTION_RESPONSE = {"codeChecksum": CRC64, "codeSize": 9}
CODE = {"url": "https://a/b", "checksum": CRC64}
FG_RESPONSE = {"func_urn": URN, "digest": SHA512, "code_size": 3}

CASES: dict[str, tuple[bytes, fw.Call[Any], Any]] = {
    "GetFunctionCode 2016": (NINE, calls()["fc2016"], CODE),
    "GetFunctionCode 2021": (NINE, calls()["fc2021"], CODE),
    "GetFunction": (NINE, FC.get_function(**FUNCTION), FUNCTION_RESPONSE),
    "CreateFunction": (NINE, FC.create_function(**NEW_FUNCTION), FUNCTION_RESPONSE),
    "UpdateFunction": (NINE, FC.update_function(**FUNCTION), FUNCTION_RESPONSE),
    "ListFunctions": (
        NINE,
        FC.list_functions(**SERVICE),
        {"functions": [FUNCTION_RESPONSE]},
    ),
    "InvokeFunction": (NINE, FC.invoke_function(**FUNCTION), "the function's own"),
    "ShowFunctionCode": (ABC, calls()["fg"], FG_RESPONSE),
    "UpdateFunctionCode": (
        ABC,
        services()["fg"].update_function_code(
            function_urn=URN,
            code_type="zip",
            code_filename="a.zip",
            func_code={"file": b"zip"},
        ),
        FG_RESPONSE,
    ),
    "GetFunctionAddress": (
        ABC,
        calls()["scf"],
        {"Response": {"CodeSha256": SHA256}},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_drift_is_reported_wherever_a_checksum_is_reported(name: str) -> None:
    data, call, response = CASES[name]
    headers = {"x-fc-code-checksum": CRC64}
    output = call.parse(200, headers, json.dumps(response).encode())
    package = (output.functions[0] if name == "ListFunctions" else output).package()
    verdict = package.compare(fw.Digests.of(data))
    assert verdict.status == "match"
    reports_size = "Function" in name and response in (FUNCTION_RESPONSE, FG_RESPONSE)
    if reports_size:
        assert verdict.size_differs is False
    drift = package.compare(fw.Digests.of(b"another build"))
    assert isinstance(drift, fw.Mismatch)
    words = (
        "differs from the stored package"
        if package.cloud == "tencent"
        else "stored package differs"
    )
    assert words in drift.explanation
