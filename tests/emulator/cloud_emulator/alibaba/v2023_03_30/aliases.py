"""/functions/{function}/aliases: create, list, get, update, delete"""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import NUMBER, MapOf, invalid, members, name_of
from ..state import LATEST, Members
from .pages import page
from .state import Account, Alias, Function, already, missing, times
from .table import routes

FIELDS = {
    "versionId": str,
    "description": str,
    "additionalVersionWeight": MapOf(NUMBER),
}
COLLECTION = "/functions/{function}/aliases"
ITEM = COLLECTION + "/{alias}"


@routes.operation("CreateAlias", "POST", COLLECTION)
def create_alias(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    required = ("aliasName", "versionId")
    given = members(call.request, {"aliasName": str, **FIELDS}, required)
    name = name_of(given, "aliasName")
    if name == LATEST:
        raise invalid("aliasName must not be LATEST")
    if name in function.aliases:
        raise already("Alias", name)
    _check_versions(function, given)
    alias = Alias(name, given, *call.state.birth())
    function.aliases[name] = alias
    return Response.of_json(_described(alias))


@routes.operation("ListAliases", "GET", COLLECTION)
def list_aliases(call: Call[Account]) -> Response:
    function = call.state.readable(call.parameters["function"])
    shown, more = page(call.request, function.aliases)
    return Response.of_json({"aliases": [_described(alias) for alias in shown], **more})


@routes.operation("GetAlias", "GET", ITEM)
def get_alias(call: Call[Account]) -> Response:
    function = call.state.readable(call.parameters["function"])
    return Response.of_json(_described(_alias(call, function)))


@routes.operation("UpdateAlias", "PUT", ITEM)
def update_alias(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    alias = _alias(call, function)
    given = {**alias.members, **members(call.request, FIELDS)}
    _check_versions(function, given)
    alias.members = given
    alias.modified = call.state.now()
    return Response.of_json(_described(alias))


@routes.operation("DeleteAlias", "DELETE", ITEM)
def delete_alias(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    del function.aliases[_alias(call, function).name]
    return Response(204)


def _check_versions(function: Function, given: Members) -> None:
    weights = given.get("additionalVersionWeight", {})
    assert isinstance(weights, dict)
    main = given["versionId"]
    for version in [main, *weights]:
        if version != LATEST and version not in function.versions:
            raise missing("Version", str(version))
    if main in weights:
        raise ApiError(
            400,
            "AdditionalVersionContainsMajorVersion",
            "additionalVersionWeight contains the version of the alias",
        )
    for version, weight in weights.items():
        if not 0 <= weight <= 1:
            raise invalid(f"additionalVersionWeight.{version} must be from 0 to 1")


def _described(alias: Alias) -> Members:
    return {
        "aliasName": alias.name,
        "description": "",
        "additionalVersionWeight": None,
        **alias.members,
        **times(alias),
    }


def _alias(call: Call[Account], function: Function) -> Alias:
    name = call.parameters["alias"]
    found = function.aliases.get(name)
    if found is None:
        raise missing("Alias", name)
    return found
