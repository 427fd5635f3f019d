"""A request as it arrived, as a row of the vectors: what signer and encoder are tested with."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import unquote

from captured_secrets import MASKED, json_of, without_secrets
from captured_signature import (
    SCHEMES,
    TO_FILL_IN,
    TOKENS,
    Signed,
    known_key,
    signature,
    signed_at,
    signed_by,
    stages,
    unknown_key,
)
from reference import VECTORS, Request

# Headers that any encoder has to send for these parameters.
_REQUIRED = {
    "alibaba": r"host|date|if-match|x-fc-(trace-id|invocation-type|log-type|async-.*)|"
    r"x-acs-(version|action|date|signature-nonce|content-sha256)",
    "huawei": r"host|content-type|x-project-id|x-sdk-date|x-(security|auth)-token|x-cff-.*",
    "tencent": r"host|content-type|x-tc-(action|version|region|timestamp|language|token)",
}
_REQUIRED_OF_TOKEN = (
    "x-acs-accesskey-id",
    "x-acs-security-token",
    "x-fc-security-token",
)
_HOSTS = (
    (
        "alibaba",
        r"(?P<account_id>\d+)\.(?P<region>[a-z0-9-]+?)(-internal)?\.fc\.aliyuncs\.com",
    ),
    ("alibaba", r"(?P<region>[a-z0-9-]+)\.fc\.aliyuncs\.com"),
    ("alibaba", r"fcv3\.(?P<region>[a-z0-9-]+)\.aliyuncs\.com"),
    ("huawei", r"functiongraph\.(?P<region>[a-z0-9-]+)\.myhuaweicloud\.com"),
    ("tencent", r"scf(\.intl|\.(?P<region>[a-z0-9-]+))?\.tencentcloudapi\.com"),
)
_SERVICES = {
    "2016-08-15": "FunctionCompute2016",
    "2021-04-06": "FunctionCompute2021",
    "2023-03-30": "FunctionCompute3",
    "v2": "FunctionGraph",
    "2018-04-16": "Scf",
}


@dataclass
class Row:
    """The row, and what is to be said of it."""

    value: dict[str, Any]
    operation: str
    notes: list[str] = field(default_factory=list)


def captured(
    request: Request,
    *,
    row_id: str,
    source: str,
    keys: list[dict[str, str]],
    show_secrets: bool = False,
) -> Row:
    signed = signed_by(request)
    cloud = SCHEMES.get(signed.scheme, "")
    version = _version(request)
    operation, route = _operation(request, version)
    key = known_key(request, signed, keys)
    masks = key is None and not show_secrets
    if masks:
        request = without_secrets(request)
        signed = Signed(signed.scheme, MASKED, secret=MASKED)
    row = Row({"id": row_id, "source": source}, operation)
    row.value |= {
        "scheme": signed.scheme,
        "at": signed_at(request, signed.scheme),
        "nonce": request.header("x-acs-signature-nonce") or None,
        "client": _client(request, cloud, version),
        "credentials": key or unknown_key(request, signed, cloud),
        "params": _params(request, route),
        "request": _sent(request),
        "expect": _expected(request, signed, cloud, key, row.notes),
    }
    if not cloud:
        row.notes.append("it is not signed by a scheme that is known here")
    if route is None:
        row.notes.append(
            "docs/operations.md has no such route: name the parameters of the path by hand"
        )
    if masks:
        row.notes.append(
            "secrets are masked, so that only an encoder is tested: sign with a key of "
            "tests/vectors/README.md for the whole row"
        )
    return row


def _version(request: Request) -> str:
    stated = request.header("x-acs-version") or request.header("x-tc-version")
    return stated or request.path.split("/")[1] or TO_FILL_IN


@cache
def _routes() -> list[tuple[str, str, str]]:
    documents = (VECTORS.parent.parent / "docs" / "operations.md").read_text("utf-8")
    routes = re.findall(r"^\| `(\w+)` \| `([A-Z]+) (/\S+)`", documents, re.MULTILINE)
    # Of several that match the one with the most words of its own is meant.
    routes.sort(key=lambda route: len(re.sub(r"\{\w+\}", "", route[2])), reverse=True)
    return routes


def _operation(request: Request, version: str) -> tuple[str, Mapping[str, str] | None]:
    """Its name where that is known, and the parameters of its path, by docs/operations.md."""
    action = request.header("x-acs-action") or request.header("x-tc-action")
    if request.header("x-tc-action"):
        return action, {}
    for name, method, path in _routes():
        pattern = re.escape(path).replace(r"\[", "(?:").replace(r"\]", ")?")
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+?)", pattern)
        match = re.fullmatch(pattern, request.path)
        if match and method == request.method and path.startswith(f"/{version}/"):
            given = {
                key: unquote(value)
                for key, value in match.groupdict("").items()
                if value
            }
            return name, given
    return action or TO_FILL_IN, None


def _client(request: Request, cloud: str, version: str) -> dict[str, Any]:
    authority = request.header("host")
    client: dict[str, Any] = {"name": _SERVICES.get(version)}
    matches = (re.fullmatch(host, authority) for of, host in _HOSTS if of == cloud)
    found = next((match.groupdict("") for match in matches if match), None)
    client |= {name: value for name, value in (found or {}).items() if value}
    if cloud == "tencent":
        client["region"] = request.header("x-tc-region") or TO_FILL_IN
        client["site"] = {
            "scf.tencentcloudapi.com": "domestic",
            "scf.intl.tencentcloudapi.com": "international",
        }.get(authority, "domestic" if found is None else "regional")
        if request.header("x-tc-language"):
            client["language"] = request.header("x-tc-language")
    if cloud == "huawei":
        client.setdefault("region", TO_FILL_IN)
        of_path = re.match(r"/v2/([^/]+)/", request.path)
        project = request.header("x-project-id") or (of_path[1] if of_path else "")
        client["project_id"] = project or TO_FILL_IN
    if cloud == "alibaba":
        client.setdefault("region", TO_FILL_IN)
        if client["name"] == "FunctionCompute3" and client.pop("account_id", None):
            client["endpoint"] = authority
        elif client["name"] != "FunctionCompute3":
            client.setdefault(
                "account_id", request.header("x-fc-account-id") or TO_FILL_IN
            )
    if found is None or "-internal." in authority:
        client["endpoint"] = authority
    return client


def _params(request: Request, route: Mapping[str, str] | None) -> dict[str, Any]:
    params: dict[str, Any] = {}
    for name, value in (route or {}).items():
        if name != "project_id":
            params[snake_case(name)] = value
    for name, value in request.query_pairs:
        params[snake_case(name)] = value
    if request.body:
        body = json_of(request.body)
        if isinstance(body, dict):
            params |= {snake_case(name): _snake(value) for name, value in body.items()}
        else:
            data = base64.b64encode(request.body).decode()
            params["payload"] = {"$bytes": data}
    return params


def _sent(request: Request) -> dict[str, Any]:
    own = ("authorization", "proxy-connection", "proxy-authorization")
    headers = [
        [name.lower(), value]
        for name, value in request.fields
        if name.lower() not in own
    ]
    try:
        body = {"text": request.body.decode()}
    except UnicodeDecodeError:
        body = {"base64": base64.b64encode(request.body).decode()}
    return {
        "method": request.method,
        "target": request.target,
        "headers": headers,
        "body": body,
    }


def _expected(
    request: Request,
    signed: Signed,
    cloud: str,
    key: Mapping[str, str] | None,
    notes: list[str],
) -> dict[str, Any]:
    canonical, to_sign = stages(request, signed)
    if key and signed.signature:
        recomputed = signature(signed, list(key.values())[1], to_sign or "")
        if recomputed == signed.signature:
            notes.append("the reference signer makes the same signature")
        else:
            notes.append(
                "the reference signer makes another signature: find out why, and say so in `exception`"
            )
    return {
        "authorization": request.header("authorization") or None,
        "signed_headers": signed.names,
        "canonical_request": canonical,
        "string_to_sign": to_sign,
        "signature": signed.signature,
        "required_headers": dict(sorted(_required(request, cloud))),
    }


def _required(request: Request, cloud: str) -> Iterator[tuple[str, str]]:
    has_token = any(request.header(name) for name in TOKENS)
    is_json = isinstance(json_of(request.body), dict)
    for name, value in request.headers.items():
        # JSON may be spelled in many ways, and its hash with it.
        if name == "x-acs-content-sha256" and is_json:
            continue
        if (
            re.fullmatch(_REQUIRED.get(cloud, "host"), name)
            or (name in _REQUIRED_OF_TOKEN and has_token)
            or (name == "content-type" and request.body and request.header("date"))
        ):
            yield name, value


def _snake(value: Any) -> Any:
    if isinstance(value, list):
        return [_snake(member) for member in value]
    if not isinstance(value, dict):
        return value
    if all(re.fullmatch("[a-z][a-zA-Z0-9_]*", name) for name in value) or all(
        re.fullmatch("([A-Z][a-z0-9]+)+", name) for name in value
    ):
        return {snake_case(name): _snake(member) for name, member in value.items()}
    # Not the vendor's names, but the caller's own.
    return {"$map": value}


def snake_case(name: str) -> str:
    """`functionName`, `vSwitchIds` and `X-Name` as parameters are called."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return re.sub(r"^(?![a-z])", "x_", re.sub(r"[^a-z0-9_]+", "_", words))
