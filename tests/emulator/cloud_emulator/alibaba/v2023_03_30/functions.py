"""/functions: create, list, get, update, delete"""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import invalid, members, name_of
from ..state import LATEST, Members
from .code import package_of, package_of_new
from .deployment import Deployment, Revision
from .describe import described, listed
from .function_fields import CREATE_FIELDS, UPDATE_FIELDS
from .layers import layer_version
from .pages import choice, has_tags, page, tag_filter
from .state import Account, Function, already
from .table import routes
from .tags import tags_of

COLLECTION = "/functions"
ITEM = COLLECTION + "/{function}"
BOTH, SECOND, THIRD = "", "v2", "v3"


@routes.operation("CreateFunction", "POST", COLLECTION)
def create_function(call: Call[Account]) -> Response:
    required = ("functionName", "runtime", "handler")
    given = members(call.request, CREATE_FIELDS, required)
    name = name_of(given, "functionName")
    if name in call.state.functions:
        raise already("Function", name)
    _check(call, given)
    tags = tags_of(given.pop("tags", []), "tags")
    group = given.pop("resourceGroupId", "")
    package = package_of_new(given)
    deployment = Deployment.begun(name, Revision(given, package), call.clock.now())
    function = Function(name, *call.state.birth(), deployment, tags=tags)
    if group:
        function.group = str(group)
    call.state.functions[name] = function
    return Response.of_json(_whole(call, function))


@routes.operation("ListFunctions", "GET", COLLECTION)
def list_functions(call: Call[Account]) -> Response:
    request = call.request
    generation = choice(request, "fcVersion", (BOTH, SECOND, THIRD))
    found = {} if generation == SECOND else dict(call.state.functions)
    if generation != THIRD:
        for name in call.state.second_names():
            found[name] = call.state.readable(name)
    tags = tag_filter(request, "tags")

    def accepts(name: str, function: Function) -> bool:
        return has_tags(function.tags, tags) and _is_asked_for(call, function)

    shown, more = page(request, found, accepts)
    items = [listed(function, call.state) for function in shown]
    # The end of this list is an empty text; the other lists leave the member out.
    return Response.of_json({"functions": items, "nextToken": "", **more})


@routes.operation("GetFunction", "GET", ITEM)
def get_function(call: Call[Account]) -> Response:
    name, qualifier = call.parameters["function"], call.request.query("qualifier")
    target = call.state.target(name, qualifier)
    if target.version == LATEST:
        return Response.of_json(_whole(call, target.function))
    return Response.of_json(
        {
            **described(target.function, target.revision, call.state),
            **Deployment(target.revision).states(call.clock.now()),
        }
    )


@routes.operation("UpdateFunction", "PUT", ITEM)
def update_function(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    given = members(call.request, UPDATE_FIELDS)
    now = call.clock.now()
    function.deployment.check_rest(now)
    _check(call, given)
    wanted = function.deployment.wanted
    package = package_of(given) if "code" in given else wanted.package
    changed = Revision({**wanted.members, **given}, package)
    function.deployment.update(function.name, changed, now)
    function.modified = call.state.now()
    return Response.of_json(_whole(call, function))


@routes.operation("DeleteFunction", "DELETE", ITEM)
def delete_function(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    if function.triggers:
        message = f"function '{function.name}' has active triggers"
        raise ApiError(409, "FunctionNotEmpty", message)
    del call.state.functions[function.name]
    return Response(204)


def _whole(call: Call[Account], function: Function) -> Members:
    """With the states, which lists do not have."""
    return {
        **described(function, function.deployment.wanted, call.state),
        **function.deployment.states(call.clock.now()),
    }


def _check(call: Call[Account], given: Members) -> None:
    for name in ("handler", "runtime"):
        if given.get(name) == "":
            raise invalid(f"{name} must not be empty")
    layers = given.get("layers", [])
    assert isinstance(layers, list)
    for arn in layers:
        layer_version(call.state, arn)


def _is_asked_for(call: Call[Account], function: Function) -> bool:
    request, settings = call.request, function.deployment.wanted.members
    gpu = settings.get("gpuConfig")
    facts = {
        "functionName": function.name,
        "runtime": settings.get("runtime"),
        "resourceGroupId": function.group,
        "gpuType": gpu.get("gpuType") if isinstance(gpu, dict) else None,
    }
    wanted = {name: request.query(name) for name in facts}
    if any(value and value != facts[name] for name, value in wanted.items()):
        return False
    description = request.query("description") or ""
    return description in str(settings.get("description", ""))
