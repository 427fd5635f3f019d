"""Packages as the clouds report them."""

from __future__ import annotations

import json
from typing import Any

import faaswire as fw

from support.vectors import Case


def package_with(
    algorithm: str, checksum: str, size: int | None = None
) -> fw.CodePackage:
    """The package of the cloud that reports this kind of checksum, and a size if it does."""
    body: Case
    match algorithm:
        case "crc64":
            key = fw.alibaba.Credentials(
                access_key_id="key-id", access_key_secret="secret"
            )
            fc = fw.alibaba.FunctionCompute2016(
                account_id="1", region="cn-shanghai", credentials=key
            )
            function = {"service_name": "s", "function_name": "f"}
            call: fw.Call[Any]
            if size is None:
                call = fc.get_function_code(**function)
                body = {"url": "https://oss.example.com/c", "checksum": checksum}
            else:
                call = fc.get_function(**function)
                body = {
                    "functionName": "f",
                    "codeChecksum": checksum,
                    "codeSize": size,
                }
        case "sha512":
            token = fw.huawei.Token(token="a token")
            fg = fw.huawei.FunctionGraph(
                region="cn-north-4", project_id="p", credentials=token
            )
            call = fg.show_function_code(function_urn="urn:fss:r:p:function:default:f")
            body = {"func_urn": "urn", "digest": checksum, "code_size": size}
        case _:
            assert size is None, "Tencent reports none"
            tencent_key = fw.tencent.Credentials(
                secret_id="key-id", secret_key="secret"
            )
            scf = fw.tencent.Scf(region="ap-guangzhou", credentials=tencent_key)
            call = scf.get_function_address(function_name="f")
            body = {"Response": {"CodeSha256": checksum}}
    package: fw.CodePackage = call.parse(200, {}, json.dumps(body).encode()).package()
    return package
