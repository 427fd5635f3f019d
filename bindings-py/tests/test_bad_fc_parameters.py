"""Parameters of Function Compute 2016-08-15: an `EncodeError` names what is wrong, with dots."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import faaswire as fw
import pytest
from fc import (
    ALIAS,
    FC,
    FUNCTION,
    NEW_FUNCTION,
    NEW_TRIGGER,
    SERVICE,
    TRIGGER,
    alias,
    function,
    service,
    trigger,
)
from samples import AT, field_of

VERSION = {**SERVICE, "version_id": "1"}
# Operation, valid parameters, and how many of them are names that are checked as such.
OPERATIONS: list[tuple[Callable[..., fw.Call[Any]], dict[str, Any], int]] = [
    (FC.create_service, SERVICE, 1),
    (FC.get_service, {**SERVICE, "qualifier": "q"}, 2),
    (FC.update_service, SERVICE, 1),
    (FC.delete_service, SERVICE, 1),
    (FC.list_services, {}, 0),
    (FC.create_function, NEW_FUNCTION, 2),
    (FC.get_function, {**FUNCTION, "qualifier": "q"}, 3),
    (FC.update_function, FUNCTION, 2),
    (FC.delete_function, FUNCTION, 2),
    (FC.list_functions, {**SERVICE, "qualifier": "q"}, 2),
    (FC.get_function_code, {**FUNCTION, "qualifier": "q"}, 3),
    (FC.invoke_function, {**FUNCTION, "qualifier": "q"}, 3),
    (FC.create_trigger, NEW_TRIGGER, 3),
    (FC.get_trigger, TRIGGER, 3),
    (FC.update_trigger, {**TRIGGER, "qualifier": "q"}, 4),
    (FC.delete_trigger, TRIGGER, 3),
    (FC.list_triggers, FUNCTION, 2),
    (FC.publish_version, SERVICE, 1),
    (FC.list_versions, SERVICE, 1),
    (FC.delete_version, VERSION, 2),
    (FC.create_alias, {**ALIAS, "version_id": "1"}, 2),
    (FC.get_alias, ALIAS, 2),
    (FC.update_alias, ALIAS, 2),
    (FC.delete_alias, ALIAS, 2),
    (FC.list_aliases, SERVICE, 1),
]
BAD_NAMES = ["", ".", "..", "a/b", "a\\b", "a?b", "a#b", "a\r\nb", "\0", "a" * 2000]


def requested(method: Callable[..., fw.Call[Any]], **params: Any) -> fw.SignedRequest:
    return method(**params).request(at=AT)


def test_the_whole_api_is_tried() -> None:
    methods = {name for name in vars(type(FC)) if not name.startswith("_")}
    assert {method.__name__ for method, *_ in OPERATIONS} == methods


@pytest.mark.parametrize(("method", "good", "count"), OPERATIONS)
def test_names(
    method: Callable[..., fw.Call[Any]], good: dict[str, Any], count: int
) -> None:
    assert requested(method, **good).url.startswith("https://1234567890.cn-shanghai")
    names = [*good][:count]
    for name in names:
        for bad in BAD_NAMES:
            assert field_of(requested, method, **good | {name: bad}) == name
        for wrong in (5, b"bytes", ["a"], {"a": "b"}, object(), True):
            assert field_of(method, **good | {name: wrong}) == name


@pytest.mark.parametrize(("method", "good", "count"), OPERATIONS)
def test_what_is_missing_or_misspelt(
    method: Callable[..., fw.Call[Any]], good: dict[str, Any], count: int
) -> None:
    with pytest.raises(TypeError, match="servce_name"):
        method(**good, servce_name="s")
    parameters = inspect.signature(method).parameters.values()
    required = [one.name for one in parameters if one.default is one.empty]
    assert set(required) <= set(good)
    for name in required:
        others = {key: value for key, value in good.items() if key != name}
        with pytest.raises(TypeError, match=name):
            method(**others)


def test_if_match_is_a_header() -> None:
    conditional = [
        (method, good)
        for method, good, _ in OPERATIONS
        if "if_match" in inspect.signature(method).parameters
    ]
    assert len(conditional) == 9
    for method, good in conditional:
        headers = requested(method, **good, if_match='"e tag"').headers
        assert headers["if-match"] == '"e tag"'
        for bad in ("", "a\r\nX: y", "é", " a"):
            assert field_of(requested, method, **good, if_match=bad) == "if_match"
        assert field_of(method, **good, if_match=5) == "if_match"


NETWORK: dict[str, Any] = {
    "vpc_id": "v",
    "v_switch_ids": ["a"],
    "security_group_id": "g",
}
MOUNT = {"server_addr": "nas:/", "mount_dir": "/mnt"}
DISKS: dict[str, Any] = {"user_id": 1, "group_id": 2, "mount_points": [MOUNT]}


@pytest.mark.parametrize(
    ("update", "name", "wrong", "inner"),
    [
        (service, "internet_access", "yes", ""),
        (service, "internet_access", 1, ""),
        (service, "log_config", "project", ""),
        (service, "log_config", [("project", "p")], ""),
        (service, "log_config", {"project": 5}, ".project"),
        (service, "log_config", {"logStore": "l"}, ".logStore"),
        (service, "log_config", fw.alibaba.VpcConfig(**NETWORK), ".vpc_id"),
        (service, "vpc_config", {}, ".vpc_id"),
        (service, "vpc_config", NETWORK | {"v_switch_ids": "a"}, ".v_switch_ids"),
        (
            service,
            "vpc_config",
            NETWORK | {"v_switch_ids": ["a", 5]},
            ".v_switch_ids[1]",
        ),
        (service, "nas_config", DISKS | {"user_id": "1"}, ".user_id"),
        (service, "nas_config", DISKS | {"user_id": 1.5}, ".user_id"),
        (service, "nas_config", DISKS | {"mount_points": MOUNT}, ".mount_points"),
        (
            service,
            "nas_config",
            DISKS | {"mount_points": [MOUNT, {"server_addr": "n"}]},
            ".mount_points[1].mount_dir",
        ),
        (service, "tracing_config", {"type": 5}, ".type"),
        (function, "memory_size", "128", ""),
        (function, "memory_size", 128.5, ""),
        (function, "memory_size", 2**63, ""),
        (function, "timeout", True, ""),
        (function, "environment_variables", {"A": 5}, ".A"),
        (function, "environment_variables", {"DB_URL": b"x"}, ".DB_URL"),
        (function, "environment_variables", {"A": "\ud800"}, ".A"),
        (function, "environment_variables", {5: "x"}, ""),
        (function, "environment_variables", ["A=b"], ""),
        (function, "layers", "layer", ""),
        (function, "layers", ["a", None], "[1]"),
        (function, "layers", {"a"}, ""),
        (function, "custom_container_config", {"args": ["--x"]}, ".args"),
        (function, "code", b"zip", ""),
        (function, "code", {"zip_file": "text"}, ".zip_file"),
        (function, "code", {"zip_file": 5}, ".zip_file"),
        (function, "code", {"zipfile": b"zip"}, ".zipfile"),
        (function, "code", {"oss_bucket_name": b"b"}, ".oss_bucket_name"),
        (function, "code", {"zip_file": b""}, ".zip_file"),
        (function, "code", {}, ""),
        (function, "code", fw.alibaba.Code(oss_bucket_name="b"), ""),
        (function, "code", {"zip_file": b"z", "oss_object_name": "o"}, ""),
        (trigger, "invocation_role", 5, ""),
        (alias, "version_id", 1, ""),
        (alias, "additional_version_weight", [0.5], ""),
        (alias, "additional_version_weight", {"2": "0.5"}, ".2"),
        (alias, "additional_version_weight", {"2": True}, ".2"),
        (alias, "additional_version_weight", {2: 0.5}, ""),
    ],
)
def test_members(
    update: Callable[..., Any], name: str, wrong: object, inner: str
) -> None:
    assert field_of(update, **{name: wrong}) == name + inner


@pytest.mark.parametrize("weight", [float("nan"), float("inf"), float("-inf")])
def test_weights_are_finite(weight: float) -> None:
    wrong = {"1": 0.5, "2": weight}
    field = field_of(alias, additional_version_weight=wrong)
    assert field == "additional_version_weight.2"


def test_limits_and_tokens() -> None:
    lists = [item for item in OPERATIONS if item[0].__name__.startswith("list_")]
    assert len(lists) == 5
    for method, good, _ in lists:
        for bad in (0, -1, -(2**63)):
            assert field_of(requested, method, **good, limit=bad) == "limit"
        for wrong in (2**63, 1.0, "1", True, [1]):
            assert field_of(method, **good, limit=wrong) == "limit"
        assert "limit=101" in requested(method, **good, limit=101).url
        for name in ("next_token", "start_key"):
            for bad_text in ("", "a\nb", "\x7f"):
                wrong_text = {name: bad_text}
                assert field_of(requested, method, **good, **wrong_text) == name


def test_code_is_required() -> None:
    without = {name: value for name, value in NEW_FUNCTION.items() if name != "code"}
    assert field_of(requested, FC.create_function, **without) == "code"
    container = without | {"runtime": "custom-container"}
    assert requested(FC.create_function, **container).method == "POST"
