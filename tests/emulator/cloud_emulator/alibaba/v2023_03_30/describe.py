"""A function as its responses tell it."""

from __future__ import annotations

import hashlib

from ..state import Members
from . import code
from .deployment import Revision
from .layers import layer_version
from .state import Account, Function, times

# What is not set is reported as null, as "", as {} and as an object without content.
DEFAULTS: Members = {
    "cpu": 0.35,
    "customContainerConfig": None,
    "customDNS": None,
    "customRuntimeConfig": None,
    "description": "",
    "disableOndemand": False,
    "diskSize": 512,
    "environmentVariables": {},
    "gpuConfig": None,
    "idleTimeout": None,
    "instanceConcurrency": 1,
    "instanceIsolationMode": "SHARE",
    "instanceLifecycleConfig": {},
    "internetAccess": True,
    "logConfig": {"project": "", "logstore": ""},
    "memorySize": 512,
    "nasConfig": {"userId": -1, "groupId": -1, "mountPoints": None},
    "ossMountConfig": {"mountPoints": []},
    "role": "",
    "sessionAffinity": "NONE",
    "timeout": 3,
    "tracingConfig": {},
    "vpcConfig": None,
}


def described(function: Function, revision: Revision, account: Account) -> Members:
    reported = {
        "functionName": function.name,
        "functionId": function.id,
        "functionArn": function.arn,
        **DEFAULTS,
        **revision.members,
        "layers": _layers(revision, account),
        **code.described(revision.package),
        "resourceGroupId": function.group,
        "tags": [{"Key": k, "Value": v} for k, v in function.tags.items()],
        # A member that no document names.
        "useSLRAuthentication": False,
        **times(function),
    }
    if function.restriction:
        reported["invocationRestriction"] = function.restriction
    if revision.image:
        _resolve(reported, revision.image)
    return reported


def listed(function: Function, account: Account) -> Members:
    """In a list there are no states."""
    return described(function, function.deployment.wanted, account)


def _layers(revision: Revision, account: Account) -> list[Members] | None:
    """Requests name layers by text alone; responses give objects."""
    arns = revision.members.get("layers")
    if not isinstance(arns, list) or revision.runs_image or not arns:
        return None
    return [
        {"arn": arn, "size": len(layer_version(account, arn)[1].package.data)}
        for arn in arns
    ]


def _resolve(reported: Members, image: str) -> None:
    """The digest that runs, which for images stands in for the checksum."""
    config = reported.get("customContainerConfig")
    if isinstance(config, dict):
        name = image.rpartition(":")[0] if ":" in image.rpartition("/")[2] else image
        digest = hashlib.sha256(image.encode()).hexdigest()
        reported["customContainerConfig"] = {
            **config,
            "accelerationInfo": {"status": "Ready"},
            "resolvedImageUri": f"{name}@sha256:{digest}",
        }
