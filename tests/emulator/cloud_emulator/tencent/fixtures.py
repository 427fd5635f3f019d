"""The functions that the Tencent account holds at the start."""

from __future__ import annotations

from .. import accounts, faults, packages
from ..packages import Defect, Package
from .state import LATEST, Account, Function

SECOND_NAMESPACE = "staging"


def account() -> Account:
    built = Account()
    functions = built.namespaces["default"]

    def put(name: str, runtime: str, package: Package | None) -> Function:
        function = Function(name, runtime, {LATEST: package})
        functions[name] = function
        return function

    hello = put("hello", "Python3.9", Package(packages.python("latest")))
    hello.versions["1"] = Package(packages.python("version 1"))
    hello.versions["2"] = Package(packages.python("version 2"))
    hello.aliases.update({"prod": "2", "canary": "1"})

    put("nodejs", "Nodejs16.13", Package(packages.nodejs()))
    put("java", "Java11", Package(packages.java()))
    put("go", "Go1", Package(packages.go()))
    put("custom", "CustomRuntime", Package(packages.custom()))
    put("php", "Php7", Package(packages.php()))
    put("big", "Python3.9", Package(packages.big()))
    put("image", "CustomImage", None)

    sample = packages.python("sample")
    put("tampered", "Python3.9", Package(sample, Defect.TAMPERED))
    put("truncated", "Python3.9", Package(sample, Defect.TRUNCATED))
    put("no-checksum", "Python3.9", Package(sample, has_checksum=False))
    put("forbidden", "Python3.9", Package(sample))
    put(
        "protected", "Python3.9", Package(sample)
    ).code_secret = accounts.TENCENT_CODE_SECRET
    put("deploying", "Python3.9", Package(sample)).deploying_calls = 2
    for kind in faults.Kind:
        if kind not in faults.OF_DOWNLOADS:
            put(faults.FUNCTION_PREFIX + kind.value, "Python3.9", Package(sample))

    staged = Function(
        "hello", "Python3.9", {LATEST: Package(packages.python("staging"))}
    )
    built.namespaces[SECOND_NAMESPACE] = {"hello": staged}
    return built
