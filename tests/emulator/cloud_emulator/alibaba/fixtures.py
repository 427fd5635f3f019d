"""The functions that the Alibaba account holds at the start, all in service `demo`."""

from __future__ import annotations

from collections.abc import Iterator

from .. import faults, packages
from ..clock import Clock
from ..packages import Defect, Package
from .echo import CHATTY, CRASHES, RAISES
from .state import Account, Members, Service

SERVICE = "demo"
RELEASES = ("1", "2")


def samples() -> Iterator[tuple[str, Members, Package]]:
    """Name, members and package of every function but `hello`, which has versions."""

    def sample(
        name: str, runtime: str, package: Package, handler: str = "index.handler"
    ) -> tuple[str, Members, Package]:
        return name, {"runtime": runtime, "handler": handler}, package

    yield sample("nodejs", "nodejs16", Package(packages.nodejs()))
    yield sample("java", "java11", Package(packages.java()), "demo.App::handle")
    yield sample("go", "go1", Package(packages.go()), "main")
    yield sample("custom", "custom", Package(packages.custom()))
    yield sample("php", "php7.2", Package(packages.php()))
    yield sample("big", "python3.9", Package(packages.big()))

    code = packages.python("sample")
    yield sample("tampered", "python3.9", Package(code, Defect.TAMPERED))
    yield sample("truncated", "python3.9", Package(code, Defect.TRUNCATED))
    yield sample("no-checksum", "python3.9", Package(code, has_checksum=False))
    for name in ("forbidden", RAISES, CRASHES, CHATTY):
        yield sample(name, "python3.9", Package(code))
    for kind in faults.Kind:
        if kind not in faults.OF_DOWNLOADS:
            name = faults.FUNCTION_PREFIX + kind.value
            yield sample(name, "python3.9", Package(code))


def account(clock: Clock) -> Account:
    built = Account(clock)
    service = built.add_service(SERVICE, {"description": "functions of every kind"})
    for name, members, package in samples():
        built.add_function(service, name, members, package)
    hello: Members = {"runtime": "python3.9", "handler": "index.handler"}
    package = Package(packages.python("version 1"))
    built.add_function(service, "hello", hello, package)
    _release_hello(built, service)
    return built


def _release_hello(built: Account, service: Service) -> None:
    """Two versions and two aliases, with other code in each version than in LATEST."""
    hello = service.functions["hello"]
    for version in RELEASES:
        hello.package = Package(packages.python(f"version {version}"))
        built.touch(hello)
        built.publish(service, {"description": f"release {version}"})
    built.add_alias(service, "prod", {"versionId": "2"})
    built.add_alias(service, "canary", {"versionId": "1"})
    hello.package = Package(packages.python("latest"))
    built.touch(hello)
