"""The emulator, made importable and made the proxy of every client in this process."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "emulator"))

from cloud_emulator import Emulator


@pytest.fixture(scope="session")
def running_emulator() -> Iterator[Emulator]:
    untouched = {
        name: value
        for name, value in os.environ.items()
        if not name.lower().endswith("_proxy")
    }
    with Emulator() as emulator:
        environment = {**untouched, "http_proxy": emulator.url}
        with patch.dict(os.environ, environment, clear=True):
            yield emulator


@pytest.fixture
def emulator(running_emulator: Emulator) -> Emulator:
    """Its clock stands still, so that two calls get the same times and links."""
    running_emulator.backend.clock.frozen_at = int(time.time())
    return running_emulator
