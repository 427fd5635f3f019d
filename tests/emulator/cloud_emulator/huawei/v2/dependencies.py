"""/dependencies: list, versions, create, delete"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

from ...message import ApiError, Response
from ...packages import Package
from ...routing import Call
from ..arguments import bad, decoded, members, page, text
from ..dependency import describe_version, stored
from ..state import Dependency, DependencyVersion, Project
from .table import routes
from .update_function_code import from_object_store

VERSIONS = "/dependencies/{depend_id}/version"
VERSION = VERSIONS + "/{version}"
LARGEST = 40 << 20
NAME = re.compile(r"[A-Za-z](?:[A-Za-z0-9_.-]{0,94}[A-Za-z0-9])?")


@routes.operation("ListDependencies", "GET", "/dependencies")
def list_dependencies(call: Call[Project]) -> Response:
    wanted = {name: call.request.query(name) for name in ("runtime", "name")}
    is_public = call.request.query("dependency_type") == "public"
    found = [
        (dependency, dependency.versions[-1])
        for dependency in call.state.dependencies.values()
        if dependency.versions
        and wanted["runtime"] in (None, dependency.runtime)
        and wanted["name"] in (None, dependency.name)
        and not is_public
        and call.request.query("ispublic") != "true"
    ]
    shown, marker = page(call.request, found, largest="limit")
    listed = [describe_version(call, *one) for one in shown]
    body = {"dependencies": listed, "next_marker": marker, "count": len(found)}
    return Response.of_json(body)


@routes.operation("ListDependencyVersion", "GET", VERSIONS)
def list_dependency_version(call: Call[Project]) -> Response:
    dependency = _dependency(call)
    shown, marker = page(call.request, dependency.versions)
    listed = [describe_version(call, dependency, one) for one in shown]
    count = len(dependency.versions)
    body = {"dependencies": listed, "next_marker": marker, "count": count}
    return Response.of_json(body)


@routes.operation("ShowDependencyVersion", "GET", VERSION)
def show_dependency_version(call: Call[Project]) -> Response:
    dependency = _dependency(call)
    version = _version(call, dependency)
    body = describe_version(call, dependency, version)
    body["download_link"] = call.objects.obs_url(
        stored(call, version), call.request, call.expired_link
    )
    body["is_shared"] = False
    return Response.of_json(body)


@routes.operation("CreateDependencyVersion", "POST", "/dependencies/version")
def create_dependency_version(call: Call[Project]) -> Response:
    given = members(call.request)
    name, runtime = text(given, "name"), text(given, "runtime")
    if NAME.fullmatch(name) is None:
        raise bad("The dependency name is invalid.", "FSS.1024")
    kind = text(given, "depend_type")
    if kind == "zip":
        package = Package(decoded(given, "depend_file", "FSS.1011"))
        etag = hashlib.md5(package.data).hexdigest()
    elif kind == "obs":
        package = from_object_store(call, text(given, "depend_link"))
        # The store got it in one part, whose MD5 is hashed once more.
        etag = f"{hashlib.md5(hashlib.md5(package.data).digest()).hexdigest()}-1"
    else:
        raise bad("depend_type must be obs or zip")
    if len(package.data) > LARGEST:
        raise ApiError(413, "FSS.1071", "The package exceeds 40 MB")
    if not zipfile.is_zipfile(io.BytesIO(package.data)):
        raise bad("zip: not a valid zip file", "FSS.1011")
    known = call.state.dependencies.values()
    dependency = next((one for one in known if one.name == name), None)
    if dependency is None:
        dependency = Dependency(call.state.new_id(), name, runtime)
        call.state.dependencies[dependency.id] = dependency
    version = DependencyVersion(
        call.state.new_id(),
        dependency.made,
        package,
        etag,
        text(given, "description", ""),
        call.clock.now(),
    )
    dependency.made += 1
    dependency.versions.append(version)
    return Response.of_json(describe_version(call, dependency, version))


@routes.operation("DeleteDependencyVersion", "DELETE", VERSION)
def delete_dependency_version(call: Call[Project]) -> Response:
    dependency = _dependency(call)
    version = _version(call, dependency)
    for function in call.state.functions.values():
        for code in function.versions.values():
            if version.id in code.depend_version_list:
                words = "The dependency is in use and cannot be deleted."
                raise ApiError(412, "FSS.1033", words)
    dependency.versions.remove(version)
    if not dependency.versions:
        del call.state.dependencies[dependency.id]
    return Response(204)


def _dependency(call: Call[Project]) -> Dependency:
    found = call.state.dependencies.get(call.parameters["depend_id"])
    if found is None:
        raise ApiError(404, "FSS.1056", "The dependency does not exist.")
    return found


def _version(call: Call[Project], dependency: Dependency) -> DependencyVersion:
    for version in dependency.versions:
        if str(version.number) == call.parameters["version"]:
            return version
    raise ApiError(404, "FSS.1056", "The dependency does not exist.")
