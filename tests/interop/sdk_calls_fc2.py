"""The official SDKs for Function Compute 2016-08-15, for Python and for Node.

Both take an operation by its name and tell parsed JSON and headers, which become one dict
with the names that faaswire has for them.
"""

from __future__ import annotations

import base64
import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import fc2.client
import node_sdks
import sdk_rejections
from exchange import Members
from fc2.fc_exceptions import FcError
from fc_life_cycle.step import NULL
from spelling import camel, renamed, snake

Account = Mapping[str, Any]
Key = Mapping[str, str]

_HEADERS = {
    "if_match": "if-match",
    "invocation_type": "x-fc-invocation-type",
    "log_type": "x-fc-log-type",
    "stateful_async_invocation_id": "x-fc-stateful-async-invocation-id",
}

# What the Python SDK wants from every caller, though the service does not.
_OBLIGATORY: Mapping[str, Members] = {
    "create_trigger": {"sourceArn": None, "invocationRole": None},
    "update_alias": {"versionId": None},
}


def host(account: Account) -> str:
    return f"{account['account_id']}.{account['region']}.fc.aliyuncs.com"


def python(
    operation: str, account: Account, key: Key, *, code: Any = None, **parameters: Any
) -> Members:
    client = fc2.Client(
        endpoint=f"http://{host(account)}",
        accessKeyID=key["access_key_id"],
        accessKeySecret=key["access_key_secret"],
        securityToken=key.get("security_token", ""),
    )
    headers, others = _split(parameters)
    # The other SDKs of this API send the account id unasked.
    headers["x-fc-account-id"] = account["account_id"]
    arguments = {**_OBLIGATORY.get(operation, {}), **renamed(others, camel)}
    with ExitStack() as stack:
        if code is not None:
            arguments.update(stack.enter_context(_code(code)))
        stack.enter_context(sdk_rejections.fc_2016())
        try:
            response = getattr(client, operation)(headers=headers, **arguments)
        except FcError as error:
            if error.status_code != 200:
                raise
            return _raised_function_error(error)
    if response is None:
        return {}
    if operation == "invoke_function":
        return _invocation(response.data, response.headers)
    return _resource(response.data, response.headers)


def node(
    operation: str, account: Account, key: Key, *, code: Any = None, **parameters: Any
) -> Members:
    headers, others = _split(parameters)
    order: Members = {}
    if "payload" in others:
        order["event"] = base64.b64encode(others.pop("payload")).decode()
    if code is not None:
        others["code"] = dict(code)
        if "zip_file" in code:
            others["code"]["zip_file"] = base64.b64encode(code["zip_file"]).decode()
    response = node_sdks.call(
        "fc2",
        operation=operation,
        accountId=account["account_id"],
        region=account["region"],
        key=dict(key),
        parameters={
            name: None if value is NULL else value
            for name, value in renamed(others, camel).items()
        },
        headers=headers,
        **order,
    )
    if operation == "invoke_function":
        event = base64.b64decode(response["data"])
        return _invocation(event, response["headers"])
    # A deleted resource leaves an empty text behind.
    return _resource(response["data"] or {}, response["headers"])


def _split(parameters: Mapping[str, Any]) -> tuple[dict[str, str], Members]:
    """The headers, and the parameters that are none."""
    headers = {
        _HEADERS[name]: value for name, value in parameters.items() if name in _HEADERS
    }
    others = {name: v for name, v in parameters.items() if name not in _HEADERS}
    return headers, others


@contextmanager
def _code(code: Mapping[str, Any]) -> Iterator[Members]:
    """The arguments that name code to the Python SDK, which reads a package from a file."""
    if "zip_file" not in code:
        yield {
            "codeOSSBucket": code["oss_bucket_name"],
            "codeOSSObject": code["oss_object_name"],
        }
        return
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        package = Path(folder, "code.zip")
        package.write_bytes(code["zip_file"])
        # The SDK leaves the file open; here somebody closes it.
        opener: Any = lambda *given: opened.enter_context(open(*given))
        opened.enter_context(patch.object(fc2.client, "open", opener, create=True))
        yield {"codeZipFile": str(package)}


def _resource(data: Mapping[str, Any], headers: Mapping[str, str]) -> Members:
    reported: Members = renamed(data, snake)
    return {**reported, **_reported_by(headers, {"etag": "etag"})}


def _invocation(payload: bytes, headers: Mapping[str, str]) -> Members:
    reported: Members = {
        "payload": base64.b64encode(payload).decode(),
        **_reported_by(
            headers,
            {
                "x-fc-code-checksum": "code_checksum",
                "x-fc-invocation-service-version": "service_version",
                "x-fc-instance-id": "instance_id",
            },
        ),
    }
    if log := headers.get("x-fc-log-result"):
        reported["log_result"] = base64.b64decode(log).decode()
    if duration := headers.get("x-fc-invocation-duration"):
        reported["invocation_duration"] = int(duration)
    if memory := headers.get("x-fc-max-memory-usage"):
        reported["max_memory_usage"] = float(memory)
    if kind := headers.get("x-fc-error-type"):
        reported["function_error"] = {
            "invocation_error_type": kind,
            **renamed(json.loads(payload), snake),
        }
    return reported


def _raised_function_error(error: FcError) -> Members:
    """The Python SDK raises what the function responded and keeps no header but one."""
    reported = renamed(json.loads(error.message), snake)
    return {"request_id": reported.pop("request_id"), "function_error": reported}


def _reported_by(headers: Mapping[str, str], names: Mapping[str, str]) -> Members:
    wanted = {"x-fc-request-id": "request_id", **names}
    return {
        name: headers[header] for header, name in wanted.items() if header in headers
    }
