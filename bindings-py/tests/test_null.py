"""Not given, null and empty are three things: what Python has of its own; the rest are vectors."""

from __future__ import annotations

import copy
import json
import pickle
from collections import UserDict
from types import MappingProxyType
from typing import Any

import faaswire as fw
import pytest
from support.fc2016 import FC, SERVICE, service
from support.samples import credentials, field_of


def test_none_in_a_mapping_is_null() -> None:
    plain = {"project": None, "enable_request_metrics": None, "logstore": "store"}
    for given in (plain, UserDict(plain), MappingProxyType(plain)):
        assert service(log_config=given)["logConfig"] == {
            "project": None,
            "enableRequestMetrics": None,
            "logstore": "store",
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
