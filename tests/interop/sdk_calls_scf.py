"""Any operation of SCF, by Tencent's SDKs for Python and for Node."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import node_sdks
import sdk_rejections
from tencentcloud.common.credential import Credential
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
    with sdk_rejections.scf():
        response = getattr(client, operation)(request)
    reported: dict[str, Any] = json.loads(response.to_json_string())
    return reported


def node(
    operation: str, account: Mapping[str, Any], key: Mapping[str, str], members: Any
) -> dict[str, Any]:
    """The response as it was sent: the SDK has no model of it."""
    return node_sdks.call(
        "scf",
        operation=operation,
        region=account["region"],
        language="zh-CN",
        key=dict(key),
        parameters=members,
    )
