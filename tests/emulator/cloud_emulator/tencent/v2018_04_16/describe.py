"""What is reported of functions."""

from __future__ import annotations

from ...routing import Call
from ..arguments import Arguments, error
from ..state import LATEST, Account, Function, Json, version_of
from . import code, pages
from .functions import check_secret
from .table import action

LARGEST_ENTRY = 1 << 20


@action("ListFunctions")
def list_functions(call: Call[Account], given: Arguments) -> Json:
    functions = call.state.namespace(given.get("Namespace")).functions.values()
    items = [
        _item(function)
        for function in functions
        if given.get("SearchKey", "") in function.name
        and given.get("Description", "") in function.latest.config["Description"]
    ]
    items = pages.filtered(items, given)
    keys = {name: name for name in ("ModTime", "AddTime", "FunctionName")}
    items = pages.ordered(items, given, given.get("Orderby"), keys)
    return {"Functions": pages.page(items, given), "TotalCount": len(items)}


def _item(function: Function) -> Json:
    config = function.latest.config
    copied = ("Runtime", "Description", "Tags", "Type", "AsyncRunEnable", "TraceEnable")
    return {
        "FunctionName": function.name,
        "FunctionId": function.id,
        "Namespace": function.namespace,
        "ModTime": function.latest.modified,
        "AddTime": function.latest.added,
        "Status": function.status,
        "StatusDesc": "",
        "StatusReasons": function.reasons,
        "TotalProvisionedConcurrencyMem": 0,
        "ReservedConcurrencyMem": None,
        **{name: config[name] for name in copied},
    }


@action("GetFunction")
def get_function(call: Call[Account], given: Arguments) -> Json:
    namespace, name = given.get("Namespace"), given.get("FunctionName")
    if name is None:
        raise error(
            "InvalidParameter.FunctionNameOrResourceIdRequired",
            "FunctionName or ResourceId is required.",
        )
    call.state.function(namespace, name).look()
    if name not in call.state.namespace(namespace).functions:
        raise error("ResourceNotFound.FunctionName", "The function does not exist.")
    function = call.state.function(namespace, name)
    check_secret(function, given)
    qualifier = given.get("Qualifier") or LATEST
    number = version_of(function, qualifier)
    version = function.versions[number]
    config = dict(version.config)
    if given.get("ShowTriggers") != "FALSE":
        config["Triggers"] = [
            {n: v for n, v in trigger.items() if n != "BoundResources"}
            for trigger in function.triggers
        ]
    failed = function.status_of(number).endswith("Failed")
    shows = given.get("ShowCode", "TRUE") == "TRUE" and version.package is not None
    return {
        **config,
        "FunctionName": function.name,
        "FunctionId": function.id,
        "FunctionVersion": number,
        "Qualifier": qualifier,
        "Namespace": function.namespace,
        "CodeSize": code.size(version.package),
        "CodeInfo": "# the entry file, not the package\n" if shows else "",
        "CodeResult": "failed" if failed else "success",
        "CodeError": "",
        "ErrNo": 0,
        "UseGpu": "FALSE",
        "Status": function.status_of(number),
        "StatusDesc": "",
        "StatusReasons": function.reasons if number == LATEST else [],
        "AvailableStatus": "Available",
        "AddTime": version.added,
        "ModTime": version.modified,
        "EipConfig": {"EipFixed": "FALSE", "Eips": []},
        "AccessInfo": {"Host": "", "Vip": ""},
        "OnsEnable": "FALSE",
    }
