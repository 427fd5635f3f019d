"""What came in place of a package is never called tampered, and never one."""

import json
from collections.abc import Iterator
from typing import Any

import faaswire as fw
import pytest
from support.samples import calls, field_of

BYTES = b"PK\x03\x04 the bytes of a package"
CHECKSUMS = fw.Digests.of(BYTES)
RESPONSES: dict[str, Any] = {
    "fc2016": {
        "url": "https://b.oss-cn-shanghai.aliyuncs.com/k?Signature=SIGNATURE-1",
        "checksum": CHECKSUMS.crc64,
    },
    "scf": {
        "Response": {
            "Url": "https://b.cos.ap-guangzhou.myqcloud.com/k?sign=SIGNATURE-2",
            "CodeSha256": CHECKSUMS.sha256,
        }
    },
    "fg": {
        "func_urn": "u",
        "func_code": {"link": "https://b.obs.cn-north-4.myhuaweicloud.com/k"},
        "digest": CHECKSUMS.sha512,
    },
}
NAMES = list(RESPONSES)
PRESIGNED = NAMES[:2]
PAGE = b"<!DOCTYPE html><html><body>Sign in</body></html>"


def package_of(name: str) -> fw.CodePackage:
    response = json.dumps(RESPONSES[name]).encode()
    package: fw.CodePackage = calls()[name].parse(200, {}, response).package()
    return package


def xml(code: str, message: str = "m") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>{code}</Code>\n'
        f"  <Message>{message}</Message>\n  <RequestId>ID</RequestId>\n</Error>\n"
    ).encode()


def rejected(name: str, status: int, headers: Any, body: bytes) -> fw.ServiceError:
    with pytest.raises(fw.ServiceError) as whole:
        package_of(name).verify_response(status, headers, body)
    with pytest.raises(fw.ServiceError) as streamed:
        package_of(name).verify_response(status, headers, iter([body[:9], body[9:]]))
    with pytest.raises(fw.ServiceError) as reported:
        package_of(name).verifier().response(status, headers, body)
    assert str(whole.value) == str(streamed.value) == str(reported.value)
    return whole.value


@pytest.mark.parametrize("name", NAMES)
def test_a_download_is_verified(name: str) -> None:
    package = package_of(name)
    halves: list[bytes | memoryview] = [BYTES[:9], memoryview(BYTES)[9:]]
    for chunks in (BYTES, bytearray(BYTES), halves, iter(halves)):
        assert package.verify_response(200, {"content-length": "27"}, chunks).is_match
    reported: list[tuple[int, int | None]] = []
    package.verify_response(
        200,
        [("Content-Length", "27")],
        halves,
        progress=lambda *of: reported.append(of),
    )
    assert reported == [(0, 27), (9, 27), (27, 27)]
    reported.clear()
    package.verify_response(200, {}, halves, progress=lambda *of: reported.append(of))
    assert reported == [(0, None), (9, None), (27, None)]
    verifier = package.verifier()
    assert verifier.promised is None
    verifier.response(200, {b"Content-Length": b"27"}.items())
    assert verifier.promised == 27
    verifier.update(BYTES)
    assert verifier.finish().is_match
    assert package.verify_response(200, {}, b"other").status == "mismatch"


@pytest.mark.parametrize("name", PRESIGNED)
def test_an_expired_address_means_ask_for_a_new_one(name: str) -> None:
    for message in ("Request has expired.", "Request has expired"):
        error = rejected(name, 403, {}, xml("AccessDenied", message))
        assert (error.kind, error.code) == ("access_denied", "AccessDenied")
        assert (error.retry, error.request_id) == ("new_address", "ID")
        assert error.message == message
    assert rejected(name, 403, {}, b"").retry == "new_address"


def test_a_used_up_address_means_ask_for_a_new_one() -> None:
    error = rejected("scf", 403, {}, xml("AccessDenied", "The link was used already."))
    assert error.retry == "new_address"


@pytest.mark.parametrize("name", NAMES)
def test_an_object_store_says_why(name: str) -> None:
    for status, code, kind, retry in (
        (404, "NoSuchKey", "not_found", "no"),
        (403, "SignatureDoesNotMatch", "bad_signature", "no"),
        (403, "RequestTimeTooSkewed", "clock_skew", "after_clock_sync"),
        (503, "SlowDown", "throttled", "backoff"),
    ):
        headers = {"X-Oss-Request-Id": "of-header", "retry-after": "3"}
        error = rejected(name, status, headers, xml(code))
        assert (error.kind, error.retry, error.code) == (kind, retry, code)
        assert (error.request_id, error.retry_after) == ("of-header", 3)
        assert error.cloud == package_of(name).cloud
        assert error.body.reveal() == xml(code)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_response_of_a_store_is_unreadable(name: str) -> None:
    package = package_of(name)
    for status, headers, body in (
        (200, {"content-type": "text/html"}, PAGE),
        (403, {}, PAGE),
        (502, {"content-type": "text/html; charset=utf-8"}, b""),
        (301, {"location": "https://e/"}, BYTES),
        (307, {}, b""),
        (206, {"content-range": "bytes 0-1/9"}, BYTES),
        (204, {}, b""),
        (0, {}, b""),
        (999, {}, BYTES),
    ):
        with pytest.raises(fw.DecodeError) as caught:
            package.verify_response(status, headers, body)
        assert caught.value.status == status
        verifier = package.verifier()
        with pytest.raises(fw.DecodeError):
            verifier.response(status, headers, body)
        # Whoever goes on nevertheless gets no mismatch.
        verifier.update(BYTES)
        verdict = verifier.finish()
        assert isinstance(verdict, fw.Unverifiable)
        assert verdict.reason == "not_a_package"


@pytest.mark.parametrize("name", NAMES)
def test_a_document_in_place_of_the_package_is_not_a_mismatch(name: str) -> None:
    package = package_of(name)
    for body in (xml("AccessDenied", "Request has expired."), PAGE, b"\n<HTML>"):
        for verdict in (
            package.verify(body),
            package.verify(memoryview(body)),
            package.verify_response(200, {}, body),
            package.verify_response(
                200, {}, (body[i : i + 1] for i in range(len(body)))
            ),
        ):
            assert isinstance(verdict, fw.Unverifiable)
            assert (verdict.reason, verdict.expected_size) == ("not_a_package", None)
    assert package.verify(b"<?php echo 1;").status == "mismatch"


@pytest.mark.parametrize("name", NAMES)
def test_a_cut_body_is_no_mismatch(name: str) -> None:
    package = package_of(name)
    verdict = package.verify_response(200, {"Content-Length": "27"}, BYTES[:9])
    assert isinstance(verdict, fw.Unverifiable)
    assert (verdict.reason, verdict.expected_size) == ("incomplete", 27)
    assert verdict.actual_size == 9
    assert "9 of 27" in str(verdict)
    compressed = {"content-length": "27", "content-encoding": "gzip"}
    for headers in ({}, compressed):
        assert package.verify_response(200, headers, BYTES[:9]).status == "mismatch"


def test_only_the_beginning_of_a_rejected_download_is_read() -> None:
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        while True:
            read += 1000
            yield b"x" * 1000

    with pytest.raises(fw.ServiceError):
        package_of("scf").verify_response(403, {}, endless())
    assert read <= 20_000


def test_an_address_is_not_quoted_back() -> None:
    for name in PRESIGNED:
        url = package_of(name).url
        assert url
        quoted = url.reveal().replace("&", "&amp;")
        error = rejected(name, 403, {}, xml("AccessDenied", f"no: {quoted}"))
        assert "SIGNATURE" not in error.message + str(error) + repr(error)


def test_bad_input() -> None:
    package = package_of("scf")
    take: Any = package.verify_response
    for chunks in (None, 5, "text", object()):
        for status in (200, 403):
            assert field_of(take, status, {}, chunks) == "chunks"
    assert field_of(take, 200, {}, ["text"]) == "data"
    assert field_of(take, 403, {}, ["text"]) == "chunks"
    assert field_of(take, "200", {}, b"") == "status"
    assert field_of(take, 200, 5, b"") == "headers"
    assert field_of(take, 200, {}, b"", progress=5) == "progress"
    verifier = package.verifier()
    verifier.finish()
    assert field_of(verifier.response, 200, {}) == "verifier"
