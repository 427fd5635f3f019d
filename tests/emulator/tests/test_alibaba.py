"""GetFunctionCode of both Alibaba APIs."""

from __future__ import annotations

from urllib.parse import quote

from reach import Package, packages
from support import EmulatorCase, code_path


class GetFunctionCode(EmulatorCase):
    def test_checksum_and_download_agree(self) -> None:
        for name, data in (
            ("nodejs", packages.nodejs()),
            ("java", packages.java()),
            ("big", packages.big()),
        ):
            with self.subTest(name):
                response = self.fc(code_path(name)).json
                self.assertEqual(response["checksum"], Package(data).crc64)
                self.assertEqual(self.get(response["url"]).body, data)

    def test_qualifiers_of_the_classic_api_stand_in_the_path(self) -> None:
        found = {
            qualifier: self.fc(code_path("hello", f"demo.{qualifier}")).json["checksum"]
            for qualifier in ("LATEST", "1", "2", "prod", "canary")
        }
        latest = self.fc(code_path("hello")).json["checksum"]
        self.assertEqual(found["LATEST"], latest)
        self.assertEqual(found["prod"], found["2"])
        self.assertEqual(found["canary"], found["1"])
        self.assertEqual(len({latest, found["1"], found["2"]}), 3)

    def test_qualifiers_of_the_newer_api_stand_in_the_query(self) -> None:
        path = code_path("hello", api="2021-04-06")
        for qualifier in ("LATEST", "1", "2", "prod", "canary"):
            newer = self.acs3(f"{path}?qualifier={qualifier}").json
            classic = self.fc(code_path("hello", f"demo.{qualifier}")).json
            self.assertEqual(newer["checksum"], classic["checksum"])

    def test_what_does_not_exist(self) -> None:
        for path, code in (
            (code_path("hello", "nowhere"), "ServiceNotFound"),
            (code_path("nothing"), "FunctionNotFound"),
            (code_path("hello", "demo.9"), "VersionNotFound"),
            (code_path("hello", "demo.beta"), "AliasNotFound"),
            (code_path(quote("函数 名", safe="")), "FunctionNotFound"),
        ):
            with self.subTest(path):
                response = self.fc(path)
                self.assertRejected(response, 404, code)
                self.assertEqual(set(response.json), {"ErrorCode", "ErrorMessage"})
        newer = code_path("hello", api="2021-04-06")
        self.assertRejected(self.acs3(f"{newer}?qualifier=9"), 404, "VersionNotFound")

    def test_no_such_path_and_no_such_method(self) -> None:
        for method, path in (
            ("GET", "/2016-08-15/nothing"),
            ("DELETE", code_path("hello")),
            ("GET", "/2016-08-15/services//functions/hello/code"),
        ):
            response = self.fc(path, method=method)
            self.assertRejected(response, 404, "PathNotSupported")

    def test_reserved_functions(self) -> None:
        self.assertNotIn("checksum", self.fc(code_path("no-checksum")).json)
        self.assertRejected(self.fc(code_path("forbidden")), 403, "AccessDenied")
