"""A dependency's version as the service describes it."""

from __future__ import annotations

from .. import accounts
from ..routing import Call
from .state import Dependency, DependencyVersion, Project


def describe_version(
    call: Call[Project], dependency: Dependency, version: DependencyVersion
) -> dict[str, object]:
    return {
        "id": version.id,
        "dep_id": dependency.id,
        "owner": accounts.HUAWEI_DOMAIN_ID,
        "link": call.objects.obs_link(stored(call, version), call.request),
        "runtime": dependency.runtime,
        "etag": version.etag,
        "size": len(version.package.data),
        "name": dependency.name,
        "description": version.description,
        "file_name": f"{dependency.name}.zip",
        "version": version.number,
        "last_modified": int(version.modified),
    }


def stored(call: Call[Project], version: DependencyVersion) -> str:
    """The path of its object."""
    return call.objects.put("huawei", f"depends/{version.id}.zip", version.package)
