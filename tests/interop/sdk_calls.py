"""The official SDKs: one function per operation drives one of them and says its response.

Each takes the account and one of its keys as the emulator lists them, and the operation's
parameters. The response is a plain dict with the vendor's names in snake_case. All but the
Node SDK find the emulator through `http_proxy`, so that they use the clouds' own host names.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

import node_sdks
import sdk_calls_fc2
import sdk_calls_fc3
import sdk_rejections
from alibabacloud_fc_open20210406 import models as fc_open
from alibabacloud_fc_open20210406.client import Client as FcOpenClient
from alibabacloud_tea_openapi.models import Config
from alibabacloud_tea_util.models import RuntimeOptions
from exchange import Members
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_response import SdkResponse
from huaweicloudsdkfunctiongraph.v2 import (
    FuncCode,
    FunctionGraphClient,
    ShowFunctionCodeRequest,
    UpdateFunctionCodeRequest,
    UpdateFunctionCodeRequestBody,
)
from huaweicloudsdkfunctiongraph.v2.region.functiongraph_region import (
    FunctionGraphRegion,
)
from tencentcloud.common.credential import Credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.scf.v20180416 import models as scf
from tencentcloud.scf.v20180416.scf_client import ScfClient

Account = Mapping[str, Any]
Key = Mapping[str, str]

SCF_HOSTS = {
    "domestic": "scf.tencentcloudapi.com",
    "international": "scf.intl.tencentcloudapi.com",
    "regional": "scf.{region}.tencentcloudapi.com",
}


def fc_2016_get_function_code(account: Account, key: Key, **parameters: Any) -> Members:
    return sdk_calls_fc2.python("get_function_code", account, key, **parameters)


def node_fc_2016_get_function_code(
    account: Account, key: Key, **parameters: Any
) -> Members:
    return sdk_calls_fc2.node("get_function_code", account, key, **parameters)


def fc_2021_get_function_code(
    account: Account,
    key: Key,
    *,
    service_name: str,
    function_name: str,
    qualifier: str | None = None,
    **headers: str,
) -> Members:
    client = FcOpenClient(
        Config(
            access_key_id=key["access_key_id"],
            access_key_secret=key["access_key_secret"],
            security_token=key.get("security_token"),
            endpoint=sdk_calls_fc2.host(account),
            protocol="http",
        )
    )
    with sdk_rejections.fc_2021():
        response = client.get_function_code_with_options(
            service_name,
            function_name,
            fc_open.GetFunctionCodeRequest(qualifier=qualifier),
            fc_open.GetFunctionCodeHeaders(**headers),
            RuntimeOptions(),
        )
    return {
        "url": response.body.url,
        "checksum": response.body.checksum,
        "request_id": response.headers["x-fc-request-id"],
    }


def fc_2023_get_function_code(account: Account, key: Key, **parameters: Any) -> Members:
    return sdk_calls_fc3.python("get_function_code", account, key, **parameters)


def node_fc_2023_get_function_code(
    account: Account, key: Key, **parameters: Any
) -> Members:
    return sdk_calls_fc3.node("get_function_code", account, key, **parameters)


def show_function_code(account: Account, key: Key, *, function_urn: str) -> Members:
    with sdk_rejections.function_graph():
        response = _function_graph(account, key).show_function_code(
            ShowFunctionCodeRequest(function_urn=function_urn)
        )
    return _function_code(response)


def update_function_code(
    account: Account,
    key: Key,
    *,
    function_urn: str,
    func_code: Mapping[str, bytes] | None = None,
    **body: Any,
) -> Members:
    if func_code is not None:
        text = base64.b64encode(func_code["file"]).decode()
        body["func_code"] = FuncCode(file=text)
    with sdk_rejections.function_graph():
        response = _function_graph(account, key).update_function_code(
            UpdateFunctionCodeRequest(
                function_urn=function_urn, body=UpdateFunctionCodeRequestBody(**body)
            )
        )
    return _function_code(response)


def get_function_address(
    account: Account,
    key: Key,
    *,
    site: str,
    language: str,
    code_secret: str | None = None,
    **parameters: str,
) -> Members:
    http = HttpProfile(protocol="http", endpoint=_scf_host(account, site))
    client = ScfClient(
        Credential(key["secret_id"], key["secret_key"], key.get("token")),
        account["region"],
        ClientProfile(httpProfile=http, language=language),
    )
    named = {_pascal_case(name): value for name, value in parameters.items()}
    if code_secret is not None:
        # The SDK's model lacks this parameter; its untyped call sends any.
        named["CodeSecret"] = code_secret
        with sdk_rejections.scf():
            response = client.call_json("GetFunctionAddress", named)["Response"]
        return {
            "url": response["Url"],
            "code_sha256": response["CodeSha256"],
            "request_id": response["RequestId"],
        }
    request = scf.GetFunctionAddressRequest()
    request.from_json_string(json.dumps(named))
    with sdk_rejections.scf():
        response = client.GetFunctionAddress(request)
    return {
        "url": response.Url,
        "code_sha256": response.CodeSha256,
        "request_id": response.RequestId,
    }


def node_get_function_address(
    account: Account, key: Key, *, site: str, language: str, **parameters: str
) -> Members:
    response = node_sdks.call(
        "scf",
        operation="GetFunctionAddress",
        region=account["region"],
        host=_scf_host(account, site),
        language=language,
        key=dict(key),
        parameters={_pascal_case(name): value for name, value in parameters.items()},
    )
    return {
        "url": response["Url"],
        "code_sha256": response["CodeSha256"],
        "request_id": response["RequestId"],
    }


def _scf_host(account: Account, site: str) -> str:
    return SCF_HOSTS[site].format(region=account["region"])


def _function_graph(account: Account, key: Key) -> FunctionGraphClient:
    credentials = BasicCredentials(
        key["access_key"], key["secret_key"], account["project_id"]
    )
    if "security_token" in key:
        credentials.with_security_token(key["security_token"])
    [endpoint] = FunctionGraphRegion.value_of(account["region"]).endpoints
    return (
        FunctionGraphClient.new_builder()
        .with_credentials(credentials)
        .with_endpoint(endpoint.replace("https://", "http://"))
        .build()
    )


def _function_code(response: SdkResponse) -> Members:
    # The time as it was sent: whether the SDK can read it depends on an optional package.
    sent = response.to_json_object()
    read: Members = _members(response)
    return {**read, "last_modified": sent["last_modified"]}


def _members(value: Any) -> Any:
    """A model of the FunctionGraph SDK as a dict, and so within lists."""
    if isinstance(value, list):
        return [_members(item) for item in value]
    if not hasattr(value, "openapi_types"):
        return value
    return {name: _members(getattr(value, name)) for name in value.openapi_types}


def _pascal_case(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))
