"""SCF with state: a life cycle, what is rejected meanwhile, and the oddities of its lists."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from reach import VECTORS, packages
from support import EmulatorCase, Response

ZIP = base64.b64encode(packages.python("uploaded")).decode()
OTHER_ZIP = base64.b64encode(packages.python("another")).decode()
NAMED: dict[str, Any] = {"FunctionName": "fn"}


class ScfCase(EmulatorCase):
    def ask(self, action: str, **parameters: Any) -> Response:
        return self.tencent(parameters, extra={"x-tc-action": action})

    def done(self, action: str, **parameters: Any) -> Any:
        response = self.ask(action, **parameters)
        self.assertEqual(response.code, "", response.body)
        return response.json["Response"]

    def rejected(self, code: str, action: str, **parameters: Any) -> None:
        self.assertRejected(self.ask(action, **parameters), 200, code)

    def create(self, **members: Any) -> None:
        given = {"Handler": "index.handler", "Runtime": "Python3.9", **NAMED, **members}
        self.done("CreateFunction", **{"Code": {"ZipFile": ZIP}, **given})

    def status(self, **parameters: Any) -> str:
        given = {**NAMED, "ShowCode": "FALSE", **parameters}
        return str(self.done("GetFunction", **given)["Status"])

    def settled(self) -> None:
        while self.status().endswith("ing"):
            pass

    def made(self, **members: Any) -> None:
        self.create(**members)
        self.settled()


class LifeCycle(ScfCase):
    def test_from_creation_to_deletion(self) -> None:
        self.create()
        self.assertEqual(
            [self.status() for _ in range(3)], ["Creating", "Creating", "Active"]
        )
        self.done("UpdateFunctionCode", **NAMED, ZipFile=OTHER_ZIP)
        self.settled()
        reported = self.done("GetFunctionAddress", **NAMED)
        data = self.get(reported["Url"]).body
        self.assertEqual(reported["CodeSha256"], hashlib.sha256(data).hexdigest())
        # It was packed anew.
        self.assertNotEqual(data, base64.b64decode(OTHER_ZIP))
        self.done("UpdateFunctionConfiguration", **NAMED, MemorySize=256, Timeout=9)
        self.settled()
        self.assertEqual(self.done("GetFunction", **NAMED)["MemorySize"], 256)
        self.assertEqual(self.done("PublishVersion", **NAMED)["FunctionVersion"], "1")
        self.assertEqual(self.status(Qualifier="1"), "Publishing")
        self.settled()
        versions = self.done("ListVersionByFunction", **NAMED)
        self.assertEqual(sorted(versions["FunctionVersion"]), ["$LATEST", "1"])
        self.done("CreateAlias", **NAMED, Name="prod", FunctionVersion="1")
        self.rejected(
            "UnsupportedOperation.AliasBind", "DeleteFunction", **NAMED, Qualifier="1"
        )
        self.done("DeleteAlias", **NAMED, Name="prod")
        self.done("DeleteFunctionVersion", **NAMED, Qualifier="1")
        self.done("DeleteFunction", **NAMED)
        self.assertEqual([self.status() for _ in range(2)], ["Deleting"] * 2)
        self.rejected("ResourceNotFound.FunctionName", "GetFunction", **NAMED)
        self.rejected("ResourceNotFound.Function", "GetFunction", **NAMED)

    def test_busy_until_it_was_looked_at(self) -> None:
        self.create()
        update = {"ZipFile": OTHER_ZIP}
        for _ in range(2):
            self.rejected(
                "FailedOperation.UpdateFunctionCode",
                "UpdateFunctionCode",
                **NAMED,
                **update,
            )
        self.done("UpdateFunctionCode", **NAMED, **update)
        for action, code in (
            (
                "UpdateFunctionConfiguration",
                "FailedOperation.UpdateFunctionConfiguration",
            ),
            ("PublishVersion", "FailedOperation.PublishVersion"),
        ):
            self.rejected(code, action, **NAMED)
        self.done("DeleteFunction", **NAMED)

    def test_what_belongs_to_a_busy_function_waits_too(self) -> None:
        self.made()
        timer = {**NAMED, "TriggerName": "t", "Type": "timer"}
        self.done("CreateTrigger", **timer, TriggerDesc="0 */2 * * * * *")
        config = {"RetryConfig": [{"RetryNum": 1}], "MsgTTL": 60}
        trigger = "FailedOperation.CreateTrigger"
        inactive = "FailedOperation.FunctionVersionStatusNotActive"
        for code, action, given in (
            (trigger, "UpdateTriggerStatus", {**timer, "Enable": "CLOSE"}),
            (trigger, "UpdateTrigger", {**timer, "Enable": "OPEN"}),
            (trigger, "DeleteTrigger", timer),
            (
                inactive,
                "UpdateFunctionEventInvokeConfig",
                {**NAMED, "AsyncTriggerConfig": config},
            ),
            (inactive, "GetFunctionEventInvokeConfig", NAMED),
        ):
            if action == "UpdateFunctionEventInvokeConfig":
                self.done("CreateTrigger", **timer, TriggerDesc="0 */2 * * * * *")
            self.done("UpdateFunctionConfiguration", **NAMED, Timeout=9)
            with self.subTest(action):
                for _ in range(2):
                    self.rejected(code, action, **given)
                self.done(action, **given)

    def test_failures_tell_their_reasons(self) -> None:
        self.made(Handler="missing.handler")
        reported = self.done("GetFunction", **NAMED)
        self.assertEqual(reported["Status"], "CreateFailed")
        self.assertEqual(
            reported["StatusReasons"][0]["ErrorCode"], "InvalidParameterValue.Handler"
        )
        self.rejected(
            "FailedOperation.UpdateFunctionCode",
            "UpdateFunctionCode",
            **NAMED,
            ZipFile=ZIP,
        )
        image = {"ImageType": "personal", "ImageUri": "ccr/demo:absent"}
        self.made(FunctionName="img", Code={"ImageConfig": image})
        for _ in range(3):
            reported = self.done("GetFunction", FunctionName="img")
        self.assertEqual(reported["Status"], "CreateFailed")

    def test_an_update_that_fails_leaves_the_old_code(self) -> None:
        self.made()
        before = self.done("GetFunctionAddress", **NAMED)["CodeSha256"]
        wrong = base64.b64encode(packages.nodejs()).decode()
        self.done("UpdateFunctionCode", **NAMED, ZipFile=wrong)
        self.settled()
        self.assertEqual(self.status(), "UpdateFailed")
        after = self.done("GetFunctionAddress", **NAMED)["CodeSha256"]
        self.assertEqual(after, before)

    def test_published_with_an_update(self) -> None:
        self.made()
        self.done("UpdateFunctionCode", **NAMED, ZipFile=OTHER_ZIP, Publish="TRUE")
        self.settled()
        versions = self.done("ListVersionByFunction", **NAMED)["Versions"]
        self.assertEqual({v["Version"] for v in versions}, {"$LATEST", "1"})


class Configuration(ScfCase):
    def test_what_clears_and_what_does_not(self) -> None:
        variables = [{"Key": "A", "Value": "1"}]
        self.made(
            Environment={"Variables": variables},
            Layers=[{"LayerName": "fonts", "LayerVersion": 1}],
        )
        for given, left in (
            ({"Environment": {"Variables": []}, "Layers": []}, 1),
            (
                {
                    "Environment": {"Variables": [{"Key": "", "Value": ""}]},
                    "Layers": [{"LayerName": "", "LayerVersion": 0}],
                },
                0,
            ),
        ):
            self.done("UpdateFunctionConfiguration", **NAMED, **given)
            self.settled()
            reported = self.done("GetFunction", **NAMED)
            self.assertEqual(len(reported["Environment"]["Variables"]), left)
            self.assertEqual(len(reported["Layers"]), left)

    def test_what_is_wrong(self) -> None:
        code = {"ZipFile": ZIP}
        for given, expected in (
            ({"MemorySize": 100}, "InvalidParameterValue.MemorySize"),
            ({"Timeout": 901}, "LimitExceeded.Timeout"),
            ({"Code": {}}, "InvalidParameterValue.Code"),
            (
                {"Code": {"ZipFile": "%"}},
                "InvalidParameterValue.ZipFileBase64BinasciiError",
            ),
            (
                {"Code": {"ZipFile": "值"}},
                "InvalidParameterValue.ZipFileBase64BinasciiError",
            ),
            ({"Code": {"ZipFile": "YWJj"}}, "InvalidParameterValue.ZipFile"),
            ({"FunctionName": "1"}, "InvalidParameterValue.FunctionName"),
            ({"FunctionName": "hello"}, "ResourceInUse.FunctionName"),
            ({"Namespace": "none"}, "ResourceNotFound.Namespace"),
            ({"Tags": [{"Value": "v"}]}, "MissingParameter"),
            ({"Code": {**code, "Zip": ""}}, "UnknownParameter"),
            ({"MemorySize": "much"}, "InvalidParameterValue"),
        ):
            with self.subTest(expected):
                wrong = {**NAMED, "Code": code, **given}
                self.rejected(expected, "CreateFunction", **wrong)

    def test_a_name_that_is_missing(self) -> None:
        required = "InvalidParameter.FunctionNameOrResourceIdRequired"
        self.rejected(required, "GetFunction", Namespace="default")
        self.rejected("MissingParameter", "GetFunctionAddress")


class Lists(ScfCase):
    def test_pages_end_at_the_total(self) -> None:
        names: list[str] = []
        total = 1
        while len(names) < total:
            page = self.done("ListFunctions", Offset=len(names), Limit=7)
            names += [function["FunctionName"] for function in page["Functions"]]
            total = page["TotalCount"]
        self.assertEqual(len(set(names)), total)
        self.assertEqual(self.done("ListFunctions", Offset=total)["Functions"], [])
        usage = self.done("GetAccount")["AccountUsage"]["Namespace"]
        self.assertEqual(set(usage[0]["Functions"]), set(names))

    def test_filters(self) -> None:
        images = [{"Name": "Runtime", "Values": ["CustomImage"]}]
        found = self.done("ListFunctions", Filters=images)["Functions"]
        self.assertEqual([function["FunctionName"] for function in found], ["image"])
        found = self.done("ListFunctions", Namespace="staging")["Functions"]
        self.assertEqual(len(found), 1)

    def test_aliases_count_in_strings(self) -> None:
        hello = {"FunctionName": "hello"}
        page = self.done("ListAliases", **hello, Offset="1", Limit="1")
        self.assertEqual([alias["Name"] for alias in page["Aliases"]], ["prod"])
        self.assertEqual(page["TotalCount"], 3)
        self.rejected("InvalidParameterValue", "ListAliases", **hello, Offset=1)


class Resources(ScfCase):
    def test_aliases(self) -> None:
        hello = {"FunctionName": "hello"}
        weights = {"AdditionalVersionWeights": [{"Version": "2", "Weight": 0.05}]}
        default = {**hello, "Name": "$DEFAULT", "FunctionVersion": "1"}
        self.done("UpdateAlias", **default, RoutingConfig=weights)
        reported = self.done("GetAlias", **hello, Name="$DEFAULT")
        self.assertEqual(
            reported["RoutingConfig"]["AdditionalVersionWeights"][0]["Weight"], 0.05
        )
        self.rejected("ResourceInUse.Alias", "CreateAlias", **default)
        self.rejected(
            "FailedOperation.DeleteAlias", "DeleteAlias", **hello, Name="$DEFAULT"
        )
        self.rejected("ResourceNotFound.Alias", "GetAlias", **hello, Name="nobody")
        for name in ("", "1st", "$LATEST", "a" * 65, "a b"):
            wrong = {**default, "Name": name}
            self.rejected("InvalidParameterValue.Name", "CreateAlias", **wrong)

    def test_triggers(self) -> None:
        timer = {"FunctionName": "hello", "TriggerName": "t", "Type": "timer"}
        cron = "0 */2 * * * * *"
        reported = self.done("CreateTrigger", **timer, TriggerDesc=cron, Enable="CLOSE")
        self.assertEqual(reported["TriggerInfo"]["Enable"], 0)
        self.assertEqual(
            json.loads(reported["TriggerInfo"]["TriggerDesc"]), {"cron": cron}
        )
        self.rejected(
            "ResourceInUse.Trigger", "CreateTrigger", **timer, TriggerDesc=cron
        )
        self.rejected(
            "FailedOperation.UpdateTriggerStatus",
            "UpdateTriggerStatus",
            **timer,
            Enable="CLOSE",
        )
        self.done("UpdateTriggerStatus", **timer, Enable="OPEN")
        self.rejected(
            "ResourceNotFound.Trigger", "DeleteTrigger", **timer, Qualifier="$DEFAULT"
        )
        self.done("DeleteTrigger", **timer)
        self.assertEqual(
            self.done("ListTriggers", FunctionName="hello")["Triggers"], []
        )

    def test_layers(self) -> None:
        layer = {"LayerName": "lib", "CompatibleRuntimes": ["Python3.9"]}
        reported = self.done("PublishLayerVersion", **layer, Content={"ZipFile": ZIP})
        self.assertEqual(reported["LayerVersion"], 1)
        one = {"LayerName": "lib", "LayerVersion": 1}
        reported = self.done("GetLayerVersion", **one)
        self.assertEqual((reported["Status"], reported["Location"]), ("Publishing", ""))
        while reported["Status"] == "Publishing":
            reported = self.done("GetLayerVersion", **one)
        data = self.get(reported["Location"]).body
        self.assertEqual(reported["CodeSha256"], hashlib.sha256(data).hexdigest())
        self.assertNotIn("TotalCount", self.done("ListLayerVersions", LayerName="lib"))
        self.assertEqual(self.done("ListLayers")["TotalCount"], 2)
        self.done("DeleteLayerVersion", **one)
        self.rejected("ResourceNotFound.LayerVersion", "GetLayerVersion", **one)

    def test_a_layer_in_use_stays(self) -> None:
        fonts = {"LayerName": "fonts", "LayerVersion": 1}
        self.made(Layers=[fonts])
        used = "ResourceInUse.LayerVersion"
        self.rejected(used, "DeleteLayerVersion", **fonts)
        self.done("PublishVersion", **NAMED)
        self.settled()
        nothing = [{"LayerName": "", "LayerVersion": 0}]
        self.done("UpdateFunctionConfiguration", **NAMED, Layers=nothing)
        self.settled()
        # Its version has it still.
        self.rejected(used, "DeleteLayerVersion", **fonts)
        self.done("DeleteFunction", **NAMED)
        self.done("DeleteLayerVersion", **fonts)

    def test_a_layer_is_not_deleted_while_it_is_published(self) -> None:
        layer = {"LayerName": "lib", "CompatibleRuntimes": ["Python3.9"]}
        self.done("PublishLayerVersion", **layer, Content={"ZipFile": ZIP})
        one = {"LayerName": "lib", "LayerVersion": 1}
        busy = "FailedOperation.OperationConflict"
        for _ in range(2):
            self.rejected(busy, "DeleteLayerVersion", **one)
        self.done("DeleteLayerVersion", **one)

    def test_calls(self) -> None:
        event = '{"k":"值"}'
        reported = self.done("Invoke", FunctionName="hello", ClientContext=event)[
            "Result"
        ]
        self.assertEqual(reported["RetMsg"], event)
        status = self.done(
            "GetRequestStatus",
            FunctionName="hello",
            FunctionRequestId=reported["FunctionRequestId"],
        )
        self.assertEqual((status["TotalCount"], len(status["Data"])), (0, 1))
        queued = self.done("Invoke", FunctionName="hello", InvocationType="Event")
        self.assertEqual(queued["Result"]["RetMsg"], "")
        failed = self.done("InvokeFunction", FunctionName="raises", LogType="Tail")
        self.assertEqual(failed["Result"]["InvokeResult"], 1)
        self.assertIn("START", failed["Result"]["Log"])

    def test_namespaces(self) -> None:
        self.done("CreateNamespace", Namespace="ns")
        self.rejected("ResourceInUse.Namespace", "CreateNamespace", Namespace="ns")
        for name in ("", "a b", "a" * 31):
            wrong = "InvalidParameterValue.Namespace"
            self.rejected(wrong, "CreateNamespace", Namespace=name)
        self.done(
            "CopyFunction",
            **{**NAMED, "FunctionName": "hello"},
            NewFunctionName="copy",
            TargetNamespace="ns",
        )
        self.rejected("ResourceInUse.Namespace", "DeleteNamespace", Namespace="ns")
        copy = {"FunctionName": "copy", "Namespace": "ns"}
        while self.done("GetFunction", **copy)["Status"] != "Active":
            pass
        self.done("DeleteFunction", **copy)
        for _ in range(2):
            self.done("GetFunction", **copy)
        self.done("DeleteNamespace", Namespace="ns")
        self.rejected(
            "FailedOperation.DeleteNamespace", "DeleteNamespace", Namespace="default"
        )


class CapturedRequests(ScfCase):
    def test_every_captured_request_is_understood(self) -> None:
        replayed = 0
        for path in sorted((VECTORS / "tencent" / "2018-04-16").glob("*.json")):
            document = json.loads(path.read_text("utf-8"))
            for case in document["requests"]:
                headers = dict(case["request"]["headers"])
                if case["request"]["method"] != "POST" or "x-tc-action" not in headers:
                    continue
                with self.subTest(case["id"]):
                    replayed += 1
                    self.emulator.backend.reset()
                    sent = json.loads(case["request"]["body"]["text"])
                    response = self.ask(document["operation"], **sent)
                    entry = self.emulator.backend.journal.entries()[-1]
                    self.assertEqual(entry["operation"], document["operation"])
                    unlike = ("UnknownParameter", "MissingParameter", "Invalid")
                    # Names that no function can have are those of no function.
                    if response.code != "InvalidParameterValue.FunctionName":
                        self.assertFalse(
                            response.code.startswith(unlike), response.body
                        )
        self.assertGreaterEqual(replayed, 170)
