"""/services/{service}/functions: create, list, get, update, delete"""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from .. import upload
from ..arguments import MapOf, check_etag, members, name_of, page
from ..state import Account, Function, Members, split_qualifier
from .response import deleted, resource, times
from .table import routes

FIELDS = {
    "description": str,
    "runtime": str,
    "handler": str,
    "memorySize": int,
    "timeout": int,
    "code": upload.SCHEMA,
    "environmentVariables": MapOf(str),
    "initializer": str,
    "initializationTimeout": int,
    "instanceConcurrency": int,
    "instanceType": str,
    "customContainerConfig": dict,
    "caPort": int,
    "layers": [str],
}
DEFAULTS: Members = {"description": "", "memorySize": 128, "timeout": 3}

COLLECTION = "/services/{service}/functions"
ITEM = COLLECTION + "/{function}"


@routes.operation("CreateFunction", "POST", COLLECTION)
def create_function(call: Call[Account]) -> Response:
    service = call.state.service(call.parameters["service"])
    required = ("functionName", "runtime", "handler")
    given = members(call.request, {"functionName": str, **FIELDS}, required)
    name = name_of(given, "functionName")
    package = upload.package_of_new(given)
    function = call.state.add_function(service, name, given, package)
    return resource(function, described(function))


@routes.operation("ListFunctions", "GET", COLLECTION)
def list_functions(call: Call[Account]) -> Response:
    name, qualifier = split_qualifier(call.parameters["service"])
    _, functions = call.state.functions_at(call.state.service(name), qualifier)
    shown, more = page(call.request, functions)
    return Response.of_json(
        {"functions": [described(functions[record.name]) for record in shown], **more}
    )


@routes.operation("GetFunction", "GET", ITEM)
def get_function(call: Call[Account]) -> Response:
    service, qualifier = split_qualifier(call.parameters["service"])
    target = call.state.target(service, qualifier, call.parameters["function"])
    return resource(target.function, described(target.function))


@routes.operation("UpdateFunction", "PUT", ITEM)
def update_function(call: Call[Account]) -> Response:
    function = _own(call)
    given = members(call.request, FIELDS)
    check_etag(call.request, function)
    if "code" in given:
        function.package = upload.package_of(given)
    function.members.update(given)
    call.state.touch(function)
    return resource(function, described(function))


@routes.operation("DeleteFunction", "DELETE", ITEM)
def delete_function(call: Call[Account]) -> Response:
    function = _own(call)
    check_etag(call.request, function)
    if function.triggers:
        raise ApiError(409, "FunctionNotEmpty", "the function has triggers")
    del call.state.service(call.parameters["service"]).functions[function.name]
    return deleted()


def described(function: Function) -> Members:
    package = function.package
    checksum = {"codeChecksum": package.crc64} if package.has_checksum else {}
    return {
        "functionName": function.name,
        "functionId": function.id,
        **DEFAULTS,
        **function.members,
        "codeSize": len(package.data),
        **checksum,
        **times(function),
    }


def _own(call: Call[Account]) -> Function:
    return call.state.function(call.parameters["service"], call.parameters["function"])
