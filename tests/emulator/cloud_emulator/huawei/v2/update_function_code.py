"""PUT /functions/{function_urn}/code"""

from __future__ import annotations

import base64
import binascii
import io
import zipfile

from ...message import ApiError, Response, json_object
from ...object_store import OBS_BUCKET
from ...packages import Package
from ...routing import Call
from ..describe import describe
from ..state import LATEST, Code, Project
from .table import routes

LARGEST_PACKAGE = 50 << 20
LARGEST_INLINE = 10 << 10
CODE_TYPES = ("inline", "zip", "obs", "jar", "Custom-Image-Swr")
INACCESSIBLE_DEPENDENCY = "inaccessible"


@routes.operation("UpdateFunctionCode", "PUT", "/functions/{function_urn}/code")
def update_function_code(call: Call[Project]) -> Response:
    target = call.state.target(call.parameters["function_urn"])
    if target.version != LATEST:
        raise _bad("FSS.1015", "Only the code of version latest can be modified")
    target.function.versions[LATEST] = new_code(call, target.code)
    return Response.of_json(describe(call, target, "%Y-%m-%dT%H:%M:%S+00:00"))


def new_code(call: Call[Project], previous: Code) -> Code:
    if not call.request.header("content-type").startswith("application/json"):
        raise _bad("FSS.0400", "Content-Type must be application/json")
    body = json_object(call.request.body)
    if body is None:
        raise _bad("FSS.0400", "The request body is not a JSON object")
    code_type = body.get("code_type")
    if code_type not in CODE_TYPES:
        raise _bad("FSS.1006", f"code_type must be one of {', '.join(CODE_TYPES)}")
    kind = str(code_type)
    code = Code(
        package=None,
        code_type=kind,
        code_filename=_text(body, "code_filename"),
        modified=call.clock.now(),
        code_url=_text(body, "code_url") if kind == "obs" else "",
        inline=kind == "inline",
        depend_version_list=_dependencies(body, "depend_version_list", previous),
        depend_list=_dependencies(body, "depend_list", previous),
    )
    if kind == "obs":
        code.package = from_object_store(call, code.code_url)
    elif kind != "Custom-Image-Swr":
        code.package = Package(_uploaded(body, code))
    return code


def _uploaded(body: dict[str, object], code: Code) -> bytes:
    func_code = body.get("func_code", {})
    if not isinstance(func_code, dict):
        raise _bad("FSS.1011", "func_code must be an object")
    text = _text(func_code, "file", "func_code.file")
    if not text:
        raise _bad("FSS.1012", "func_code.file must not be empty")
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise _bad("FSS.1011", "func_code.file is not valid Base64") from None
    if code.code_type == "inline":
        if len(data) > LARGEST_INLINE:
            raise ApiError(413, "FSS.1072", "The inline code exceeds 10 KB")
        code.code_filename = code.code_filename or "index.py"
        return data
    if len(data) > LARGEST_PACKAGE:
        raise ApiError(413, "FSS.1071", "The code package exceeds 50 MB")
    if not code.code_filename:
        raise _bad("FSS.1001", f"code_filename is required for {code.code_type}")
    if not code.code_filename.endswith(f".{code.code_type}"):
        raise _bad("FSS.1013", f"code_filename must end in .{code.code_type}")
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise _bad("FSS.1013", f"func_code.file is not a {code.code_type} file")
    return data


def from_object_store(call: Call[Project], url: str) -> Package:
    if not url:
        raise _bad("FSS.1010", "code_url is required for code_type obs")
    scheme, _, rest = url.partition("://")
    host, _, path = rest.partition("/")
    if scheme not in ("http", "https") or not path:
        raise _bad("FSS.1010", "code_url is not the address of an object")
    if host.startswith(f"{OBS_BUCKET}.obs."):
        path = f"{OBS_BUCKET}/{path}"
    package = call.objects.find(f"/{path}")
    if package is None:
        raise ApiError(404, "FSS.1054", "Not found the code package in OBS")
    return package


def _dependencies(body: dict[str, object], name: str, previous: Code) -> list[str]:
    """An absent list changes nothing; an empty one removes the dependencies."""
    value = body.get(name)
    if value is None:
        kept: list[str] = getattr(previous, name)
        return kept
    if not isinstance(value, list) or not all(isinstance(id, str) for id in value):
        raise _bad("FSS.1001", f"{name} must be a list of strings")
    if INACCESSIBLE_DEPENDENCY in value:
        raise ApiError(403, "FSS.1046", f"{name} names an inaccessible dependency")
    return value


def _text(members: dict[str, object], name: str, shown_as: str = "") -> str:
    value = members.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _bad("FSS.1001", f"{shown_as or name} must be a string")
    return value


def _bad(code: str, message: str) -> ApiError:
    return ApiError(400, code, message)
