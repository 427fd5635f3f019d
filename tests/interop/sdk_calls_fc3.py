"""The official SDKs for Function Compute 2023-03-30, for Python and for Node.

Both take an operation by its name, its parameters under the names that faaswire has for them,
and tell models that become dicts with the same names.
"""

from __future__ import annotations

import base64
import inspect
import io
import json
from collections.abc import Mapping
from typing import Any

import node_sdks
import sdk_rejections
import spelling
import spelling3
from alibabacloud_fc20230330 import models
from alibabacloud_fc20230330.client import Client
from alibabacloud_tea_openapi.utils_models import Config
from darabonba.runtime import RuntimeOptions
from exchange import Members

Account = Mapping[str, Any]
Key = Mapping[str, str]

CAPITALIZED = frozenset(
    (
        "tag_resources",
        "untag_resources",
        "list_tag_resources",
        "change_resource_group",
    )
)
"""Operations whose members begin with a capital letter."""

# The one method whose name the SDK spells otherwise.
_METHODS = {"put_layer_acl": "put_layer_aclwith_options"}
_CLASSES = {"put_layer_acl": "PutLayerACL"}
_HEADERS = ("async_task_id", "invocation_type", "log_type")
_NOT_IN_THE_PATH = ("self", "request", "tmp_req", "headers", "runtime")


def host(account: Account) -> str:
    return f"fcv3.{account['region']}.aliyuncs.com"


def python(operation: str, account: Account, key: Key, **parameters: Any) -> Members:
    client = Client(
        Config(
            access_key_id=key["access_key_id"],
            access_key_secret=key["access_key_secret"],
            security_token=key.get("security_token"),
            endpoint=host(account),
            protocol="http",
        )
    )
    method = getattr(client, _METHODS.get(operation, f"{operation}_with_options"))
    names = [*inspect.signature(method).parameters]
    path = [parameters.pop(name) for name in names if name not in _NOT_IN_THE_PATH]
    headers: Any = {}
    if operation == "invoke_function":
        headers = models.InvokeFunctionHeaders(
            **{f"x_fc_{n}": parameters.pop(n, None) for n in _HEADERS}
        )
    request = (
        [_request(operation, parameters)] if {"request", "tmp_req"} & {*names} else []
    )
    with sdk_rejections.fc_2023():
        response = method(*path, *request, headers, RuntimeOptions())
        if operation == "invoke_function":
            return _invocation(response.body.read(), response.headers)
    body = response.body.to_map() if getattr(response, "body", None) else {}
    return _resource(body, response.headers)


def node(operation: str, account: Account, key: Key, **parameters: Any) -> Members:
    order: Members = {}
    if "payload" in parameters:
        order["event"] = base64.b64encode(parameters.pop("payload")).decode()
    headers = {
        f"xFc{spelling3.capitalized(name)}": parameters.pop(name)
        for name in _HEADERS
        if name in parameters
    }
    response = node_sdks.call(
        "fc3",
        operation=operation,
        host=host(account),
        key=dict(key),
        parameters=wire(operation, parameters),
        headers=headers,
        **order,
    )
    if operation == "invoke_function":
        return _invocation(base64.b64decode(response["data"]), response["headers"])
    return _resource(response.get("data") or {}, response["headers"])


def wire(operation: str, parameters: Mapping[str, Any]) -> Members:
    """The parameters under the names that they have on the wire."""
    given = dict(parameters)
    if "zip_file" in (given.get("code") or {}):
        text = base64.b64encode(given["code"]["zip_file"]).decode()
        given["code"] = {**given["code"], "zip_file": text}
    if operation in CAPITALIZED:
        return dict(spelling.renamed(given, spelling3.capitalized))
    if "tags" in given:
        given["tags"] = spelling.renamed(given["tags"], spelling3.capitalized)
    return dict(spelling.renamed(given, spelling3.camel))


def _request(operation: str, parameters: Mapping[str, Any]) -> Any:
    """The SDK's model of the request, with all that is not part of the path."""
    name = _CLASSES.get(operation, spelling3.capitalized(operation))
    request = getattr(models, f"{name}Request")()
    if operation == "invoke_function":
        payload = parameters.get("payload")
        request.qualifier = parameters.get("qualifier")
        request.body = None if payload is None else io.BytesIO(payload)
        return request
    given = wire(operation, parameters)
    if not hasattr(request, "body"):
        return request.from_map(given)
    # The qualifier of a setting is the one parameter that goes beside a body.
    beside = {"qualifier"} if hasattr(request, "qualifier") else set()
    body = {name: value for name, value in given.items() if name not in beside}
    outer = {name: value for name, value in given.items() if name in beside}
    return request.from_map({**outer, "body": body})


def _resource(data: Mapping[str, Any], headers: Mapping[str, str]) -> Members:
    reported: Members = spelling.renamed(data, spelling3.snake)
    return {"request_id": headers["x-fc-request-id"], **reported}


def _invocation(payload: bytes, headers: Mapping[str, str]) -> Members:
    names = {
        "x-fc-request-id": "request_id",
        "x-fc-code-checksum": "code_checksum",
        "x-fc-invocation-service-version": "service_version",
        "x-fc-instance-id": "instance_id",
        "x-fc-async-task-id": "async_task_id",
    }
    reported: Members = {
        "payload": base64.b64encode(payload).decode(),
        **{name: headers[h] for h, name in names.items() if h in headers},
    }
    if log := headers.get("x-fc-log-result"):
        reported["log_result"] = base64.b64decode(log).decode()
    if kind := headers.get("x-fc-error-type"):
        reported["function_error"] = {
            "invocation_error_type": kind,
            **spelling.renamed(json.loads(payload), spelling3.snake),
        }
    return reported
