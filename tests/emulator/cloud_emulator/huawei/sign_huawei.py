"""SDK-HMAC-SHA256, the AK/SK signature of Huawei's API gateway, and its token mode."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from ..clock import parse_utc
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

ALGORITHM = "SDK-HMAC-SHA256"
WINDOW_SECONDS = 15 * 60

_AUTHORIZATION = re.compile(
    rf"{ALGORITHM} +Access=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{{64}})"
)


def canonical_uri(path: str) -> str:
    encoded = "/".join(_encoded(_decoded(segment)) for segment in path.split("/"))
    return encoded if encoded.endswith("/") else encoded + "/"


def canonical_query(raw_query: str) -> str:
    pairs = [pair.partition("=") for pair in raw_query.split("&") if pair]
    decoded = [(_decoded(key), _decoded(value)) for key, _, value in pairs]
    return "&".join(
        f"{key}={value}"
        for key, value in sorted((_encoded(k), _encoded(v)) for k, v in decoded)
    )


def canonical_request(request: Request, signed: list[str]) -> str:
    stated_hash = request.header("x-sdk-content-sha256") if request.body else ""
    return "\n".join(
        (
            request.method,
            canonical_uri(request.path),
            canonical_query(request.raw_query),
            "".join(f"{name}:{request.header(name).strip()}\n" for name in signed),
            ";".join(signed),
            stated_hash or sha256_hex(request.body),
        )
    )


def string_to_sign(date: str, canonical: str) -> str:
    return f"{ALGORITHM}\n{date}\n{sha256_hex(as_bytes(canonical))}"


def signature(secret: str, text: str) -> str:
    return hmac_sha256(as_bytes(secret), text).hex()


def verify(request: Request, keys: KeyRing, now: float) -> Failure | None:
    for name in ("authorization", "host", "x-sdk-date"):
        if not request.header(name):
            return Failure(Reason.MISSING_HEADER, f"the header {name} is missing")
    parts = _AUTHORIZATION.fullmatch(request.header("authorization"))
    if parts is None:
        return Failure(
            Reason.MALFORMED, f"the Authorization header is not a valid {ALGORITHM} one"
        )
    key_id, names, given = parts.groups()
    signed = names.split(";")
    if signed != sorted(set(signed)) or names != names.lower():
        return Failure(
            Reason.MALFORMED,
            "SignedHeaders must be distinct lower-case names in ascending order",
        )
    key = keys.get(key_id)
    if key is None:
        return Failure(Reason.UNKNOWN_KEY, "the access key does not exist")
    for name in ("host", "x-sdk-date"):
        if name not in signed:
            return Failure(Reason.UNSIGNED_HEADER, f"the header {name} is not signed")
    for name in signed:
        if name not in request.headers:
            return Failure(Reason.MISSING_HEADER, f"signed header {name} is absent")
    date = request.header("x-sdk-date")
    stamp = parse_utc(date, "%Y%m%dT%H%M%SZ")
    if stamp is None:
        return Failure(
            Reason.MALFORMED, "X-Sdk-Date is not of the form YYYYMMDDThhmmssZ"
        )
    skewed = check_clock(stamp, now, WINDOW_SECONDS, "X-Sdk-Date")
    if skewed:
        return skewed
    canonical = canonical_request(request, signed)
    if not same(given, signature(key.secret, string_to_sign(date, canonical))):
        return Failure(Reason.MISMATCH, "verify aksk signature fail", canonical)
    return check_token(key, request.header("x-security-token"), "X-Security-Token")


def verify_token(
    request: Request, token: str, expires_at: float, now: float
) -> Failure | None:
    """The other mode: a bearer token, no signature and no date."""
    if not same(request.header("x-auth-token"), token):
        return Failure(Reason.BAD_TOKEN, "decrypt token fail")
    if now >= expires_at:
        return Failure(Reason.EXPIRED, "token expires")
    return None


def _decoded(text: str) -> str:
    return unquote(text, errors="surrogateescape")


def _encoded(text: str) -> str:
    return quote(text, safe="~", errors="surrogateescape")
