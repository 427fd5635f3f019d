"""The emulator has every operation of the core's tables: none is lacking, and none is only here.

The tables are read where they are printed: docs/operations.md is generated from them.
"""

from __future__ import annotations

import re
from pathlib import Path

import reach
from cloud_emulator.alibaba.v2016_08_15 import routes as fc2016
from cloud_emulator.alibaba.v2021_04_06 import routes as fc2021
from cloud_emulator.alibaba.v2023_03_30 import routes as fc3
from cloud_emulator.huawei.v2 import routes as function_graph
from cloud_emulator.tencent.v2018_04_16 import actions as scf

TABLES = Path(__file__).resolve().parents[3] / "docs" / "operations.md"
EMULATED = {
    "FunctionCompute2016": fc2016,
    "FunctionCompute2021": fc2021,
    "FunctionCompute3": fc3,
    "FunctionGraph": function_graph,
    "Scf": scf,
}


def _tables() -> dict[str, set[str]]:
    """The operations of each service by the core's tables."""
    text = TABLES.read_text(encoding="utf-8")
    services = re.split(r"^## (\w+)$", text, flags=re.MULTILINE)[1:]
    return {
        service: set(re.findall(r"^\| `(\w+)` \|", rows, re.MULTILINE))
        for service, rows in zip(services[::2], services[1::2])
    }


def test_every_service_is_emulated() -> None:
    assert _tables().keys() == EMULATED.keys()


def test_no_operation_is_lacking() -> None:
    lacking = [
        f"{service}.{name}"
        for service, names in _tables().items()
        for name in sorted(names - set(EMULATED[service].names))
    ]
    assert lacking == []


def test_no_operation_is_only_here() -> None:
    unknown = [
        f"{service}.{name}"
        for service, names in _tables().items()
        for name in sorted(set(EMULATED[service].names) - names)
    ]
    assert unknown == []


def test_no_stub_is_left() -> None:
    """What `cargo xtask new-operation` leaves open has a path of `…`."""
    folder = Path(reach.FOLDER) / "cloud_emulator"
    left = [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*.py"))
        if '"/…"' in path.read_text(encoding="utf-8")
    ]
    assert left == []
