"""Versions, aliases and invocations of API 2016-08-15."""

from __future__ import annotations

import base64
from typing import Any
from urllib.parse import quote

from life_cycle import ROOT, LifeCycleCase
from reach import fc_routes
from support import Response, code_path


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

    def test_versions_and_aliases_go_with_the_service(self) -> None:
        self.publish()
        self.made("/svc/aliases", {"aliasName": "live", "versionId": "1"})
        self.assertEqual(self.ask("DELETE", "/svc/functions/fn").status, 204)
        self.assertEqual(self.ask("DELETE", "/svc").status, 204)
        self.service()
        self.assertEqual(self.ask("GET", "/svc/versions").json["versions"], [])
        self.assertEqual(self.ask("GET", "/svc/aliases").json["aliases"], [])

    def test_publishing_without_a_change_is_an_error(self) -> None:
        self.publish()
        response = self.ask("POST", "/svc/versions", {})
        self.assertRejected(response, 409, "VersionPublishError")

    def test_publishing_is_guarded_by_the_etag_of_the_service(self) -> None:
        etag = self.ask("GET", "/svc").headers["etag"]
        response = self.ask("POST", "/svc/versions", {}, "other")
        self.assertRejected(response, 412, "PreconditionFailed")
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
        response = self.ask("GET", "/svc/versions?limit=2")
        self.assertEqual(response.json["direction"], "BACKWARD")
        token = quote(response.json["nextToken"], safe="")
        self.assertEqual(ids(f"limit=2&nextToken={token}"), ["10", "9"])
        for query in ("direction=UP", "startKey=x", "limit=0"):
            response = self.ask("GET", f"/svc/versions?{query}")
            self.assertRejected(response, 400, "InvalidArgument")
        self.assertEqual(self.ask("DELETE", "/svc/versions/12").status, 204)
        response = self.ask("DELETE", "/svc/versions/12")
        self.assertRejected(response, 404, "VersionNotFound")

    def test_aliases(self) -> None:
        self.publish()
        self.change("second")
        self.publish()
        body = {"aliasName": "prod", "versionId": "1"}
        created = self.made("/svc/aliases", body)
        self.assertEqual(created.json["versionId"], "1")
        again = self.ask("POST", "/svc/aliases", body)
        self.assertRejected(again, 409, "AliasAlreadyExists")
        weights = {"additionalVersionWeight": {"2": 0.25}}
        etag = created.headers["etag"]
        updated = self.ask("PUT", "/svc/aliases/prod", weights, etag)
        self.assertEqual(updated.json["additionalVersionWeight"], {"2": 0.25})
        stale = self.ask("PUT", "/svc/aliases/prod", {"versionId": "2"}, etag)
        self.assertRejected(stale, 412, "PreconditionFailed")
        responses = [self.ask("GET", "/svc.prod/functions/fn").json for _ in range(8)]
        second = [response["description"] == "second" for response in responses]
        self.assertEqual(sum(second), 2)
        (listed,) = self.ask("GET", "/svc/aliases").json["aliases"]
        self.assertEqual(listed, self.ask("GET", "/svc/aliases/prod").json)
        self.assertEqual(self.ask("DELETE", "/svc/aliases/prod").status, 204)
        response = self.ask("GET", "/svc/aliases/prod")
        self.assertRejected(response, 404, "AliasNotFound")

    def test_alias_rejections(self) -> None:
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
            self.assertRejected(self.ask("POST", "/svc/aliases", members), status, code)


class Invocations(LifeCycleCase):
    def invoke(
        self, function: str = "hello", event: bytes = b"", **extra: str
    ) -> Response:
        headers = {name.replace("_", "-"): value for name, value in extra.items()}
        path = f"{ROOT}/demo.prod/functions/{function}/invocations"
        return self.fc(path, method="POST", body=event, extra=headers)

    def test_a_function_echoes_its_event(self) -> None:
        event = bytes(range(256))
        response = self.invoke(event=event)
        self.assertEqual((response.status, response.body), (200, event))
        self.assertEqual(response.headers["x-fc-invocation-service-version"], "2")
        checksum = self.fc(code_path("hello", "demo.prod")).json["checksum"]
        self.assertEqual(response.headers["x-fc-code-checksum"], checksum)
        self.assertNotIn("x-fc-log-result", response.headers)

    def test_asynchronous(self) -> None:
        response = self.invoke(event=b"x", X_Fc_Invocation_Type="Async")
        self.assertEqual((response.status, response.body), (202, b""))

    def test_log_tail(self) -> None:
        response = self.invoke("chatty", X_Fc_Log_Type="Tail")
        log = base64.b64decode(response.headers["x-fc-log-result"])
        self.assertEqual(len(log), 4096)
        self.assertIn(response.headers["x-fc-request-id"].encode(), log)

    def test_failing_functions(self) -> None:
        for name, kind in (
            ("raises", "HandledInvocationError"),
            ("crashes", "UnhandledInvocationError"),
        ):
            response = self.invoke(name)
            self.assertEqual(response.status, 200)
            self.assertEqual(response.headers["x-fc-error-type"], kind)
            self.assertIn("errorMessage", response.json)

    def test_rejections(self) -> None:
        self.assertRejected(self.invoke("nothing"), 404, "FunctionNotFound")
        for response in (
            self.invoke(X_Fc_Invocation_Type="Soon"),
            self.invoke(X_Fc_Log_Type="All"),
        ):
            self.assertRejected(response, 400, "InvalidArgument")


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
