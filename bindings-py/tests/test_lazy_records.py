"""Members of a response are made when they are looked at: nobody can tell but by the time it takes."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import sys
import threading
import weakref
from collections.abc import Callable
from typing import Any

import faaswire as fw
import pytest
from support.fc2016 import FC, SERVICE
from support.samples import calls

FUNCTION: dict[str, Any] = {
    "functionId": "id",
    "functionName": "f",
    "description": 'a "b" \\ \n函数 \U0001f600',
    "runtime": "python3",
    "handler": "h",
    "timeout": 3,
    "memorySize": 128,
    "environmentVariables": {"A": "b"},
    "layers": ["l1", "l2"],
    "customContainerConfig": {"image": "i", "command": "c"},
}


def page(count: int = 3, **more: Any) -> fw.alibaba.ListFunctionsOutput:
    functions = [FUNCTION | {"functionName": f"f{n}"} | more for n in range(count)]
    body = json.dumps({"functions": functions, "nextToken": "t"}).encode()
    return FC.list_functions(**SERVICE).parse(200, {}, body)


def made(record: Any) -> dict[str, Any]:
    """The members that were made, without making any."""
    getset = vars(type(record).__mro__[2])["__dict__"]
    found: dict[str, Any] = getset.__get__(record)
    return found


def test_nothing_is_made_before_it_is_looked_at() -> None:
    output = page()
    assert made(output) == {}
    functions = output.functions
    assert list(made(output)) == ["functions"]
    assert all(made(function) == {} for function in functions)
    assert output.functions is functions
    first = functions[0]
    assert first.layers is first.layers
    assert first.environment_variables is first.environment_variables
    assert first.custom_container_config is first.custom_container_config
    assert set(made(first)) == {
        "layers",
        "environment_variables",
        "custom_container_config",
    }


@pytest.mark.parametrize(
    "whole",
    [
        repr,
        hash,
        lambda record: record == page().functions[0],
        vars,
        lambda record: pickle.dumps(fw.with_secrets(record)),
        copy.deepcopy,
        lambda record: record.to_dict(),
        lambda record: record.to_json(),
        lambda record: record.__replace__(timeout=5),
        lambda record: record.__dict__,
        lambda record: record.__reduce__(),
    ],
)
@pytest.mark.parametrize(
    "first", [[], ["timeout"], ["layers", "runtime", "function_name"]]
)
def test_the_whole_record_is_seen(
    whole: Callable[[Any], Any], first: list[str]
) -> None:
    record, same = page().functions[0], page().functions[0]
    for name in first:
        assert getattr(record, name) == getattr(same, name)
    whole(record)
    assert set(made(record)) == set(record.__match_args__)


def test_the_order_of_looks_changes_nothing() -> None:
    looked, untouched = page().functions[0], page().functions[0]
    for name in ("layers", "custom_container_config", *looked.__match_args__):
        getattr(looked, name)
    assert list(made(looked)) != list(looked.__match_args__)
    assert looked == untouched
    assert hash(looked) == hash(untouched)
    assert repr(looked) == repr(untouched)
    assert list(looked.to_dict()) == list(looked.__match_args__)
    assert looked.to_json() == untouched.to_json()


def test_every_member_is_what_it_is_among_all() -> None:
    """One by one, however many were looked at before, and all at once."""
    whole = vars(page().functions[1])
    names = list(whole)
    for start in range(len(names)):
        record = page().functions[1]
        for name in names[start:] + names[:start]:
            value = getattr(record, name)
            assert (type(value), value) == (type(whole[name]), whole[name])
    assert whole["description"] == FUNCTION["description"]
    assert whole["layers"] == ["l1", "l2"]


def test_patterns_see_members() -> None:
    match page().functions[2]:
        case fw.alibaba.FunctionMetadata(function_name=name, layers=[one, _]):
            assert (name, one) == ("f2", "l1")
        case _:
            pytest.fail("no match")


def test_wrong_members_are_found_at_once_and_never_later() -> None:
    for member, wrong, path in (
        ("timeout", [3], "timeout"),
        ("layers", ["a", {}], "layers[1]"),
        ("customContainerConfig", {"image": []}, "customContainerConfig.image"),
        ("environmentVariables", {"A": []}, "environmentVariables.A"),
    ):
        with pytest.raises(fw.DecodeError) as caught:
            page(**{member: wrong})
        assert caught.value.path == f"$.functions[0].{path}"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_a_record_outlives_its_body(kind: Callable[[bytes], Any]) -> None:
    body = bytearray(json.dumps({"functions": [FUNCTION] * 2}).encode())
    output = FC.list_functions(**SERVICE).parse(200, {}, kind(bytes(body)))
    fresh = FC.list_functions(**SERVICE).parse(200, {}, body)
    body[:] = b"x" * len(body)
    del body[10:]
    gc.collect()
    assert output == fresh
    assert output.functions[0].description == FUNCTION["description"]


def test_an_item_outlives_its_list() -> None:
    output = page(200)
    last = output.functions[-1]
    gone = weakref.ref(output)
    del output
    gc.collect()
    assert gone() is None
    assert last.function_name == "f199"
    assert vars(last)["layers"] == ["l1", "l2"]


def test_large_bodies_are_let_go() -> None:
    body = json.dumps(
        {"functions": [FUNCTION | {"unknown": "x" * 1_000_000}], "nextToken": "t"}
    ).encode()
    output = FC.list_functions(**SERVICE).parse(200, {}, body)
    assert output.functions[0].description == FUNCTION["description"]
    assert output.functions[0].layers == ["l1", "l2"]


def test_threads_see_the_same_objects() -> None:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(30):
            output = page(20)
            seen: list[Any] = []
            start = threading.Barrier(4)

            def look(
                output: Any = output, seen: Any = seen, start: Any = start
            ) -> None:
                start.wait()
                functions = output.functions
                members = [
                    (one.layers, one.environment_variables, one.custom_container_config)
                    for one in functions
                ]
                names = [
                    [getattr(one, n) for n in one.__match_args__] for one in functions
                ]
                seen.append((functions, members, names))

            threads = [threading.Thread(target=look) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len(seen) == 4
            first = seen[0]
            for other in seen[1:]:
                assert other[0] is first[0]
                assert other[2] == first[2]
                for mine, theirs in zip(first[1], other[1], strict=True):
                    assert all(a is b for a, b in zip(mine, theirs, strict=True))
    finally:
        sys.setswitchinterval(interval)


def test_members_can_be_looked_up_on_the_class() -> None:
    cls = fw.alibaba.FunctionMetadata
    assert set(cls.__match_args__) <= set(dir(cls))
    record, other = page().functions[0], calls()["fg"]
    member = vars(cls)["timeout"]
    assert member.__get__(record) == 3
    assert member.__get__(None, cls) is member
    assert member.__get__(other) is member
    made_by_hand = cls.__new__(cls)
    with pytest.raises(AttributeError, match="timeout"):
        made_by_hand.timeout  # noqa: B018 - looking is the test


def test_a_record_of_a_response_is_a_parameter() -> None:
    body = b'{"serviceName": "s", "nasConfig": {"userId": 1, "groupId": 2, "mountPoints": []}}'
    service = FC.get_service(**SERVICE).parse(200, {}, body)
    call = FC.update_service(**SERVICE, nas_config=service.nas_config)
    assert json.loads(call.request(at=1).body or b"") == {
        "nasConfig": {"userId": 1, "groupId": 2, "mountPoints": []}
    }


def test_records_made_of_members_that_cycle_are_freed() -> None:
    record = fw.alibaba.TracingConfig(params=[])
    record.params.append(record)
    gone = weakref.ref(record)
    del record
    gc.collect()
    assert gone() is None


def test_operations_stand_where_their_methods_say() -> None:
    from faaswire import _native
    from support.vectors import method

    for service, operation in _native.operations():
        cloud, kind = service.split(".")
        function = method(getattr(getattr(fw, cloud), kind), operation)
        assert operation in _names(function)


def _names(function: Any) -> list[str]:
    from faaswire import _native

    (place,) = (each for each in function.__code__.co_consts if isinstance(each, int))
    service = function.__qualname__.split(".")[0]
    known = [op for name, op in _native.operations() if name.endswith("." + service)]
    return [known[place]]
