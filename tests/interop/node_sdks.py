"""The official SDKs for Node: one process makes every call, in the order asked for.

Orders and outcomes are lines of JSON, so that keys never become arguments of a process.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from exchange import Members, Rejected

SCRIPT = Path(__file__).resolve().parent / "node" / "sdk_calls.mjs"


def call(sdk: str, **order: Any) -> Members:
    """What one of the SDKs responses. It finds the emulator through `http_proxy`."""
    process = _process()
    assert process.stdin and process.stdout
    port = urlsplit(os.environ["http_proxy"]).port
    line = json.dumps({"sdk": sdk, "port": port, **order})
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    outcome = json.loads(process.stdout.readline())
    assert "failure" not in outcome, outcome["failure"]
    if "rejection" in outcome:
        raise Rejected(**outcome["rejection"])
    response: Members = outcome["response"]
    return response


@cache
def _process() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        ["node", str(SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[str]) -> None:
    # The script ends with its standard input.
    process.communicate(timeout=30)
