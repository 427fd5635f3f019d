"""Versions of functions."""

from __future__ import annotations

from dataclasses import replace

from ...routing import Call
from ..arguments import Arguments
from ..state import LATEST, Account, Function, Json
from . import code, pages
from .table import action, now


@action("PublishVersion")
def publish_version(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    function.must_be_active("FailedOperation.PublishVersion", "PublishVersion")
    description = given.get("Description", "")
    number = begin_version(function, description, now(call))
    version = function.versions[number]
    copied = ("Handler", "MemorySize", "Timeout", "Runtime")
    return {
        "FunctionVersion": number,
        "CodeSize": code.size(version.package),
        "Description": description,
        "Namespace": function.namespace,
        **{name: version.config[name] for name in copied},
    }


def begin_version(function: Function, description: str, time: str) -> str:
    function.published += 1
    number = str(function.published)
    config = {**function.latest.config, "Description": description}
    function.versions[number] = replace(
        function.latest, config=config, added=time, modified=time
    )
    function.begin("Publishing", lambda: None, number)
    return number


@action("ListVersionByFunction")
def list_version_by_function(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    items = [
        {
            "Version": number,
            "Description": version.config["Description"],
            "AddTime": version.added,
            "ModTime": version.modified,
            "Status": function.status_of(number),
        }
        for number, version in function.versions.items()
        if number == LATEST or number.isdecimal()
    ]
    keys = {"AddTime": "AddTime", "ModTime": "ModTime"}
    items = pages.ordered(items, given, given.get("OrderBy"), keys)
    page = pages.page(items, given)
    return {
        "Versions": page,
        "FunctionVersion": [version["Version"] for version in page],
        "TotalCount": len(items),
    }
