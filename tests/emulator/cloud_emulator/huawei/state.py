"""What a FunctionGraph project holds: functions, their versions and their aliases."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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
    """The reply carries the bytes in `func_code.file` rather than a link to them."""
    stored: Package | None = None
    """What the link leads to, where that is not the package itself."""
    depend_version_list: list[str] = field(default_factory=list)
    depend_list: list[str] = field(default_factory=list)


@dataclass
class Function:
    name: str
    runtime: str
    versions: dict[str, Code]
    aliases: dict[str, str] = field(default_factory=dict)


@dataclass
class Target:
    function: Function
    version: str
    urn: str

    @property
    def code(self) -> Code:
        return self.function.versions[self.version]


class Project:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.functions: dict[str, Function] = {}

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
        return Target(function, version, f"{base}:{version}")


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
