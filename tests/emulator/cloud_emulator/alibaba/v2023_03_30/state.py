"""What an account holds in Function Compute 3.0: functions, layers and custom domains."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from uuid import UUID

from ... import accounts
from ...clock import Clock
from ...message import ApiError
from ...packages import Package
from .. import state as classic
from ..state import LATEST, Members
from .deployment import Deployment, Revision

OWNER = f"acs:fc:{accounts.ALIBABA_REGION}:{accounts.ALIBABA_ACCOUNT_ID}"
DEFAULT_GROUP = "rg-default"


@dataclass
class Record:
    """Members as their owner set them, under wire names, with their times."""

    name: str
    members: Members
    id: str
    created: str
    modified: str


@dataclass
class Version(Record):
    revision: Revision


@dataclass
class Alias(Record):
    """`members` holds versionId and additionalVersionWeight; calls count for the weights."""

    calls: int = 0


@dataclass
class Task:
    """An asynchronous invocation that can be looked up and stopped."""

    id: str
    request_id: str
    qualifier: str
    payload: bytes
    started: float
    fails: bool
    stopped: float | None = None


@dataclass
class Function:
    name: str
    id: str
    created: str
    modified: str
    deployment: Deployment
    group: str = DEFAULT_GROUP
    tags: dict[str, str] = field(default_factory=dict)
    versions: dict[str, Version] = field(default_factory=dict)
    published: int = 0
    aliases: dict[str, Alias] = field(default_factory=dict)
    triggers: dict[str, Record] = field(default_factory=dict)
    concurrency: int | None = None
    settings: dict[str, dict[str, Record]] = field(default_factory=dict)
    """Of a kind (provision, scaling, async-invoke), by qualifier."""
    tasks: dict[str, Task] = field(default_factory=dict)
    instances: dict[str, int] = field(default_factory=dict)
    """The qualifiers that an instance runs for, and since when, in milliseconds."""
    restriction: Members | None = None
    is_classic: bool = False

    @property
    def arn(self) -> str:
        return f"{OWNER}:functions/{self.name}"

    def setting(self, kind: str) -> dict[str, Record]:
        return self.settings.setdefault(kind, {})


@dataclass
class LayerVersion:
    number: int
    members: Members
    package: Package
    created: str


@dataclass
class Layer:
    name: str
    owner: str
    acl: str = "0"
    published: int = 0
    versions: dict[int, LayerVersion] = field(default_factory=dict)

    @property
    def newest(self) -> LayerVersion:
        return self.versions[max(self.versions)]


@dataclass
class Target:
    """A function as a qualifier finds it."""

    function: Function
    revision: Revision
    version: str


class Account:
    def __init__(self, clock: Clock, second: classic.Account) -> None:
        self.clock = clock
        self.second = second
        """What the account holds in 2.0, which 3.0 shows as `service$function`."""
        self.functions: dict[str, Function] = {}
        self.layers: dict[str, Layer] = {}
        self.foreign_layers: dict[str, Layer] = {}
        """Of the vendor, which everyone may use and nobody may change."""
        self.domains: dict[str, Record] = {}
        self._serials = count(1)

    def now(self) -> str:
        return self.clock.utc("%Y-%m-%dT%H:%M:%SZ")

    def milliseconds(self) -> int:
        return int(self.clock.now() * 1000)

    def new_id(self) -> str:
        return str(UUID(int=(0x30A7E9C1 << 96) + next(self._serials)))

    def birth(self) -> tuple[str, str, str]:
        """The id and the times of something new."""
        return self.new_id(), self.now(), self.now()

    def function(self, name: str) -> Function:
        """The function itself, which alone can be changed."""
        found = self.readable(name)
        if found.is_classic:
            raise ApiError(
                400, "InvalidArgument", f"function '{name}' is one of 2.0: read-only"
            )
        return found

    def readable(self, name: str) -> Function:
        """A function of 3.0, or one of 2.0 by its name `service$function`."""
        found = self.functions.get(name) or self._of_second(name)
        if found is None:
            raise missing("Function", name)
        return found

    def target(self, name: str, qualifier: str | None) -> Target:
        function = self.readable(name)
        if not qualifier or qualifier == LATEST:
            return Target(function, function.deployment.wanted, LATEST)
        version = version_of(function, qualifier)
        if version == LATEST:
            return Target(function, function.deployment.wanted, LATEST)
        return Target(function, function.versions[version].revision, version)

    def second_names(self) -> list[str]:
        return [
            f"{service.name}${name}"
            for service in self.second.services.values()
            for name in service.functions
        ]

    def _of_second(self, name: str) -> Function | None:
        service_name, dollar, function_name = name.partition("$")
        service = self.second.services.get(service_name) if dollar else None
        found = service.functions.get(function_name) if service else None
        if service is None or found is None:
            return None
        deployment = Deployment(Revision(found.members, found.package))
        function = Function(
            name,
            found.id,
            _as_third(found.created),
            _as_third(found.modified),
            deployment,
            is_classic=True,
        )
        for version in service.versions.values():
            if function_name in version.functions:
                then = version.functions[function_name]
                times = _as_third(version.created), _as_third(version.modified)
                function.versions[version.name] = Version(
                    version.name,
                    version.members,
                    version.id,
                    *times,
                    Revision(then.members, then.package),
                )
        for alias in service.aliases.values():
            times = _as_third(alias.created), _as_third(alias.modified)
            function.aliases[alias.name] = Alias(
                alias.name, alias.members, alias.id, *times
            )
        return function


def version_of(function: Function, qualifier: str) -> str:
    """The id of the version that a version id or an alias means."""
    if qualifier.isdecimal():
        version = qualifier
    else:
        alias = function.aliases.get(qualifier)
        if alias is None:
            raise missing("Alias", qualifier)
        version = _weighted_choice(alias)
    if version != LATEST and version not in function.versions:
        raise missing("Version", version)
    return version


def check_qualifier(function: Function, qualifier: str | None) -> str:
    """The qualifier of a setting, which stands for LATEST where it is absent."""
    if not qualifier or qualifier == LATEST:
        return LATEST
    if qualifier.isdecimal():
        if qualifier not in function.versions:
            raise missing("Version", qualifier)
    elif qualifier not in function.aliases:
        raise missing("Alias", qualifier)
    return qualifier


def times(record: Record | Function) -> Members:
    return {"createdTime": record.created, "lastModifiedTime": record.modified}


def missing(kind: str, name: str) -> ApiError:
    return ApiError(404, f"{kind}NotFound", f"{kind.lower()} '{name}' does not exist.")


def already(kind: str, name: str) -> ApiError:
    return ApiError(
        409, f"{kind}AlreadyExists", f"{kind.lower()} '{name}' already exists"
    )


def _as_third(time: str) -> str:
    return time.replace(".000+0000", "Z")


def _weighted_choice(alias: Alias) -> str:
    """Spread calls by weight in a fixed rhythm: 0.05 takes every twentieth call."""
    alias.calls += 1
    weights = alias.members.get("additionalVersionWeight")
    for version, weight in weights.items() if isinstance(weights, dict) else ():
        before, after = int((alias.calls - 1) * weight), int(alias.calls * weight)
        if after > before:
            return str(version)
    return str(alias.members.get("versionId"))
