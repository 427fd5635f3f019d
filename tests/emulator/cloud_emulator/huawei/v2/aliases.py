"""/functions/{function_urn}/aliases: list, create, show, update, delete"""

from __future__ import annotations

import re

from ... import accounts
from ...message import ApiError, Response
from ...routing import Call
from ..arguments import Members, bad, check_types, members, text
from ..state import Function, Project
from .table import routes

COLLECTION = "/functions/{function_urn}/aliases"
ITEM = COLLECTION + "/{alias_name}"
NAME = re.compile(r"[A-Za-z](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?")
MOST_ALIASES = 10
FACTS = {
    "description": str,
    "additional_version_weights": dict,
    "additional_version_strategy": dict,
}


@routes.operation("ListVersionAliases", "GET", COLLECTION)
def list_version_aliases(call: Call[Project]) -> Response:
    function = _function(call)
    listed = [_described(function, name) for name in function.aliases]
    for alias in listed:
        alias.pop("additional_version_strategy", None)
    return Response.of_json(listed)


@routes.operation("CreateVersionAlias", "POST", COLLECTION)
def create_version_alias(call: Call[Project]) -> Response:
    function = _function(call)
    given = members(call.request)
    name = text(given, "name")
    if NAME.fullmatch(name) is None:
        raise bad("The alias name is invalid.")
    if name in function.aliases:
        raise ApiError(409, "FSS.1063", "The alias already exists.")
    if len(function.aliases) >= MOST_ALIASES:
        words = "The number of aliases exceeds the maximum allowed limit."
        raise ApiError(403, "FSS.1043", words)
    return _set(call, function, name, given)


@routes.operation("ShowVersionAlias", "GET", ITEM)
def show_version_alias(call: Call[Project]) -> Response:
    function = _function(call)
    return Response.of_json(_described(function, _name(call, function)))


@routes.operation("UpdateVersionAlias", "PUT", ITEM)
def update_version_alias(call: Call[Project]) -> Response:
    function = _function(call)
    return _set(call, function, _name(call, function), members(call.request))


@routes.operation("DeleteVersionAlias", "DELETE", ITEM)
def delete_version_alias(call: Call[Project]) -> Response:
    function = _function(call)
    name = _name(call, function)
    if any(trigger.qualifier == f"!{name}" for trigger in function.triggers):
        words = "Aliases of a function bound with triggers cannot be deleted."
        raise ApiError(403, "FSS.1154", words)
    del function.aliases[name]
    function.alias_facts.pop(name, None)
    return Response(204)


def _set(
    call: Call[Project], function: Function, name: str, given: Members
) -> Response:
    version = text(given, "version")
    check_types(given, FACTS)
    weights = given.get("additional_version_weights") or {}
    assert isinstance(weights, dict)
    for each in (version, *weights):
        if each not in function.versions:
            raise ApiError(404, "FSS.1052", "Not found the function version")
    if any(type(one) is not int or not 0 <= one <= 100 for one in weights.values()):
        raise bad("A weight must be from 0 to 100.", "FSS.1092")
    facts = {fact: given[fact] for fact in FACTS if given.get(fact) is not None}
    function.aliases[name] = version
    function.alias_facts[name] = {
        **function.alias_facts.get(name, {}),
        **facts,
        "last_modified": call.clock.utc("%Y-%m-%d %H:%M:%S"),
    }
    return Response.of_json(_described(function, name))


def _described(function: Function, name: str) -> Members:
    head = f"urn:fss:{accounts.HUAWEI_REGION}:{accounts.HUAWEI_PROJECT_ID}"
    return {
        "name": name,
        "version": function.aliases[name],
        "description": "",
        "last_modified": "2020-01-01 00:00:00",
        "alias_urn": f"{head}:function:default:{function.name}:!{name}",
        **function.alias_facts.get(name, {}),
    }


def _function(call: Call[Project]) -> Function:
    return call.state.target(call.parameters["function_urn"]).function


def _name(call: Call[Project], function: Function) -> str:
    name = call.parameters["alias_name"]
    if name not in function.aliases:
        raise ApiError(404, "FSS.1053", "Not found the function alias")
    return name
