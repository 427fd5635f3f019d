"""Annotations that programs read: every public class and function says its types at run time."""

from __future__ import annotations

import inspect
import subprocess
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest

MODULES = [fw, fw.alibaba, fw.archive, fw.huawei, fw.signing, fw.tencent]


def public() -> Iterator[Any]:
    """Public classes and functions, and the methods of the classes."""
    for module in MODULES:
        for name in module.__all__:
            thing = getattr(module, name)
            if isinstance(thing, type | types.FunctionType):
                yield pytest.param(thing, id=f"{module.__name__}.{name}")
            if isinstance(thing, type):
                for method, function in inspect.getmembers(thing, inspect.isfunction):
                    yield pytest.param(
                        function, id=f"{module.__name__}.{name}.{method}"
                    )


@pytest.mark.parametrize("thing", [*public()])
def test_every_type_is_resolved(thing: Any) -> None:
    hints = typing.get_type_hints(thing)
    names = set(getattr(thing, "__annotations__", {}))
    assert names <= set(hints)
    assert not [hint for hint in hints.values() if isinstance(hint, str)]


def test_types_are_those_of_the_declarations() -> None:
    hints = typing.get_type_hints(fw.Match)
    assert hints["matched_by"] is fw.MatchedBy
    assert hints["expected_size"] == int | None
    parameters = typing.get_type_hints(fw.alibaba.FunctionCompute2016.create_service)
    assert fw.alibaba.LogConfig in typing.get_args(parameters["log_config"])
    assert parameters["return"] == fw.Call[fw.alibaba.ServiceMetadata]
    assert typing.get_type_hints(fw.pages)["return"].__origin__ is Iterator
    assert typing.get_type_hints(fw.Checksum.of)["return"] is fw.Checksum


@pytest.mark.parametrize("first", ["typing, faaswire", "faaswire, typing"])
def test_it_does_not_matter_who_was_imported_first(first: str) -> None:
    program = f"import {first}; print(typing.get_type_hints(faaswire.huawei.FunctionCode)['func_urn'])"
    path = str(Path(fw.__file__).parents[1])
    program = f"import sys; sys.path.insert(0, {path!r}); {program}"
    command = [sys.executable, "-I", "-S", "-c", program]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout == "<class 'str'>\n"


def test_looking_at_annotations_makes_no_names() -> None:
    before = set(vars(fw.alibaba))
    typing.get_type_hints(fw.alibaba.FunctionCompute2016.create_service)
    assert set(vars(fw.alibaba)) == before


def test_signatures_say_the_types() -> None:
    signature = inspect.signature(fw.pages)
    assert signature.parameters["call"].annotation.__origin__ is fw.Call
    assert inspect.signature(fw.EncodeError).parameters["field"].annotation is str
