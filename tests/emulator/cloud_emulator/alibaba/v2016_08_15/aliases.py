"""/services/{service}/aliases: create, list, get, update, delete"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..arguments import NUMBER, MapOf, check_etag, invalid, members, name_of, page
from ..state import Account, Alias, Members, Record, Service, missing
from .response import deleted, resource, times
from .table import routes

FIELDS = {
    "versionId": str,
    "description": str,
    "additionalVersionWeight": MapOf(NUMBER),
}
COLLECTION = "/services/{service}/aliases"
ITEM = COLLECTION + "/{alias}"


@routes.operation("CreateAlias", "POST", COLLECTION)
def create_alias(call: Call[Account]) -> Response:
    service = call.state.service(call.parameters["service"])
    required = ("aliasName", "versionId")
    given = members(call.request, {"aliasName": str, **FIELDS}, required)
    name = name_of(given, "aliasName")
    if name == "LATEST":
        raise invalid("aliasName must not be LATEST")
    _check_versions(service, given)
    alias = call.state.add_alias(service, name, given)
    return resource(alias, _described(alias))


@routes.operation("ListAliases", "GET", COLLECTION)
def list_aliases(call: Call[Account]) -> Response:
    service = call.state.service(call.parameters["service"])
    shown, more = page(call.request, service.aliases)
    return Response.of_json(
        {"aliases": [_described(record) for record in shown], **more}
    )


@routes.operation("GetAlias", "GET", ITEM)
def get_alias(call: Call[Account]) -> Response:
    alias = _alias(call)
    return resource(alias, _described(alias))


@routes.operation("UpdateAlias", "PUT", ITEM)
def update_alias(call: Call[Account]) -> Response:
    alias = _alias(call)
    given = members(call.request, FIELDS)
    check_etag(call.request, alias)
    _check_versions(call.state.service(call.parameters["service"]), given)
    alias.members.update(given)
    call.state.touch(alias)
    return resource(alias, _described(alias))


@routes.operation("DeleteAlias", "DELETE", ITEM)
def delete_alias(call: Call[Account]) -> Response:
    alias = _alias(call)
    check_etag(call.request, alias)
    del call.state.service(call.parameters["service"]).aliases[alias.name]
    return deleted()


def _check_versions(service: Service, given: Members) -> None:
    weights = given.get("additionalVersionWeight", {})
    assert isinstance(weights, dict)
    for version in [given.get("versionId"), *weights]:
        if version is not None and version not in service.versions:
            raise missing("Version", str(version))
    for version, weight in weights.items():
        if not 0 <= weight <= 1:
            raise invalid(f"additionalVersionWeight.{version} must be from 0 to 1")


def _described(alias: Record) -> Members:
    return {
        "aliasName": alias.name,
        "description": "",
        "additionalVersionWeight": {},
        **alias.members,
        **times(alias),
    }


def _alias(call: Call[Account]) -> Alias:
    name = call.parameters["alias"]
    found = call.state.service(call.parameters["service"]).aliases.get(name)
    if found is None:
        raise missing("Alias", name)
    return found
