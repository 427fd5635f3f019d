"""A function's configuration: what a request may set, and what a response says."""

from __future__ import annotations

from datetime import UTC, datetime

from .. import accounts
from ..message import ApiError
from ..routing import Call
from .arguments import Members, bad, check_types, text
from .describe import dependencies
from .state import LATEST, Code, Function, Project

REQUIRED = ("func_name", "runtime", "timeout", "handler", "memory_size")
SETTINGS: dict[str, type] = {
    "runtime": str,
    "timeout": int,
    "handler": str,
    "memory_size": int,
    "gpu_memory": int,
    "gpu_type": str,
    "user_data": str,
    "encrypted_user_data": str,
    "xrole": str,
    "app_xrole": str,
    "description": str,
    "func_vpc": dict,
    "peering_cidr": str,
    "mount_config": dict,
    "strategy_config": dict,
    "custom_image": dict,
    "extend_config": str,
    "initializer_handler": str,
    "initializer_timeout": int,
    "pre_stop_handler": str,
    "pre_stop_timeout": int,
    "restore_hook_handler": str,
    "restore_hook_timeout": int,
    "heartbeat_handler": str,
    "ephemeral_storage": int,
    "enterprise_project_id": str,
    "log_config": dict,
    "network_controller": dict,
    "is_stateful_function": bool,
    "enable_dynamic_memory": bool,
    "enable_auth_in_header": bool,
    "enable_class_isolation": bool,
    "domain_names": str,
    "enable_lts_log": bool,
    "lts_custom_tag": dict,
    "user_data_encrypt_kms_key_id": str,
    "code_encrypt_kms_key_id": str,
    "type": str,
    "tags": str,
}
# What is shown of a function that nobody has configured.
DEFAULTS: Members = {
    "timeout": 3,
    "handler": "index.handler",
    "memory_size": 128,
    "user_data": "",
    "xrole": "",
    "description": "",
    "func_vpc": None,
    "mount_config": None,
    "strategy_config": {"concurrency": -1, "concurrent_num": 1},
    "type": "v2",
    "ephemeral_storage": 512,
}
# Lists leave out what is large.
NOT_IN_LISTS = ("func_vpc", "mount_config", "custom_image", "dependencies")
# What stands in no response.
NEVER = ("encrypted_user_data", "tags", "log_config")


def settings(given: Members) -> Members:
    """What a request sets: members of null are as if they were absent."""
    check_types(given, SETTINGS)
    found = {name: given[name] for name in SETTINGS if given.get(name) is not None}
    timeout, memory = found.get("timeout", 3), found.get("memory_size", 128)
    assert isinstance(timeout, int) and isinstance(memory, int)
    if not 3 <= timeout <= 259200:
        raise bad("timeout must be from 3 to 259200", "FSS.1003")
    if memory not in (128, *range(256, 4097, 256)):
        raise bad("memory_size is not one of the sizes", "FSS.1005")
    if len(str(found.get("description", ""))) > 512:
        raise bad("The description exceeds the maximum allowed limit.", "FSS.1019")
    subnet = found.get("func_vpc")
    if isinstance(subnet, dict) and subnet.get("subnet_id") == "starting":
        raise ApiError(412, "FSS.1090", "The subnet is not in the ACTIVE state.")
    return found


def required(given: Members, names: tuple[str, ...]) -> None:
    for name in names:
        if given.get(name) in (None, ""):
            raise bad(f"{name} is required")
    text(given, "func_name")


def describe_config(
    call: Call[Project], function: Function, version: str, in_list: bool = False
) -> Members:
    code = function.versions[version]
    shown = {**DEFAULTS, **function.configuration(version)}
    body: Members = {
        "func_id": f"id-{function.name}",
        "resource_id": f"id-{function.name}:{function.name}",
        "func_urn": urn_of(function, version),
        "func_name": function.name,
        "domain_id": accounts.HUAWEI_DOMAIN_ID,
        "namespace": accounts.HUAWEI_PROJECT_ID,
        "project_name": accounts.HUAWEI_REGION,
        "package": "default",
        "runtime": function.runtime,
        **{name: value for name, value in shown.items() if name not in NEVER},
        "cpu": 300,
        **_code_facts(code),
        "version": version,
        "image_name": f"{version}-{int(code.modified)}@emu",
        "last_modified": datetime.fromtimestamp(code.modified, UTC).isoformat(),
        "depend_version_list": code.depend_version_list,
        "depend_list": code.depend_list or None,
        "dependencies": dependencies(call, code.depend_version_list),
    }
    if "encrypted_user_data" in shown:
        # The values are never reported.
        body["encrypted_user_data"] = '{"hidden":""}'
    if in_list:
        body = {name: value for name, value in body.items() if name not in NOT_IN_LISTS}
    return body


def _code_facts(code: Code) -> Members:
    package = code.package
    has_digest = package is not None and package.has_checksum
    return {
        "code_type": code.code_type,
        "code_url": code.code_url,
        "code_filename": code.code_filename,
        "code_size": len(package.data) if package else 0,
        "digest": package.sha512 if package and has_digest else "",
    }


def urn_of(function: Function, version: str = LATEST) -> str:
    head = f"urn:fss:{accounts.HUAWEI_REGION}:{accounts.HUAWEI_PROJECT_ID}"
    return f"{head}:function:default:{function.name}:{version}"
