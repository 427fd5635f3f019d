"""The functions, layers and domains that the account holds in 3.0 at the start."""

from __future__ import annotations

from ... import packages
from ...clock import Clock
from ...packages import Package
from .. import fixtures as classic
from .. import state, upload
from ..state import Members
from . import triggers, versions
from .deployment import ABSENT_TAG, Deployment, Revision
from .layers import VENDOR
from .state import OWNER, Account, Alias, Function, Layer, LayerVersion

REGISTRY = "registry-vpc.cn-shanghai.aliyuncs.com"
RELEASES = ("1", "2")
LAYER = f"{OWNER}:layers/fonts/versions/1"
LAYER_OF_SECOND = "9c57c5dbb5e6#fonts#1"
VENDOR_LAYER = f"{VENDOR}:layers/Python310-Aliyun-SDK/versions/1"
LOCAL_HANDLER: Members = {"runtime": "python3.10", "handler": "index.handler"}


def account(clock: Clock, second: state.Account) -> Account:
    built = Account(clock, second)
    for name, members, package in classic.samples():
        _put(built, name, members, package)
    _put(built, "hello", LOCAL_HANDLER, Package(packages.python("version 1")))
    _release_hello(built, built.functions["hello"])
    _put_images(built)
    _layer(built.layers, "fonts", OWNER)
    _layer(built.foreign_layers, "Python310-Aliyun-SDK", VENDOR)
    return built


def _put(built: Account, name: str, members: Members, package: Package) -> Function:
    deployment = Deployment(Revision(members, package))
    function = Function(name, *built.birth(), deployment)
    built.functions[name] = function
    return function


def _release_hello(built: Account, hello: Function) -> None:
    """Two versions and two aliases, with other code in each version than in LATEST."""
    for number in RELEASES:
        package = Package(packages.python(f"version {number}"))
        hello.deployment = Deployment(Revision(LOCAL_HANDLER, package))
        versions.publish(built, hello, {"description": f"release {number}"})
    for alias, number in (("prod", "2"), ("canary", "1")):
        hello.aliases[alias] = Alias(alias, {"versionId": number}, *built.birth())
    latest = Package(packages.python("latest"))
    hello.deployment = Deployment(Revision(LOCAL_HANDLER, latest))
    # EventBridge makes triggers of its own, under names that nobody else may give.
    config = '{"triggerEnable":true,"eventSinkConfig":null}'
    members: Members = {"triggerType": "eventbridge", "triggerConfig": config}
    triggers.add(built, hello, "default|orders", members)


def _put_images(built: Account) -> None:
    for name, tag in (("image", ":v1"), ("idle", ":v1"), ("broken", ABSENT_TAG)):
        config = {"image": f"{REGISTRY}/demo/{name}{tag}", "port": 9000}
        members: Members = {
            "runtime": "custom-container",
            "handler": "none",
            "customContainerConfig": config,
        }
        function = _put(built, name, members, upload.NO_PACKAGE)
        function.deployment.is_idle = name == "idle"


def _layer(layers: dict[str, Layer], name: str, owner: str) -> None:
    layer = Layer(name, owner, published=1)
    package = Package(packages.zip_of({f"lib/{name}.txt": name.encode()}))
    created = "2023-11-14T22:13:20Z"
    members: Members = {"description": name, "compatibleRuntime": ["python3.10"]}
    layer.versions[1] = LayerVersion(1, members, package, created)
    layers[name] = layer
