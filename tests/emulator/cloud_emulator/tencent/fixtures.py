"""The functions and layers that the Tencent account holds at the start."""

from __future__ import annotations

from .. import accounts, faults, packages
from ..packages import Defect, Package
from .settings import DEFAULTS
from .state import (
    LATEST,
    START,
    Account,
    Function,
    Json,
    Layer,
    Namespace,
    Version,
    new_alias,
)

SECOND_NAMESPACE = "staging"
IMAGE = "ccr.ccs.tencentyun.com/demo/hello:1.0@sha256:" + "ab" * 32


def account() -> Account:
    built = Account()

    def put(
        name: str, runtime: str, package: Package | None, namespace: str = "default"
    ) -> Function:
        config: Json = {**DEFAULTS, "Runtime": runtime, "Handler": "index.handler"}
        if package is None:
            config |= {
                "Handler": "",
                "ImageConfig": {"ImageType": "personal", "ImageUri": IMAGE},
            }
        versions = {LATEST: Version(config, package)}
        function = Function(name, namespace, built.new_id(), versions)
        built.namespaces[namespace].functions[name] = function
        return function

    hello = put("hello", "Python3.9", Package(packages.python("latest")))
    for number in ("1", "2"):
        code = Package(packages.python(f"version {number}"))
        hello.versions[number] = Version(dict(hello.latest.config), code)
    hello.published = 2
    for alias, version in (("prod", "2"), ("canary", "1")):
        hello.aliases[alias] = new_alias(alias, version, START)

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
    protected = put("protected", "Python3.9", Package(sample))
    protected.code_secret = accounts.TENCENT_CODE_SECRET
    put("deploying", "Python3.9", Package(sample)).deploying_calls = 2
    put("raises", "Python3.9", Package(sample))
    for kind in faults.Kind:
        if kind not in faults.OF_DOWNLOADS:
            put(faults.FUNCTION_PREFIX + kind.value, "Python3.9", Package(sample))

    built.namespaces[SECOND_NAMESPACE] = Namespace(SECOND_NAMESPACE)
    staged = Package(packages.python("staging"))
    put("hello", "Python3.9", staged, SECOND_NAMESPACE)

    info: Json = {
        "LayerName": "fonts",
        "LayerVersion": 1,
        "CompatibleRuntimes": ["Python3.9", "Nodejs16.13"],
        "Description": "",
        "LicenseInfo": "",
        "AddTime": START,
        "Stamp": "default",
        "Tags": [],
    }
    fonts = Package(packages.zip_of({"fonts/mono.ttf": bytes(range(256))}))
    built.layers["fonts"] = {1: Layer(info, fonts, looks=0)}
    return built
