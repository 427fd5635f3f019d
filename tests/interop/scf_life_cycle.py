"""The steps of a function's life on SCF, by the vendor's names, with the error that is expected."""

from __future__ import annotations

import base64
from typing import Any, NamedTuple

from cloud_emulator import packages

ZIP = base64.b64encode(packages.python("interop")).decode()
OTHER_ZIP = base64.b64encode(packages.python("another")).decode()
FN: dict[str, Any] = {"FunctionName": "interop"}
CRON = "0 0 4 * * * *"


class Step(NamedTuple):
    operation: str
    members: dict[str, Any]
    error: str | None = None


def _waiting(**members: Any) -> list[Step]:
    """What the emulator wants: two looks while it goes on, one that finds it done."""
    return [Step("GetFunction", {**FN, "ShowCode": "FALSE", **members})] * 3


_TIMER = {**FN, "TriggerName": "t", "Type": "timer"}
_LAYER = {"LayerName": "lib", "LayerVersion": 1}
_WEIGHTS = {"AdditionalVersionWeights": [{"Version": "$LATEST", "Weight": 0.05}]}
_BUSY = "FailedOperation.UpdateFunctionConfiguration"

STEPS = [
    Step("GetAccount", {}),
    Step("CreateNamespace", {"Namespace": "ns", "Description": "一"}),
    Step("UpdateNamespace", {"Namespace": "ns", "Description": ""}),
    Step(
        "ListNamespaces", {"Limit": 2, "Offset": 0, "Orderby": "Name", "Order": "ASC"}
    ),
    Step("ListNamespaces", {"SearchKey": [{"Key": "Namespace", "Value": "ns"}]}),
    Step("DeleteNamespace", {"Namespace": "ns"}),
    Step(
        "DeleteNamespace", {"Namespace": "default"}, "FailedOperation.DeleteNamespace"
    ),
    Step(
        "PublishLayerVersion",
        {
            "LayerName": "lib",
            "CompatibleRuntimes": ["Python3.9"],
            "Content": {"ZipFile": ZIP},
        },
    ),
    *[Step("GetLayerVersion", _LAYER)] * 3,
    Step("ListLayers", {"CompatibleRuntime": "Python3.9", "Limit": 1}),
    Step("ListLayerVersions", {"LayerName": "lib", "CompatibleRuntime": ["Python3.9"]}),
    Step(
        "CreateFunction",
        {
            **FN,
            "Code": {"ZipFile": ZIP},
            "Handler": "index.handler",
            "Runtime": "Python3.9",
            "Environment": {"Variables": [{"Key": "K", "Value": "值"}]},
            "Layers": [_LAYER],
            "Tags": [{"Key": "owner", "Value": "甲"}],
        },
    ),
    Step("UpdateFunctionConfiguration", {**FN, "Timeout": 9}, _BUSY),
    *_waiting(),
    Step(
        "CreateFunction", {**FN, "Code": {"ZipFile": ZIP}}, "ResourceInUse.FunctionName"
    ),
    Step(
        "UpdateFunctionCode", {**FN, "ZipFile": OTHER_ZIP, "Handler": "index.handler"}
    ),
    *_waiting(),
    Step("UpdateFunctionCode", {**FN, "Code": {"ZipFile": ZIP}, "Publish": "TRUE"}),
    *_waiting(),
    *_waiting(),
    Step(
        "UpdateFunctionConfiguration",
        {
            **FN,
            "MemorySize": 256,
            "Environment": {"Variables": [{"Key": "", "Value": ""}]},
            "Layers": [{"LayerName": "", "LayerVersion": 0}],
            "IgnoreSysLog": False,
        },
    ),
    *_waiting(),
    # Null is not sent, by any of the clients.
    Step("GetFunctionAddress", {**FN, "Qualifier": None}),
    Step("ListFunctions", {"Limit": 5, "Offset": 5, "Orderby": "FunctionName"}),
    Step("ListFunctions", {"Filters": [{"Name": "tag-owner", "Values": ["甲"]}]}),
    Step("PublishVersion", {**FN, "Description": "second"}),
    *_waiting(Qualifier="2"),
    Step(
        "ListVersionByFunction",
        {**FN, "Limit": 1, "OrderBy": "AddTime", "Order": "ASC"},
    ),
    Step(
        "CreateAlias",
        {**FN, "Name": "live", "FunctionVersion": "1", "RoutingConfig": _WEIGHTS},
    ),
    Step("GetAlias", {**FN, "Name": "live"}),
    Step("UpdateAlias", {**FN, "Name": "$DEFAULT", "FunctionVersion": "2"}),
    Step("ListAliases", {**FN, "Offset": "1", "Limit": "1"}),
    Step("CreateTrigger", {**_TIMER, "TriggerDesc": CRON, "CustomArgument": "附加"}),
    Step(
        "UpdateTrigger", {**_TIMER, "TriggerDesc": "0 */2 * * * * *", "Enable": "OPEN"}
    ),
    Step("UpdateTriggerStatus", {**_TIMER, "Enable": "CLOSE"}),
    Step("ListTriggers", {**FN, "OrderBy": "add_time", "Order": "ASC"}),
    Step("DeleteTrigger", _TIMER),
    Step("DeleteTrigger", _TIMER, "ResourceNotFound.Trigger"),
    Step("Invoke", {**FN, "ClientContext": '{"k":"值"}', "LogType": "Tail"}),
    Step("Invoke", {**FN, "InvocationType": "Event"}),
    Step("InvokeFunction", {**FN, "Event": "[1,2.50]", "Qualifier": "live"}),
    Step("InvokeFunction", {"FunctionName": "raises"}),
    Step("GetRequestStatus", {**FN, "FunctionRequestId": "nobody"}),
    Step("GetReservedConcurrencyConfig", FN),
    Step("GetProvisionedConcurrencyConfig", FN),
    Step(
        "UpdateFunctionEventInvokeConfig",
        {**FN, "AsyncTriggerConfig": {"RetryConfig": [{"RetryNum": 1}], "MsgTTL": 60}},
    ),
    Step("GetFunctionEventInvokeConfig", FN),
    Step(
        "CopyFunction",
        {**FN, "NewFunctionName": "copy", "CopyConfiguration": True, "Override": False},
    ),
    Step("DeleteAlias", {**FN, "Name": "live"}),
    Step("DeleteFunctionVersion", {**FN, "Qualifier": "1"}),
    Step("DeleteFunction", FN),
    *_waiting()[:2],
    Step("GetFunction", FN, "ResourceNotFound.FunctionName"),
    Step("DeleteLayerVersion", _LAYER),
]
