"""Every operation of the core's tables is described here, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from description import OPERATIONS

TABLES = Path(__file__).resolve().parents[2] / "docs" / "operations.md"


def test_every_operation_is_described() -> None:
    # The page is generated from the tables.
    text = TABLES.read_text(encoding="utf-8")
    services = re.split(r"^## (\w+)$", text, flags=re.MULTILINE)[1:]
    there = {
        f"{service}.{name}"
        for service, rows in zip(services[::2], services[1::2])
        for name in re.findall(r"^\| `(\w+)` \|", rows, re.MULTILINE)
    }
    described = {f"{each.service.split('.')[1]}.{each.name}" for each in OPERATIONS}
    assert sorted(there ^ described) == []
