"""Functions: made, changed, copied and deleted. All of it goes on after the response."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...packages import Package
from ...routing import Call
from ...signatures import same
from ..arguments import Arguments, error
from ..settings import DEFAULTS, changed, check
from ..state import LATEST, NAME, Account, Function, Json, Version
from .code import arrived, has_handler
from .table import action, now
from .versions import begin_version

ABSENT_IMAGE = ":absent"
MISSING = ("InvalidParameterValue.Handler", "The file of the handler does not exist.")
NO_IMAGE = ("ResourceNotFound.ImageConfig", "The image does not exist.")


@action("CreateFunction")
def create_function(call: Call[Account], given: Arguments) -> Json:
    name = given["FunctionName"]
    if not NAME.fullmatch(name) or len(name) < 2:
        raise error(
            "InvalidParameterValue.FunctionName", "FunctionName breaks the rules."
        )
    namespace = call.state.namespace(given.get("Namespace"))
    if name in namespace.functions:
        namespace.functions[name].look()
    if name in namespace.functions:
        raise error("ResourceInUse.FunctionName", "The function exists already.")
    check(given)
    package, image = arrived(call, given["Code"])
    config = changed(DEFAULTS, given)
    if image:
        config |= {"Runtime": "CustomImage", "ImageConfig": image}
        config |= {} if "InitTimeout" in given else {"InitTimeout": 90}
    config["Layers"] = _layers(call.state, config["Layers"])
    latest = Version(config, package, now(call), now(call))
    function = Function(name, namespace.name, call.state.new_id(), {LATEST: latest})
    namespace.functions[name] = function
    function.begin(
        "Creating", lambda: _check(function, package, config, "CreateFailed")
    )
    return {}


@action("UpdateFunctionCode")
def update_function_code(call: Call[Account], given: Arguments) -> Json:
    function = _changeable(call, given, "UpdateFunctionCode")
    flat = {n: v for n, v in given.items() if n.startswith("Cos") or n == "ZipFile"}
    code = {**given.get("Code", {}), **flat}
    package: Package | None = function.latest.package
    config = dict(function.latest.config)
    if given.get("Handler"):
        config["Handler"] = given["Handler"]
    if code or not given.get("Handler"):
        package, image = arrived(call, code)
        config["ImageConfig"] = image
    time = now(call)

    def end() -> None:
        if _check(function, package, config, "UpdateFailed"):
            function.versions[LATEST] = replace(
                function.latest, package=package, config=config, modified=time
            )
            _publish(function, given, time)

    function.begin("Updating", end)
    return {}


@action("UpdateFunctionConfiguration")
def update_function_configuration(call: Call[Account], given: Arguments) -> Json:
    function = _changeable(call, given, "UpdateFunctionConfiguration")
    config = function.latest.config
    if given.get("Runtime", config["Runtime"]) != config["Runtime"]:
        raise error("InvalidParameterValue.Runtime", "Runtime cannot be changed.")
    config = changed(config, given)
    if config["Layers"] is not function.latest.config["Layers"]:
        config["Layers"] = _layers(call.state, config["Layers"])
    time = now(call)

    def end() -> None:
        function.versions[LATEST] = replace(
            function.latest, config=config, modified=time
        )
        _publish(function, given, time)

    function.begin("Updating", end)
    return {}


@action("DeleteFunction")
def delete_function(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    function.must_be_active("FailedOperation.DeleteFunction", "DeleteFunction")
    if given.get("Qualifier"):
        return delete_version(function, given["Qualifier"])
    functions = call.state.namespace(function.namespace).functions
    function.begin("Deleting", lambda: functions.__delitem__(function.name))
    return {}


@action("DeleteFunctionVersion")
def delete_function_version(call: Call[Account], given: Arguments) -> Json:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    function.must_be_active(
        "FailedOperation.FunctionStatusError", "DeleteFunctionVersion"
    )
    return delete_version(function, given["Qualifier"])


@action("CopyFunction")
def copy_function(call: Call[Account], given: Arguments) -> Json:
    source = call.state.function(given.get("Namespace"), given["FunctionName"])
    target = call.state.namespace(given.get("TargetNamespace"))
    name = given["NewFunctionName"]
    if not NAME.fullmatch(name):
        raise error(
            "InvalidParameterValue.FunctionName", "FunctionName breaks the rules."
        )
    if name in target.functions and not given.get("Override", False):
        raise error("ResourceInUse.FunctionName", "The function exists already.")
    kept = ("Runtime", "Handler", "Type", "ImageConfig")
    config = dict(source.latest.config)
    if not given.get("CopyConfiguration", True):
        config = {**DEFAULTS, **{member: config[member] for member in kept}}
    if "Description" in given:
        config["Description"] = given["Description"]
    latest = Version(config, source.latest.package, now(call), now(call))
    copy = Function(name, target.name, call.state.new_id(), {LATEST: latest})
    target.functions[name] = copy
    copy.begin("Creating", lambda: None)
    return {}


def delete_version(function: Function, version: str) -> Json:
    if version not in function.versions:
        raise error("ResourceNotFound.Qualifier", "The version does not exist.")
    if version == LATEST:
        raise error("InvalidParameterValue.Qualifier", "$LATEST cannot be deleted.")
    if any(alias["FunctionVersion"] == version for alias in function.aliases.values()):
        raise error("UnsupportedOperation.AliasBind", "An alias points to the version.")
    del function.versions[version]
    return {}


def check_secret(function: Function, given: Arguments) -> None:
    secret = function.code_secret
    if secret is not None and not same(given.get("CodeSecret", ""), secret):
        raise error(
            "UnauthorizedOperation.CodeSecret",
            "You do not have permissions to access the code.",
        )


def _changeable(call: Call[Account], given: Arguments, action_name: str) -> Function:
    function = call.state.function(given.get("Namespace"), given["FunctionName"])
    check_secret(function, given)
    function.must_be_active(f"FailedOperation.{action_name}", action_name)
    if function.status == "CreateFailed":
        raise error(
            f"FailedOperation.{action_name}",
            f"Function status CreateFailed is not allowed to do {action_name}.",
        )
    return function


def _check(
    function: Function, package: Package | None, config: Json, status: str
) -> bool:
    """Whether the code is as it should be; else the function says why it is not."""
    image = config["ImageConfig"] or {}
    if str(image.get("ImageUri", "")).endswith(ABSENT_IMAGE):
        function.fail(status, *NO_IMAGE)
    elif not has_handler(package, config):
        function.fail(status, *MISSING)
    else:
        return True
    return False


def _publish(function: Function, given: Arguments, time: str) -> None:
    if given.get("Publish") == "TRUE":
        begin_version(function, "", time)


def _layers(account: Account, wanted: list[Any]) -> list[Json]:
    found = []
    for layer in wanted:
        version = account.layers.get(layer["LayerName"], {}).get(layer["LayerVersion"])
        if version is None:
            raise error("ResourceNotFound.Layer", "The layer does not exist.")
        found.append({**version.info, "Status": version.status})
    return found
