"""ShowFunctionCode and UpdateFunctionCode."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from reach import accounts, packages
from support import EmulatorCase, Response, urn_path


def encoded(data: bytes) -> dict[str, str]:
    return {"file": base64.b64encode(data).decode()}


class ShowFunctionCode(EmulatorCase):
    def show(self, function: str) -> Response:
        return self.huawei("GET", function)

    def test_urn_forms(self) -> None:
        def version(suffix: str) -> str:
            urn: str = self.show("hello" + suffix).json["func_urn"]
            return urn.rpartition(":")[2]

        for suffix, expected in (
            ("", "latest"),
            (":latest", "latest"),
            (":v1", "v1"),
            (":!prod", "v2"),
        ):
            self.assertEqual(version(suffix), expected)

    def test_what_does_not_exist(self) -> None:
        for function, status, code in (
            ("nothing", 404, "FSS.1051"),
            ("hello:v9", 404, "FSS.1052"),
            ("hello:!beta", 404, "FSS.1053"),
            ("hello:!", 400, "FSS.1001"),
            ("a:b:c", 400, "FSS.1001"),
        ):
            with self.subTest(function):
                self.assertRejected(self.show(function), status, code)

    def test_a_zip_is_linked_and_its_digest_is_of_the_zip(self) -> None:
        shown = self.show("nodejs").json
        self.assertEqual(shown["func_code"]["file"], "")
        data = self.obs(shown["func_code"]["link"]).body
        self.assertEqual(shown["digest"], hashlib.sha512(data).hexdigest())
        self.assertEqual(shown["code_size"], len(data))

    def test_inline_source_stands_in_the_response(self) -> None:
        shown = self.show("inline").json
        source = base64.b64decode(shown["func_code"]["file"])
        self.assertEqual(shown["digest"], hashlib.sha512(source).hexdigest())

    def test_wrapped_source_is_one_member_of_a_zip_with_another_digest(self) -> None:
        shown = self.show("wrapped").json
        data = self.obs(shown["func_code"]["link"]).body
        self.assertNotEqual(shown["digest"], hashlib.sha512(data).hexdigest())
        self.assertEqual(
            shown["digest"], hashlib.sha512(packages.INLINE_SOURCE).hexdigest()
        )

    def test_reserved_functions(self) -> None:
        image = self.show("image").json
        self.assertEqual(image["code_type"], "Custom-Image-Swr")
        self.assertEqual(image["func_code"], {"file": "", "link": ""})
        self.assertEqual(self.show("no-checksum").json["digest"], "")
        self.assertRejected(self.show("forbidden"), 403, "FSS.0403")


class UpdateFunctionCode(EmulatorCase):
    def update(self, function: str = "hello", **body: Any) -> Response:
        return self.huawei("PUT", function, body=body)

    def test_inline_source_is_stored_as_sent(self) -> None:
        source = b"def handler(event, context):\n    return 1\n"
        response = self.update(code_type="inline", func_code=encoded(source))
        self.assertEqual(response.status, 200, response.body)
        self.assertEqual(response.json["code_size"], len(source))
        self.assertEqual(response.json["digest"], hashlib.sha512(source).hexdigest())
        self.assertEqual(response.json["func_code"], {**encoded(source), "link": ""})
        shown = self.huawei("GET", "hello").json
        self.assertEqual(shown["digest"], response.json["digest"])

    def test_zip_and_jar(self) -> None:
        for code_type, data in (("zip", packages.php()), ("jar", packages.java())):
            response = self.update(
                code_type=code_type,
                code_filename=f"code.{code_type}",
                func_code=encoded(data),
            )
            self.assertEqual(response.status, 200, response.body)
            self.assertEqual(self.obs(response.json["func_code"]["link"]).body, data)

    def test_code_from_the_object_store(self) -> None:
        link = self.huawei("GET", "php").json["func_code"]["link"]
        response = self.update(code_type="obs", code_url=link)
        self.assertEqual(response.status, 200, response.body)
        expected = hashlib.sha512(packages.php()).hexdigest()
        self.assertEqual(response.json["digest"], expected)
        self.assertEqual(response.json["code_url"], link)

    def test_dependency_lists(self) -> None:
        body: dict[str, Any] = {
            "code_type": "inline",
            "func_code": encoded(b"x = 1\n"),
        }
        response = self.update(**body, depend_version_list=["v-1"], depend_list=["d-1"])
        self.assertEqual(response.json["depend_version_list"], ["v-1"])
        self.assertEqual(response.json["depend_list"], ["d-1"])
        self.assertEqual(response.json["dependencies"][0]["id"], "v-1")
        self.assertEqual(self.update(**body).json["depend_list"], ["d-1"])
        self.assertEqual(self.update(**body, depend_list=[]).json["depend_list"], [])

    def test_rejections(self) -> None:
        archive = encoded(packages.php())
        largest = base64.b64encode(bytes(10 * 1024 + 1)).decode()
        for status, code, body in (
            (400, "FSS.1006", {}),
            (400, "FSS.1006", {"code_type": "tar"}),
            (400, "FSS.1010", {"code_type": "obs"}),
            (400, "FSS.1010", {"code_type": "obs", "code_url": "nowhere"}),
            (404, "FSS.1054", {"code_type": "obs", "code_url": "https://b.obs.x/k"}),
            (400, "FSS.1012", {"code_type": "inline"}),
            (400, "FSS.1012", {"code_type": "inline", "func_code": {"file": ""}}),
            (400, "FSS.1011", {"code_type": "inline", "func_code": {"file": "*"}}),
            (400, "FSS.1011", {"code_type": "inline", "func_code": "eA=="}),
            (400, "FSS.1001", {"code_type": "inline", "func_code": {"file": 1}}),
            (413, "FSS.1072", {"code_type": "inline", "func_code": {"file": largest}}),
            (400, "FSS.1001", {"code_type": "zip", "func_code": archive}),
            (
                400,
                "FSS.1013",
                {"code_type": "jar", "code_filename": "a.zip", "func_code": archive},
            ),
            (
                400,
                "FSS.1013",
                {
                    "code_type": "zip",
                    "code_filename": "a.zip",
                    "func_code": encoded(b"no archive"),
                },
            ),
            (400, "FSS.1001", {"code_type": "inline", "depend_list": "d"}),
            (403, "FSS.1046", {"code_type": "inline", "depend_list": ["inaccessible"]}),
        ):
            with self.subTest(code=code, body=str(body)[:60]):
                self.assertRejected(self.update(**body), status, code)

    def test_a_published_version_cannot_be_changed(self) -> None:
        response = self.update("hello:v1", code_type="inline", func_code=encoded(b"x"))
        self.assertRejected(response, 400, "FSS.1015")

    def test_the_body_must_be_a_json_object(self) -> None:
        for body in (b"", b"[]", b"{", b"\xff"):
            self.assertRejected(self.huawei("PUT", "hello", body=body), 400, "FSS.0400")

    def test_too_large_for_a_signature_and_too_large_for_the_service(self) -> None:
        data = packages.zip_of({"zeros": b""}) + bytes(50 << 20)
        file = base64.b64encode(data).decode()
        body = f'{{"code_type":"zip","func_code":{{"file":"{file}"}}}}'.encode()
        self.assertRejected(self.huawei("PUT", "hello", body=body), 413, "APIGW.0201")
        headers = {
            "X-Auth-Token": accounts.HUAWEI_TOKEN,
            "Content-Type": "application/json",
        }
        response = self.send("PUT", urn_path("hello"), headers, body)
        self.assertRejected(response, 413, "FSS.1071")
