"""Namespaces, and what the account uses and may use."""

from __future__ import annotations

from ... import accounts
from ...routing import Call
from ..arguments import Arguments, error
from ..state import DEFAULT_NAMESPACE, NAMESPACE, Account, Function, Json, Namespace
from . import pages
from .table import action, now

MOST_NAMESPACES = 5
MEMORY = 128000
_TRIGGERS = [
    "Apigw",
    "Ckafka",
    "Clb",
    "Cls",
    "Cm",
    "Cmq",
    "Cos",
    "Eb",
    "Mps",
    "Timer",
    "Vod",
]


@action("ListNamespaces")
def list_namespaces(call: Call[Account], given: Arguments) -> Json:
    items = [
        {
            "Name": namespace.name,
            "Description": namespace.description,
            "AddTime": namespace.added,
            "ModTime": namespace.modified,
            "Type": "default",
        }
        for namespace in call.state.namespaces.values()
    ]
    for one in given.get("SearchKey", []):
        member = {"Namespace": "Name", "Description": "Description"}.get(one["Key"])
        if member is None:
            raise error("InvalidParameterValue", "The key is not supported.")
        items = [item for item in items if one["Value"] in item[member]]
    keys = {"Updatetime": "ModTime", "Name": "Name"}
    items = pages.ordered(items, given, given.get("Orderby"), keys)
    return {"Namespaces": pages.page(items, given), "TotalCount": len(items)}


@action("CreateNamespace")
def create_namespace(call: Call[Account], given: Arguments) -> Json:
    name = given["Namespace"]
    if name in call.state.namespaces:
        raise error("ResourceInUse.Namespace", "The namespace exists already.")
    if not NAMESPACE.fullmatch(name):
        raise error("InvalidParameterValue.Namespace", "Namespace breaks the rules.")
    if len(call.state.namespaces) >= MOST_NAMESPACES:
        raise error("LimitExceeded.Namespace", "There are too many namespaces.")
    time = now(call)
    call.state.namespaces[name] = Namespace(
        name, given.get("Description", ""), time, time
    )
    return {}


@action("UpdateNamespace")
def update_namespace(call: Call[Account], given: Arguments) -> Json:
    namespace = call.state.namespace(given["Namespace"])
    namespace.description = given["Description"]
    namespace.modified = now(call)
    return {}


@action("DeleteNamespace")
def delete_namespace(call: Call[Account], given: Arguments) -> Json:
    namespace = call.state.namespace(given["Namespace"])
    if namespace.name == DEFAULT_NAMESPACE:
        raise error("FailedOperation.DeleteNamespace", "It is the default one.")
    for function in list(namespace.functions.values()):
        function.look()
    if namespace.functions:
        raise error("ResourceInUse.Namespace", "There are functions in it.")
    del call.state.namespaces[namespace.name]
    return {}


@action("GetAccount")
def get_account(call: Call[Account], given: Arguments) -> Json:
    namespaces = call.state.namespaces.values()
    triggers = {name: 10 for name in _TRIGGERS} | {"Total": 110}
    return {
        "AccountUsage": {
            "NamespacesCount": len(namespaces),
            "Namespace": [
                {
                    "Namespace": namespace.name,
                    "Functions": list(namespace.functions),
                    "FunctionsCount": len(namespace.functions),
                    "TotalConcurrencyMem": 0,
                    "TotalAllocatedConcurrencyMem": 0,
                    "TotalAllocatedProvisionedMem": 0,
                }
                for namespace in namespaces
            ],
            "TotalConcurrencyMem": MEMORY,
            "TotalAllocatedConcurrencyMem": 0,
            "UserConcurrencyMemLimit": MEMORY,
        },
        "AccountLimit": {
            "NamespacesCount": MOST_NAMESPACES,
            "Namespace": [
                {
                    "Namespace": namespace.name,
                    "FunctionsCount": 50,
                    "TimeoutLimit": 900,
                    "InitTimeoutLimit": 300,
                    "TestModelLimit": None,
                    "RetryNumLimit": 2,
                    "MinMsgTTL": 60,
                    "MaxMsgTTL": 21600,
                    "ConcurrentExecutions": 100,
                    "Trigger": triggers,
                }
                for namespace in namespaces
            ],
        },
    }


@action("GetReservedConcurrencyConfig")
def get_reserved_concurrency_config(call: Call[Account], given: Arguments) -> Json:
    call.state.function(given.get("Namespace"), given["FunctionName"])
    return {"ReservedMem": None}


@action("GetProvisionedConcurrencyConfig")
def get_provisioned_concurrency_config(call: Call[Account], given: Arguments) -> Json:
    call.state.function(given.get("Namespace"), given["FunctionName"])
    return {"UnallocatedConcurrencyNum": MEMORY // 128, "Allocated": []}


@action("GetFunctionEventInvokeConfig")
def get_function_event_invoke_config(call: Call[Account], given: Arguments) -> Json:
    function = _active_function(call, given, "GetFunctionEventInvokeConfig")
    return {"AsyncTriggerConfig": function.event_config}


@action("UpdateFunctionEventInvokeConfig")
def update_function_event_invoke_config(call: Call[Account], given: Arguments) -> Json:
    function = _active_function(call, given, "UpdateFunctionEventInvokeConfig")
    config = given["AsyncTriggerConfig"]
    if not 60 <= config["MsgTTL"] <= 21600:
        raise error("LimitExceeded.MsgTTL", "MsgTTL exceeds the limit.")
    function.event_config = config
    return {}


def _active_function(call: Call[Account], given: Arguments, name: str) -> Function:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    function.must_be_active("FailedOperation.FunctionVersionStatusNotActive", name)
    return function


@action("GetTempCosInfo")
def get_temp_cos_info(call: Call[Account], given: Arguments) -> Json:
    path = given["ObjectPath"]
    if not path.startswith(f"{accounts.TENCENT_APP_ID}/"):
        raise error("UnauthorizedOperation.TempCosAppid", "The path is another's.")
    date = now(call)[:10]
    region = call.request.header("x-tc-region")
    return {"Date": date, "Sign": call.uploads.sign(region, f"{date}/{path}")}
