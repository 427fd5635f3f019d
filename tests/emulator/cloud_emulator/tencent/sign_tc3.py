"""TC3-HMAC-SHA256, the signature of Tencent Cloud API 3.0."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from ..message import Request
from ..signatures import (
    Failure,
    KeyRing,
    Reason,
    as_bytes,
    check_clock,
    check_token,
    hmac_sha256,
    same,
    sha256_hex,
)

ALGORITHM = "TC3-HMAC-SHA256"
WINDOW_SECONDS = 5 * 60

_AUTHORIZATION = re.compile(
    rf"{ALGORITHM} +Credential=([^/,\s]+)/([^,\s]+), *"
    r"SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})"
)


def canonical_request(request: Request, signed: list[str]) -> str:
    if request.header("x-tc-content-sha256") == "UNSIGNED-PAYLOAD":
        payload = b"UNSIGNED-PAYLOAD"
    else:
        payload = b"" if request.method == "GET" else request.body
    return "\n".join(
        (
            request.method,
            "/",
            request.raw_query if request.method == "GET" else "",
            "".join(f"{name}:{_signed_value(request, name)}\n" for name in signed),
            ";".join(signed),
            sha256_hex(payload),
        )
    )


def string_to_sign(timestamp: str, scope: str, canonical: str) -> str:
    return f"{ALGORITHM}\n{timestamp}\n{scope}\n{sha256_hex(as_bytes(canonical))}"


def signature(secret: str, scope: str, text: str) -> str:
    key = b"TC3" + as_bytes(secret)
    for part in scope.split("/"):
        key = hmac_sha256(key, part)
    return hmac_sha256(key, text).hex()


def verify(request: Request, keys: KeyRing, now: float, service: str) -> Failure | None:
    for name in ("authorization", "host", "content-type", "x-tc-timestamp"):
        if not request.header(name):
            return Failure(Reason.MISSING_HEADER, f"the header {name} is missing")
    parts = _AUTHORIZATION.fullmatch(request.header("authorization"))
    if parts is None:
        return Failure(
            Reason.MALFORMED, f"the Authorization header is not a valid {ALGORITHM} one"
        )
    key_id, scope, names, given = parts.groups()
    signed = names.split(";")
    timestamp = request.header("x-tc-timestamp")
    if not re.fullmatch(r"[0-9]{1,11}", timestamp):
        return Failure(Reason.MALFORMED, "X-TC-Timestamp is not a number of seconds")
    date = datetime.fromtimestamp(int(timestamp), UTC).strftime("%Y-%m-%d")
    if scope != f"{date}/{service}/tc3_request":
        return Failure(
            Reason.MALFORMED,
            f"the credential scope must be {date}/{service}/tc3_request",
        )
    key = keys.get(key_id)
    if key is None:
        return Failure(Reason.UNKNOWN_KEY, "the SecretId does not exist")
    for name in ("content-type", "host"):
        if name not in signed:
            return Failure(Reason.UNSIGNED_HEADER, f"the header {name} is not signed")
    for name in signed:
        if name not in request.headers:
            return Failure(Reason.MISSING_HEADER, f"signed header {name} is absent")
    skewed = check_clock(int(timestamp), now, WINDOW_SECONDS, "X-TC-Timestamp")
    if skewed:
        return skewed
    canonical = canonical_request(request, signed)
    text = string_to_sign(timestamp, scope, canonical)
    if not same(given, signature(key.secret, scope, text)):
        return Failure(
            Reason.MISMATCH, "the signature does not match the request", canonical
        )
    return check_token(key, request.header("x-tc-token"), "X-TC-Token")


def _signed_value(request: Request, name: str) -> str:
    value = request.header(name).strip()
    return value.lower() if name == "x-tc-action" else value
