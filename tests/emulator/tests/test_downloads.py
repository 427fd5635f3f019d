"""Package downloads: who may fetch, for how long and how often."""

from __future__ import annotations

from dataclasses import replace

from reach import accounts, packages
from signing import NOW, signed_huawei, signed_obs
from support import (
    EmulatorCase,
    Response,
    code_path,
    send,
    urn_path,
)


class DownloadCase(EmulatorCase):
    def alibaba_url(self, function: str = "hello") -> str:
        return str(self.fc(code_path(function)).json["url"])

    def tencent_url(self, function: str = "hello") -> str:
        response = self.tencent({"FunctionName": function})
        return str(response.json["Response"]["Url"])

    def huawei_link(self, function: str = "hello") -> str:
        return str(self.huawei("GET", function).json["func_code"]["link"])

    def assertForbidden(self, response: Response, code: str = "AccessDenied") -> None:
        self.assertEqual(response.status, 403)
        self.assertIn("application/xml", response.headers["content-type"])
        self.assertIn(f"<Code>{code}</Code>".encode(), response.body)
        self.assertNotIn(accounts.MARKER.encode(), response.body)


class PreSigned(DownloadCase):
    def test_an_oss_link_works_again_and_again_until_it_expires(self) -> None:
        url = self.alibaba_url()
        self.assertEqual(self.get(url).status, 200)
        self.control("POST", "clock", {"offset": 600})
        self.assertEqual(self.get(url).status, 200)
        self.control("POST", "clock", {"offset": 601})
        self.assertForbidden(self.get(url))

    def test_an_oss_link_is_for_get_and_for_one_object(self) -> None:
        url = self.alibaba_url()
        _, _, target = url.removeprefix("http://").partition("/")
        self.assertEqual(self.send("HEAD", f"/{target}", {}).status, 403)
        self.assertForbidden(
            self.get(url.replace("hello", "other")), "SignatureDoesNotMatch"
        )
        self.assertForbidden(self.get(url.partition("?")[0]))

    def test_a_cos_link_works_once(self) -> None:
        url = self.tencent_url()
        self.assertEqual(self.get(url).body, packages.python("latest"))
        self.assertForbidden(self.get(url))
        self.assertEqual(self.get(self.tencent_url()).status, 200)

    def test_a_cos_link_expires(self) -> None:
        url = self.tencent_url()
        self.control("POST", "clock", {"offset": 601})
        self.assertForbidden(self.get(url))

    def test_a_cos_link_has_a_bare_equals_sign_and_may_come_encoded(self) -> None:
        url = self.tencent_url()
        address, _, sign = url.partition("?sign=")
        self.assertTrue(sign.endswith("="))
        encoded = sign.replace("+", "%2B").replace("=", "%3D")
        self.assertEqual(self.get(f"{address}?sign={encoded}").status, 200)

    def test_links_hold_the_marker(self) -> None:
        for url in (self.alibaba_url(), self.tencent_url()):
            self.assertIn(accounts.MARKER, url)


class ObsSigned(DownloadCase):
    def test_both_kinds_of_credentials_and_both_date_headers(self) -> None:
        for key in accounts.HUAWEI_KEYS.values():
            for date_header in ("Date", "x-obs-date"):
                response = self.obs(
                    self.huawei_link(), key=key, date_header=date_header
                )
                self.assertEqual(response.body, packages.python("latest"))

    def test_a_plain_get_is_rejected(self) -> None:
        link = self.huawei_link()
        self.assertNotIn("?", link)
        self.assertForbidden(self.get(link))

    def test_wrong_signatures(self) -> None:
        key = accounts.HUAWEI_LONG_TERM
        for code, wrong in (
            ("SignatureDoesNotMatch", replace(key, secret="other")),
            ("InvalidAccessKeyId", replace(key, id="nobody")),
            ("InvalidToken", replace(accounts.HUAWEI_TEMPORARY, token=None)),
        ):
            self.assertForbidden(self.obs(self.huawei_link(), key=wrong), code)

    def test_stale_clock(self) -> None:
        response = self.obs(self.huawei_link(), at=NOW - 901)
        self.assertForbidden(response, "RequestTimeTooSkewed")

    def test_virtual_hosted_links_for_callers_by_real_host_name(self) -> None:
        host = f"functiongraph.{accounts.HUAWEI_REGION}.myhuaweicloud.com"
        headers = signed_huawei("GET", urn_path("hello"), host)
        shown = self.send("GET", urn_path("hello"), headers).json
        link = shown["func_code"]["link"]
        bucket_host = f"packages.obs.{accounts.HUAWEI_REGION}.myhuaweicloud.com"
        self.assertTrue(link.startswith(f"http://{bucket_host}/huawei/"), link)
        path = link.removeprefix(f"http://{bucket_host}")
        headers = signed_obs(path, bucket_host, resource=f"/packages{path}")
        response = send(self.emulator.url, "GET", link, headers)
        self.assertEqual(response.body, packages.python("latest"))


class Spoiled(DownloadCase):
    def test_reserved_functions_serve_something_else_than_was_stored(self) -> None:
        stored = packages.python("sample")
        for name in ("tampered", "truncated"):
            for served in (
                self.get(self.alibaba_url(name)).body,
                self.get(self.tencent_url(name)).body,
                self.obs(self.huawei_link(name)).body,
            ):
                self.assertNotEqual(served, stored)
                self.assertEqual(len(served) == len(stored), name == "tampered")

    def test_an_unknown_object(self) -> None:
        path = "/packages/huawei/nothing.zip"
        response = self.send("GET", path, signed_obs(path, self.host))
        self.assertEqual(response.status, 404)
        self.assertIn(b"<Code>NoSuchKey</Code>", response.body)
