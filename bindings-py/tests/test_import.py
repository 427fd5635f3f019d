"""What importing the package costs, and what it offers."""

from __future__ import annotations

import importlib.metadata
import pickle
import subprocess
import sys
from pathlib import Path

import faaswire as fw
import pytest
from faaswire import _native
from support.vectors import method

HEAVY = [
    "dataclasses",
    "typing",
    "inspect",
    "enum",
    "re",
    "json",
    "datetime",
    "collections",
    "hashlib",
]


def loaded_after(statement: str) -> set[str]:
    """Modules that a statement loads beyond those of the bare interpreter."""
    program = f"import sys; before = set(sys.modules); {statement}; print(*set(sys.modules) - before)"
    path = str(Path(fw.__file__).parents[1])
    program = f"import sys; sys.path.insert(0, {path!r}); {program}"
    command = [sys.executable, "-I", "-S", "-c", program]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_an_import_loads_nothing_heavy() -> None:
    assert not loaded_after("import faaswire") & set(HEAVY)
    everything = loaded_after("from faaswire import alibaba, huawei, tencent, signing")
    assert not everything & set(HEAVY)


def test_clouds_are_loaded_when_asked_for() -> None:
    assert "faaswire.huawei" not in loaded_after("import faaswire")
    assert "faaswire.huawei" in loaded_after("import faaswire; faaswire.huawei")
    with pytest.raises(AttributeError, match="no attribute 'azure'"):
        getattr(fw, "azure")  # noqa: B009 - a checker rejects the plain form


def test_an_api_with_a_namespace_is_loaded_when_asked_for() -> None:
    inner = "faaswire.alibaba.v2023_03_30"
    assert inner not in loaded_after("import faaswire; faaswire.alibaba.LogConfig")
    for name in ("FunctionCompute3", "v2023_03_30"):
        assert inner in loaded_after(f"import faaswire; faaswire.alibaba.{name}")
    later = fw.alibaba.v2023_03_30
    assert later.FunctionCompute3 is fw.alibaba.FunctionCompute3
    assert later.LogConfig is not fw.alibaba.LogConfig
    config = later.LogConfig(project="p")
    assert type(pickle.loads(pickle.dumps(config))) is later.LogConfig
    assert config != fw.alibaba.LogConfig(project="p")
    with pytest.raises(AttributeError, match="no attribute 'v2030_01_01'"):
        getattr(fw.alibaba, "v2030_01_01")  # noqa: B009 - a checker rejects the plain form


def test_versions_agree_and_nothing_is_required() -> None:
    assert fw.__version__ == importlib.metadata.version("faaswire")
    assert not importlib.metadata.requires("faaswire")


def test_every_name_is_there_and_documented() -> None:
    modules = [fw, fw.alibaba, fw.huawei, fw.tencent, fw.signing]
    for module in modules:
        assert module.__doc__
        assert len(set(module.__all__)) == len(module.__all__)
        for name in module.__all__:
            value = getattr(module, name)
            if callable(value):
                assert value.__doc__, name


def test_every_operation_is_a_documented_method() -> None:
    for service, operation in _native.operations():
        cloud, kind = service.split(".")
        documentation = method(getattr(getattr(fw, cloud), kind), operation).__doc__
        assert documentation
        assert "Source: " in documentation
