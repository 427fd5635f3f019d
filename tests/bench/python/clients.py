"""Services of the three clouds, and packages that they report."""

from __future__ import annotations

import json
from functools import cache

import faaswire as fw

ID = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"
KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"
ACCOUNT = "1234567890123456"
PROJECT = "0b5661fd588025ab2f1ec00c8f3c7a4e"
URN = f"urn:fss:cn-north-4:{PROJECT}:function:default:hello:latest"

alibaba = fw.alibaba.Credentials(access_key_id=ID, access_key_secret=KEY)
huawei = fw.huawei.Credentials(access_key=ID, secret_key=KEY)
tencent = fw.tencent.Credentials(secret_id=ID, secret_key=KEY)

fc = fw.alibaba.FunctionCompute2016(
    account_id=ACCOUNT,
    region="cn-shanghai",
    credentials=alibaba,
)
fg = fw.huawei.FunctionGraph(
    region="cn-north-4",
    project_id=PROJECT,
    credentials=huawei,
)
scf = fw.tencent.Scf(
    region="ap-guangzhou",
    credentials=tencent,
)


@cache
def package(algorithm: str) -> fw.CodePackage:
    """A package whose reported checksum is that of no bytes at hand."""
    if algorithm == "sha256":
        call = scf.get_function_address(function_name="hello")
        response = {"Response": {"Url": "https://example.com/", "CodeSha256": "0" * 64}}
    else:
        call = fg.show_function_code(function_urn=URN)
        response = {"func_urn": URN, "digest": "0" * 128}
    return call.parse(200, {}, json.dumps(response).encode()).package()
