"""GetFunctionAddress."""

from __future__ import annotations

import hashlib
from time import gmtime, strftime
from typing import Any

from reach import Request, accounts, packages, sign_tc3
from signing import NOW
from support import EmulatorCase, Response, send


class GetFunctionAddress(EmulatorCase):
    def ask(self, name: str = "hello", **parameters: str) -> Response:
        return self.tencent({"FunctionName": name, **parameters})

    def digest(self, **parameters: str) -> str:
        response = self.ask(**parameters).json["Response"]
        return str(response["CodeSha256"])

    def test_checksum_and_download_agree(self) -> None:
        response = self.ask("big").json["Response"]
        data = self.get(response["Url"]).body
        self.assertEqual(data, packages.big())
        self.assertEqual(response["CodeSha256"], hashlib.sha256(data).hexdigest())

    def test_qualifiers_and_namespaces(self) -> None:
        latest = self.digest()
        self.assertEqual(self.digest(Qualifier="$LATEST"), latest)
        self.assertEqual(self.digest(Qualifier="$DEFAULT"), latest)
        self.assertEqual(self.digest(Namespace="default"), latest)
        self.assertEqual(self.digest(Qualifier="prod"), self.digest(Qualifier="2"))
        self.assertNotEqual(self.digest(Qualifier="1"), latest)
        self.assertNotEqual(self.digest(Namespace="staging"), latest)

    def test_what_does_not_exist_and_what_is_malformed(self) -> None:
        parameters: dict[str, Any]
        for code, parameters in (
            ("ResourceNotFound.Function", {"FunctionName": "nothing"}),
            ("ResourceNotFound.FunctionVersion", {"Qualifier": "9"}),
            ("ResourceNotFound.Version", {"Qualifier": "beta"}),
            ("ResourceNotFound.Namespace", {"Namespace": "nowhere"}),
            ("InvalidParameterValue.FunctionName", {"FunctionName": "a b"}),
            ("InvalidParameterValue.Qualifier", {"Qualifier": "$NEXT"}),
            ("InvalidParameterValue.Namespace", {"Namespace": "a/b"}),
            ("InvalidParameterValue", {"FunctionName": 7}),
            ("UnknownParameter", {"Name": "hello"}),
        ):
            with self.subTest(code):
                response = self.tencent({"FunctionName": "hello", **parameters})
                self.assertRejected(response, 200, code)
        self.assertRejected(self.tencent({}), 200, "MissingParameter")
        self.assertRejected(self.tencent([]), 200, "InvalidParameter.Payload")

    def test_common_parameters(self) -> None:
        for code, extra in (
            ("InvalidAction", {"x-tc-action": "Fly"}),
            ("NoSuchVersion", {"x-tc-version": "2000-01-01"}),
            ("UnsupportedRegion", {"x-tc-region": "moon-1"}),
            ("MissingParameter", {"x-tc-region": ""}),
        ):
            response = self.tencent({"FunctionName": "hello"}, extra=extra)
            self.assertRejected(response, 200, code)

    def test_reserved_functions(self) -> None:
        self.assertNotIn("CodeSha256", self.ask("no-checksum").json["Response"])
        for name, code in (
            ("image", "FailedOperation.GetFunctionAddress"),
            ("forbidden", "UnauthorizedOperation.CAM"),
            ("protected", "UnauthorizedOperation.CodeSecret"),
        ):
            self.assertRejected(self.ask(name), 200, code)
        secret = accounts.TENCENT_CODE_SECRET
        response = self.ask("protected", CodeSecret=secret)
        self.assertIn("Url", response.json["Response"])

    def test_deploying_becomes_active_at_the_third_call(self) -> None:
        codes = [self.ask("deploying").code for _ in range(3)]
        busy = "FailedOperation.FunctionStatusError"
        self.assertEqual(codes, [busy, busy, ""])

    def test_get_with_parameters_in_the_query(self) -> None:
        target = "/?FunctionName=hello&Qualifier=%24LATEST"
        key, stamp = accounts.TENCENT_LONG_TERM, str(NOW)
        headers = {
            "host": self.host,
            "content-type": "application/x-www-form-urlencoded",
            "x-tc-action": "GetFunctionAddress",
            "x-tc-version": "2018-04-16",
            "x-tc-region": accounts.TENCENT_REGION,
            "x-tc-timestamp": stamp,
        }
        scope = f"{strftime('%Y-%m-%d', gmtime(NOW))}/scf/tc3_request"
        canonical = sign_tc3.canonical_request(
            Request("GET", target, tuple(headers.items())), ["content-type", "host"]
        )
        text = sign_tc3.string_to_sign(stamp, scope, canonical)
        headers["Authorization"] = (
            f"TC3-HMAC-SHA256 Credential={key.id}/{scope}, "
            "SignedHeaders=content-type;host, "
            f"Signature={sign_tc3.signature(key.secret, scope, text)}"
        )
        response = send(self.emulator.url, "GET", target, headers)
        self.assertIn("Url", response.json["Response"], response.body)

    def test_a_post_over_10_megabytes(self) -> None:
        response = self.ask("x" * (10 << 20))
        self.assertRejected(response, 200, "RequestSizeLimitExceeded")
