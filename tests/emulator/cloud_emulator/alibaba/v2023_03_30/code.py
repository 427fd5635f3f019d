"""Code that comes in a request, with its checksum, and the address where stored code lies."""

from __future__ import annotations

from ...message import Response
from ...packages import Package
from ...routing import Call
from .. import upload
from ..arguments import invalid
from ..state import Members
from .deployment import IMAGE_RUNTIMES
from .state import OWNER, Account
from .table import routes

# What is 100 MB in base64.
LARGEST_PACKAGE = 75 << 20


@routes.operation("GetFunctionCode", "GET", "/functions/{function}/code")
def get_function_code(call: Call[Account]) -> Response:
    name, qualifier = call.parameters["function"], call.request.query("qualifier")
    target = call.state.target(name, qualifier)
    package = target.revision.package
    if package is upload.NO_PACKAGE:
        raise invalid("the function runs an image and has no code")
    key = f"functions/{name}/{target.version}-{package.sha256[:8]}"
    return Response.of_json({"url": address(call, key, package), **_checksum(package)})


def address(call: Call[Account], key: str, package: Package) -> str:
    """A pre-signed link to a stored package."""
    owner = OWNER.rpartition(":")[2]
    path = call.objects.put("alibaba", f"{owner}/{key}", package)
    return call.objects.oss_url(path, expired=call.expired_link)


def package_of(given: Members) -> Package:
    """Take `code` out of the members; what it says of its checksum must be true."""
    code = given["code"]
    assert isinstance(code, dict)
    checksum = code.get("checksum")
    package = upload.package_of(given, LARGEST_PACKAGE)
    if checksum and checksum != package.crc64:
        raise invalid(
            f"code.checksum is {checksum}, but that of the package is {package.crc64}"
        )
    return package


def package_of_new(given: Members) -> Package:
    """Take `code` out of the members of a new function, which only an image can do without."""
    if given["runtime"] not in IMAGE_RUNTIMES:
        if "code" not in given:
            raise invalid("code is required")
        return package_of(given)
    if "customContainerConfig" not in given and "microSandboxConfig" not in given:
        raise invalid("customContainerConfig is required")
    given.pop("code", None)
    return upload.NO_PACKAGE


def described(package: Package) -> Members:
    checksum = package.crc64 if package.has_checksum else ""
    return {"codeSize": len(package.data), "codeChecksum": checksum}


def _checksum(package: Package) -> Members:
    return {"checksum": package.crc64} if package.has_checksum else {}
