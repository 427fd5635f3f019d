"""/functions/{function}/versions: publish, list, delete"""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import invalid, limit_of, members
from ..state import Members
from .pages import choice
from .state import Account, Function, Version, missing, times
from .table import routes

COLLECTION = "/functions/{function}/versions"
BACKWARD, FORWARD = "BACKWARD", "FORWARD"


@routes.operation("PublishFunctionVersion", "POST", COLLECTION)
def publish_function_version(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    given = members(call.request, {"description": str}) if call.request.body else {}
    function.deployment.check_rest(call.clock.now())
    version = publish(call.state, function, given)
    return Response.of_json(_described(version))


@routes.operation("ListFunctionVersions", "GET", COLLECTION)
def list_function_versions(call: Call[Account]) -> Response:
    versions = call.state.readable(call.parameters["function"]).versions
    direction = choice(call.request, "direction", (BACKWARD, FORWARD))
    is_backward = direction == BACKWARD
    # The token of this list is the id of the first version of the next page.
    token = call.request.query("nextToken")
    if token and not token.isdecimal():
        raise invalid("nextToken is not one that this service gave out")
    ids = sorted(map(int, versions), reverse=is_backward)
    if token:
        ids = [n for n in ids if (n <= int(token) if is_backward else n >= int(token))]
    limit = limit_of(call.request)
    reported = [_described(versions[str(n)]) for n in ids[:limit]]
    more = {"nextToken": str(ids[limit])} if len(ids) > limit else {}
    return Response.of_json({"versions": reported, "direction": direction, **more})


@routes.operation("DeleteFunctionVersion", "DELETE", COLLECTION + "/{version}")
def delete_function_version(call: Call[Account]) -> Response:
    function = call.state.function(call.parameters["function"])
    name = call.parameters["version"]
    if not name.isdecimal():
        raise invalid("versionId must be a number")
    if name not in function.versions:
        raise missing("Version", name)
    del function.versions[name]
    return Response(204)


def publish(account: Account, function: Function, given: Members) -> Version:
    revision = function.deployment.wanted
    if function.versions:
        newest = function.versions[max(function.versions, key=int)]
        if newest.revision == revision:
            raise ApiError(
                409, "VersionPublishError", "nothing has changed since the last version"
            )
    function.published += 1
    name = str(function.published)
    version = Version(name, given, *account.birth(), revision)
    function.versions[name] = version
    return version


def _described(version: Version) -> Members:
    return {
        "versionId": version.name,
        "description": "",
        **version.members,
        **times(version),
    }
