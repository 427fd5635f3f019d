"""Not given, null and empty are three things; what is given arrives as it was given."""

from __future__ import annotations

import copy
import json
import pickle
from collections import UserDict
from collections.abc import Callable
from types import MappingProxyType
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
    sent,
    service,
    trigger,
)
from samples import AT, credentials, field_of

# Members of bodies that may be null, with the name that the documents give them.
OF_SERVICES = {
    "description": "description",
    "role": "role",
    "internet_access": "internetAccess",
    "log_config": "logConfig",
    "vpc_config": "vpcConfig",
    "nas_config": "nasConfig",
    "tracing_config": "tracingConfig",
}
OF_FUNCTIONS = {
    "runtime": "runtime",
    "handler": "handler",
    "code": "code",
    "description": "description",
    "memory_size": "memorySize",
    "timeout": "timeout",
    "initializer": "initializer",
    "initialization_timeout": "initializationTimeout",
    "environment_variables": "environmentVariables",
    "instance_concurrency": "instanceConcurrency",
    "instance_type": "instanceType",
    "custom_container_config": "customContainerConfig",
    "ca_port": "caPort",
    "layers": "layers",
}


MEMBERS: list[tuple[Callable[..., Any], str, str]] = [
    *((service, *names) for names in OF_SERVICES.items()),
    *((function, *names) for names in OF_FUNCTIONS.items()),
    (trigger, "trigger_config", "triggerConfig"),
    (trigger, "invocation_role", "invocationRole"),
    (trigger, "qualifier", "qualifier"),
    (trigger, "description", "description"),
    (alias, "version_id", "versionId"),
    (alias, "description", "description"),
    (alias, "additional_version_weight", "additionalVersionWeight"),
]


@pytest.mark.parametrize(("update", "name", "wire_name"), MEMBERS)
def test_none_is_not_given_and_null_is_null(
    update: Callable[..., Any], name: str, wire_name: str
) -> None:
    assert update() == {}
    assert update(**{name: None}) == {}
    assert update(**{name: fw.NULL}) == {wire_name: None}


@pytest.mark.parametrize(
    ("update", "name", "empty"),
    [
        (service, "description", ""),
        (service, "role", ""),
        (service, "internet_access", False),
        (service, "log_config", {}),
        (service, "tracing_config", {}),
        (function, "timeout", 0),
        (function, "environment_variables", {}),
        (function, "custom_container_config", {}),
        (function, "layers", []),
        (trigger, "trigger_config", {}),
        (trigger, "trigger_config", []),
        (trigger, "trigger_config", ""),
        (alias, "description", ""),
        (alias, "additional_version_weight", {}),
    ],
)
def test_what_is_empty_is_sent(
    update: Callable[..., Any], name: str, empty: object
) -> None:
    (reported,) = update(**{name: empty}).values()
    assert (reported, type(reported)) == (empty, type(empty))


def test_empty_members_inside() -> None:
    network = {"vpc_id": "", "v_switch_ids": [], "security_group_id": ""}
    assert service(vpc_config=network) == {
        "vpcConfig": {"vpcId": "", "vSwitchIds": [], "securityGroupId": ""}
    }
    assert function(environment_variables={"EMPTY": ""}) == {
        "environmentVariables": {"EMPTY": ""}
    }


def test_none_in_a_mapping_is_null() -> None:
    plain = {"project": None, "enable_request_metrics": None, "logstore": "store"}
    for given in (plain, UserDict(plain), MappingProxyType(plain)):
        assert service(log_config=given)["logConfig"] == {
            "project": None,
            "enableRequestMetrics": None,
            "logstore": "store",
        }
    assert service(log_config={"project": fw.NULL}) == {"logConfig": {"project": None}}
    assert function(custom_container_config={"image": "i", "args": None}) == {
        "customContainerConfig": {"image": "i", "args": None}
    }


def test_none_in_a_record_is_not_given() -> None:
    record = fw.alibaba.LogConfig(project="p", logstore=None)
    assert service(log_config=record) == {"logConfig": {"project": "p"}}
    assert service(log_config=fw.alibaba.LogConfig()) == {"logConfig": {}}
    null: Any = fw.NULL
    record = fw.alibaba.LogConfig(project=null)
    assert service(log_config=record) == {"logConfig": {"project": None}}


def test_a_service_that_was_got_can_be_sent_back() -> None:
    got = {"project": "p", "logstore": "", "enableRequestMetrics": None}
    body = json.dumps({"serviceName": "s", "logConfig": got}).encode()
    response = FC.get_service(**SERVICE).parse(200, {}, body)
    assert service(log_config=response.log_config) == {
        "logConfig": {"project": "p", "logstore": ""}
    }


def test_what_is_required_is_not_null() -> None:
    for call, good, names in (
        (FC.create_service, SERVICE, ["service_name"]),
        (FC.get_service, SERVICE, ["service_name"]),
        (FC.create_function, NEW_FUNCTION, [*FUNCTION, "runtime", "handler"]),
        (FC.delete_function, FUNCTION, ["service_name", "function_name"]),
        (FC.create_trigger, NEW_TRIGGER, [*TRIGGER, "trigger_type"]),
        (FC.create_alias, {**ALIAS, "version_id": "1"}, ["alias_name", "version_id"]),
    ):
        for name in names:
            for nothing in (None, fw.NULL):
                assert field_of(call, **good | {name: nothing}) == name


def test_nothing_takes_the_place_of_a_text_or_number() -> None:
    network = {"vpc_id": "v", "v_switch_ids": ["a"], "security_group_id": "g"}
    for none in (None, fw.NULL):
        no_id, no_switch = {"vpc_id": none}, {"v_switch_ids": ["a", none]}
        no_value: dict[str, Any] = {"A": none}
        for update, name, wrong, inner in (
            (service, "vpc_config", network | no_id, ".vpc_id"),
            (service, "vpc_config", network | no_switch, ".v_switch_ids[1]"),
            (function, "environment_variables", no_value, ".A"),
            (function, "layers", ["a", none], "[1]"),
            (alias, "additional_version_weight", no_value, ".A"),
        ):
            assert field_of(update, **{name: wrong}) == name + inner


@pytest.mark.parametrize(
    ("call", "params", "names"),
    [
        (FC.get_service, SERVICE, ["qualifier"]),
        (FC.delete_service, SERVICE, ["if_match"]),
        (FC.list_services, {}, ["limit", "next_token", "prefix", "start_key"]),
        (FC.list_versions, SERVICE, ["direction"]),
        (FC.invoke_function, FUNCTION, ["payload", "invocation_type", "log_type"]),
    ],
)
def test_what_cannot_hold_null_is_not_given(
    call: Callable[..., fw.Call[Any]], params: dict[str, Any], names: list[str]
) -> None:
    plain = call(**params).request(at=AT)
    for name in names:
        for nothing in (None, fw.NULL):
            made = call(**params, **{name: nothing}).request(at=AT)
            assert (made.url, made.headers, made.body) == (
                plain.url,
                plain.headers,
                plain.body,
            )


def test_code_is_required_but_for_a_container() -> None:
    for code in (None, fw.NULL):
        call = FC.create_function(**NEW_FUNCTION | {"code": code})
        assert field_of(call.request, at=AT) == "code"
    container = NEW_FUNCTION | {"runtime": "custom-container"}
    assert sent(FC.create_function(**container | {"code": fw.NULL}))["code"] is None
    assert "code" not in sent(FC.create_function(**container | {"code": None}))


def test_null_is_one_object() -> None:
    null = fw.NULL
    assert isinstance(null, fw.Null)
    assert (repr(null), str(null)) == ("faaswire.NULL", "faaswire.NULL")
    assert not null
    assert null is not None
    assert copy.copy(null) is copy.deepcopy([null])[0] is null
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(null, protocol)) is null
    assert len({null, copy.copy(null), None}) == 2
    with pytest.raises(TypeError, match="cannot create"):
        fw.Null()
    with pytest.raises(TypeError):
        type("Other", (fw.Null,), {})


def test_credentials_and_services_need_more_than_null() -> None:
    null: Any = fw.NULL
    members: dict[str, Any] = {"access_key_id": "id", "access_key_secret": "secret"}
    for name in members:
        wrong = members | {name: null}
        assert field_of(fw.alibaba.Credentials, **wrong) == name
    key = credentials()["alibaba"]
    members = {"account_id": "1", "region": "r", "credentials": key}
    for name in members:
        wrong = members | {name: null}
        assert field_of(fw.alibaba.FunctionCompute2016, **wrong) == name
