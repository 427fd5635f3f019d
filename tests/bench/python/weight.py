"""What importing costs, what is installed, and what a gigabyte needs in memory."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path

from contest import is_wanted, print_line

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import size

_STREAM = """
import resource, clients
verifier = clients.package("sha256").verifier()
chunk = bytes(65536)
verifier.update(chunk)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for _ in range((1 << 30) // len(chunk)):
    verifier.update(chunk)
verifier.finish()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def run() -> None:
    if is_wanted("import faaswire"):
        _print("import faaswire", f"{size.import_ms():.2f} ms", "5 ms")
    if is_wanted("wheel"):
        [wheel] = (size.ROOT / "target/make/wheel").glob("*.whl")
        _print("wheel", f"{wheel.stat().st_size / 1e6:.2f} MB", "1.2 MB")
        needs = importlib.metadata.requires("faaswire") or []
        _print("dependencies", str(len(needs)), "0")
    if is_wanted("verify 1 GiB: peak memory"):
        ran = subprocess.run(
            [sys.executable, "-c", _STREAM],
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
            check=True,
        )
        _print("verify 1 GiB: peak memory", f"+{int(ran.stdout) / 1024:.1f} MiB", "few")


def _print(what: str, ours: str, goal: str) -> None:
    print_line(what, ours, "", "", goal)
