"""The functions that the Huawei project holds at the start, all in package `default`."""

from __future__ import annotations

from .. import faults, packages
from ..clock import Clock
from ..packages import Defect, Package
from .state import LATEST, Code, Function, Project


def project(clock: Clock) -> Project:
    built = Project(clock)
    now = clock.now()

    def put(name: str, runtime: str, code: Code) -> Function:
        function = Function(name, runtime, {LATEST: code})
        built.functions[name] = function
        return function

    def zipped(data: bytes, defect: Defect | None = None) -> Code:
        return Code(Package(data, defect), "zip", "index.zip", now)

    hello = put("hello", "Python3.9", zipped(packages.python("latest")))
    hello.versions["v1"] = zipped(packages.python("version 1"))
    hello.versions["v2"] = zipped(packages.python("version 2"))
    hello.aliases.update({"prod": "v2", "canary": "v1"})

    put("nodejs", "Node.js14.18", zipped(packages.nodejs()))
    put("java", "Java11", Code(Package(packages.java()), "jar", "demo.jar", now))
    put("go", "Go1.x", zipped(packages.go()))
    put("custom", "Custom", zipped(packages.custom()))
    put("php", "PHP7.3", zipped(packages.php()))
    put("big", "Python3.9", zipped(packages.big()))
    put("image", "Custom Image", Code(None, "Custom-Image-Swr", "", now))

    source = Package(packages.INLINE_SOURCE)
    put("inline", "Python3.9", Code(source, "inline", "index.py", now, inline=True))
    wrapped = Package(packages.zip_of({"index.py": packages.INLINE_SOURCE}))
    put(
        "wrapped", "Python3.9", Code(source, "inline", "index.zip", now, stored=wrapped)
    )

    sample = packages.python("sample")
    put("tampered", "Python3.9", zipped(sample, Defect.TAMPERED))
    put("truncated", "Python3.9", zipped(sample, Defect.TRUNCATED))
    unhashed = Package(sample, has_checksum=False)
    put("no-checksum", "Python3.9", Code(unhashed, "zip", "index.zip", now))
    put("forbidden", "Python3.9", zipped(sample))
    for kind in faults.Kind:
        if kind not in faults.OF_DOWNLOADS and kind is not faults.Kind.EXPIRE_URL:
            put(faults.FUNCTION_PREFIX + kind.value, "Python3.9", zipped(sample))
    return built
