"""GetFunctionAddress: where the stored package of a function can be downloaded."""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from ...signatures import same
from ..state import DEFAULT_NAMESPACE, LATEST, Account, Function, version_of
from .table import actions

KNOWN = ("FunctionName", "Qualifier", "Namespace", "CodeSecret")


@actions.operation("GetFunctionAddress")
def get_function_address(call: Call[Account]) -> Response:
    given = call.parameters
    unknown = sorted(set(given).difference(KNOWN))
    if unknown:
        raise ApiError(
            200, "UnknownParameter", f"The parameter `{unknown[0]}` is not recognized."
        )
    if "FunctionName" not in given:
        raise ApiError(
            200,
            "MissingParameter",
            "The request is missing a required parameter `FunctionName`.",
        )
    namespace = given.get("Namespace") or DEFAULT_NAMESPACE
    function = call.state.function(namespace, given["FunctionName"])
    version = version_of(function, given.get("Qualifier") or LATEST)
    _check_readable(function, given.get("CodeSecret", ""))

    package = function.versions[version]
    if package is None:
        raise ApiError(
            200,
            "FailedOperation.GetFunctionAddress",
            "Failed to get the function code address.",
        )
    key = f"{namespace}/{function.name}_{version.removeprefix('$')}.zip"
    path = call.objects.put("tencent", key, package)
    response: dict[str, object] = {
        "Url": call.objects.cos_url(path, expired=call.expired_link)
    }
    if package.has_checksum:
        response["CodeSha256"] = package.sha256
    return Response.of_json({"Response": {**response, "RequestId": call.request_id}})


def _check_readable(function: Function, code_secret: str) -> None:
    if function.deploying_calls > 0:
        function.deploying_calls -= 1
        raise ApiError(
            200,
            "FailedOperation.FunctionStatusError",
            "Operation failed. The function is deploying.",
        )
    if function.code_secret is not None and not same(code_secret, function.code_secret):
        raise ApiError(
            200,
            "UnauthorizedOperation.CodeSecret",
            "You do not have permissions to access the code.",
        )
