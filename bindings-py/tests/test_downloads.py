"""What came in place of a package is never called tampered, and never one."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import faaswire as fw
import pytest
from support import vectors
from support.samples import calls, field_of
from support.vectors import Case, octets

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


def test_what_came_is_judged_in_every_way() -> None:
    vectors.run("download", vectors.downloads(), check)


def check(case: Case) -> None:
    of = case["package"]
    call = vectors.method(vectors.service(of["cloud"], of), of["operation"])
    response = call(**of["params"]).parse(200, {}, of["response"].encode())
    package = response.package()
    given = (case["status"], case["headers"])
    body = octets(case["body"])

    def by_hand() -> Any:
        verifier = package.verifier()
        try:
            # The body of a success is not read here, but by the verifier.
            verifier.response(*given, b"" if case["status"] == 200 else body)
        except (fw.ServiceError, fw.DecodeError):
            # Whoever goes on nevertheless gets no mismatch.
            verifier.update(octets(case["payload"]))
            assert verifier.finish().reason == "not_a_package"
            raise
        verifier.update(body)
        return verifier.finish()

    ways: list[Callable[[], Any]] = [
        lambda: package.verify_response(*given, body),
        lambda: package.verify_response(*given, iter([body[:9], body[9:]])),
        by_hand,
    ]
    if given == (200, []):
        each = [body[at : at + 1] for at in range(len(body))]
        ways += [
            lambda: package.verify(body),
            lambda: package.verify(memoryview(body)),
            lambda: package.verify_response(*given, each),
        ]
    if "verdict" in case:
        verdicts = [way() for way in ways]
        for verdict in verdicts:
            is_verdict(verdict, case["verdict"])
        return
    texts = set()
    for way in ways:
        with pytest.raises((fw.ServiceError, fw.DecodeError)) as caught:
            way()
        is_error(caught.value, case, of["cloud"])
        texts.add(str(caught.value))
    assert len(texts) == 1, texts


def is_verdict(verdict: Any, expected: Case) -> None:
    found = {name: getattr(verdict, name) for name in expected if name != "text"}
    assert found | {"text": str(verdict)} == {"text": str(verdict)} | expected


def is_error(error: Any, case: Case, cloud: str) -> None:
    expected = {name: each for name, each in case["error"].items() if name != "type"}
    assert error.status == case["status"]
    if case["error"]["type"] == "decode":
        assert type(error) is fw.DecodeError
        assert expected.pop("says", "") in error.problem
    else:
        assert type(error) is fw.ServiceError
        assert (error.cloud, error.body.reveal()) == (
            cloud,
            octets(case["body"])[:4096],
        )
    assert {name: getattr(error, name) for name in expected} == expected


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
