"""What an SCF account holds: namespaces of functions with versions and aliases."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..message import ApiError
from ..packages import Package

LATEST = "$LATEST"
DEFAULT_ALIAS = "$DEFAULT"
DEFAULT_NAMESPACE = "default"


@dataclass
class Function:
    name: str
    runtime: str
    versions: dict[str, Package | None]
    """No package: the function runs an image."""
    aliases: dict[str, str] = field(default_factory=dict)
    code_secret: str | None = None
    deploying_calls: int = 0
    """So many calls find the function in deployment before it becomes active."""


Namespace = dict[str, Function]


class Account:
    def __init__(self) -> None:
        self.namespaces: dict[str, Namespace] = {DEFAULT_NAMESPACE: {}}

    def function(self, namespace: str, name: str) -> Function:
        if not _NAMESPACE.fullmatch(namespace):
            raise ApiError(200, "InvalidParameterValue.Namespace", "Namespace error.")
        if not _NAME.fullmatch(name):
            raise ApiError(
                200,
                "InvalidParameterValue.FunctionName",
                "The function does not exist.",
            )
        functions = self.namespaces.get(namespace)
        if functions is None:
            raise ApiError(
                200, "ResourceNotFound.Namespace", "Namespace does not exist."
            )
        found = functions.get(name)
        if found is None:
            raise ApiError(
                200, "ResourceNotFound.Function", "The function does not exist."
            )
        return found


def version_of(function: Function, qualifier: str) -> str:
    if not _QUALIFIER.fullmatch(qualifier):
        raise ApiError(
            200, "InvalidParameterValue.Qualifier", "Unsupported function version."
        )
    if qualifier == DEFAULT_ALIAS:
        return LATEST
    version = function.aliases.get(qualifier, qualifier)
    if version not in function.versions:
        code = "FunctionVersion" if qualifier.isdecimal() else "Version"
        raise ApiError(
            200, f"ResourceNotFound.{code}", "The function version does not exist."
        )
    return version


_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,59}")
_NAMESPACE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,29}")
_QUALIFIER = re.compile(r"\$LATEST|\$DEFAULT|[A-Za-z0-9_-]{1,64}")
