"""Versions, aliases, triggers, layers and tags of API 2023-03-30."""

from __future__ import annotations

import json
import unittest
from typing import Any
from urllib.parse import quote

from fc3_life_cycle import ARN, Fc3Case
from life_cycle import ZIP
from reach import Package, fc3_fixtures


class VersionsAndAliases(Fc3Case):
    versions = "/functions/fn/versions"
    aliases = "/functions/fn/aliases"

    def setUp(self) -> None:
        super().setUp()
        self.function()

    def publish(self, **members: Any) -> str:
        version: str = self.made("PublishFunctionVersion", self.versions, members)[
            "versionId"
        ]
        return version

    def change(self, text: str) -> None:
        self.made("UpdateFunction", "/functions/fn", {"description": text})

    def test_versions_freeze_the_function(self) -> None:
        self.assertEqual(self.publish(description="first"), "1")
        self.change("later")
        frozen = self.made("GetFunction", "/functions/fn?qualifier=1")
        self.assertEqual(frozen["description"], "")
        self.assertEqual(frozen["state"], "Active")
        again = self.publish()
        response = self.ask("PublishFunctionVersion", self.versions, {})
        self.assertRejected(response, 409, "VersionPublishError")
        self.gone("DeleteFunctionVersion", f"{self.versions}/{again}")
        for name, status, code in (
            (again, 404, "VersionNotFound"),
            ("LATEST", 400, "InvalidArgument"),
        ):
            response = self.ask("DeleteFunctionVersion", f"{self.versions}/{name}")
            self.assertRejected(response, status, code)

    def test_list_versions(self) -> None:
        for number in range(11):
            self.change(str(number))
            self.publish()

        def page(query: str) -> tuple[list[str], str]:
            listed = self.made("ListFunctionVersions", f"{self.versions}?{query}")
            ids = [version["versionId"] for version in listed["versions"]]
            return ids, listed.get("nextToken", "")

        self.assertEqual(page("limit=2"), (["11", "10"], "9"))
        self.assertEqual(page("limit=9&nextToken=9")[1], "")
        forward = page("direction=FORWARD&limit=3&nextToken=9")
        self.assertEqual(forward, (["9", "10", "11"], ""))
        listed = self.made("ListFunctionVersions", self.versions)
        self.assertEqual(listed["direction"], "BACKWARD")
        for query in ("direction=UP", "nextToken=x"):
            response = self.ask("ListFunctionVersions", f"{self.versions}?{query}")
            self.assertRejected(response, 400, "InvalidArgument")

    def test_aliases(self) -> None:
        self.publish()
        self.change("second")
        self.publish()
        body = {"aliasName": "prod", "versionId": "1"}
        created = self.made("CreateAlias", self.aliases, body)
        self.assertIsNone(created["additionalVersionWeight"])
        again = self.ask("CreateAlias", self.aliases, body)
        self.assertRejected(again, 409, "AliasAlreadyExists")
        weights = {"additionalVersionWeight": {"2": 0.25}}
        updated = self.made("UpdateAlias", f"{self.aliases}/prod", weights)
        self.assertEqual(updated["additionalVersionWeight"], {"2": 0.25})
        self.assertEqual(updated["versionId"], "1")
        read = [
            self.made("GetFunction", "/functions/fn?qualifier=prod")["description"]
            for _ in range(8)
        ]
        self.assertEqual(read.count("second"), 2)
        (listed,) = self.made("ListAliases", self.aliases)["aliases"]
        self.assertEqual(listed, self.made("GetAlias", f"{self.aliases}/prod"))
        self.gone("DeleteAlias", f"{self.aliases}/prod")
        response = self.ask("GetAlias", f"{self.aliases}/prod")
        self.assertRejected(response, 404, "AliasNotFound")

    def test_alias_rejections(self) -> None:
        self.publish()
        for status, code, members in (
            (404, "VersionNotFound", {"versionId": "7"}),
            (404, "VersionNotFound", {"additionalVersionWeight": {"7": 0.5}}),
            (400, "InvalidArgument", {"versionId": 1}),
            (400, "InvalidArgument", {"aliasName": "LATEST"}),
            (
                400,
                "AdditionalVersionContainsMajorVersion",
                {"additionalVersionWeight": {"1": 0.5}},
            ),
        ):
            body = {"aliasName": "a", "versionId": "1", **members}
            response = self.ask("CreateAlias", self.aliases, body)
            self.assertRejected(response, status, code)


class Triggers(Fc3Case):
    path = "/functions/hello/triggers"

    def trigger(self, kind: str, **members: Any) -> Any:
        body = {"triggerName": kind, "triggerType": kind, "triggerConfig": "{}"}
        return self.ask("CreateTrigger", self.path, {**body, **members})

    def test_from_creation_to_deletion(self) -> None:
        config = '{"cronExpression": "@every 4m", "enable": true, "payload": null}'
        created = self.trigger("timer", triggerConfig=config, qualifier="prod")
        self.assertEqual(created.json["triggerConfig"], config)
        self.assertEqual(created.json["targetArn"], f"{ARN}/hello")
        self.assertIsNone(created.json["httpTrigger"])
        again = self.trigger("timer")
        self.assertRejected(again, 409, "TriggerAlreadyExists")
        item = f"{self.path}/timer"
        self.assertEqual(self.made("GetTrigger", item), created.json)
        updated = self.made("UpdateTrigger", item, {"qualifier": "LATEST"})
        self.assertEqual(updated["triggerConfig"], config)
        listed = self.made("ListTriggers", f"{self.path}?prefix=t")
        self.assertEqual(listed["triggers"], [updated])
        self.gone("DeleteTrigger", item)
        self.assertRejected(self.ask("GetTrigger", item), 404, "TriggerNotFound")

    def test_addresses_of_http_triggers(self) -> None:
        urls = self.trigger("http").json["httpTrigger"]
        self.assertRegex(urls["urlInternet"], r"^https://hello-\w+\.cn-shanghai\.")
        self.assertIn("-vpc.", urls["urlIntranet"])

    def test_rules(self) -> None:
        self.assertEqual(self.trigger("tablestore", triggerConfig="").status, 200)
        response = self.ask("UpdateTrigger", f"{self.path}/tablestore", {})
        self.assertRejected(response, 400, "InvalidArgument")
        for members in (
            {"triggerConfig": ""},
            {"triggerConfig": {"enable": True}},
            {"triggerConfig": "[]"},
            {"triggerType": "cron"},
        ):
            response = self.trigger("oss", **members)
            self.assertRejected(response, 400, "InvalidArgument")
        response = self.trigger("oss", qualifier="beta")
        self.assertRejected(response, 404, "AliasNotFound")

    def test_triggers_that_eventbridge_made(self) -> None:
        (listed,) = self.made("ListTriggers", self.path)["triggers"]
        path = f"{self.path}/{quote(listed['triggerName'], safe='')}"
        self.assertEqual(self.made("GetTrigger", path), listed)
        self.assertIn("|", listed["triggerName"])


class Layers(Fc3Case):
    def publish(self, name: str = "lib") -> Any:
        body = {"code": {"zipFile": ZIP}, "compatibleRuntime": ["python3.10"]}
        return self.made("CreateLayerVersion", f"/layers/{name}/versions", body)

    def test_from_publication_to_deletion(self) -> None:
        created = self.publish()
        self.assertEqual((created["version"], created["acl"]), (1, "0"))
        package = self.get(created["code"]["location"]).body
        self.assertEqual(Package(package).crc64, created["codeChecksum"])
        self.assertEqual(self.publish()["version"], 2)
        versions = "/layers/lib/versions"
        self.assertEqual(self.made("GetLayerVersion", f"{versions}/1"), created)
        first = self.made("ListLayerVersions", f"{versions}?limit=1")
        self.assertEqual(first["nextVersion"], 2)
        last = self.made("ListLayerVersions", f"{versions}?limit=1&startVersion=2")
        self.assertIsNone(last["nextVersion"])
        self.assertNotIn("code", last["layers"][0])
        self.gone("DeleteLayerVersion", f"{versions}/2")
        response = self.ask("GetLayerVersion", f"{versions}/2")
        self.assertRejected(response, 404, "LayerVersionNotFound")
        # A number is never given twice.
        self.assertEqual(self.publish()["version"], 3)
        response = self.ask("ListLayerVersions", "/layers/none/versions")
        self.assertRejected(response, 404, "LayerNotFound")

    def test_by_arn(self) -> None:
        for arn in (
            fc3_fixtures.LAYER,
            fc3_fixtures.LAYER_OF_SECOND,
            fc3_fixtures.VENDOR_LAYER,
        ):
            path = f"/layerarn/{quote(arn, safe='')}"
            layer = self.made("GetLayerVersionByArn", path)
            self.assertEqual(layer["version"], 1)
            package = self.get(layer["code"]["location"]).body
            self.assertEqual(Package(package).crc64, layer["codeChecksum"])
        for arn, status, code in (
            ("fonts", 400, "InvalidArgument"),
            (fc3_fixtures.LAYER[:-1] + "9", 404, "LayerVersionNotFound"),
            ("acs:fc:cn-shanghai:99:layers/fonts/versions/1", 403, "AccessDenied"),
        ):
            path = f"/layerarn/{quote(arn, safe='')}"
            response = self.ask("GetLayerVersionByArn", path)
            self.assertRejected(response, status, code)

    def test_lists_and_their_acl(self) -> None:
        self.publish()

        def names(query: str) -> list[str]:
            listed = self.made("ListLayers", f"/layers?{query}")["layers"]
            return [layer["layerName"] for layer in listed]

        self.assertEqual(names(""), ["fonts", "lib"])
        self.assertEqual(names("official=true"), [])
        official = names("official=true&public=true")
        self.assertEqual(official, ["Python310-Aliyun-SDK"])
        self.assertEqual(names("public=true"), [])
        self.gone("PutLayerACL", "/layers/lib/acl?public=true")
        self.assertEqual(names("public=true"), ["lib"])
        self.gone("PutLayerACL", "/layers/lib/acl?acl=0")
        self.assertEqual(names("public=true"), [])
        response = self.ask("PutLayerACL", "/layers/lib/acl?acl=2")
        self.assertRejected(response, 400, "InvalidArgument")


class Tags(Fc3Case):
    resource = f"{ARN}/hello"

    def tags(self, query: str = "") -> dict[str, str]:
        path = f"/tags-v2?ResourceType=function{query}"
        rows = self.made("ListTagResources", path)["TagResources"]
        return {row["TagKey"]: row["TagValue"] for row in rows}

    def tag(self, **tags: str) -> None:
        pairs = [{"Key": key, "Value": value} for key, value in tags.items()]
        body = {"ResourceType": "function", "ResourceId": [self.resource], "Tag": pairs}
        response = self.ask("TagResources", "/tags-v2", body)
        self.assertEqual(response.status, 204, response.body)

    def untag(self, **query: Any) -> None:
        named = {"ResourceId": [self.resource], **query}
        pairs = [
            f"{name}={quote(json.dumps(value, ensure_ascii=False), safe='')}"
            for name, value in named.items()
        ]
        path = f"/tags-v2?ResourceType=function&{'&'.join(pairs)}"
        self.gone("UntagResources", path)

    def test_tag_list_and_untag(self) -> None:
        self.tag(env="prod", 团队="a b")
        self.assertEqual(self.tags(), {"env": "prod", "团队": "a b"})
        read = self.made("GetFunction", "/functions/hello")["tags"]
        self.assertEqual(len(read), 2)
        wanted = quote('[{"Key":"env","Value":"test"}]')
        self.assertEqual(self.tags(f"&Tag={wanted}"), {})
        self.untag(TagKey=["团队"])
        self.assertEqual(self.tags(), {"env": "prod"})
        self.tag(env="test", owner="me")
        self.untag(TagKey=["env"], All=True)
        self.assertEqual(self.tags(), {})

    def test_pages(self) -> None:
        self.tag(a="1", b="2", c="3")
        first = self.made("ListTagResources", "/tags-v2?Limit=2")
        token = first["NextToken"]
        last = self.made("ListTagResources", f"/tags-v2?Limit=2&NextToken={token}")
        keys = [row["TagKey"] for row in first["TagResources"] + last["TagResources"]]
        self.assertEqual((keys, last["NextToken"]), (["a", "b", "c"], ""))

    def test_rejections(self) -> None:
        pair = [{"Key": "k", "Value": "v"}]
        for body in (
            {"ResourceId": ["hello"]},
            {"ResourceId": ["hello"], "Tag": pair, "ResourceType": "layer"},
            {"ResourceId": ["hello"], "Tag": [{"Key": "aliyun.x", "Value": ""}]},
            {"ResourceId": ["hello"], "Tag": [{"Key": str(n)} for n in range(21)]},
        ):
            response = self.ask("TagResources", "/tags-v2", body)
            self.assertRejected(response, 400, "InvalidArgument")
        body = {"ResourceId": ["nothing"], "Tag": pair}
        response = self.ask("TagResources", "/tags-v2", body)
        self.assertRejected(response, 404, "FunctionNotFound")
        response = self.ask("UntagResources", '/tags-v2?ResourceId=["hello"]')
        self.assertRejected(response, 400, "InvalidArgument")


if __name__ == "__main__":
    unittest.main()
