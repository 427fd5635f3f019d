"""Functions of API 2023-03-30: from creation to deletion, their code, their lists."""

from __future__ import annotations

import json
import unittest
from typing import Any
from urllib.parse import quote

from fc3_life_cycle import ARN, FUNCTION, Fc3Case
from life_cycle import ZIP
from reach import Package, packages
from support import code_path


class Functions(Fc3Case):
    def test_from_creation_to_deletion(self) -> None:
        created = self.function(
            description="d",
            cpu=0.35,
            environmentVariables={"A": "b"},
            tags=[{"Key": "env", "Value": "test"}],
        )
        self.assertEqual(created["functionArn"], f"{ARN}/fn")
        self.assertEqual(created["cpu"], 0.35)
        self.assertEqual(created["createdTime"], "2023-11-14T22:13:20Z")
        self.assertEqual(created["state"], "Active")
        self.assertEqual(created["lastUpdateStatus"], "Successful")
        self.assertEqual(created["tags"], [{"Key": "env", "Value": "test"}])
        self.assertEqual(self.made("GetFunction", "/functions/fn"), created)
        changed = {"description": "", "environmentVariables": {}, "timeout": None}
        updated = self.made("UpdateFunction", "/functions/fn", changed)
        self.assertEqual(updated["description"], "")
        self.assertEqual(updated["environmentVariables"], {})
        self.assertEqual(updated["timeout"], 3)
        self.assertEqual(updated["codeChecksum"], created["codeChecksum"])
        self.gone("DeleteFunction", "/functions/fn")
        response = self.ask("GetFunction", "/functions/fn")
        self.assertRejected(response, 404, "FunctionNotFound")
        self.assertEqual(set(response.json), {"Code", "Message", "RequestId"})

    def test_no_operation_has_an_etag(self) -> None:
        self.function()
        response = self.ask(
            "UpdateFunction", "/functions/fn", {}, headers={"if-match": "stale"}
        )
        self.assertEqual(response.status, 200)
        self.assertNotIn("etag", response.headers)

    def test_conflicts(self) -> None:
        self.function()
        again = self.ask("CreateFunction", "/functions", FUNCTION)
        self.assertRejected(again, 409, "FunctionAlreadyExists")
        timer = {"triggerName": "t", "triggerType": "timer", "triggerConfig": "{}"}
        self.made("CreateTrigger", "/functions/fn/triggers", timer)
        response = self.ask("DeleteFunction", "/functions/fn")
        self.assertRejected(response, 409, "FunctionNotEmpty")

    def test_arguments(self) -> None:
        for named, members in (
            ("functionName", {"functionName": "1st"}),
            ("functionName", {"functionName": "demo$hello"}),
            ("handler", {"handler": ""}),
            ("runtime", {"runtime": None}),
            ("cpu", {"cpu": "0.35"}),
            ("customDNS.nameServers[0]", {"customDNS": {"nameServers": [1]}}),
            ("sessionAffinityConfig", {"sessionAffinityConfig": {}}),
            ("layers[0]", {"layers": [{"arn": "a"}]}),
            ("tags", {"tags": [{"Key": "acs:x", "Value": ""}]}),
            ("code", {"code": None}),
            ("code.checksum", {"code": {"zipFile": ZIP, "checksum": "1"}}),
            ("ARN", {"layers": ["fonts"]}),
        ):
            with self.subTest(named):
                body = {**FUNCTION, **members}
                response = self.ask("CreateFunction", "/functions", body)
                self.assertRejected(response, 400, "InvalidArgument")
                self.assertIn(named, response.json["Message"])

    def test_layers_are_texts_in_requests_and_objects_in_responses(self) -> None:
        layer = "acs:fc:cn-shanghai:1234567890123456:layers/fonts/versions/1"
        created = self.function(layers=[layer])
        self.assertEqual(created["layers"][0]["arn"], layer)
        self.assertGreater(created["layers"][0]["size"], 0)
        body = {"layers": [layer.replace("/1", "/9")]}
        response = self.ask("UpdateFunction", "/functions/fn", body)
        self.assertRejected(response, 404, "LayerVersionNotFound")
        cleared = self.made("UpdateFunction", "/functions/fn", {"layers": []})
        self.assertIsNone(cleared["layers"])


class Code(Fc3Case):
    def code(self, name: str, qualifier: str = "") -> Any:
        query = f"?qualifier={qualifier}" if qualifier else ""
        path = f"/functions/{quote(name, safe='')}/code{query}"
        return self.made("GetFunctionCode", path)

    def test_checksum_and_download_agree(self) -> None:
        data = packages.python("uploaded")
        checksum = Package(data).crc64
        self.function(code={"zipFile": ZIP, "checksum": checksum})
        for name in ("fn", "nodejs"):
            code = self.code(name)
            package = self.get(code["url"]).body
            self.assertEqual(Package(package).crc64, code["checksum"])
        self.assertEqual(self.code("fn")["checksum"], checksum)
        self.assertNotIn("checksum", self.code("no-checksum"))

    def test_qualifiers(self) -> None:
        found = {q: self.code("hello", q)["checksum"] for q in ("LATEST", "1", "prod")}
        self.assertEqual(found["LATEST"], self.code("hello")["checksum"])
        self.assertEqual(found["prod"], self.code("hello", "2")["checksum"])
        self.assertEqual(len(set(found.values())), 3)
        for qualifier, code in (("9", "VersionNotFound"), ("beta", "AliasNotFound")):
            response = self.ask(
                "GetFunctionCode", f"/functions/hello/code?qualifier={qualifier}"
            )
            self.assertRejected(response, 404, code)

    def test_functions_of_2_0(self) -> None:
        newer = self.code("demo$hello", "prod")
        older = self.fc(code_path("hello", "demo.prod")).json
        self.assertEqual(newer["checksum"], older["checksum"])
        read = self.made("GetFunction", "/functions/demo%24hello")
        self.assertEqual(read["functionName"], "demo$hello")
        changed = self.ask("UpdateFunction", "/functions/demo%24hello", {})
        self.assertRejected(changed, 400, "InvalidArgument")
        response = self.ask("GetFunctionCode", "/functions/demo%24forbidden/code")
        self.assertRejected(response, 403, "AccessDenied")

    def test_an_image_has_no_code(self) -> None:
        response = self.ask("GetFunctionCode", "/functions/image/code")
        self.assertRejected(response, 400, "InvalidArgument")
        read = self.made("GetFunction", "/functions/image")
        self.assertEqual((read["codeSize"], read["codeChecksum"]), (0, ""))
        self.assertRegex(
            read["customContainerConfig"]["resolvedImageUri"], "/image@sha256:"
        )


class Lists(Fc3Case):
    def names(self, query: str = "") -> list[str]:
        listed = self.made("ListFunctions", f"/functions?limit=100{query}")
        return [function["functionName"] for function in listed["functions"]]

    def test_pages(self) -> None:
        for number in range(5):
            self.function(functionName=f"page-{number}")
        found: list[str] = []
        token, pages = "", 0
        while True:
            query = f"limit=2&prefix=page-&nextToken={quote(token, safe='')}"
            listed = self.made("ListFunctions", f"/functions?{query}")
            found += [function["functionName"] for function in listed["functions"]]
            token, pages = listed["nextToken"], pages + 1
            if not token:
                break
        self.assertEqual((len(found), pages, found), (5, 3, sorted(found)))
        for query in ("limit=0", "limit=101", "limit=x", "nextToken=x"):
            response = self.ask("ListFunctions", f"/functions?{query}")
            self.assertRejected(response, 400, "InvalidArgument")

    def test_items_have_checksums_and_no_states(self) -> None:
        listed = self.made("ListFunctions", "/functions?prefix=hello")
        (item,) = listed["functions"]
        self.assertTrue(item["codeChecksum"])
        states = [name for name in item if name.startswith(("state", "lastUpdate"))]
        self.assertEqual(states, [])

    def test_generations(self) -> None:
        both, second, third = (
            set(self.names(query)) for query in ("", "&fcVersion=v2", "&fcVersion=v3")
        )
        self.assertEqual(both, second | third)
        self.assertIn("demo$hello", second)
        self.assertIn("hello", third)
        self.assertFalse(second & third)
        self.assertEqual(self.names("&prefix="), self.names())

    def test_filters(self) -> None:
        tags = [{"Key": "env", "Value": "生产 1"}, {"Key": "owner", "Value": ""}]
        self.function(tags=tags, description="说明 & notes", resourceGroupId="rg-1")

        def tagged(*wanted: dict[str, str]) -> list[str]:
            return self.names("&tags=" + quote(json.dumps(wanted, ensure_ascii=False)))

        self.assertEqual(tagged(*tags), ["fn"])
        self.assertEqual(tagged({"Key": "owner"}), ["fn"])
        self.assertEqual(tagged({"Key": "env", "Value": "test"}), [])
        self.assertEqual(tagged(), self.names())
        self.assertEqual(self.names("&resourceGroupId=rg-1"), ["fn"])
        self.assertEqual(self.names("&functionName=fn"), ["fn"])
        self.assertEqual(self.names("&description=" + quote("说明 &")), ["fn"])
        self.assertIn("go", self.names("&runtime=go1"))
        response = self.ask("ListFunctions", "/functions?tags=env")
        self.assertRejected(response, 400, "InvalidArgument")


if __name__ == "__main__":
    unittest.main()
