"""Services, functions and triggers of API 2016-08-15, from creation to deletion."""

from __future__ import annotations

import base64
from urllib.parse import quote

from life_cycle import FUNCTION, TRIGGER, ZIP, LifeCycleCase
from reach import Package, packages
from support import code_path


class Services(LifeCycleCase):
    def test_from_creation_to_deletion(self) -> None:
        created = self.made(
            "",
            {
                "serviceName": "svc",
                "description": "d",
                "nasConfig": {"userId": 1, "groupId": 2, "mountPoints": []},
            },
        )
        self.assertEqual(created.json["nasConfig"]["userId"], 1)
        self.assertEqual(created.json["createdTime"], "2023-11-14T22:13:20.000+0000")
        fetched = self.ask("GET", "/svc")
        self.assertEqual(fetched.json, created.json)
        self.assertEqual(fetched.headers["etag"], created.headers["etag"])
        updated = self.ask("PUT", "/svc", {"description": ""}, created.headers["etag"])
        self.assertEqual(updated.json["description"], "")
        self.assertNotEqual(updated.headers["etag"], created.headers["etag"])
        self.assertEqual(self.ask("DELETE", "/svc").status, 204)
        self.assertRejected(self.ask("GET", "/svc"), 404, "ServiceNotFound")

    def test_conflicts(self) -> None:
        self.service()
        again = self.ask("POST", "", {"serviceName": "svc"})
        self.assertRejected(again, 409, "ServiceAlreadyExists")
        self.function()
        self.assertRejected(self.ask("DELETE", "/svc"), 409, "ServiceNotEmpty")

    def test_a_stale_etag_changes_nothing(self) -> None:
        stale = self.service().headers["etag"]
        current = self.ask("PUT", "/svc", {"description": "new"}).headers["etag"]
        for method, body in (("PUT", {"description": "newer"}), ("DELETE", None)):
            response = self.ask(method, "/svc", body, stale)
            self.assertRejected(response, 412, "PreconditionFailed")
        self.assertEqual(self.ask("GET", "/svc").json["description"], "new")
        self.assertEqual(self.ask("DELETE", "/svc", etag=current).status, 204)

    def test_arguments(self) -> None:
        for named, body in (
            ("serviceName", {}),
            ("serviceName", {"serviceName": 1}),
            ("serviceName", {"serviceName": "1st"}),
            ("description", {"serviceName": "x", "description": 1}),
            ("internetAccess", {"serviceName": "x", "internetAccess": 1}),
            ("nasConfig.userId", {"serviceName": "x", "nasConfig": {"userId": "1"}}),
            ("vpcConfig.vSwitchIds[1]", {
                "serviceName": "x", "vpcConfig": {"vSwitchIds": ["a", 2]},
            }),
            ("JSON object", ["svc"]),
        ):  # fmt: skip
            with self.subTest(named):
                response = self.ask("POST", "", body)
                self.assertRejected(response, 400, "InvalidArgument")
                self.assertIn(named, response.json["ErrorMessage"])

    def test_null_is_absent_and_unknown_members_are_ignored(self) -> None:
        body = {"serviceName": "svc", "role": None, "headers": {"Authorization": "x"}}
        created = self.made("", body)
        self.assertEqual(created.json["role"], "")
        self.assertNotIn("headers", created.json)


class Lists(LifeCycleCase):
    def names(self, query: str) -> tuple[list[str], str]:
        response = self.ask("GET", query)
        self.assertEqual(response.status, 200, response.body)
        services = [service["serviceName"] for service in response.json["services"]]
        return services, response.json.get("nextToken", "")

    def test_pages(self) -> None:
        for number in range(5):
            self.service(f"page-{number}")
        found: list[str] = []
        token = ""
        while True:
            more = f"&nextToken={quote(token, safe='')}" if token else ""
            names, token = self.names(f"?limit=2&prefix=page-{more}")
            found += names
            if not token:
                break
            self.assertEqual(len(names), 2)
        self.assertEqual(found, [f"page-{number}" for number in range(5)])

    def test_a_token_must_come_back_byte_for_byte(self) -> None:
        for number in range(3):
            self.service(f"page-{number}")
        _, token = self.names("?limit=1&prefix=page-")
        self.assertIn("+", token)
        # Unescaped, the plus sign of the token arrives as a blank.
        response = self.ask("GET", f"?limit=1&nextToken={token}")
        self.assertRejected(response, 400, "InvalidArgument")

    def test_prefix_start_key_and_limit(self) -> None:
        for name in ("a1", "a2", "b1"):
            self.service(name)
        self.assertEqual(self.names("?prefix=a")[0], ["a1", "a2"])
        self.assertEqual(self.names("?startKey=a2")[0], ["a2", "b1", "demo"])
        for limit in ("0", "101", "x", "", "-1"):
            response = self.ask("GET", f"?limit={limit}")
            self.assertRejected(response, 400, "InvalidArgument")

    def test_functions_of_a_version(self) -> None:
        self.service()
        self.function(functionName="one")
        self.made("/svc/versions", {})
        self.function(functionName="two")

        def names(path: str) -> list[str]:
            functions = self.ask("GET", path).json["functions"]
            return [function["functionName"] for function in functions]

        self.assertEqual(names("/svc.1/functions"), ["one"])
        self.assertEqual(names("/svc/functions"), ["one", "two"])
        response = self.ask("GET", "/svc.2/functions")
        self.assertRejected(response, 404, "VersionNotFound")


class Functions(LifeCycleCase):
    def setUp(self) -> None:
        super().setUp()
        self.service()

    def test_from_creation_to_deletion(self) -> None:
        created = self.function(environmentVariables={"A": "b"})
        package = Package(base64.b64decode(ZIP))
        self.assertEqual(created.json["codeChecksum"], package.crc64)
        self.assertEqual(created.json["codeSize"], len(package.data))
        self.assertEqual(
            (created.json["memorySize"], created.json["timeout"]), (128, 3)
        )
        self.assertNotIn("code", created.json)
        self.assertEqual(self.ask("GET", "/svc/functions/fn").json, created.json)
        other = base64.b64encode(packages.php()).decode()
        updated = self.ask(
            "PUT",
            "/svc/functions/fn",
            {"code": {"zipFile": other}, "timeout": 60},
            created.headers["etag"],
        )
        self.assertEqual(updated.json["codeChecksum"], Package(packages.php()).crc64)
        self.assertEqual(updated.json["handler"], "index.handler")
        link = self.fc(code_path("fn", "svc")).json
        self.assertEqual(self.get(link["url"]).body, packages.php())
        stale = self.ask("DELETE", "/svc/functions/fn", etag=created.headers["etag"])
        self.assertRejected(stale, 412, "PreconditionFailed")
        self.assertEqual(self.ask("DELETE", "/svc/functions/fn").status, 204)
        response = self.ask("GET", "/svc/functions/fn")
        self.assertRejected(response, 404, "FunctionNotFound")

    def test_conflicts(self) -> None:
        self.function()
        response = self.ask("POST", "/svc/functions", FUNCTION)
        self.assertRejected(response, 409, "FunctionAlreadyExists")
        self.made("/svc/functions/fn/triggers", TRIGGER)
        response = self.ask("DELETE", "/svc/functions/fn")
        self.assertRejected(response, 409, "FunctionNotEmpty")

    def test_code(self) -> None:
        bucket = {"ossBucketName": "demo-code", "ossObjectName": "hello.zip"}
        created = self.function(code=bucket)
        expected = Package(packages.python("from OSS")).crc64
        self.assertEqual(created.json["codeChecksum"], expected)
        for named, code in (
            ("zipFile", {}),
            ("Base64", {"zipFile": "*"}),
            ("ZIP", {"zipFile": "eA=="}),
            ("ossObjectName", {**bucket, "ossObjectName": "other"}),
            ("code", "UEsFBg=="),
        ):
            body = {**FUNCTION, "functionName": "other", "code": code}
            response = self.ask("POST", "/svc/functions", body)
            self.assertRejected(response, 400, "InvalidArgument")
            self.assertIn(named, response.json["ErrorMessage"])

    def test_only_an_image_needs_no_code(self) -> None:
        """As the SDKs create one: with the image instead of code."""
        body = {key: value for key, value in FUNCTION.items() if key != "code"}
        response = self.ask("POST", "/svc/functions", body)
        self.assertRejected(response, 400, "InvalidArgument")
        body["runtime"] = "custom-container"
        response = self.ask("POST", "/svc/functions", body)
        self.assertRejected(response, 400, "InvalidArgument")
        body["customContainerConfig"] = {"image": "fn:1"}
        created = self.made("/svc/functions", body)
        self.assertEqual(created.json["codeSize"], 0)
        self.assertNotIn("codeChecksum", created.json)
        response = self.fc(code_path("fn", "svc"))
        self.assertRejected(response, 400, "InvalidArgument")
        invoked = self.ask("POST", "/svc/functions/fn/invocations")
        self.assertEqual(invoked.status, 200, invoked.body)
        self.assertNotIn("x-fc-code-checksum", invoked.headers)


class Triggers(LifeCycleCase):
    path = "/svc/functions/fn/triggers"

    def setUp(self) -> None:
        super().setUp()
        self.service()
        self.function()

    def test_from_creation_to_deletion(self) -> None:
        created = self.made(self.path, TRIGGER)
        self.assertEqual(created.json["triggerConfig"], TRIGGER["triggerConfig"])
        fetched = self.ask("GET", f"{self.path}/timer")
        self.assertEqual(fetched.json, created.json)
        config = {"cronExpression": "@every 1m", "enable": False}
        updated = self.ask("PUT", f"{self.path}/timer", {"triggerConfig": config})
        self.assertEqual(updated.json["triggerConfig"], config)
        (listed,) = self.ask("GET", self.path).json["triggers"]
        self.assertEqual(listed, updated.json)
        stale = self.ask("DELETE", f"{self.path}/timer", etag=created.headers["etag"])
        self.assertRejected(stale, 412, "PreconditionFailed")
        self.assertEqual(self.ask("DELETE", f"{self.path}/timer").status, 204)
        self.assertRejected(
            self.ask("GET", f"{self.path}/timer"), 404, "TriggerNotFound"
        )

    def test_rejections(self) -> None:
        self.made(self.path, TRIGGER)
        self.assertRejected(
            self.ask("POST", self.path, TRIGGER), 409, "TriggerAlreadyExists"
        )
        as_text = {**TRIGGER, "triggerName": "t", "triggerConfig": "{}"}
        self.assertRejected(
            self.ask("POST", self.path, as_text), 400, "InvalidArgument"
        )
        elsewhere = self.path.replace("fn", "nothing")
        self.assertRejected(self.ask("GET", elsewhere), 404, "FunctionNotFound")
