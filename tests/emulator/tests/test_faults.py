"""Ordered faults and the functions that suffer one always."""

from __future__ import annotations

import http.client
import json
import time

from reach import packages
from support import EmulatorCase, Response, code_path


class Ordered(EmulatorCase):
    path = code_path("hello")

    def ask(self, cloud: str) -> Response:
        if cloud == "alibaba":
            return self.fc(self.path)
        if cloud == "huawei":
            return self.huawei("GET", "hello")
        return self.tencent({"FunctionName": "hello"})

    def test_each_cloud_words_its_troubles(self) -> None:
        for cloud, fault, status, code in (
            ("alibaba", "throttle", 429, "Throttling"),
            ("alibaba", "busy", 409, "ConcurrentUpdateError"),
            ("alibaba", "server_error", 500, "InternalServerError"),
            ("huawei", "throttle", 429, "APIGW.0308"),
            ("huawei", "busy", 503, "FSS.0503"),
            ("huawei", "server_error", 500, "FSS.0500"),
            ("tencent", "throttle", 200, "RequestLimitExceeded"),
            ("tencent", "busy", 200, "FailedOperation.FunctionStatusError"),
            ("tencent", "server_error", 200, "InternalError"),
        ):
            with self.subTest(cloud=cloud, fault=fault):
                self.order(cloud, fault)
                self.assertRejected(self.ask(cloud), status, code)
                self.assertEqual(self.ask(cloud).code, "")

    def test_unreadable_responses(self) -> None:
        for cloud in ("alibaba", "huawei", "tencent"):
            with self.subTest(cloud):
                sound = self.ask(cloud).json
                self.order(cloud, "html")
                page = self.ask(cloud)
                self.assertEqual(page.status, 502)
                self.assertTrue(page.body.startswith(b"<html>"))
                self.order(cloud, "empty")
                self.assertEqual(self.ask(cloud).body, b"")
                self.order(cloud, "truncate_json")
                with self.assertRaises(ValueError):
                    json.loads(self.ask(cloud).body)
                self.order(cloud, "wrong_types")
                wrong = self.ask(cloud).json
                wrong, sound = (
                    wrong.get("Response", wrong),
                    sound.get("Response", sound),
                )
                for name in set(sound) - {"RequestId"}:
                    self.assertIsNot(type(wrong[name]), type(sound[name]), name)

    def test_times_operation_and_cloud(self) -> None:
        self.order("huawei", "throttle", operation="UpdateFunctionCode")
        self.order("alibaba", "throttle", times=2, retry_after=7)
        self.assertEqual(self.ask("huawei").status, 200)
        throttled = [self.ask("alibaba") for _ in range(3)]
        self.assertEqual([response.status for response in throttled], [429, 429, 200])
        self.assertEqual(throttled[0].headers["retry-after"], "7")
        self.assertEqual(self.huawei("PUT", "hello", body={}).code, "APIGW.0308")

    def test_no_fault_hides_a_wrong_signature(self) -> None:
        self.order("alibaba", "throttle")
        self.assertEqual(self.fc(self.path, at=0).code, "RequestTimeTooSkewed")
        self.assertEqual(self.ask("alibaba").status, 429)

    def test_slow(self) -> None:
        self.order("tencent", "slow", seconds=0.3)
        start = time.monotonic()
        self.assertEqual(self.ask("tencent").code, "")
        self.assertGreaterEqual(time.monotonic() - start, 0.3)

    def test_disconnect(self) -> None:
        self.order("tencent", "disconnect")
        with self.assertRaises(http.client.RemoteDisconnected):
            self.ask("tencent")

    def test_expired_links(self) -> None:
        self.order("alibaba", "expire_url")
        self.assertEqual(self.get(self.ask("alibaba").json["url"]).status, 403)
        self.order("tencent", "expire_url")
        url = self.ask("tencent").json["Response"]["Url"]
        self.assertEqual(self.get(url).status, 403)
        self.assertEqual(self.get(self.ask("alibaba").json["url"]).status, 200)

    def test_downloads(self) -> None:
        stored = packages.python("latest")
        url = self.ask("alibaba").json["url"]
        self.order("alibaba", "tamper_download")
        self.order("alibaba", "truncate_download")
        self.assertEqual(len(self.get(url).body), len(stored))
        self.assertEqual(self.get(url).body, stored[: len(stored) // 2])
        self.order("alibaba", "break_download")
        with self.assertRaises(http.client.IncompleteRead):
            self.get(url)
        self.assertEqual(self.get(url).body, stored)

    def test_a_wrong_order_names_the_member(self) -> None:
        for member, order in (
            ("cloud", {"cloud": "azure", "fault": "html"}),
            ("fault", {"cloud": "huawei", "fault": "rain"}),
            ("expire_url", {"cloud": "huawei", "fault": "expire_url"}),
            ("times", {"cloud": "huawei", "fault": "html", "times": True}),
            ("seconds", {"cloud": "huawei", "fault": "slow", "seconds": "1"}),
            ("operation", {"cloud": "huawei", "fault": "html", "operation": 1}),
            ("until", {"cloud": "huawei", "fault": "html", "until": 1}),
            ("body", ["html"]),
        ):
            response = self.control("POST", "faults", order)
            self.assertEqual(response.status, 400)
            self.assertIn(member, response.json["error"])


class Standing(EmulatorCase):
    def test_a_reserved_name_suffers_its_fault_always(self) -> None:
        for _ in range(2):
            self.assertEqual(self.fc(code_path("fault-throttle")).status, 429)
            self.assertEqual(self.huawei("GET", "fault-html").status, 502)
            response = self.tencent({"FunctionName": "fault-busy"})
            self.assertEqual(response.code, "FailedOperation.FunctionStatusError")

    def test_a_download_fault_is_no_function(self) -> None:
        response = self.fc(code_path("fault-tamper_download"))
        self.assertRejected(response, 404, "FunctionNotFound")
