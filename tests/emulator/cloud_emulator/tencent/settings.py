"""The configuration of functions: what it is made of, and what is wrong with it."""

from __future__ import annotations

from typing import Any, Final

from .arguments import Arguments, error
from .state import Json

DEFAULTS: Final[Json] = {
    "Description": "",
    "MemorySize": 128,
    "Timeout": 3,
    "InitTimeout": 65,
    "Runtime": "Python2.7",
    "Handler": "",
    "Type": "Event",
    "Environment": {"Variables": []},
    "VpcConfig": {"VpcId": "", "SubnetId": ""},
    "Role": "",
    "InstallDependency": "FALSE",
    "ClsLogsetId": "",
    "ClsTopicId": "",
    "Layers": [],
    "Tags": [],
    "DeadLetterConfig": {"Type": "", "Name": "", "FilterType": ""},
    "PublicNetConfig": {
        "PublicNetStatus": "ENABLE",
        "EipConfig": {"EipStatus": "DISABLE", "EipAddress": []},
    },
    "CfsConfig": {"CfsInsList": []},
    "AsyncRunEnable": "FALSE",
    "TraceEnable": "FALSE",
    "DnsCache": "FALSE",
    "L5Enable": "FALSE",
    "ProtocolType": "",
    "ProtocolParams": None,
    "InstanceConcurrencyConfig": None,
    "IntranetConfig": {"IpFixed": "DISABLE", "IpAddress": None},
    "ImageConfig": None,
}
MOST_ENVIRONMENT_BYTES: Final = 4096
MEMORY_SIZES: Final = (64, *range(128, 3073, 128))


def changed(config: Json, given: Arguments) -> Json:
    """The configuration with what was given in its place; some values mean nothing at all."""
    check(given)
    new = dict(config)
    for name in DEFAULTS:
        if name in given:
            new[name] = given[name]
    if given.get("Environment") == {"Variables": [{"Key": "", "Value": ""}]}:
        new["Environment"] = {"Variables": []}
    elif "Variables" in given.get("Environment", {}) and not _variables(given):
        new["Environment"] = config["Environment"]
    layers = given.get("Layers")
    if layers is not None:
        if [layer["LayerName"] for layer in layers] == [""]:
            new["Layers"] = []
        elif not layers:
            new["Layers"] = config["Layers"]
    if (given.get("InstanceConcurrencyConfig") or {}).get("DynamicEnabled") == "":
        new["InstanceConcurrencyConfig"] = None
    return new


def check(given: Arguments) -> None:
    memory = given.get("MemorySize", 128)
    if memory not in MEMORY_SIZES:
        raise error("InvalidParameterValue.MemorySize", "Memory size is wrong.")
    if not 1 <= given.get("Timeout", 3) <= 900:
        raise error("LimitExceeded.Timeout", "Timeout exceeds the limit.")
    if len(given.get("Description", "")) > 1000:
        raise error("InvalidParameterValue.Description", "Description is too long.")
    size = sum(len(f"{name}{value}".encode()) for name, value in _variables(given))
    if size > MOST_ENVIRONMENT_BYTES:
        raise error(
            "InvalidParameterValue.EnvironmentExceededLimit",
            "Environment is too large.",
        )


def _variables(given: Arguments) -> list[tuple[Any, Any]]:
    variables = given.get("Environment", {}).get("Variables", [])
    return [(each.get("Key"), each.get("Value")) for each in variables]
