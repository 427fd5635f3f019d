"""The FC signature of the 2016-08-15 API: HMAC-SHA256 over five lines, in base64."""

from __future__ import annotations

import base64
import re
from urllib.parse import unquote, unquote_plus

from ..clock import parse_http_date
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
)

WINDOW_SECONDS = 15 * 60

_API_PATH = re.compile(r"/\d{4}-\d{2}-\d{2}/(?!proxy/)")


def resource(target: str) -> str:
    """The decoded path; calls that go to an HTTP trigger add their query pairs."""
    path, _, query = target.partition("?")
    decoded = unquote(path, errors="surrogateescape") or "/"
    if _API_PATH.match(path):
        return decoded
    pairs = []
    for pair in query.split("&") if query else []:
        key, equals, value = pair.partition("=")
        pairs.append(_form_decoded(key) + equals + _form_decoded(value))
    # Whole pairs are ordered, not keys: "a-b=1" comes before "a=2".
    return decoded + "\n" + "\n".join(sorted(pairs, key=as_bytes))


def string_to_sign(request: Request) -> str:
    headers = request.headers
    vendor_headers = "".join(
        f"{name}:{headers[name].strip()}\n"
        for name in sorted(headers)
        if name.startswith("x-fc-")
    )
    return "\n".join(
        (
            request.method,
            request.header("content-md5"),
            request.header("content-type"),
            request.header("date"),
            vendor_headers + resource(request.target),
        )
    )


def signature(secret: str, text: str) -> str:
    return base64.b64encode(hmac_sha256(as_bytes(secret), text)).decode()


def verify(request: Request, keys: KeyRing, now: float) -> Failure | None:
    for name in ("Authorization", "Date"):
        if not request.header(name):
            return Failure(
                Reason.MISSING_HEADER, f"required HTTP header {name} was not specified"
            )
    scheme, _, credential = request.header("authorization").partition(" ")
    key_id, _, given = credential.partition(":")
    if scheme != "FC" or not key_id or not given:
        return Failure(
            Reason.MALFORMED,
            "the Authorization header is not of the form 'FC AccessKeyId:Signature'",
        )
    key = keys.get(key_id)
    if key is None:
        return Failure(Reason.UNKNOWN_KEY, "the AccessKeyId does not exist")
    stamp = parse_http_date(request.header("date"))
    if stamp is None:
        return Failure(Reason.MALFORMED, "the Date header is not an RFC 1123 date")
    skewed = check_clock(stamp, now, WINDOW_SECONDS, "Date")
    if skewed:
        return skewed
    expected = string_to_sign(request)
    if not same(given, signature(key.secret, expected)):
        return Failure(
            Reason.MISMATCH,
            "the request signature we calculated does not match the signature you provided",
            expected,
        )
    return check_token(
        key, request.header("x-fc-security-token"), "X-Fc-Security-Token"
    )


def _form_decoded(text: str) -> str:
    return unquote_plus(text, errors="surrogateescape")
