"""The signature of Huawei's object store: HMAC-SHA1 over verb, hashes, date and resource."""

from __future__ import annotations

import base64
import hashlib
import hmac

from ..clock import parse_http_date
from ..message import Request
from ..signatures import (
    Failure,
    KeyRing,
    Reason,
    as_bytes,
    check_clock,
    check_token,
    same,
)

WINDOW_SECONDS = 15 * 60


def string_to_sign(request: Request, resource: str) -> str:
    headers = request.headers
    vendor_headers = "".join(
        f"{name}:{headers[name].strip()}\n"
        for name in sorted(headers)
        if name.startswith("x-obs-")
    )
    # A browser cannot set Date; x-obs-date then takes its place among the vendor headers.
    date = "" if "x-obs-date" in headers else request.header("date")
    return "\n".join(
        (
            request.method,
            request.header("content-md5"),
            request.header("content-type"),
            date,
            vendor_headers + resource,
        )
    )


def signature(secret: str, text: str) -> str:
    digest = hmac.new(as_bytes(secret), as_bytes(text), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def verify(
    request: Request, resource: str, keys: KeyRing, now: float
) -> Failure | None:
    scheme, _, credential = request.header("authorization").partition(" ")
    key_id, _, given = credential.partition(":")
    if scheme != "OBS" or not key_id or not given:
        return Failure(
            Reason.MALFORMED, "the request is not signed for the object store"
        )
    key = keys.get(key_id)
    if key is None:
        return Failure(Reason.UNKNOWN_KEY, "the access key does not exist")
    stated = request.header("x-obs-date") or request.header("date")
    stamp = parse_http_date(stated)
    if stamp is None:
        return Failure(Reason.MISSING_HEADER, "a valid Date or x-obs-date is required")
    skewed = check_clock(stamp, now, WINDOW_SECONDS, "Date or x-obs-date")
    if skewed:
        return skewed
    expected = string_to_sign(request, resource)
    if not same(given, signature(key.secret, expected)):
        return Failure(
            Reason.MISMATCH, "the signature does not match the request", expected
        )
    return check_token(
        key, request.header("x-obs-security-token"), "x-obs-security-token"
    )
