"""What the other languages response."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def elsewhere(command: str, cases: list[Any]) -> list[dict[str, Any]]:
    """One response for each case: JSON lines in, JSON lines out."""
    lines = [json.dumps(case, ensure_ascii=False) for case in cases]
    done = subprocess.run(
        command.split(),
        cwd=ROOT,
        input="\n".join(lines).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    responses = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    assert len(responses) == len(cases)
    return responses
