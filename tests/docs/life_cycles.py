"""What the tests of the life cycles share: playing one, and judging how it ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "tests" / "emulator")]

import demo
from cloud_emulator import Emulator
from cloud_emulator.alibaba.v2016_08_15 import invoke_function
from cloud_emulator.faults import Fault, Kind

__all__ = ["Emulator", "Fault", "Kind", "invoke_function"]

Done = subprocess.CompletedProcess[str]


def programs(name: str) -> dict[str, tuple[str, ...]]:
    """The example of this name in each language."""
    return {
        language.lower(): tuple(demo.program(language, name))
        for language in demo.LANGUAGES
    }


def play(
    clouds: Emulator, program: tuple[str, ...], *arguments: str, **changed: str | None
) -> Done:
    environment = demo.environment(clouds.url, clouds.credentials) | changed
    environment = {
        name: value for name, value in environment.items() if value is not None
    }
    done = subprocess.run(
        (*program, *arguments),
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert clouds.credentials["secret_marker"] not in done.stdout + done.stderr
    return done


def fails(done: Done, findings: str, *words: str) -> None:
    """With one line that holds the words, after findings that were all as expected."""
    assert done.returncode == 1, done
    assert done.stderr.startswith("error: ") and done.stderr.count("\n") == 1, done
    assert all(word in done.stderr for word in words), done
    assert findings.startswith(done.stdout) and done.stdout != findings, done


def asked(clouds: Emulator) -> list[tuple[object, ...]]:
    """What came over the wire, but for the packages: each language builds its own."""
    facts = ("operation", "target", "status", "error")
    return [
        tuple(entry[fact] for fact in facts)
        for entry in clouds.backend.journal.entries()
    ]
