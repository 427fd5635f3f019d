"""Functions in the words that all clouds share, and references, beyond what the vectors say."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime

import faaswire as fw
import pytest
from support.samples import services

ITEM = {
    "functionName": "hello",
    "runtime": "python3",
    "environmentVariables": {"PASSWORD": "MARKER"},
    "codeSize": 9,
    "codeChecksum": "11051210869376104954",
    "lastModifiedTime": "2016-08-15T17:00:00.000+0000",
}


def items() -> list[fw.alibaba.FunctionMetadata]:
    call = services()["fc2016"].list_functions(service_name="demo")
    body = json.dumps({"functions": [ITEM, {"functionId": "i"}]}).encode()
    return list(call.parse(200, {}, body).functions)


def test_members_are_those_of_the_class() -> None:
    function = items()[0].function()
    assert type(function) is fw.Function
    assert function.record == items()[0]
    assert function.changed == datetime(2016, 8, 15, 17, tzinfo=UTC)
    assert function.environment is not None
    assert function.environment["PASSWORD"].reveal() == "MARKER"
    assert function.package() == items()[0].package()
    assert function.package().matches(fw.Digests.of(b"123456789"))
    match function:
        case fw.Function(reference=reference, state="unknown", handler=None):
            assert str(reference).endswith("/demo/hello")
        case _:
            pytest.fail(repr(function))


def test_what_is_not_said_is_none() -> None:
    function = items()[1].function()
    members = {name: getattr(function, name) for name in function.__match_args__}
    assert members.pop("record") == items()[1]
    assert members.pop("state") == "unknown"
    assert set(members.values()) == {None}
    assert function.package().source == "none"


def test_no_secret_is_shown() -> None:
    function = items()[0].function()
    assert "MARKER" not in repr(function) + function.to_json() + str(function.to_dict())
    with pytest.raises(TypeError):
        pickle.dumps(function)


def test_functions_are_values() -> None:
    one, other = (items()[0].function() for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != items()[1].function()
    copies = [copy.copy(one), copy.deepcopy(one)]
    copies.append(pickle.loads(pickle.dumps(fw.with_secrets(one))))
    for same in copies:
        assert same == one
        assert same.package() == one.package()
        assert same.record.function() == one
        assert same.record.function().package() == one.package()


def test_records_that_were_made_know_no_call() -> None:
    made = copy.replace(items()[0]) if hasattr(copy, "replace") else None
    made = made or items()[0].__replace__()
    with pytest.raises(fw.EncodeError) as error:
        made.function()
    assert error.value.field == "function"


def test_json_has_the_line_and_the_time() -> None:
    reported = json.loads(items()[0].function().to_json())
    assert reported["reference"].endswith("/demo/hello")
    assert reported["changed"] == "2016-08-15T17:00:00+00:00"
    assert reported["environment"] == {"PASSWORD": "<redacted>"}


def test_references_are_values() -> None:
    reference = fw.Reference.parse("acs:fc:cn-shanghai:123:functions/hello")
    line = fw.Reference.parse("alibaba:cn-shanghai/hello")
    assert reference == line
    assert {reference, line} == {line}
    text: object = "alibaba:cn-shanghai/hello"
    assert reference != text
    assert (pickle.loads(pickle.dumps(reference)).account, line.account) == (
        "123",
        None,
    )
    assert repr(reference) == "<Reference alibaba:cn-shanghai/hello>"
    with pytest.raises(AttributeError):
        reference.name = "other"  # type: ignore[misc]
    for wrong in (None, 5, b"alibaba:cn-shanghai/hello", "\ud800"):
        with pytest.raises(fw.EncodeError):
            fw.Reference.parse(wrong)  # type: ignore[arg-type]
