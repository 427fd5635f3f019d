"""Runs every code block of the README against the emulator."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "tests" / "emulator")]

import demo
from cloud_emulator import Emulator

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
README = (ROOT / "README.md").read_text()


def blocks(language: str) -> list[str]:
    return [code for found, code in BLOCK.findall(README) if found == language]


def run(*command: str, cwd: Path, env: dict[str, str]) -> str:
    done = subprocess.run(
        command, check=False, cwd=cwd, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    with Emulator() as emulator:
        yield demo.environment(emulator.url, emulator.credentials)


def test_every_language_has_blocks() -> None:
    found = {language for language, _ in BLOCK.findall(README)}
    assert found == {"sh", "python", "js", "rust"}


@pytest.mark.parametrize("code", blocks("python"))
def test_python(code: str, environment: dict[str, str]) -> None:
    out = run(sys.executable, "-c", code, cwd=ROOT, env=environment)
    assert "verifier" not in code or out.startswith("match: crc64 of ")


@pytest.mark.parametrize("code", blocks("js"))
def test_js(code: str, environment: dict[str, str]) -> None:
    node = ROOT / "examples" / "node"
    out = run("node", "--input-type=module", "-e", code, cwd=node, env=environment)
    assert "verifier" not in code or out.startswith("match: crc64 of ")


def test_rust(environment: dict[str, str]) -> None:
    cargo = ("cargo", "test", "--doc", "-p", "faaswire-examples", "--", "--show-output")
    out = run(*cargo, cwd=ROOT, env=environment)
    assert f"{len(blocks('rust'))} passed" in out, out


def test_shell() -> None:
    targets = set(
        re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    )
    commands = [line for code in blocks("sh") for line in code.splitlines()]
    assert commands
    for command in commands:
        make, target, *_ = command.split()
        assert make == "make" and target in targets, command
