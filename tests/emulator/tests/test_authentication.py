"""Who is let in, and with which status and code everybody else is rejected."""

from __future__ import annotations

from dataclasses import replace

from reach import accounts
from signing import NOW, signed_fc, signed_huawei, signed_tc3
from support import EmulatorCase, code_path, urn_path

QUARTER_HOUR = 15 * 60
HELLO = {"FunctionName": "hello"}


class AlibabaClassic(EmulatorCase):
    path = code_path("hello")

    def test_both_kinds_of_credentials_are_let_in(self) -> None:
        for key in accounts.ALIBABA_KEYS.values():
            self.assertEqual(self.fc(self.path, key=key).status, 200)

    def test_wrong_secret(self) -> None:
        key = replace(accounts.ALIBABA_LONG_TERM, secret="other")
        self.assertRejected(self.fc(self.path, key=key), 403, "SignatureNotMatch")

    def test_unknown_key(self) -> None:
        key = replace(accounts.ALIBABA_LONG_TERM, id="LTAI-nobody")
        self.assertRejected(self.fc(self.path, key=key), 403, "InvalidAccessKeyID")

    def test_temporary_key_needs_its_token(self) -> None:
        for token in (None, "another token"):
            key = replace(accounts.ALIBABA_TEMPORARY, token=token)
            self.assertRejected(self.fc(self.path, key=key), 403, "InvalidAccessKeyID")

    def test_the_clock_may_differ_by_fifteen_minutes_and_no_more(self) -> None:
        for offset in (QUARTER_HOUR, -QUARTER_HOUR):
            self.assertEqual(self.fc(self.path, at=NOW + offset).status, 200)
        for offset in (QUARTER_HOUR + 1, -QUARTER_HOUR - 1):
            response = self.fc(self.path, at=NOW + offset)
            self.assertRejected(response, 403, "RequestTimeTooSkewed")

    def test_required_headers(self) -> None:
        for name in ("Date", "Authorization"):
            headers = signed_fc("GET", self.path, self.host)
            del headers[name]
            response = self.send("GET", self.path, headers)
            self.assertRejected(response, 400, "MissingRequiredHeader")

    def test_vendor_headers_are_signed(self) -> None:
        headers = signed_fc("GET", self.path, self.host)
        headers["X-Fc-Trace-Id"] = "added later"
        response = self.send("GET", self.path, headers)
        self.assertRejected(response, 403, "SignatureNotMatch")

    def test_another_account_is_rejected(self) -> None:
        extra = {"X-Fc-Account-Id": "1"}
        self.assertRejected(self.fc(self.path, extra=extra), 403, "AccessDenied")
        extra = {"X-Fc-Account-Id": accounts.ALIBABA_ACCOUNT_ID}
        self.assertEqual(self.fc(self.path, extra=extra).status, 200)

    def test_a_rejection_names_the_request(self) -> None:
        self.assertIn("x-fc-request-id", self.fc("/2016-08-15/nothing").headers)


class AlibabaAcs3(EmulatorCase):
    path = code_path("hello", api="2021-04-06")

    def test_both_kinds_of_credentials_are_let_in(self) -> None:
        for key in accounts.ALIBABA_KEYS.values():
            self.assertEqual(self.acs3(self.path, key=key).status, 200)

    def test_wrong_secret_key_and_token(self) -> None:
        long_term, temporary = accounts.ALIBABA_LONG_TERM, accounts.ALIBABA_TEMPORARY
        for key, code in (
            (replace(long_term, secret="other"), "SignatureNotMatch"),
            (replace(long_term, id="nobody"), "InvalidAccessKeyID"),
            (replace(temporary, token=None), "InvalidAccessKeyID"),
        ):
            self.assertRejected(self.acs3(self.path, key=key), 403, code)

    def test_stale_clock(self) -> None:
        response = self.acs3(self.path, at=NOW - QUARTER_HOUR - 1)
        self.assertRejected(response, 403, "RequestTimeTooSkewed")
        self.assertEqual(set(response.json), {"Code", "Message", "RequestId"})

    def test_a_nonce_is_good_once(self) -> None:
        self.assertEqual(self.acs3(self.path, nonce="n" * 32).status, 200)
        response = self.acs3(self.path, nonce="n" * 32)
        self.assertRejected(response, 400, "SignatureNonceUsed")

    def test_a_rejected_request_does_not_use_up_its_nonce(self) -> None:
        key = replace(accounts.ALIBABA_LONG_TERM, secret="other")
        self.acs3(self.path, key=key, nonce="m" * 32)
        self.assertEqual(self.acs3(self.path, nonce="m" * 32).status, 200)

    def test_host_and_all_vendor_headers_must_be_signed(self) -> None:
        for name in ("host", "x-acs-action", "x-acs-signature-nonce"):
            response = self.acs3(self.path, leave_unsigned=name)
            self.assertRejected(response, 403, "SignatureNotMatch")

    def test_the_body_hash_must_be_that_of_the_body(self) -> None:
        response = self.acs3(self.path, extra={"x-acs-content-sha256": "0" * 64})
        self.assertRejected(response, 403, "SignatureNotMatch")

    def test_action_and_version_must_agree_with_the_path(self) -> None:
        for extra in ({"x-acs-action": "Other"}, {"x-acs-version": "2016-08-15"}):
            response = self.acs3(self.path, extra=extra)
            self.assertRejected(response, 400, "InvalidArgument")

    def test_the_classic_signature_is_not_taken(self) -> None:
        response = self.fc(self.path)
        self.assertRejected(response, 400, "MissingRequiredHeader")


class Huawei(EmulatorCase):
    def test_both_kinds_of_credentials_are_let_in(self) -> None:
        for key in accounts.HUAWEI_KEYS.values():
            self.assertEqual(self.huawei("GET", "hello", key=key).status, 200)

    def test_wrong_secret_key_and_token(self) -> None:
        long_term, temporary = accounts.HUAWEI_LONG_TERM, accounts.HUAWEI_TEMPORARY
        for key in (
            replace(long_term, secret="other"),
            replace(long_term, id="nobody"),
            replace(temporary, token=None),
            replace(temporary, token="another"),
        ):
            response = self.huawei("GET", "hello", key=key)
            self.assertRejected(response, 401, "APIGW.0301")
            self.assertEqual(
                response.json["request_id"], response.headers["x-request-id"]
            )

    def test_stale_clock(self) -> None:
        response = self.huawei("GET", "hello", at=NOW + QUARTER_HOUR + 1)
        self.assertRejected(response, 401, "APIGW.0303")

    def test_host_and_date_must_be_signed(self) -> None:
        for name in ("host", "x-sdk-date"):
            response = self.huawei("GET", "hello", leave_unsigned=name)
            self.assertRejected(response, 401, "APIGW.0301")

    def test_the_body_is_signed(self) -> None:
        target = urn_path("hello")
        headers = signed_huawei("PUT", target, self.host, body=b'{"code_type":"zip"}')
        response = self.send("PUT", target, headers, b'{"code_type":"jar"}')
        self.assertRejected(response, 401, "APIGW.0301")

    def test_percent_encoded_path_has_the_same_signature(self) -> None:
        target = urn_path("hello")
        headers = signed_huawei("GET", target, self.host)
        response = self.send("GET", target.replace(":", "%3A"), headers)
        self.assertEqual(response.status, 200)

    def test_token_mode(self) -> None:
        def ask(token: str) -> tuple[int, str]:
            headers = {"X-Auth-Token": token, "Content-Type": "application/json"}
            response = self.send("GET", urn_path("hello"), headers)
            return response.status, response.code

        self.assertEqual(ask(accounts.HUAWEI_TOKEN), (200, ""))
        self.assertEqual(ask("another"), (401, "APIGW.0301"))
        self.control("POST", "clock", {"offset": 24 * 3600})
        self.assertEqual(ask(accounts.HUAWEI_TOKEN), (401, "APIGW.0301"))

    def test_another_project_is_rejected(self) -> None:
        target = urn_path("hello").replace(accounts.HUAWEI_PROJECT_ID, "0" * 32, 1)
        headers = signed_huawei("GET", target, self.host)
        self.assertRejected(self.send("GET", target, headers), 403, "FSS.0403")


class Tencent(EmulatorCase):
    def test_both_kinds_of_credentials_are_let_in(self) -> None:
        for key in accounts.TENCENT_KEYS.values():
            self.assertIn("Url", self.tencent(HELLO, key=key).json["Response"])

    def test_wrong_secret_key_and_token(self) -> None:
        long_term, temporary = accounts.TENCENT_LONG_TERM, accounts.TENCENT_TEMPORARY
        for key, code in (
            (replace(long_term, secret="other"), "AuthFailure.SignatureFailure"),
            (replace(long_term, id="nobody"), "AuthFailure.SecretIdNotFound"),
            (replace(temporary, token=None), "AuthFailure.TokenFailure"),
            (replace(temporary, token="another"), "AuthFailure.TokenFailure"),
        ):
            self.assertRejected(self.tencent(HELLO, key=key), 200, code)

    def test_the_clock_may_differ_by_five_minutes_and_no_more(self) -> None:
        response = self.tencent(HELLO, at=NOW - 300)
        self.assertIn("Url", response.json["Response"])
        response = self.tencent(HELLO, at=NOW - 301)
        self.assertRejected(response, 200, "AuthFailure.SignatureExpire")

    def test_the_scope_names_the_service(self) -> None:
        response = self.tencent(HELLO, service="cvm")
        self.assertRejected(response, 200, "AuthFailure.InvalidAuthorization")

    def test_content_type_and_host_must_be_signed(self) -> None:
        for signed in (("host",), ("content-type",)):
            response = self.tencent(HELLO, signed=signed)
            self.assertRejected(response, 200, "AuthFailure.SignatureFailure")

    def test_the_action_may_be_signed_in_lower_case(self) -> None:
        signed = ("content-type", "host", "x-tc-action")
        response = self.tencent(HELLO, signed=signed)
        self.assertIn("Url", response.json["Response"])

    def test_the_body_is_signed(self) -> None:
        headers = signed_tc3(b'{"FunctionName":"hello"}', self.host)
        response = self.send("POST", "/", headers, b'{"FunctionName":"other"}')
        self.assertRejected(response, 200, "AuthFailure.SignatureFailure")

    def test_an_absurd_timestamp_is_rejected_politely(self) -> None:
        headers = signed_tc3(b"{}", self.host)
        for stamp in ("999999999999", "-1", "now", "1e9"):
            headers["x-tc-timestamp"] = stamp
            response = self.send("POST", "/", headers, b"{}")
            self.assertRejected(response, 200, "AuthFailure.InvalidAuthorization")
