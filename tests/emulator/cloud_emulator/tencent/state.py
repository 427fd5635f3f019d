"""What an SCF account holds: namespaces of functions, layers, and what becomes of them.

A change goes on while others look: the second look after it still finds it under way, the
third finds it done. So a test waits for as long as it wants to, and no clock has to move.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from ..message import ApiError
from ..packages import Package
from .arguments import error

LATEST = "$LATEST"
DEFAULT_ALIAS = "$DEFAULT"
DEFAULT_NAMESPACE = "default"
START = "2024-12-17 17:47:08"
LOOKS = 2

Json = dict[str, Any]


@dataclass
class Version:
    """A version, `$LATEST` too: configuration by the vendor's names, and code."""

    config: Json
    package: Package | None
    """None: it runs the image of its configuration."""
    added: str = START
    modified: str = START
    handler_is_missing: bool = False


@dataclass
class Change:
    status: str
    end: Callable[[], object]
    looks: int = LOOKS
    version: str = LATEST


@dataclass
class Function:
    name: str
    namespace: str
    id: str
    versions: dict[str, Version]
    aliases: dict[str, Json] = field(default_factory=dict)
    triggers: list[Json] = field(default_factory=list)
    code_secret: str | None = None
    deploying_calls: int = 0
    """So many calls find the function in deployment before it becomes active."""
    event_config: Json = field(
        default_factory=lambda: {"RetryConfig": [{"RetryNum": 2}], "MsgTTL": 21600}
    )
    failure: str = ""
    reasons: list[Json] = field(default_factory=list)
    change: Change | None = None
    published: int = 0

    def __post_init__(self) -> None:
        if DEFAULT_ALIAS not in self.aliases:
            latest = self.versions[LATEST]
            self.aliases = {
                DEFAULT_ALIAS: new_alias(DEFAULT_ALIAS, LATEST, latest.added),
                **self.aliases,
            }

    @property
    def latest(self) -> Version:
        return self.versions[LATEST]

    @property
    def status(self) -> str:
        if self.change:
            return self.change.status
        return self.failure or "Active"

    def status_of(self, version: str) -> str:
        if version == LATEST:
            return self.status
        if self.change and self.change.version == version:
            return self.change.status
        return "Active"

    def begin(
        self, status: str, end: Callable[[], object], version: str = LATEST
    ) -> None:
        self.failure, self.reasons = "", []
        self.change = Change(status, end, version=version)

    def look(self) -> str:
        """The status that this look finds; the change is one look nearer to its end."""
        if self.change and self.change.looks == 0:
            end, self.change = self.change.end, None
            end()
        status = self.status
        if self.change:
            self.change.looks -= 1
        return status

    def fail(self, status: str, code: str, message: str) -> None:
        self.failure = status
        self.reasons = [{"ErrorCode": code, "ErrorMessage": message}]

    def must_be_active(self, code: str, action: str) -> None:
        status = self.look()
        if self.change:
            raise error(
                code, f"Function status {status} is not allowed to do {action}."
            )


def new_alias(name: str, version: str, now: str) -> Json:
    return {
        "Name": name,
        "FunctionVersion": version,
        "RoutingConfig": {"AdditionalVersionWeights": [], "AddtionVersionMatchs": []},
        "Description": "",
        "AddTime": now,
        "ModTime": now,
    }


@dataclass
class Namespace:
    name: str
    description: str = ""
    added: str = START
    modified: str = START
    functions: dict[str, Function] = field(default_factory=dict)


@dataclass
class Layer:
    """A version of a layer."""

    info: Json
    package: Package
    looks: int = LOOKS

    @property
    def status(self) -> str:
        return "Publishing" if self.looks > 0 else "Active"


class Account:
    def __init__(self) -> None:
        self.namespaces: dict[str, Namespace] = {
            DEFAULT_NAMESPACE: Namespace(DEFAULT_NAMESPACE)
        }
        self.layers: dict[str, dict[int, Layer]] = {}
        self.calls: dict[str, Json] = {}
        self.serials = count(1)

    def new_id(self) -> str:
        return f"lam-{next(self.serials):08x}"

    def namespace(self, name: str | None) -> Namespace:
        name = name or DEFAULT_NAMESPACE
        if not NAMESPACE.fullmatch(name):
            raise error("InvalidParameterValue.Namespace", "Namespace error.")
        if name not in self.namespaces:
            raise error("ResourceNotFound.Namespace", "Namespace does not exist.")
        return self.namespaces[name]

    def function(self, namespace: str | None, name: str) -> Function:
        if namespace and not NAMESPACE.fullmatch(namespace):
            raise error("InvalidParameterValue.Namespace", "Namespace error.")
        if not NAME.fullmatch(name):
            raise error(
                "InvalidParameterValue.FunctionName", "The function does not exist."
            )
        found = self.namespace(namespace).functions.get(name)
        if found is None:
            raise error("ResourceNotFound.Function", "The function does not exist.")
        return found


def version_of(function: Function, qualifier: str) -> str:
    """The version that a qualifier stands for."""
    if not _QUALIFIER.fullmatch(qualifier):
        raise _unsupported_version()
    alias = function.aliases.get(qualifier)
    version = str(alias["FunctionVersion"]) if alias else qualifier
    if version not in function.versions:
        code = "FunctionVersion" if qualifier.isdecimal() else "Version"
        raise error(f"ResourceNotFound.{code}", "The function version does not exist.")
    return version


def _unsupported_version() -> ApiError:
    return error("InvalidParameterValue.Qualifier", "Unsupported function version.")


NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z0-9]|[A-Za-z]")
NAMESPACE = re.compile(r"[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff_-]{0,29}")
_QUALIFIER = re.compile(r"\$LATEST|\$DEFAULT|[A-Za-z0-9_-]{1,64}")
