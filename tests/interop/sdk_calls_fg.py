"""FunctionGraph's official SDKs for Python and for Node: any of their operations, by name."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

import node_sdks
import sdk_rejections
from exchange import Members
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkfunctiongraph import v2
from huaweicloudsdkfunctiongraph.v2.region.functiongraph_region import (
    FunctionGraphRegion,
)

_HEADERS = {
    "log_type": "x_cff_log_type",
    "request_version": "x_cff_request_version",
    "instance_memory": "x_cff_instance_memory",
}
# Where faaswire has another name than the wire.
_RENAMED = {"package": "package_name", "bind_bridge_func_urns": None}
_LISTS = {"list_version_aliases": "aliases", "list_function_triggers": "triggers"}


def python(
    operation: str, account: Mapping[str, Any], key: Mapping[str, str], **given: Any
) -> Members:
    request_type, parameters = _request(operation, given)
    with sdk_rejections.function_graph():
        method = getattr(_client(account, key), operation)
        response = method(request_type(**parameters))
    if operation == "export_function":
        return {"archive": base64.b64encode(response.raw_content).decode()}
    if operation in _LISTS:
        # The SDK reads an empty array as nothing.
        return {_LISTS[operation]: response.to_json_object() or []}
    read: Members = _renamed(response.to_json_object() or {})
    return read


def node(
    operation: str, account: Mapping[str, Any], key: Mapping[str, str], **given: Any
) -> Members:
    request_type, parameters = _request(operation, given)
    names = {name: request_type.attribute_map[name] for name in parameters}
    response = node_sdks.call(
        "fg",
        operation=operation,
        host=f"functiongraph.{account['region']}.myhuaweicloud.com",
        project=account["project_id"],
        key=dict(key),
        parameters={names[name]: value for name, value in parameters.items()},
    )
    if operation == "export_function":
        # The SDK reads an archive as text, and what is lost is lost.
        return {}
    if operation in _LISTS:
        return {_LISTS[operation]: response["body"]}
    read: Members = _renamed(response)
    return read


def _request(operation: str, given: Members) -> tuple[Any, Members]:
    """The SDK's own request, and its parameters: what it has no name for is of the body."""
    name = "".join(map(str.capitalize, operation.split("_")))
    request_type = getattr(v2, f"{name}Request")
    known = request_type.openapi_types
    parameters = {_HEADERS.get(name, name): value for name, value in given.items()}
    own = {name: value for name, value in parameters.items() if name in known}
    rest = {name: value for name, value in parameters.items() if name not in known}
    if "payload" in rest:
        own["body"] = json.loads(rest.pop("payload"))
    elif "body" in known:
        own["body"] = _plain(rest)
    return request_type, own


def _renamed(value: Any) -> Any:
    if isinstance(value, list):
        return [_renamed(item) for item in value]
    if not isinstance(value, dict):
        return value
    names = {name: _RENAMED.get(name, name) for name in value}
    return {
        names[name]: _renamed(inner) for name, inner in value.items() if names[name]
    }


def _plain(value: Any) -> Any:
    """What the SDK wants of bytes is their base64."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def _client(account: Mapping[str, Any], key: Mapping[str, str]) -> Any:
    credentials = BasicCredentials(
        key["access_key"], key["secret_key"], account["project_id"]
    )
    if "security_token" in key:
        credentials.with_security_token(key["security_token"])
    [endpoint] = FunctionGraphRegion.value_of(account["region"]).endpoints
    return (
        v2.FunctionGraphClient.new_builder()
        .with_credentials(credentials)
        .with_endpoint(endpoint.replace("https://", "http://"))
        .build()
    )
