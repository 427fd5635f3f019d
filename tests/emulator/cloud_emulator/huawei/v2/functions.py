"""/functions: list, create, show, update, delete"""

from __future__ import annotations

import re

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import Members, bad, members, page
from ..configuration import REQUIRED, describe_config, required, settings
from ..state import LATEST, Code, Function, Project
from .table import routes
from .update_function_code import new_code

NAME = re.compile(r"[A-Za-z](?:[A-Za-z0-9_-]{0,58}[A-Za-z0-9])?")
MOST_FUNCTIONS = 400
CONFIG = "/functions/{function_urn}/config"


@routes.operation("ListFunctions", "GET", "/functions")
def list_functions(call: Call[Project]) -> Response:
    part = call.request.query("func_name") or ""
    package = call.request.query("package_name")
    functions = [
        function
        for name, function in sorted(call.state.functions.items())
        if part in name and package in (None, "", "default")
    ]
    shown, marker = page(call.request, functions)
    listed = [describe_config(call, one, LATEST, in_list=True) for one in shown]
    body = {"functions": listed, "next_marker": marker, "count": len(functions)}
    return Response.of_json(body)


@routes.operation("CreateFunction", "POST", "/functions")
def create_function(call: Call[Project]) -> Response:
    given = members(call.request)
    required(given, (*REQUIRED, "package"))
    found = settings(given)
    function = new_function(call.state, str(given["func_name"]), str(found["runtime"]))
    function.config = found
    is_image = found["runtime"] == "Custom Image"
    if is_image and "code_type" not in given:
        given["code_type"] = "Custom-Image-Swr"
    if given.get("func_code") in (None, {}) and given.get("code_type") == "inline":
        # A template of the service's own.
        given["func_code"] = {"file": "cGFzcwo="}
    nothing = Code(None, "", "", call.clock.now())
    function.versions[LATEST] = new_code(call, nothing)
    call.state.functions[function.name] = function
    return Response.of_json(describe_config(call, function, LATEST))


def new_function(project: Project, name: str, runtime: str) -> Function:
    if NAME.fullmatch(name) is None:
        raise bad("The function name is invalid.", "FSS.1002")
    if name in project.functions:
        raise ApiError(409, "FSS.1061", "The function already exists.")
    if len(project.functions) >= MOST_FUNCTIONS:
        words = "The number of functions exceeds the maximum allowed limit."
        raise ApiError(403, "FSS.1041", words)
    return Function(name, runtime, {})


@routes.operation("ShowFunctionConfig", "GET", CONFIG)
def show_function_config(call: Call[Project]) -> Response:
    target = call.state.target(call.parameters["function_urn"])
    return Response.of_json(describe_config(call, target.function, target.version))


@routes.operation("UpdateFunctionConfig", "PUT", CONFIG)
def update_function_config(call: Call[Project]) -> Response:
    function = latest(call)
    given = members(call.request)
    required(given, REQUIRED)
    if given["func_name"] != function.name:
        raise bad("func_name is not that of the function", "FSS.1002")
    return _configured(call, function, settings(given))


@routes.operation(
    "UpdateFunctionMaxInstanceConfig",
    "PUT",
    "/functions/{function_urn}/config-max-instance",
)
def update_function_max_instance_config(call: Call[Project]) -> Response:
    function = latest(call)
    number = members(call.request).get("max_instance_num")
    if type(number) is not int or not -1 <= number <= 1000:
        raise bad("max_instance_num must be from -1 to 1000", "FSS.0400")
    strategy = {"concurrency": number, "concurrent_num": 1}
    return _configured(call, function, {"strategy_config": strategy})


@routes.operation("DeleteFunction", "DELETE", "/functions/{function_urn}")
def delete_function(call: Call[Project]) -> Response:
    target = call.state.target(call.parameters["function_urn"])
    function, version = target.function, target.version
    if not target.qualifier:
        del call.state.functions[function.name]
        return Response(204)
    if version == LATEST:
        raise bad("The version latest cannot be deleted alone.", "FSS.1015")
    users = [*function.aliases.values()]
    for facts in function.alias_facts.values():
        weights = facts.get("additional_version_weights")
        users += weights if isinstance(weights, dict) else []
    if version in users:
        words = "The version cannot be deleted because an alias uses it."
        raise ApiError(403, "FSS.1094", words)
    del function.versions[version]
    function.published.pop(version, None)
    function.triggers = [one for one in function.triggers if one.qualifier != version]
    return Response(204)


def latest(call: Call[Project]) -> Function:
    """The function of the URN, whose version `latest` is to be changed."""
    target = call.state.target(call.parameters["function_urn"])
    if target.version != LATEST:
        raise bad("Only version latest can be modified", "FSS.1015")
    return target.function


def _configured(call: Call[Project], function: Function, found: Members) -> Response:
    function.config = {**function.config, **found}
    function.runtime = str(function.config.get("runtime", function.runtime))
    function.versions[LATEST].modified = call.clock.now()
    return Response.of_json(describe_config(call, function, LATEST))
