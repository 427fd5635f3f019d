"""A function's code as both operations describe it."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

from .. import accounts
from ..packages import Package
from ..routing import Call
from .dependency import describe_version
from .state import Code, Project, Target

NO_PACKAGE_DIGEST = ""


def describe(
    call: Call[Project], target: Target, time_layout: str
) -> dict[str, object]:
    """The two operations print times differently, hence `time_layout`."""
    code = target.code
    package = code.package
    has_digest = package is not None and package.has_checksum
    return {
        "func_urn": target.urn,
        "func_name": target.function.name,
        "domain_id": accounts.HUAWEI_DOMAIN_ID,
        "runtime": target.function.runtime,
        "code_type": code.code_type,
        "code_url": code.code_url,
        "code_filename": code.code_filename,
        "code_size": len(package.data) if package else 0,
        "digest": package.sha512 if package and has_digest else NO_PACKAGE_DIGEST,
        "last_modified": datetime.fromtimestamp(code.modified, UTC).strftime(
            time_layout
        ),
        "func_code": _func_code(call, target, code),
        "depend_version_list": code.depend_version_list,
        "depend_list": code.depend_list,
        "strategy_config": {"concurrency": -1, "concurrent_num": 1},
        "dependencies": dependencies(call, code.depend_version_list),
    }


def _func_code(call: Call[Project], target: Target, code: Code) -> dict[str, str]:
    if code.package is None:
        return {"file": "", "link": ""}
    if code.inline:
        return {"file": base64.b64encode(code.package.data).decode(), "link": ""}
    return {"file": "", "link": _link(call, target, code.stored or code.package)}


def _link(call: Call[Project], target: Target, stored: Package) -> str:
    key = f"{target.function.name}/{target.version}/index.zip"
    path = call.objects.put("huawei", key, stored)
    return call.objects.obs_link(path, call.request)


def dependencies(call: Call[Project], ids: list[str]) -> list[dict[str, object]]:
    """Those that exist, and stand-ins for ids of other accounts."""
    found = ((id, call.state.dependency_version(id)) for id in ids)
    return [
        describe_version(call, *known) if known else _dependency(id)
        for id, known in found
    ]


def _dependency(version_id: str) -> dict[str, object]:
    return {
        "id": version_id,
        "dep_id": f"dep-{version_id}",
        "owner": accounts.HUAWEI_DOMAIN_ID,
        "link": "",
        "runtime": "Python3.9",
        "etag": "0" * 32,
        "size": 1024,
        "name": "dependency",
        "description": "",
        "file_name": "dependency.zip",
        "version": 1,
        "last_modified": 1577836800,
    }
