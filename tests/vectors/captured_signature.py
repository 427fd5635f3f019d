"""How a captured request is signed: by whom, when, and over which stages.

The stages are those of the emulator's reference signers, which know nothing of faaswire's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reference import (
    VECTORS,
    Request,
    parse_http_date,
    parse_utc,
    sign_acs3,
    sign_fc,
    sign_huawei,
    sign_tc3,
)

TO_FILL_IN = "…"
TOKENS = (
    "x-fc-security-token",
    "x-acs-security-token",
    "x-security-token",
    "x-tc-token",
)
SCHEMES = {
    "FC": "alibaba",
    "ACS3-HMAC-SHA256": "alibaba",
    "SDK-HMAC-SHA256": "huawei",
    "X-Auth-Token": "huawei",
    "TC3-HMAC-SHA256": "tencent",
}
_KEY_NAMES = {
    "alibaba": ("access_key_id", "access_key_secret", "security_token"),
    "huawei": ("access_key", "secret_key", "security_token"),
    "tencent": ("secret_id", "secret_key", "token"),
}


@dataclass
class Signed:
    scheme: str
    key_id: str = ""
    signature: str | None = None
    names: list[str] | None = None
    scope: str = ""
    secret: str = TO_FILL_IN


def rows_of_vectors() -> Iterator[dict[str, Any]]:
    for path in sorted(VECTORS.glob("*/**/*.json")):
        yield from json.loads(path.read_text("utf-8")).get("requests", [])


def dummy_keys() -> list[dict[str, str]]:
    """The keys of the vectors, which open nothing: with these a row is complete."""
    keys: list[dict[str, str]] = []
    for row in rows_of_vectors():
        if row["credentials"] and row["credentials"] not in keys:
            keys.append(row["credentials"])
    return keys


def signed_by(request: Request) -> Signed:
    authorization = request.header("authorization")
    scheme, _, rest = authorization.partition(" ")
    if scheme == "FC":
        key_id, _, signature = rest.partition(":")
        return Signed(scheme, key_id, signature)
    parts = dict(re.findall(r"(\w+)=([^,\s]+)", rest))
    names = parts.get("SignedHeaders", "").split(";")
    if scheme in SCHEMES and "Signature" in parts:
        credential = parts.get("Credential") or parts.get("Access") or ""
        key_id, _, scope = credential.partition("/")
        return Signed(scheme, key_id, parts["Signature"], names, scope)
    if request.header("x-auth-token"):
        return Signed("X-Auth-Token")
    return Signed(TO_FILL_IN)


def known_key(
    request: Request, signed: Signed, keys: list[dict[str, str]]
) -> dict[str, str] | None:
    token = next((request.header(name) for name in TOKENS if request.header(name)), "")
    if signed.scheme == "X-Auth-Token":
        own = {"token": request.header("x-auth-token")}
        return own if own in keys else None
    for key in keys:
        values = list(key.values())
        if (
            len(values) > 1
            and values[0] == signed.key_id
            and values[2:] == [token] * bool(token)
        ):
            return key
    return None


def unknown_key(request: Request, signed: Signed, cloud: str) -> dict[str, str] | None:
    """What the request itself says of its key, which is not the secret."""
    if not cloud:
        return None
    if signed.scheme == "X-Auth-Token":
        return {"token": request.header("x-auth-token")}
    values = [signed.key_id, signed.secret]
    values += [request.header(name) for name in TOKENS if request.header(name)]
    return dict(zip(_KEY_NAMES[cloud], values))


def signed_at(request: Request, scheme: str) -> int | None:
    match scheme:
        case "FC":
            return parse_http_date(request.header("date"))
        case "ACS3-HMAC-SHA256":
            return parse_utc(request.header("x-acs-date"), "%Y-%m-%dT%H:%M:%SZ")
        case "SDK-HMAC-SHA256":
            return parse_utc(request.header("x-sdk-date"), "%Y%m%dT%H%M%SZ")
        case "TC3-HMAC-SHA256":
            stamp = request.header("x-tc-timestamp")
            return int(stamp) if re.fullmatch("[0-9]{1,11}", stamp) else None
    return None


def stages(request: Request, signed: Signed) -> tuple[str | None, str | None]:
    names = signed.names or []
    if signed.signature is None:
        return None, None
    match signed.scheme:
        case "FC":
            return None, sign_fc.string_to_sign(request)
        case "ACS3-HMAC-SHA256":
            canonical = sign_acs3.canonical_request(request, names)
            return canonical, sign_acs3.string_to_sign(canonical)
        case "SDK-HMAC-SHA256":
            canonical = sign_huawei.canonical_request(request, names)
            return canonical, sign_huawei.string_to_sign(
                request.header("x-sdk-date"), canonical
            )
        case "TC3-HMAC-SHA256":
            canonical = sign_tc3.canonical_request(request, names)
            stamp = request.header("x-tc-timestamp")
            return canonical, sign_tc3.string_to_sign(stamp, signed.scope, canonical)
    return None, None


def signature(signed: Signed, secret: str, to_sign: str) -> str:
    match signed.scheme:
        case "FC":
            return sign_fc.signature(secret, to_sign)
        case "ACS3-HMAC-SHA256":
            return sign_acs3.signature(secret, to_sign)
        case "SDK-HMAC-SHA256":
            return sign_huawei.signature(secret, to_sign)
    return sign_tc3.signature(secret, signed.scope, to_sign)
