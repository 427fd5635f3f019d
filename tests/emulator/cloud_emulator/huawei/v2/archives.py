"""Export to an archive, and import from one"""

from __future__ import annotations

import io
import zipfile

from ... import packages
from ...message import Response
from ...packages import Package
from ...routing import Call
from ..arguments import bad, decoded, members, text
from ..configuration import describe_config
from ..state import LATEST, Code, Project
from .functions import new_function
from .table import routes

LARGEST_IMPORT = 10 << 20
TYPES = ("code", "config")


@routes.operation("ExportFunction", "GET", "/functions/{function_urn}/export")
def export_function(call: Call[Project]) -> Response:
    target = call.state.target(call.parameters["function_urn"])
    kind = call.request.query("type")
    flags = [call.request.query(name) for name in TYPES]
    if kind is None and "true" not in flags:
        raise bad("type, or one of config and code, is required", "FSS.0400")
    if kind is not None and (kind not in TYPES or flags != [None, None]):
        raise bad("type must be code or config, without the others", "FSS.0400")
    wants = dict(zip(TYPES, flags))
    files: dict[str, bytes] = {}
    package = target.code.package
    if package and (kind == "code" or wants["code"] == "true"):
        files["code.zip"] = package.data
    if kind == "config" or wants["config"] == "true":
        runtime = target.function.runtime
        files["function.yaml"] = f"runtime: {runtime}\n".encode()
    data = packages.zip_of(files)
    return Response(200, [("Content-Type", "application/octet-stream")], data)


@routes.operation("ImportFunction", "POST", "/functions/import")
def import_function(call: Call[Project]) -> Response:
    given = members(call.request)
    name = text(given, "func_name")
    for member in ("file_name", "file_type"):
        text(given, member)
    data = decoded(given, "file_code", "FSS.1022")
    if len(data) > LARGEST_IMPORT:
        raise bad("The imported file is too large.", "FSS.1023")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inner = {one: archive.read(one) for one in archive.namelist()}
    except zipfile.BadZipFile:
        raise bad("The imported file is invalid.", "FSS.1022") from None
    runtime = inner.get("function.yaml", b"runtime: Python3.9").decode().partition(": ")
    function = new_function(call.state, name, runtime[2].strip())
    package = Package(inner.get("code.zip", data))
    function.versions[LATEST] = Code(package, "zip", "index.zip", call.clock.now())
    call.state.functions[name] = function
    return Response.of_json(describe_config(call, function, LATEST))
