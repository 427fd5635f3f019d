"""Fixtures that every test can use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from support import vectors

# A busy machine is not a failure, and what failed on one machine is tried on the others by its seed.
settings.register_profile("steady", deadline=None, database=None)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "emulator"))


@pytest.fixture(scope="session")
def emulator() -> Iterator[Any]:
    """Three clouds on loopback."""
    # Found through `sys.path` above, which a type checker does not follow.
    from cloud_emulator import Emulator  # type: ignore[import-not-found]

    with Emulator() as clouds:
        yield clouds


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    line = vectors.report()
    if line:
        terminalreporter.write_line(line)
