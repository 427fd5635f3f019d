"""Responses, packages, digests and own requests: what is wrong is an `EncodeError` of that field."""

from __future__ import annotations

from typing import Any

import faaswire as fw
from faaswire import signing
from support.samples import AT, calls, credentials, field_of, response, services


def test_responses() -> None:
    for name, call in calls().items():
        body = response(name)
        for status in (-1, 70_000, "200", None, 2.5, b"x"):
            assert field_of(call.parse, status, {}, body) == "status"
        for wrong in ("text", 5, None, ["x"], object()):
            assert field_of(call.parse, 200, {}, wrong) == "body"
        for headers in (5, None, ["x"], [("a", "b", "c")]):
            assert field_of(call.parse, 200, headers, body) == "headers"


class Items:
    """As little of a mapping as a client could offer."""

    def items(self) -> list[tuple[str, str]]:
        return [("X-Fc-Request-Id", "id")]


def test_headers_of_responses() -> None:
    call = calls()["fc2016"]
    body = response("fc2016")
    shapes: list[Any] = [
        {"x-fc-request-id": "id"},
        {"X-FC-REQUEST-ID": "id"},
        [("x-fc-request-id", "id")],
        [[b"x-fc-request-id", b"id"]],
        iter([(b"x-fc-request-id", "id")]),
        Items(),
        {"x-fc-request-id": "id", "bad name": "x", "é": "é", "x": "a\nb", "y": 5},
        {"x-fc-request-id": "id", 5: "x", "\ud800": "\ud800", "z": b"\xff\x00"},
    ]
    for headers in shapes:
        assert call.parse(200, headers, body).request_id == "id"


def test_downloads() -> None:
    for service in services().values():
        for wrong in (None, "https://example.com", 5):
            assert field_of(service.download_request, wrong) == "package"
    inline = b'{"func_urn": "u", "func_code": {"file": "eA=="}}'
    package = calls()["fg"].parse(200, {}, inline).package()
    assert field_of(services()["fg"].download_request, package) == "package"


def test_signing() -> None:
    good: dict[str, Any] = {
        "scheme": "SDK-HMAC-SHA256",
        "method": "GET",
        "url": "https://example.com/",
        "headers": None,
        "body": b"",
        "credentials": credentials()["huawei"],
        "at": AT,
    }
    assert signing.sign(**good).request.url == good["url"]
    for field, bad in (
        ("scheme", "MD5"),
        ("scheme", 5),
        ("method", "G T"),
        ("method", None),
        ("url", "/path"),
        ("url", "https://a b/"),
        ("url", b"https://a/"),
        ("url", "https://a/" + "x" * 2**20),
        ("headers", {"a": "\n"}),
        ("body", "text"),
        ("body", None),
        ("credentials", credentials()["tencent"]),
        ("credentials", "key"),
        ("at", "now"),
        ("nonce", ""),
        ("signed_headers", "host"),
        ("signed_headers", ["host", 5]),
        ("signed_headers", ["x-absent"]),
    ):
        assert field_of(signing.sign, **good | {field: bad}) == field, bad


def test_digests() -> None:
    package = calls()["fc2016"].parse(200, {}, response("fc2016")).package()
    good = fw.Digests.of(b"x")
    parts = {name: getattr(good, name) for name in good.__match_args__}
    shouted = parts | {"sha256": good.sha256.upper(), "crc64": "0" + good.crc64}
    assert package.compare(fw.Digests(**shouted)) == package.compare(good)
    for name, bad in (
        ("crc64", 5),
        ("crc64", "-1"),
        ("md5", "ab"),
        ("sha256", "ab"),
        ("sha512", "\ud800"),
        ("size", "1"),
        ("size", -1),
    ):
        wrong: Any = fw.Digests(**parts | {name: bad})
        assert field_of(package.matches, wrong) == f"digests.{name}"
    for other in (None, "x", 5, b"x", {"crc64": "1"}):
        assert field_of(package.matches, other) == "digests"
