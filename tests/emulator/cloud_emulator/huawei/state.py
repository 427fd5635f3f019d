"""What a FunctionGraph project holds: functions, their versions and their aliases."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count

from .. import accounts
from ..clock import Clock
from ..message import ApiError
from ..packages import Package

LATEST = "latest"


@dataclass
class Code:
    """One version of a function's code and what the service says about it."""

    package: Package | None
    code_type: str
    code_filename: str
    modified: float
    code_url: str = ""
    inline: bool = False
    """The response carries the bytes in `func_code.file` rather than a link to them."""
    stored: Package | None = None
    """What the link leads to, where that is not the package itself."""
    depend_version_list: list[str] = field(default_factory=list)
    depend_list: list[str] = field(default_factory=list)


@dataclass
class Trigger:
    """It belongs to a version or an alias, as the URN that it was created with named it."""

    id: str
    qualifier: str
    kind: str
    status: str
    event_data: dict[str, object]
    created: str
    updated: str


@dataclass
class Function:
    name: str
    runtime: str
    versions: dict[str, Code]
    aliases: dict[str, str] = field(default_factory=dict)
    alias_facts: dict[str, dict[str, object]] = field(default_factory=dict)
    """What an alias has besides the version that it stands for."""
    config: dict[str, object] = field(default_factory=dict)
    """The configuration of version `latest`."""
    published: dict[str, dict[str, object]] = field(default_factory=dict)
    """The configurations of published versions, in the order of their publication."""
    triggers: list[Trigger] = field(default_factory=list)

    def configuration(self, version: str) -> dict[str, object]:
        return self.published.get(version, self.config)


@dataclass
class DependencyVersion:
    id: str
    number: int
    package: Package
    etag: str
    description: str
    modified: float


@dataclass
class Dependency:
    id: str
    name: str
    runtime: str
    versions: list[DependencyVersion] = field(default_factory=list)
    made: int = 0
    """How many versions there have ever been."""


@dataclass
class Target:
    function: Function
    version: str
    urn: str
    qualifier: str = LATEST
    """A version or `!` and an alias, as it was asked for; empty where nothing was."""

    @property
    def code(self) -> Code:
        return self.function.versions[self.version]


class Project:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.functions: dict[str, Function] = {}
        self.dependencies: dict[str, Dependency] = {}
        self._serials = count(1)

    def new_id(self) -> str:
        return f"00000000-0000-4000-8000-{next(self._serials):012d}"

    def dependency_version(
        self, id: str
    ) -> tuple[Dependency, DependencyVersion] | None:
        for dependency in self.dependencies.values():
            for version in dependency.versions:
                if version.id == id:
                    return dependency, version
        return None

    def target(self, urn: str) -> Target:
        parts = _URN.fullmatch(urn)
        if parts is None:
            raise ApiError(400, "FSS.1001", "function_urn is not a function URN")
        region, project, package, name, qualifier = parts.groups()
        if project != accounts.HUAWEI_PROJECT_ID:
            raise ApiError(403, "FSS.0403", "The function belongs to another project")
        function = self.functions.get(name)
        if region != accounts.HUAWEI_REGION or package != "default" or not function:
            raise ApiError(404, "FSS.1051", "Not found the function")
        version = _version(function, qualifier or LATEST)
        base = f"urn:fss:{region}:{project}:function:{package}:{name}"
        return Target(function, version, f"{base}:{version}", qualifier or "")


_URN = re.compile(
    r"urn:fss:([a-z0-9-]+):([0-9a-zA-Z]+):function:([\w-]+):([\w-]+)"
    r"(?::(![\w-]+|[\w.-]+))?"
)


def _version(function: Function, qualifier: str) -> str:
    if qualifier.startswith("!"):
        aliased = function.aliases.get(qualifier[1:])
        if aliased is None:
            raise ApiError(404, "FSS.1053", "Not found the function alias")
        return aliased
    if qualifier not in function.versions:
        raise ApiError(404, "FSS.1052", "Not found the function version")
    return qualifier
