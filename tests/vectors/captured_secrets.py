"""A captured request without what only its owner should know."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote, unquote_plus

from reference import Request

MASKED = "masked"

# Headers with secrets, and members of bodies and queries that may hold one.
_HEADER = re.compile(r"token|secret|password|cookie|accesskey-id")
_OF_BODY = ("content-md5", "x-acs-content-sha256", "content-length")
_MEMBER = re.compile(
    r"secret|password|token|signature|access_?key|environment|user_?data|certificate|private_?key",
    re.IGNORECASE,
)


def without_secrets(request: Request) -> Request:
    """Nothing of the signature is left; a body that is not JSON stays as it is."""
    content = json_of(request.body)
    body = request.body
    if isinstance(content, dict) and (changed := _masked(content)) != content:
        body = json.dumps(changed, ensure_ascii=False).encode()
    fields = []
    for name, value in request.fields:
        lower = name.lower()
        if lower in ("authorization", "proxy-authorization"):
            continue
        # A digest of what is masked could be guessed at.
        of_body = body != request.body and lower in _OF_BODY
        fields.append((name, MASKED if _HEADER.search(lower) or of_body else value))
    path, mark, query = request.target.partition("?")
    target = path + mark + "&".join(_pair(pair) for pair in query.split("&"))
    return Request(request.method, target, tuple(fields), body, request.through_proxy)


def _pair(pair: str) -> str:
    name, equals, _ = pair.partition("=")
    return name + equals + quote(MASKED) if _MEMBER.search(unquote_plus(name)) else pair


def _masked(value: Any, *, secret: bool = False) -> Any:
    if isinstance(value, dict):
        return {
            name: _masked(member, secret=secret or bool(_MEMBER.search(name)))
            for name, member in value.items()
        }
    if isinstance(value, list):
        return [_masked(member, secret=secret) for member in value]
    return MASKED if secret and isinstance(value, str | int | float) else value


def json_of(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
