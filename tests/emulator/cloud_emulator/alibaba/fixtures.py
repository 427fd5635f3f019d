"""The functions that the Alibaba account holds at the start, all in service `demo`."""

from __future__ import annotations

from .. import faults, packages
from ..clock import Clock
from ..packages import Defect, Package
from .state import Account, Service
from .v2016_08_15.invoke_function import CHATTY, CRASHES, RAISES

SERVICE = "demo"
RELEASES = ("1", "2")


def account(clock: Clock) -> Account:
    built = Account(clock)
    service = built.add_service(SERVICE, {"description": "functions of every kind"})

    def put(
        name: str, runtime: str, package: Package, handler: str = "index.handler"
    ) -> None:
        members: dict[str, object] = {"runtime": runtime, "handler": handler}
        built.add_function(service, name, members, package)

    put("nodejs", "nodejs16", Package(packages.nodejs()))
    put("java", "java11", Package(packages.java()), "demo.App::handle")
    put("go", "go1", Package(packages.go()), "main")
    put("custom", "custom", Package(packages.custom()))
    put("php", "php7.2", Package(packages.php()))
    put("big", "python3.9", Package(packages.big()))

    sample = packages.python("sample")
    put("tampered", "python3.9", Package(sample, Defect.TAMPERED))
    put("truncated", "python3.9", Package(sample, Defect.TRUNCATED))
    put("no-checksum", "python3.9", Package(sample, has_checksum=False))
    for name in ("forbidden", RAISES, CRASHES, CHATTY):
        put(name, "python3.9", Package(sample))
    for kind in faults.Kind:
        if kind not in faults.OF_DOWNLOADS:
            put(faults.FUNCTION_PREFIX + kind.value, "python3.9", Package(sample))

    put("hello", "python3.9", Package(packages.python("version 1")))
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
