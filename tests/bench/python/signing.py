"""From the parameters of a call to a signed request, beside what the SDKs do before they send."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import clients
import faaswire as fw
import fc2
from contest import contest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkfunctiongraph.v2 import FunctionGraphClient, ShowFunctionCodeRequest
from tencentcloud.common.credential import Credential
from tencentcloud.common.http.request import RequestInternal
from tencentcloud.scf.v20180416 import models
from tencentcloud.scf.v20180416.scf_client import ScfClient


def run() -> None:
    _tencent()
    _huawei()
    _alibaba()


def _tencent() -> None:
    client = ScfClient(Credential(clients.ID, clients.KEY), "ap-guangzhou")

    def theirs() -> RequestInternal:
        request = models.GetFunctionAddressRequest()
        request.FunctionName = "hello"
        request.Qualifier = "$LATEST"
        # What `AbstractClient.call` does before it sends.
        signed = RequestInternal("scf.tencentcloudapi.com", "POST", "/")
        client._build_req_inter("GetFunctionAddress", request._serialize(), signed)
        return signed

    def ours() -> fw.SignedRequest:
        call = clients.scf.get_function_address(
            function_name="hello", qualifier="$LATEST"
        )
        return call.request()

    signed = theirs()
    _check(
        "TC3-HMAC-SHA256",
        f"https://{signed.host}{signed.uri}",
        signed.header,
        body=signed.data.encode(),
        credentials=clients.tencent,
        at=int(signed.header["X-TC-Timestamp"]),
        signed_headers=["content-type", "host"],
    )
    contest(
        "build + sign, TC3",
        "tencentcloud-sdk-python-scf",
        12,
        ours,
        theirs,
        is_checked=True,
    )


def _huawei() -> None:
    key = BasicCredentials(clients.ID, clients.KEY, clients.PROJECT)
    # The SDK signs in a thread of its own: a hand-over that is none of its building and signing.
    key.process_auth_request = lambda request, _: key.sign_request(request)
    builder = FunctionGraphClient.new_builder().with_credentials(key)
    host = "functiongraph.cn-north-4.myhuaweicloud.com"
    client = builder.with_endpoint(f"https://{host}").build()

    def theirs() -> SdkRequest:
        request = ShowFunctionCodeRequest(function_urn=clients.URN)
        info = client._show_function_code_http_info(request)
        return client.build_future_request(
            info["method"],
            info["resource_path"],
            info["path_params"],
            info["query_params"],
            info["header_params"],
            info["body"],
            info["post_params"],
            info["cname"],
            info["response_type"],
            info["collection_formats"],
            None,
        )

    def ours() -> fw.SignedRequest:
        return clients.fg.show_function_code(function_urn=clients.URN).request()

    signed = theirs()
    at = datetime.strptime(signed.header_params["X-Sdk-Date"], "%Y%m%dT%H%M%SZ")
    _check(
        "SDK-HMAC-SHA256",
        f"https://{host}{signed.uri}",
        signed.header_params,
        credentials=clients.huawei,
        at=at.replace(tzinfo=UTC),
        signed_headers=[
            "content-type",
            "host",
            "user-agent",
            "x-project-id",
            "x-sdk-date",
        ],
    )
    peer = "huaweicloudsdkfunctiongraph"
    contest("build + sign, SDK-HMAC-SHA256", peer, 25, ours, theirs, is_checked=True)


def _alibaba() -> None:
    client = fc2.Client(
        endpoint=f"https://{clients.ACCOUNT}.cn-shanghai.fc.aliyuncs.com",
        accessKeyID=clients.ID,
        accessKeySecret=clients.KEY,
    )
    account = {"x-fc-account-id": clients.ACCOUNT}

    def theirs() -> tuple[str, dict[str, str]]:
        # What `get_function_code` does before it sends.
        path = "/{}/services/{}/functions/{}/code".format(
            client.api_version, "demo", "hello"
        )
        headers = client._build_common_headers("GET", path, account)
        return client.endpoint + path, headers

    def ours() -> fw.SignedRequest:
        call = clients.fc.get_function_code(service_name="demo", function_name="hello")
        return call.request()

    url, headers = theirs()
    at = parsedate_to_datetime(headers["date"])
    _check("FC", url, headers, credentials=clients.alibaba, at=at)
    contest("build + sign, FC", "aliyun-fc2", 8, ours, theirs, is_checked=True)


def _check(
    scheme: str, url: str, headers: Mapping[str, str], *, body: bytes = b"", **how: Any
) -> None:
    """The SDK's request, signed by faaswire, has the SDK's signature. The two send different
    headers and blanks, so that their own requests cannot be compared.
    """
    own = ("authorization", "date", "host", "x-sdk-date", "x-tc-timestamp")
    theirs = {name.lower(): value for name, value in headers.items()}
    again = fw.signing.sign(
        scheme,
        "POST" if body else "GET",
        url,
        {name: value for name, value in theirs.items() if name not in own},
        body,
        **how,
    )
    assert again.request.headers["authorization"] == theirs["authorization"]
