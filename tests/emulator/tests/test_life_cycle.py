"""The whole 2016-08-15 API with its state: create, list, change, publish, invoke, delete."""

from __future__ import annotations

import base64
import json
import unittest
from typing import Any
from urllib.parse import quote

from support import Answer, EmulatorCase, Package, code_path, fc_routes, packages

ROOT = "/2016-08-15/services"
ZIP = base64.b64encode(packages.python("uploaded")).decode()
FUNCTION = {
    "functionName": "fn",
    "runtime": "python3",
    "handler": "index.handler",
    "code": {"zipFile": ZIP},
}
TRIGGER = {
    "triggerName": "timer",
    "triggerType": "timer",
    "triggerConfig": {"cronExpression": "0 0 4 * * *", "enable": True},
}


class LifeCycleCase(EmulatorCase):
    def ask(
        self, method: str, path: str, body: Any = None, etag: str | None = None
    ) -> Answer:
        data = b"" if body is None else json.dumps(body).encode()
        extra = {"Content-Type": "application/json"} if data else {}
        if etag is not None:
            extra["If-Match"] = etag
        return self.fc(ROOT + path, method=method, body=data, extra=extra)

    def made(self, path: str, body: Any) -> Answer:
        answer = self.ask("POST", path, body)
        self.assertEqual(answer.status, 200, answer.body)
        return answer

    def service(self, name: str = "svc") -> Answer:
        return self.made("", {"serviceName": name})

    def function(self, **members: Any) -> Answer:
        return self.made("/svc/functions", {**FUNCTION, **members})


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
        self.assertRefused(self.ask("GET", "/svc"), 404, "ServiceNotFound")

    def test_conflicts(self) -> None:
        self.service()
        again = self.ask("POST", "", {"serviceName": "svc"})
        self.assertRefused(again, 409, "ServiceAlreadyExists")
        self.function()
        self.assertRefused(self.ask("DELETE", "/svc"), 409, "ServiceNotEmpty")

    def test_a_stale_etag_changes_nothing(self) -> None:
        stale = self.service().headers["etag"]
        current = self.ask("PUT", "/svc", {"description": "new"}).headers["etag"]
        for method, body in (("PUT", {"description": "newer"}), ("DELETE", None)):
            answer = self.ask(method, "/svc", body, stale)
            self.assertRefused(answer, 412, "PreconditionFailed")
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
                answer = self.ask("POST", "", body)
                self.assertRefused(answer, 400, "InvalidArgument")
                self.assertIn(named, answer.json["ErrorMessage"])

    def test_null_is_absent_and_unknown_members_are_ignored(self) -> None:
        body = {"serviceName": "svc", "role": None, "headers": {"Authorization": "x"}}
        created = self.made("", body)
        self.assertEqual(created.json["role"], "")
        self.assertNotIn("headers", created.json)


class Lists(LifeCycleCase):
    def names(self, query: str) -> tuple[list[str], str]:
        answer = self.ask("GET", query)
        self.assertEqual(answer.status, 200, answer.body)
        services = [service["serviceName"] for service in answer.json["services"]]
        return services, answer.json.get("nextToken", "")

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
        answer = self.ask("GET", f"?limit=1&nextToken={token}")
        self.assertRefused(answer, 400, "InvalidArgument")

    def test_prefix_start_key_and_limit(self) -> None:
        for name in ("a1", "a2", "b1"):
            self.service(name)
        self.assertEqual(self.names("?prefix=a")[0], ["a1", "a2"])
        self.assertEqual(self.names("?startKey=a2")[0], ["a2", "b1", "demo"])
        for limit in ("0", "101", "x", "", "-1"):
            answer = self.ask("GET", f"?limit={limit}")
            self.assertRefused(answer, 400, "InvalidArgument")

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
        answer = self.ask("GET", "/svc.2/functions")
        self.assertRefused(answer, 404, "VersionNotFound")


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
        self.assertRefused(stale, 412, "PreconditionFailed")
        self.assertEqual(self.ask("DELETE", "/svc/functions/fn").status, 204)
        answer = self.ask("GET", "/svc/functions/fn")
        self.assertRefused(answer, 404, "FunctionNotFound")

    def test_conflicts(self) -> None:
        self.function()
        answer = self.ask("POST", "/svc/functions", FUNCTION)
        self.assertRefused(answer, 409, "FunctionAlreadyExists")
        self.made("/svc/functions/fn/triggers", TRIGGER)
        answer = self.ask("DELETE", "/svc/functions/fn")
        self.assertRefused(answer, 409, "FunctionNotEmpty")

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
            answer = self.ask("POST", "/svc/functions", body)
            self.assertRefused(answer, 400, "InvalidArgument")
            self.assertIn(named, answer.json["ErrorMessage"])


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
        self.assertRefused(stale, 412, "PreconditionFailed")
        self.assertEqual(self.ask("DELETE", f"{self.path}/timer").status, 204)
        self.assertRefused(
            self.ask("GET", f"{self.path}/timer"), 404, "TriggerNotFound"
        )

    def test_refusals(self) -> None:
        self.made(self.path, TRIGGER)
        self.assertRefused(
            self.ask("POST", self.path, TRIGGER), 409, "TriggerAlreadyExists"
        )
        as_text = {**TRIGGER, "triggerName": "t", "triggerConfig": "{}"}
        self.assertRefused(self.ask("POST", self.path, as_text), 400, "InvalidArgument")
        elsewhere = self.path.replace("fn", "nothing")
        self.assertRefused(self.ask("GET", elsewhere), 404, "FunctionNotFound")


class VersionsAndAliases(LifeCycleCase):
    def setUp(self) -> None:
        super().setUp()
        self.service()
        self.function()

    def publish(self, **members: Any) -> str:
        version: str = self.made("/svc/versions", members).json["versionId"]
        return version

    def change(self, text: str) -> None:
        self.ask("PUT", "/svc/functions/fn", {"description": text})

    def test_versions_freeze_what_they_hold(self) -> None:
        self.assertEqual(self.publish(description="first"), "1")
        self.change("later")
        frozen = self.ask("GET", "/svc.1/functions/fn").json
        self.assertEqual(frozen["description"], "")
        self.assertEqual(
            self.ask("GET", "/svc/functions/fn").json["description"], "later"
        )
        self.ask("PUT", "/svc", {"description": "new"})
        self.assertEqual(self.ask("GET", "/svc.1").json["description"], "")

    def test_publishing_without_a_change_is_an_error(self) -> None:
        self.publish()
        answer = self.ask("POST", "/svc/versions", {})
        self.assertRefused(answer, 409, "VersionPublishError")

    def test_publishing_is_guarded_by_the_etag_of_the_service(self) -> None:
        etag = self.ask("GET", "/svc").headers["etag"]
        answer = self.ask("POST", "/svc/versions", {}, "other")
        self.assertRefused(answer, 412, "PreconditionFailed")
        self.assertEqual(self.ask("POST", "/svc/versions", None, etag).status, 200)

    def test_list_and_delete_versions(self) -> None:
        for number in range(12):
            self.change(str(number))
            self.publish()

        def ids(query: str) -> list[str]:
            versions = self.ask("GET", f"/svc/versions?{query}").json["versions"]
            return [version["versionId"] for version in versions]

        self.assertEqual(ids("limit=2"), ["12", "11"])
        self.assertEqual(ids("limit=3&startKey=10"), ["10", "9", "8"])
        self.assertEqual(ids("direction=FORWARD&startKey=9"), ["9", "10", "11", "12"])
        answer = self.ask("GET", "/svc/versions?limit=2")
        self.assertEqual(answer.json["direction"], "BACKWARD")
        token = quote(answer.json["nextToken"], safe="")
        self.assertEqual(ids(f"limit=2&nextToken={token}"), ["10", "9"])
        for query in ("direction=UP", "startKey=x", "limit=0"):
            answer = self.ask("GET", f"/svc/versions?{query}")
            self.assertRefused(answer, 400, "InvalidArgument")
        self.assertEqual(self.ask("DELETE", "/svc/versions/12").status, 204)
        answer = self.ask("DELETE", "/svc/versions/12")
        self.assertRefused(answer, 404, "VersionNotFound")

    def test_aliases(self) -> None:
        self.publish()
        self.change("second")
        self.publish()
        body = {"aliasName": "prod", "versionId": "1"}
        created = self.made("/svc/aliases", body)
        self.assertEqual(created.json["versionId"], "1")
        again = self.ask("POST", "/svc/aliases", body)
        self.assertRefused(again, 409, "AliasAlreadyExists")
        weights = {"additionalVersionWeight": {"2": 0.25}}
        etag = created.headers["etag"]
        updated = self.ask("PUT", "/svc/aliases/prod", weights, etag)
        self.assertEqual(updated.json["additionalVersionWeight"], {"2": 0.25})
        stale = self.ask("PUT", "/svc/aliases/prod", {"versionId": "2"}, etag)
        self.assertRefused(stale, 412, "PreconditionFailed")
        answers = [self.ask("GET", "/svc.prod/functions/fn").json for _ in range(8)]
        second = [answer["description"] == "second" for answer in answers]
        self.assertEqual(sum(second), 2)
        (listed,) = self.ask("GET", "/svc/aliases").json["aliases"]
        self.assertEqual(listed, self.ask("GET", "/svc/aliases/prod").json)
        self.assertEqual(self.ask("DELETE", "/svc/aliases/prod").status, 204)
        answer = self.ask("GET", "/svc/aliases/prod")
        self.assertRefused(answer, 404, "AliasNotFound")

    def test_alias_refusals(self) -> None:
        self.publish()
        for status, code, body in (
            (404, "VersionNotFound", {"versionId": "7"}),
            (404, "VersionNotFound", {"additionalVersionWeight": {"7": 0.5}}),
            (400, "InvalidArgument", {"additionalVersionWeight": {"1": 1.5}}),
            (400, "InvalidArgument", {"additionalVersionWeight": "1:0.5"}),
            (400, "InvalidArgument", {"aliasName": "LATEST"}),
            (400, "InvalidArgument", {"versionId": 1}),
        ):
            members = {"aliasName": "a", "versionId": "1", **body}
            self.assertRefused(self.ask("POST", "/svc/aliases", members), status, code)


class Invocations(LifeCycleCase):
    def invoke(
        self, function: str = "hello", event: bytes = b"", **extra: str
    ) -> Answer:
        headers = {name.replace("_", "-"): value for name, value in extra.items()}
        path = f"{ROOT}/demo.prod/functions/{function}/invocations"
        return self.fc(path, method="POST", body=event, extra=headers)

    def test_a_function_echoes_its_event(self) -> None:
        event = bytes(range(256))
        answer = self.invoke(event=event)
        self.assertEqual((answer.status, answer.body), (200, event))
        self.assertEqual(answer.headers["x-fc-invocation-service-version"], "2")
        checksum = self.fc(code_path("hello", "demo.prod")).json["checksum"]
        self.assertEqual(answer.headers["x-fc-code-checksum"], checksum)
        self.assertNotIn("x-fc-log-result", answer.headers)

    def test_asynchronous(self) -> None:
        answer = self.invoke(event=b"x", X_Fc_Invocation_Type="Async")
        self.assertEqual((answer.status, answer.body), (202, b""))

    def test_log_tail(self) -> None:
        answer = self.invoke("chatty", X_Fc_Log_Type="Tail")
        log = base64.b64decode(answer.headers["x-fc-log-result"])
        self.assertEqual(len(log), 4096)
        self.assertIn(answer.headers["x-fc-request-id"].encode(), log)

    def test_failing_functions(self) -> None:
        for name, kind in (
            ("raises", "HandledInvocationError"),
            ("crashes", "UnhandledInvocationError"),
        ):
            answer = self.invoke(name)
            self.assertEqual(answer.status, 200)
            self.assertEqual(answer.headers["x-fc-error-type"], kind)
            self.assertIn("errorMessage", answer.json)

    def test_refusals(self) -> None:
        self.assertRefused(self.invoke("nothing"), 404, "FunctionNotFound")
        for answer in (
            self.invoke(X_Fc_Invocation_Type="Soon"),
            self.invoke(X_Fc_Log_Type="All"),
        ):
            self.assertRefused(answer, 400, "InvalidArgument")


class Table(LifeCycleCase):
    def test_every_operation_of_the_document_is_here(self) -> None:
        named = """
            CreateService ListServices GetService UpdateService DeleteService
            CreateFunction ListFunctions GetFunction UpdateFunction DeleteFunction
            GetFunctionCode InvokeFunction
            CreateTrigger ListTriggers GetTrigger UpdateTrigger DeleteTrigger
            PublishVersion ListVersions DeleteVersion
            CreateAlias ListAliases GetAlias UpdateAlias DeleteAlias
        """
        self.assertEqual(sorted(fc_routes.names), sorted(named.split()))


if __name__ == "__main__":
    unittest.main()
