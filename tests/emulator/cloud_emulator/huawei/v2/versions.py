"""/functions/{function_urn}/versions: list, publish"""

from __future__ import annotations

import re
from copy import copy

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import bad, check_types, members, page
from ..configuration import describe_config
from ..state import LATEST, Code, Project
from .functions import latest
from .table import routes

VERSIONS = "/functions/{function_urn}/versions"
NAME = re.compile(r"[\w.-]{1,42}")
MOST_VERSIONS = 20


@routes.operation("ListFunctionVersions", "GET", VERSIONS)
def list_function_versions(call: Call[Project]) -> Response:
    function = call.state.target(call.parameters["function_urn"]).function
    shown, marker = page(call.request, list(function.versions))
    listed = [describe_config(call, function, one, in_list=True) for one in shown]
    # How many there are is not reported.
    return Response.of_json({"versions": listed, "next_marker": marker})


@routes.operation("CreateFunctionVersion", "POST", VERSIONS)
def create_function_version(call: Call[Project]) -> Response:
    function = latest(call)
    given = members(call.request)
    check_types(given, {"digest": str, "version": str, "description": str})
    code = function.versions[LATEST]
    digest = given.get("digest") or ""
    if digest and (code.package is None or digest != code.package.sha512):
        raise bad("The digest is not that of the code.")
    name = given.get("version") or f"v{call.clock.utc('%Y%m%d-%H%M%S')}"
    if not isinstance(name, str) or not NAME.fullmatch(name) or name == LATEST:
        raise bad("The version is invalid.")
    if name in function.versions:
        raise ApiError(409, "FSS.1062", "The function version already exists.")
    last = next(reversed(function.published), None)
    is_same_code = last is not None and _same(code, function.versions[last])
    if last and is_same_code and function.published[last] == function.config:
        words = "The function cannot be published because no changes have been made"
        raise bad(f"{words} since last publication.", "FSS.1016")
    if len(function.versions) > MOST_VERSIONS:
        raise ApiError(403, "FSS.0403", "The number of versions exceeds the limit.")
    function.versions[name] = copy(code)
    function.published[name] = dict(function.config)
    body = describe_config(call, function, name)
    body["version_description"] = given.get("description") or ""
    return Response.of_json(body)


def _same(code: Code, other: Code) -> bool:
    return code.package == other.package and code.code_url == other.code_url
