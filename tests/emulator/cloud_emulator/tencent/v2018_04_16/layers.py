"""Layers: packages that functions share."""

from __future__ import annotations

from ...routing import Call
from ..arguments import Arguments, error
from ..state import NAME, Account, Json, Layer
from . import pages
from .code import NO_UPLOAD, arrived
from .table import action, now


@action("PublishLayerVersion")
def publish_layer_version(call: Call[Account], given: Arguments) -> Json:
    name = given["LayerName"]
    if not NAME.fullmatch(name):
        raise error("InvalidParameterValue.LayerName", "LayerName breaks the rules.")
    if not given["CompatibleRuntimes"]:
        raise error(
            "InvalidParameterValue.CompatibleRuntimes", "There must be a runtime."
        )
    content = dict(given["Content"])
    package, _ = arrived(call, content, foreign=NO_UPLOAD)
    if package is None:
        raise error("InvalidParameterValue.Content", "A layer is not an image.")
    versions = call.state.layers.setdefault(name, {})
    number = max(versions, default=0) + 1
    info: Json = {
        "LayerName": name,
        "LayerVersion": number,
        "CompatibleRuntimes": given["CompatibleRuntimes"],
        "Description": given.get("Description", ""),
        "LicenseInfo": given.get("LicenseInfo", ""),
        "AddTime": now(call),
        "Stamp": "default",
        "Tags": given.get("Tags", []),
    }
    versions[number] = Layer(info, package)
    return {"LayerVersion": number}


@action("GetLayerVersion")
def get_layer_version(call: Call[Account], given: Arguments) -> Json:
    layer = _layer(call, given)
    status = layer.status
    members = {n: v for n, v in layer.info.items() if n not in ("Stamp", "Tags")}
    found: Json = {**members, "Status": status, "CodeSha256": "", "Location": ""}
    if status == "Active":
        key = f"layers/{given['LayerName']}/{given['LayerVersion']}.zip"
        path = call.objects.put("tencent", key, layer.package)
        found["Location"] = call.objects.cos_url(path, expired=call.expired_link)
        found["CodeSha256"] = layer.package.sha256
    layer.looks = max(layer.looks - 1, 0)
    return found


@action("ListLayers")
def list_layers(call: Call[Account], given: Arguments) -> Json:
    newest = [versions[max(versions)] for versions in call.state.layers.values()]
    runtime, key = given.get("CompatibleRuntime"), given.get("SearchKey", "")
    items = [
        _item(layer)
        for layer in newest
        if key in layer.info["LayerName"]
        and (not runtime or runtime in layer.info["CompatibleRuntimes"])
    ]
    return {"Layers": pages.page(items, given), "TotalCount": len(items)}


@action("ListLayerVersions")
def list_layer_versions(call: Call[Account], given: Arguments) -> Json:
    """All of them: there are no pages, and no count."""
    wanted = set(given.get("CompatibleRuntime", []))
    versions = call.state.layers.get(given["LayerName"], {}).values()
    return {
        "LayerVersions": [
            _item(layer)
            for layer in versions
            if not wanted or wanted & set(layer.info["CompatibleRuntimes"])
        ]
    }


@action("DeleteLayerVersion")
def delete_layer_version(call: Call[Account], given: Arguments) -> Json:
    layer = _layer(call, given)
    if layer.status != "Active":
        layer.looks -= 1
        words = "Layer status Publishing is not allowed to do DeleteLayerVersion."
        raise error("FailedOperation.OperationConflict", words)
    if _is_used(call.state, given):
        raise error("ResourceInUse.LayerVersion", "A function uses the layer.")
    versions = call.state.layers[given["LayerName"]]
    del versions[given["LayerVersion"]]
    if not versions:
        del call.state.layers[given["LayerName"]]
    return {}


def _layer(call: Call[Account], given: Arguments) -> Layer:
    versions = call.state.layers.get(given["LayerName"], {})
    layer = versions.get(given["LayerVersion"])
    if layer is None:
        raise error("ResourceNotFound.LayerVersion", "The layer does not exist.")
    return layer


def _is_used(account: Account, given: Arguments) -> bool:
    """Whether a version of a function has it; one that is being deleted has nothing any more."""
    return any(
        used["LayerName"] == given["LayerName"]
        and used["LayerVersion"] == given["LayerVersion"]
        for namespace in account.namespaces.values()
        for function in namespace.functions.values()
        if function.status != "Deleting"
        for version in function.versions.values()
        for used in version.config["Layers"]
    )


def _item(layer: Layer) -> Json:
    return {**layer.info, "Status": layer.status}
