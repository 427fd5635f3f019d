"""Requests of API 2023-03-30, captured from the official SDKs and signed anew.

Every one reaches its operation, and is accepted where the emulator can hold what it names.
"""

from __future__ import annotations

import base64
import json
import unittest
from typing import Any
from urllib.parse import unquote

from reach import (
    VECTORS,
    Package,
    Request,
    fc3_deployment,
    fc3_routes,
    fc3_state,
    packages,
)
from signing import signed_acs3
from support import EmulatorCase

FOLDER = VECTORS / "alibaba" / "2023-03-30"

# What the signer or the connection writes anew.
OWN_HEADERS = {
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "transfer-encoding",
    "x-acs-accesskey-id",
    "x-acs-content-sha256",
    "x-acs-date",
    "x-acs-security-token",
    "x-acs-signature-nonce",
    # The account is another one.
    "x-fc-account-id",
}
VERSIONS = 12
SETTINGS = ("provision", "scaling", "async-invoke")
TASKED = {"asyncTask": True}

# Why one may be rejected: it names what only its own account or its own server has.
FOREIGN = (
    "belongs to another account",
    "code.checksum",
    "code.ossObjectName",
    "code.zipFile",
    "does not exist",
    "functionName must be",
    "layerName must be",
    "nextToken",
    "NextToken",
    "versionId must be a number",
    "InstanceMetricsRequired",
)


class CapturedRequests(EmulatorCase):
    def replay(self, case: dict[str, Any]) -> tuple[int, bytes]:
        """Without a connection, so that the host stays the captured one."""
        sent = case["request"]
        headers = dict(sent["headers"])
        host = headers.pop("host")
        body = sent["body"]
        data = (
            base64.b64decode(body["base64"])
            if "base64" in body
            else body["text"].encode()
        )
        self._nonces += 1
        signed = signed_acs3(
            sent["target"],
            host,
            f"{self._nonces:032x}",
            method=sent["method"],
            body=data,
            extra={k: v for k, v in headers.items() if k.lower() not in OWN_HEADERS},
        )
        request = Request(sent["method"], sent["target"], tuple(signed.items()), data)
        response = self.emulator.backend.handle(request)
        return response.status, response.body

    def provide(self, operation: str, target: str) -> None:
        """Whatever the request is about, unless it is about to create that itself."""
        account = self.emulator.backend.clouds[0].third  # type: ignore[attr-defined]
        parts = [unquote(part) for part in target.partition("?")[0].split("/")[2:]]
        kind, name = parts[0], (parts + [""])[1]
        rest = [*parts[2:], "", ""]
        function = self.function(account, name if kind == "functions" else "hello")
        for other in ("fc-demo_1", "img"):
            self.function(account, other)
        query = unquote(target.partition("?")[2])
        named = rest[1] if rest[0] == "aliases" else ""
        qualifier = next(
            (p[10:] for p in query.split("&") if p.startswith("qualifier=")), ""
        ).replace("+", " ")
        for alias in {"prod", qualifier, named} - {"", "LATEST"}:
            if not alias.isdecimal():
                function.aliases[alias] = fc3_state.Alias(
                    alias, {"versionId": "1"}, *account.birth()
                )
        if rest[0] == "triggers" and rest[1]:
            config = {"triggerType": "timer", "triggerConfig": "{}"}
            function.triggers[rest[1]] = fc3_state.Record(
                rest[1], config, *account.birth()
            )
        if rest[0] == "async-tasks" and rest[1]:
            function.tasks[rest[1]] = fc3_state.Task(
                rest[1], "id", qualifier or "LATEST", b"", account.clock.now(), False
            )
        for setting in SETTINGS:
            for place in ("LATEST", qualifier or "LATEST"):
                function.setting(setting)[place] = fc3_state.Record(
                    place, dict(TASKED), *account.birth()
                )
        function.concurrency = 1 if operation != "InvokeFunction" else None
        if kind == "custom-domains" and name:
            account.domains[name] = fc3_state.Record(name, {}, *account.birth())
        if kind == "layers" and name and operation != "CreateLayerVersion":
            layer = account.layers.setdefault(name, fc3_state.Layer(name, "owner"))
            layer.published = VERSIONS
            for number in range(1, VERSIONS + 1):
                layer.versions[number] = fc3_state.LayerVersion(
                    number, {}, Package(packages.php()), account.now()
                )
        if operation == "CreateFunction":
            account.functions.clear()
        if operation == "CreateAlias":
            function.aliases.pop("prod", None)

    def function(self, account: Any, name: str) -> Any:
        if name not in account.functions or name == "hello":
            revision = fc3_deployment.Revision(
                {"runtime": "php7.2", "handler": "i.h"}, Package(packages.php())
            )
            function = fc3_state.Function(
                name, *account.birth(), fc3_deployment.Deployment(revision)
            )
            for number in map(str, range(1, VERSIONS + 1)):
                function.versions[number] = fc3_state.Version(
                    number, {}, *account.birth(), revision
                )
            function.published = VERSIONS
            function.deployment = fc3_deployment.Deployment(
                fc3_deployment.Revision(
                    {**revision.members, "timeout": 9}, revision.package
                )
            )
            account.functions[name] = function
        return account.functions[name]

    def test_every_one_reaches_its_operation(self) -> None:
        accepted = replayed = 0
        for path in sorted(FOLDER.glob("*.json")):
            document = json.loads(path.read_text("utf-8"))
            if document["operation"] not in fc3_routes.names:
                continue
            for case in document["requests"]:
                with self.subTest(case["id"]):
                    self.emulator.backend.reset()
                    self.provide(document["operation"], case["request"]["target"])
                    status, body = self.replay(case)
                    entry = self.emulator.backend.journal.entries()[-1]
                    replayed += 1
                    if status < 300:
                        accepted += 1
                        self.assertEqual(entry["operation"], document["operation"])
                    else:
                        foreign = [text for text in FOREIGN if text in body.decode()]
                        self.assertTrue(foreign or "exception" in case, body)
        self.assertGreaterEqual(replayed, 404)
        self.assertGreaterEqual(accepted, 330)


if __name__ == "__main__":
    unittest.main()
