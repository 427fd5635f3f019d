"""ACS3-HMAC-SHA256, the signature of Alibaba's general SDKs (2021-04-06 API)."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote_plus

from ..clock import parse_utc
from ..message import Request
from ..signatures import (
    Failure,
    KeyRing,
    NonceMemory,
    Reason,
    as_bytes,
    check_clock,
    check_token,
    hmac_sha256,
    same,
    sha256_hex,
)

ALGORITHM = "ACS3-HMAC-SHA256"
WINDOW_SECONDS = 15 * 60
REQUIRED = (
    "host",
    "x-acs-action",
    "x-acs-version",
    "x-acs-date",
    "x-acs-signature-nonce",
    "x-acs-content-sha256",
)

_AUTHORIZATION = re.compile(
    rf"{ALGORITHM} +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{{64}})"
)


def canonical_request(request: Request, signed: list[str]) -> str:
    pairs = sorted(
        (_encoded(key), _encoded(value))
        for key, _, value in (
            pair.partition("=") for pair in request.raw_query.split("&") if pair
        )
    )
    return "\n".join(
        (
            request.method,
            request.path or "/",
            "&".join(f"{key}={value}" for key, value in pairs),
            "".join(f"{name}:{request.header(name).strip()}\n" for name in signed),
            ";".join(signed),
            sha256_hex(request.body),
        )
    )


def string_to_sign(canonical: str) -> str:
    return f"{ALGORITHM}\n{sha256_hex(as_bytes(canonical))}"


def signature(secret: str, text: str) -> str:
    return hmac_sha256(as_bytes(secret), text).hex()


def verify(
    request: Request, keys: KeyRing, now: float, nonces: NonceMemory
) -> Failure | None:
    for name in ("authorization", *REQUIRED):
        if not request.header(name):
            return Failure(
                Reason.MISSING_HEADER, f"required HTTP header {name} was not specified"
            )
    parts = _AUTHORIZATION.fullmatch(request.header("authorization"))
    if parts is None:
        return Failure(
            Reason.MALFORMED, f"the Authorization header is not a valid {ALGORITHM} one"
        )
    key_id, names, given = parts.groups()
    key = keys.get(key_id)
    if key is None:
        return Failure(Reason.UNKNOWN_KEY, "the AccessKeyId does not exist")
    return (
        _check_stated_facts(request, key_id, names.split(";"), now)
        or _check_signature(request, key.secret, names.split(";"), given)
        or check_token(
            key, request.header("x-acs-security-token"), "x-acs-security-token"
        )
        or _check_nonce(request, key_id, nonces)
    )


def _check_stated_facts(
    request: Request, key_id: str, signed: list[str], now: float
) -> Failure | None:
    if signed != sorted(set(signed)) or any(name != name.lower() for name in signed):
        return Failure(
            Reason.MALFORMED,
            "SignedHeaders must be distinct lower-case names in ascending order",
        )
    must_sign = {"host", *(n for n in request.headers if n.startswith("x-acs-"))}
    unsigned = sorted(must_sign.difference(signed))
    if unsigned:
        return Failure(
            Reason.UNSIGNED_HEADER, f"the header {unsigned[0]} is not signed"
        )
    absent = [name for name in signed if name not in request.headers]
    if absent:
        return Failure(Reason.MISSING_HEADER, f"signed header {absent[0]} is absent")
    if not same(request.header("x-acs-content-sha256"), sha256_hex(request.body)):
        return Failure(
            Reason.BODY_HASH, "x-acs-content-sha256 is not the SHA-256 of the body"
        )
    if request.header("x-acs-accesskey-id") not in ("", key_id):
        return Failure(
            Reason.BAD_TOKEN, "x-acs-accesskey-id differs from the Credential"
        )
    stamp = parse_utc(request.header("x-acs-date"), "%Y-%m-%dT%H:%M:%SZ")
    if stamp is None:
        return Failure(
            Reason.MALFORMED, "x-acs-date is not of the form YYYY-MM-DDThh:mm:ssZ"
        )
    return check_clock(stamp, now, WINDOW_SECONDS, "x-acs-date")


def _check_signature(
    request: Request, secret: str, signed: list[str], given: str
) -> Failure | None:
    canonical = canonical_request(request, signed)
    if same(given, signature(secret, string_to_sign(canonical))):
        return None
    return Failure(
        Reason.MISMATCH, "the signature does not match the request", canonical
    )


def _check_nonce(request: Request, key_id: str, nonces: NonceMemory) -> Failure | None:
    # Last of all: a request that was rejected has not used up its nonce.
    if nonces.is_fresh(key_id, request.header("x-acs-signature-nonce")):
        return None
    return Failure(Reason.REPLAYED, "the signature nonce was used already")


def _encoded(text: str) -> str:
    return quote(
        unquote_plus(text, errors="surrogateescape"),
        safe="~",
        errors="surrogateescape",
    )
