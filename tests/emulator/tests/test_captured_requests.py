"""Requests captured from the official SDKs, signed anew: every one reaches its operation."""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.parse import quote

from reach import VECTORS, Request, packages
from signing import signed_fc
from support import EmulatorCase, Response

ROOT = "/2016-08-15/services"
ZIP = base64.b64encode(packages.php()).decode()

# What the signer or the connection writes anew.
OWN_HEADERS = {
    "host",
    "date",
    "connection",
    "content-length",
    "transfer-encoding",
    "accept-encoding",
    "x-fc-security-token",
    "x-fc-account-id",
    # The etag is one of the captured service.
    "if-match",
}
VERSIONS = 12

# The captured uploads are not archives, and the tokens come from another server.
FOREIGN = ("code.zipFile", "code.ossObjectName", "nextToken")


class CapturedRequests(EmulatorCase):
    def create(self, path: str, members: dict[str, Any], method: str = "POST") -> None:
        """Without a connection: this is done thousands of times."""
        body, target = json.dumps(members).encode(), ROOT + path
        headers = signed_fc(method, target, self.host, body=body)
        request = Request(method, target, tuple(headers.items()), body)
        self.emulator.backend.handle(request)

    def provide(self, params: dict[str, Any], operation: str) -> None:
        """Whatever the request is about, unless it is about to create that itself."""
        service = quote(params.get("service_name", ""))
        function = params.get("function_name", "")
        if service and operation != "CreateService":
            self.create("", {"serviceName": service})
        if function and operation != "CreateFunction":
            self.create(
                f"/{service}/functions",
                {
                    "functionName": function,
                    "runtime": "php7.2",
                    "handler": "index.handler",
                    "code": {"zipFile": ZIP},
                },
            )
        for number in range(VERSIONS):
            self.create(f"/{service}/versions", {})
            self.create(f"/{service}", {"description": str(number)}, method="PUT")
        names = {params.get("qualifier"), params.get("alias_name")} - {None, "LATEST"}
        if operation != "CreateAlias":
            for name in names:
                self.create(
                    f"/{service}/aliases", {"aliasName": name, "versionId": "1"}
                )
        trigger = params.get("trigger_name")
        if trigger and operation != "CreateTrigger":
            self.create(
                f"/{service}/functions/{function}/triggers",
                {
                    "triggerName": trigger,
                    "triggerType": "timer",
                    "triggerConfig": {},
                },
            )

    def replay(self, case: dict[str, Any]) -> Response:
        sent = case["request"]
        body = sent["body"]
        data = (
            base64.b64decode(body["base64"])
            if "base64" in body
            else body["text"].encode()
        )
        headers = {
            name: value for name, value in sent["headers"] if name not in OWN_HEADERS
        }
        return self.fc(sent["target"], method=sent["method"], body=data, extra=headers)

    def test_function_compute_2016(self) -> None:
        replayed = 0
        for path in sorted((VECTORS / "alibaba" / "2016-08-15").glob("*.json")):
            document = json.loads(path.read_text("utf-8"))
            for case in document["requests"]:
                with self.subTest(case["id"]):
                    replayed += 1
                    self.emulator.backend.reset()
                    self.provide(case["params"], document["operation"])
                    response = self.replay(case)
                    entry = self.emulator.backend.journal.entries()[-1]
                    self.assertEqual(entry["operation"], document["operation"])
                    foreign = any(name in str(response.body) for name in FOREIGN)
                    unheard_of = case["id"].endswith(("-oddpath", "-big"))
                    if response.status >= 300 and not foreign:
                        self.assertTrue(unheard_of, response.body)
                        self.assertEqual(response.status, 404)
        self.assertGreaterEqual(replayed, 238)
