"""The reference signers against captured requests and published worked examples."""

from __future__ import annotations

import base64
import json
import unittest
from collections import Counter
from collections.abc import Iterator
from typing import Any

from reach import (
    VECTORS,
    Failure,
    Key,
    NonceMemory,
    Reason,
    Request,
    parse_http_date,
    sign_acs3,
    sign_fc,
    sign_huawei,
    sign_tc3,
)

Case = dict[str, Any]

# Schemes that the emulated operations do not take.
NOT_EMULATED = {
    "ACS-ROA-HMAC-SHA1",
    "FC-PRESIGNED-URL",
    "HmacSHA1",
    "HmacSHA256",
    "SKIP",
    "V11-HMAC-SHA256",
    "X-Auth-Token",
}


def cases(folder: str = "", pattern: str = "*.json") -> Iterator[Case]:
    for path in sorted((VECTORS / folder).rglob(pattern)):
        document = json.loads(path.read_text("utf-8"))
        if isinstance(document, dict):
            yield from document.get("requests", [])


def request_of(case: Case) -> Request:
    sent = case["request"]
    body = sent["body"]
    data = (
        base64.b64decode(body["base64"]) if "base64" in body else body["text"].encode()
    )
    fields = [(name, value) for name, value in sent["headers"]]
    authorization = case["expect"]["authorization"]
    if authorization:
        fields.append(("authorization", authorization))
    return Request(sent["method"], sent["target"], tuple(fields), data)


def key_of(case: Case) -> Key:
    """The key, with the token that was sent: an SDK may leave out one it was given."""
    credentials, request = case["credentials"], request_of(case)
    ids = ("access_key_id", "access_key", "secret_id")
    secrets = ("access_key_secret", "secret_key")
    headers = (
        "x-fc-security-token",
        "x-acs-security-token",
        "x-security-token",
        "x-tc-token",
    )
    return Key(
        next(credentials[name] for name in ids if name in credentials),
        next(credentials[name] for name in secrets if name in credentials),
        next((request.header(name) for name in headers if request.header(name)), None),
    )


def verify(case: Case) -> Failure | None:
    request, key, scheme = request_of(case), key_of(case), case["scheme"]
    keys = {key.id: key}
    if scheme == "FC":
        now = parse_http_date(request.header("date")) or 0
        return sign_fc.verify(request, keys, now)
    if scheme == "ACS3-HMAC-SHA256":
        return sign_acs3.verify(request, keys, case["at"], NonceMemory())
    if scheme == "SDK-HMAC-SHA256":
        return sign_huawei.verify(request, keys, case["at"])
    service = request.header("authorization").split("/")[2]
    return sign_tc3.verify(request, keys, case["at"], service)


class CapturedRequests(unittest.TestCase):
    def test_every_captured_request_is_accepted(self) -> None:
        counts: Counter[str] = Counter()
        for case in cases():
            scheme = case["scheme"]
            if scheme in NOT_EMULATED or case["id"].startswith("doc-"):
                continue
            with self.subTest(case["id"]):
                failure = verify(case)
                if "exception" in case:
                    # A written exception: the SDK signed against the documented rule.
                    self.assertIsNotNone(failure)
                else:
                    self.assertIsNone(failure)
                    counts[scheme] += 1
        at_least = {
            "FC": 250,
            "ACS3-HMAC-SHA256": 18,
            "SDK-HMAC-SHA256": 44,
            "TC3-HMAC-SHA256": 42,
        }
        for scheme, count in at_least.items():
            self.assertGreaterEqual(counts[scheme], count, scheme)
        self.assertEqual(set(counts), set(at_least))

    def test_a_changed_request_is_rejected(self) -> None:
        for case in cases():
            if case["scheme"] in NOT_EMULATED or "exception" in case:
                continue
            if not case["expect"]["authorization"] or case["id"].startswith("doc-"):
                continue
            with self.subTest(case["id"]):
                secret_names = ("access_key_secret", "secret_key")
                credentials = dict(case["credentials"])
                name = next(n for n in secret_names if n in credentials)
                credentials[name] += "x"
                failure = verify({**case, "credentials": credentials})
                self.assertEqual(failure and failure.reason, Reason.MISMATCH)


class PublishedExamples(unittest.TestCase):
    """Each stage of a worked example, so that a failure names the stage."""

    def test_huawei(self) -> None:
        found = 0
        for case in cases("huawei", "signing_examples.json"):
            found += 1
            with self.subTest(case["id"]):
                request, expect = request_of(case), case["expect"]
                canonical = sign_huawei.canonical_request(
                    request, expect["signed_headers"]
                )
                text = sign_huawei.string_to_sign(
                    request.header("x-sdk-date"), canonical
                )
                self.assertEqual(canonical, expect["canonical_request"])
                self.assertEqual(text, expect["string_to_sign"])
                self.assertEqual(
                    sign_huawei.signature(key_of(case).secret, text),
                    expect["signature"],
                )
        self.assertEqual(found, 3)

    def test_tencent(self) -> None:
        found = 0
        for case in cases("tencent", "signing_examples.json"):
            if case["scheme"] != "TC3-HMAC-SHA256":
                continue
            found += 1
            with self.subTest(case["id"]):
                request, expect = request_of(case), case["expect"]
                canonical = sign_tc3.canonical_request(
                    request, expect["signed_headers"]
                )
                scope = expect["string_to_sign"].splitlines()[2]
                text = sign_tc3.string_to_sign(str(case["at"]), scope, canonical)
                self.assertEqual(canonical, expect["canonical_request"])
                self.assertEqual(text, expect["string_to_sign"])
                self.assertEqual(
                    sign_tc3.signature(key_of(case).secret, scope, text),
                    expect["signature"],
                )
        self.assertEqual(found, 3)

    def test_alibaba(self) -> None:
        resources = signatures = 0
        for case in cases("alibaba", "signing_examples.json"):
            target, expect = case["request"]["target"], case["expect"]
            with self.subTest(case["id"]):
                if "x-fc-signature=" not in target:
                    resources += 1
                    self.assertEqual(
                        sign_fc.resource(target), expect["canonical_resource"]
                    )
                if expect["signature"]:
                    signatures += 1
                    secret = case["credentials"]["access_key_secret"]
                    self.assertEqual(
                        sign_fc.signature(secret, expect["string_to_sign"]),
                        expect["signature"],
                    )
        self.assertEqual((resources, signatures), (3, 3))
