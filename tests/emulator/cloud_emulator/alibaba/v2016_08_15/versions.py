"""/services/{service}/versions: publish, list, delete"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..arguments import check_etag, cut, invalid, limit_of, members, start_of
from ..state import Account, Members, Record, missing
from .response import deleted, resource, times
from .table import routes

COLLECTION = "/services/{service}/versions"
FORWARD, BACKWARD = "FORWARD", "BACKWARD"


@routes.operation("PublishVersion", "POST", COLLECTION)
def publish_version(call: Call[Account]) -> Response:
    service = call.state.service(call.parameters["service"])
    given = members(call.request, {"description": str}) if call.request.body else {}
    check_etag(call.request, service)
    version = call.state.publish(service, given)
    return resource(version, _described(version))


@routes.operation("ListVersions", "GET", COLLECTION)
def list_versions(call: Call[Account]) -> Response:
    versions = call.state.service(call.parameters["service"]).versions
    direction = call.request.query("direction") or BACKWARD
    if direction not in (FORWARD, BACKWARD):
        raise invalid(f"direction must be {FORWARD} or {BACKWARD}")
    start = start_of(call.request)
    if start is not None and not start.isdecimal():
        raise invalid("startKey must be a version id")
    keys = sorted(versions, key=int, reverse=direction == BACKWARD)
    if start is not None:
        first = int(start)
        keys = [
            key
            for key in keys
            if (int(key) <= first if direction == BACKWARD else int(key) >= first)
        ]
    shown, more = cut(keys, limit_of(call.request), versions)
    return Response.of_json(
        {
            "versions": [_described(record) for record in shown],
            "direction": direction,
            **more,
        }
    )


@routes.operation("DeleteVersion", "DELETE", COLLECTION + "/{version}")
def delete_version(call: Call[Account]) -> Response:
    versions = call.state.service(call.parameters["service"]).versions
    name = call.parameters["version"]
    if name not in versions:
        raise missing("Version", name)
    del versions[name]
    return deleted()


def _described(version: Record) -> Members:
    return {
        "versionId": version.name,
        "description": "",
        **version.members,
        **times(version),
    }
