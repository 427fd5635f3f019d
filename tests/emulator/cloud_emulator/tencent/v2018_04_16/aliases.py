"""Aliases of versions."""

from __future__ import annotations

import re

from ...routing import Call
from ..arguments import Arguments, error
from ..state import DEFAULT_ALIAS, Account, Function, Json, new_alias
from . import pages
from .table import action, now

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")


@action("CreateAlias")
def create_alias(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    name = given["Name"]
    if name in function.aliases:
        raise error("ResourceInUse.Alias", "The alias exists already.")
    if not NAME.fullmatch(name):
        raise error("InvalidParameterValue.Name", "Name breaks the rules.")
    version = _version(function, given)
    alias = new_alias(name, version, now(call))
    function.aliases[name] = _changed(function, alias, given)
    return {}


@action("UpdateAlias")
def update_alias(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    alias = _alias(function, given)
    alias = {**alias, "FunctionVersion": _version(function, given)}
    alias["ModTime"] = now(call)
    function.aliases[given["Name"]] = _changed(function, alias, given)
    return {}


@action("GetAlias")
def get_alias(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    return _alias(function, given)


@action("DeleteAlias")
def delete_alias(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    name = _alias(function, given)["Name"]
    if name == DEFAULT_ALIAS:
        raise error("FailedOperation.DeleteAlias", "$DEFAULT cannot be deleted.")
    del function.aliases[name]
    return {}


@action("ListAliases")
def list_aliases(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    version = given.get("FunctionVersion")
    items = [
        alias
        for alias in function.aliases.values()
        if version in (None, alias["FunctionVersion"])
    ]
    return {"Aliases": pages.page(items, given), "TotalCount": len(items)}


def _alias(function: Function, given: Arguments) -> Json:
    alias = function.aliases.get(given["Name"])
    if alias is None:
        raise error("ResourceNotFound.Alias", "The alias does not exist.")
    return alias


def _version(function: Function, given: Arguments) -> str:
    version = str(given["FunctionVersion"])
    if version not in function.versions:
        raise error("ResourceNotFound.FunctionVersion", "The version does not exist.")
    return version


def _changed(function: Function, alias: Json, given: Arguments) -> Json:
    routing = given.get("RoutingConfig", {})
    weights = routing.get("AdditionalVersionWeights", [])
    matches = routing.get("AddtionVersionMatchs", [])
    if len(weights) + len(matches) > 1:
        raise error("InvalidParameterValue.RoutingConfig", "One other version at most.")
    for other in [*weights, *matches]:
        if other["Version"] not in function.versions:
            raise error(
                "ResourceNotFound.FunctionVersion", "The version does not exist."
            )
        is_same = other["Version"] == alias["FunctionVersion"]
        if is_same or not 0 <= other.get("Weight", 0) <= 1:
            raise error(
                "InvalidParameterValue.AdditionalVersionWeights", "The weight is wrong."
            )
    if "RoutingConfig" in given:
        alias["RoutingConfig"] = {
            "AdditionalVersionWeights": weights,
            "AddtionVersionMatchs": matches,
        }
    if "Description" in given:
        alias["Description"] = given["Description"]
    return alias
