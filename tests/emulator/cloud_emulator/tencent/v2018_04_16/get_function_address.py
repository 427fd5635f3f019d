"""GetFunctionAddress: where the stored package of a function can be downloaded."""

from __future__ import annotations

from ...routing import Call
from ..arguments import Arguments, error
from ..state import LATEST, Account, Function, Json, version_of
from .functions import check_secret
from .table import action


@action("GetFunctionAddress")
def get_function_address(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    version = version_of(function, given.get("Qualifier") or LATEST)
    _check_ready(function)
    check_secret(function, given)

    package = function.versions[version].package
    if package is None:
        raise error(
            "FailedOperation.GetFunctionAddress",
            "Failed to get the function code address.",
        )
    key = f"{function.namespace}/{function.name}_{version.removeprefix('$')}.zip"
    path = call.objects.put("tencent", key, package)
    response: Json = {"Url": call.objects.cos_url(path, expired=call.expired_link)}
    if package.has_checksum:
        response["CodeSha256"] = package.sha256
    return response


def _check_ready(function: Function) -> None:
    if function.deploying_calls > 0:
        function.deploying_calls -= 1
        raise error(
            "FailedOperation.FunctionStatusError",
            "Operation failed. The function is deploying.",
        )
    function.must_be_active("FailedOperation.FunctionStatusError", "GetFunctionAddress")
