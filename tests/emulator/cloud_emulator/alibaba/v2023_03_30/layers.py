"""/layers: publish, list, get, by ARN, share, delete"""

from __future__ import annotations

import re

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import invalid, limit_of, members
from ..state import Members
from . import code
from .function_fields import CODE
from .pages import boolean, number, page
from .state import OWNER, Account, Layer, LayerVersion, missing
from .table import routes

FIELDS = {
    "code": CODE,
    "compatibleRuntime": [str],
    "description": str,
    "license": str,
}
DEFAULTS: Members = {"description": "", "license": "", "compatibleRuntime": []}

VENDOR = OWNER.rpartition(":")[0] + ":official"
VERSIONS = "/layers/{layer}/versions"

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,127}")
_ARN = re.compile(r"(acs:fc:[a-z0-9-]+:[A-Za-z0-9]+):layers/([^/]+)/versions/([0-9]+)")
_ARN_OF_SECOND = re.compile(r"[0-9a-z]+#([^/#]+)#([0-9]+)")


@routes.operation("CreateLayerVersion", "POST", VERSIONS)
def create_layer_version(call: Call[Account]) -> Response:
    name = call.parameters["layer"]
    if not _NAME.fullmatch(name):
        raise invalid("layerName must be 1 to 128 letters, digits, '_' or '-'")
    given = members(call.request, FIELDS, ("code",))
    package = code.package_of(given)
    layer = call.state.layers.setdefault(name, Layer(name, OWNER))
    layer.published += 1
    number = layer.published
    version = LayerVersion(number, given, package, call.state.now())
    layer.versions[number] = version
    return _with_code(call, layer, version)


@routes.operation("ListLayers", "GET", "/layers")
def list_layers(call: Call[Account]) -> Response:
    is_public = boolean(call.request, "public")
    if boolean(call.request, "official"):
        # Without public=true the vendor's layers stay hidden.
        found = call.state.foreign_layers if is_public else {}
    else:
        found = {
            name: layer
            for name, layer in call.state.layers.items()
            if layer.acl == "1" or not is_public
        }
    shown, more = page(call.request, {n: la for n, la in found.items() if la.versions})
    layers = [_described(layer, layer.newest) for layer in shown]
    return Response.of_json({"layers": layers, **more})


@routes.operation("ListLayerVersions", "GET", VERSIONS)
def list_layer_versions(call: Call[Account]) -> Response:
    layer = _layer(call.state.layers, call.parameters["layer"])
    start = number(call.request, "startVersion") or 0
    found = [n for n in sorted(layer.versions) if n >= start]
    limit = limit_of(call.request)
    following = found[limit] if len(found) > limit else None
    layers = [_described(layer, layer.versions[n]) for n in found[:limit]]
    # The end of this list is null.
    return Response.of_json({"layers": layers, "nextVersion": following})


@routes.operation("GetLayerVersion", "GET", VERSIONS + "/{version}")
def get_layer_version(call: Call[Account]) -> Response:
    layer = _layer(call.state.layers, call.parameters["layer"])
    return _with_code(call, layer, _version(layer, call.parameters["version"]))


@routes.operation("DeleteLayerVersion", "DELETE", VERSIONS + "/{version}")
def delete_layer_version(call: Call[Account]) -> Response:
    layer = _layer(call.state.layers, call.parameters["layer"])
    del layer.versions[_version(layer, call.parameters["version"]).number]
    return Response(204)


@routes.operation("GetLayerVersionByArn", "GET", "/layerarn/{arn}")
def get_layer_version_by_arn(call: Call[Account]) -> Response:
    return _with_code(call, *layer_version(call.state, call.parameters["arn"]))


@routes.operation("PutLayerACL", "PUT", "/layers/{layer}/acl")
def put_layer_acl(call: Call[Account]) -> Response:
    layer = _layer(call.state.layers, call.parameters["layer"])
    acl = call.request.query("acl")
    if acl not in (None, "0", "1"):
        raise invalid("acl must be 0 or 1")
    is_public = boolean(call.request, "public") or acl == "1"
    layer.acl = "1" if is_public else "0"
    return Response(204)


def layer_version(account: Account, arn: str) -> tuple[Layer, LayerVersion]:
    """What an ARN means: of the account, of the vendor, or in the spelling of 2.0."""
    found = _ARN.fullmatch(arn)
    if found:
        owner, name, version = found.groups()
        layers = account.foreign_layers if owner == VENDOR else account.layers
        if owner not in (VENDOR, OWNER):
            raise ApiError(403, "AccessDenied", "the layer belongs to another account")
    else:
        old = _ARN_OF_SECOND.fullmatch(arn)
        if old is None:
            raise invalid("arn must be the ARN of a version of a layer")
        (name, version), layers = old.groups(), account.layers
    layer = _layer(layers, name)
    return layer, _version(layer, version)


def _layer(layers: dict[str, Layer], name: str) -> Layer:
    layer = layers.get(name)
    if layer is None or not layer.published:
        raise missing("Layer", name)
    return layer


def _version(layer: Layer, text: str) -> LayerVersion:
    found = layer.versions.get(int(text)) if text.isdecimal() else None
    if found is None:
        raise ApiError(
            404,
            "LayerVersionNotFound",
            f"version {text} of layer '{layer.name}' does not exist.",
        )
    return found


def _with_code(call: Call[Account], layer: Layer, version: LayerVersion) -> Response:
    key = f"layers/{layer.name}/{version.number}"
    location = code.address(call, key, version.package)
    return Response.of_json(
        {
            **_described(layer, version),
            "code": {"location": location, "repositoryType": "OSS"},
        }
    )


def _described(layer: Layer, version: LayerVersion) -> Members:
    return {
        "layerName": layer.name,
        "layerVersionArn": f"{layer.owner}:layers/{layer.name}/versions/{version.number}",
        "version": version.number,
        "acl": layer.acl,
        **DEFAULTS,
        **version.members,
        **code.described(version.package),
        "createTime": version.created,
    }
