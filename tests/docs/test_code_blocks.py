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
VERIFIES = re.compile("verify_?response", re.IGNORECASE)


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
    # `text` is what to install, which nobody can run here.
    assert found == {"sh", "python", "js", "rust", "text"}


@pytest.mark.parametrize("code", blocks("python"))
def test_python(code: str, environment: dict[str, str]) -> None:
    out = run(sys.executable, "-c", code, cwd=ROOT, env=environment)
    assert not VERIFIES.search(code) or out.startswith("match: crc64 of ")


@pytest.mark.parametrize("code", blocks("js"))
def test_js(code: str, environment: dict[str, str]) -> None:
    node = ROOT / "examples" / "node"
    out = run("node", "--input-type=module", "-e", code, cwd=node, env=environment)
    assert not VERIFIES.search(code) or out.startswith("match: crc64 of ")


def test_rust(environment: dict[str, str]) -> None:
    cargo = ("cargo", "test", "--doc", "-p", "faaswire-examples", "--", "--show-output")
    out = run(*cargo, cwd=ROOT, env=environment)
    assert f"{len(blocks('rust'))} passed" in out, out


def test_downloads_are_taken_by_their_response() -> None:
    """Nothing shows a download whose status and headers nobody reads."""
    shown = [
        *ROOT.glob("examples/**/*.*"),
        *ROOT.glob("tests/web/page/*"),
        *ROOT.glob("*.md"),
    ]
    shown += [ROOT / "bindings-wasm" / "README.md", *ROOT.glob("docs/*.md")]
    texts = {
        path: path.read_text() for path in shown if "node_modules" not in path.parts
    }
    for path, text in texts.items():
        assert not re.search(r"url(\(\)\.unwrap\(\))?\.reveal\(\)", text), path
        if re.search(r"download_?request\(", text, re.IGNORECASE):
            assert re.search(
                r"verify_?response|verifier\.response", text, re.IGNORECASE
            ), path


def test_shell() -> None:
    targets = set(
        re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    )
    commands = [line for code in blocks("sh") for line in code.splitlines()]
    assert commands
    for command in commands:
        make, target, *_ = command.split()
        assert make == "make" and target in targets, command
