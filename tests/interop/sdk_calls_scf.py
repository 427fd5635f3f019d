"""Any operation of SCF, by Tencent's SDK for Python."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from exchange import Rejected
from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import (
    TencentCloudSDKException,
)
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.scf.v20180416 import models
from tencentcloud.scf.v20180416.scf_client import ScfClient


def python(
    operation: str, account: Mapping[str, Any], key: Mapping[str, str], members: Any
) -> dict[str, Any]:
    """The response by the vendor's names, without what is absent."""
    client = ScfClient(
        Credential(key["secret_id"], key["secret_key"], key.get("token")),
        account["region"],
        ClientProfile(httpProfile=HttpProfile(protocol="http"), language="zh-CN"),
    )
    request = getattr(models, f"{operation}Request")()
    request.from_json_string(json.dumps(members))
    try:
        response = getattr(client, operation)(request)
    except TencentCloudSDKException as error:
        raise Rejected(
            error.code, message=error.message, request_id=error.requestId
        ) from None
    reported: dict[str, Any] = json.loads(response.to_json_string())
    return reported
