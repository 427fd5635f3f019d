"""What a Function Compute account holds: services, functions, triggers, versions, aliases."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from itertools import count
from uuid import UUID

from ..clock import Clock
from ..message import ApiError
from ..packages import Package

LATEST = "LATEST"

Members = dict[str, object]


@dataclass
class Record:
    """Members as their owner set them, under wire names, with their times and etag."""

    name: str
    members: Members
    id: str
    created: str
    modified: str
    etag: str


@dataclass
class Trigger(Record):
    pass


@dataclass
class Function(Record):
    package: Package
    triggers: dict[str, Trigger] = field(default_factory=dict)


@dataclass
class Version(Record):
    """The service and its functions as they were when the version was published."""

    service_members: Members
    functions: dict[str, Function]


@dataclass
class Alias(Record):
    """`members` holds versionId and additionalVersionWeight; calls count for the weights."""

    calls: int = 0


@dataclass
class Service(Record):
    functions: dict[str, Function] = field(default_factory=dict)
    versions: dict[str, Version] = field(default_factory=dict)
    aliases: dict[str, Alias] = field(default_factory=dict)
    published: int = 0


@dataclass
class Target:
    """A function as a qualifier finds it."""

    service: Service
    function: Function
    version: str


class Account:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.services: dict[str, Service] = {}
        self._serials = count(1)

    def now(self) -> str:
        return self.clock.utc("%Y-%m-%dT%H:%M:%S.000+0000")

    def new_id(self) -> str:
        return str(UUID(int=(0x2D28E0E9 << 96) + next(self._serials)))

    def new_etag(self) -> str:
        return hashlib.md5(f"revision {next(self._serials)}".encode()).hexdigest()

    def touch(self, record: Record) -> None:
        record.modified = self.now()
        record.etag = self.new_etag()

    def add_service(self, name: str, members: Members) -> Service:
        if name in self.services:
            raise already("Service", name)
        service = Service(name, members, *self._birth())
        self.services[name] = service
        return service

    def add_function(
        self, service: Service, name: str, members: Members, package: Package
    ) -> Function:
        if name in service.functions:
            raise already("Function", name)
        function = Function(name, members, *self._birth(), package)
        service.functions[name] = function
        return function

    def add_trigger(self, function: Function, name: str, members: Members) -> Trigger:
        if name in function.triggers:
            raise already("Trigger", name)
        trigger = Trigger(name, members, *self._birth())
        function.triggers[name] = trigger
        return trigger

    def publish(self, service: Service, members: Members) -> Version:
        if not _has_changed(service):
            raise ApiError(
                409, "VersionPublishError", "nothing has changed since the last version"
            )
        service.published += 1
        name = str(service.published)
        frozen = {f.name: _frozen(f) for f in service.functions.values()}
        settings = dict(service.members)
        version = Version(name, members, *self._birth(), settings, frozen)
        service.versions[name] = version
        return version

    def add_alias(self, service: Service, name: str, members: Members) -> Alias:
        if name in service.aliases:
            raise already("Alias", name)
        alias = Alias(name, members, *self._birth())
        service.aliases[name] = alias
        return alias

    def service(self, name: str) -> Service:
        found = self.services.get(name)
        if found is None:
            raise missing("Service", name)
        return found

    def functions_at(
        self, service: Service, qualifier: str | None
    ) -> tuple[str, dict[str, Function]]:
        """The version that a qualifier means, and the functions as they are in it."""
        if qualifier is None or qualifier == LATEST:
            return LATEST, service.functions
        if not qualifier.isdecimal():
            alias = service.aliases.get(qualifier)
            if alias is None:
                raise missing("Alias", qualifier)
            qualifier = _weighted_choice(alias)
        version = service.versions.get(qualifier)
        if version is None:
            raise missing("Version", qualifier)
        return qualifier, version.functions

    def members_at(self, service: Service, qualifier: str | None) -> Members:
        version, _ = self.functions_at(service, qualifier)
        if version == LATEST:
            return service.members
        return service.versions[version].service_members

    def function(self, service_name: str, name: str) -> Function:
        """The function itself, which alone can be changed."""
        return self.target(service_name, None, name).function

    def target(self, service_name: str, qualifier: str | None, name: str) -> Target:
        service = self.service(service_name)
        version, functions = self.functions_at(service, qualifier)
        found = functions.get(name)
        if found is None:
            raise missing("Function", name)
        return Target(service, found, version)

    def _birth(self) -> tuple[str, str, str, str]:
        return self.new_id(), self.now(), self.now(), self.new_etag()


def split_qualifier(segment: str) -> tuple[str, str | None]:
    """`service.qualifier` in one path segment."""
    name, dot, qualifier = segment.partition(".")
    return name, qualifier if dot else None


def missing(kind: str, name: str) -> ApiError:
    return ApiError(404, f"{kind}NotFound", f"{kind.lower()} '{name}' does not exist")


def already(kind: str, name: str) -> ApiError:
    return ApiError(
        409, f"{kind}AlreadyExists", f"{kind.lower()} '{name}' already exists"
    )


def _has_changed(service: Service) -> bool:
    """Against the newest version that still exists."""
    if not service.versions:
        return True
    newest = service.versions[max(service.versions, key=int)]
    then = {name: function.etag for name, function in newest.functions.items()}
    now = {name: function.etag for name, function in service.functions.items()}
    return then != now or newest.service_members != service.members


def _frozen(function: Function) -> Function:
    return replace(function, members=dict(function.members), triggers={})


def _weighted_choice(alias: Alias) -> str:
    """Spread calls by weight in a fixed rhythm: 0.05 takes every twentieth call."""
    alias.calls += 1
    main = str(alias.members.get("versionId"))
    weights = alias.members.get("additionalVersionWeight")
    for version, weight in weights.items() if isinstance(weights, dict) else ():
        before, after = int((alias.calls - 1) * weight), int(alias.calls * weight)
        if after > before:
            return str(version)
    return main
