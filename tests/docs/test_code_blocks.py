"""Runs every code block of the documents against the emulator."""

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
VERIFIES = re.compile("verify_?response", re.IGNORECASE)
MATCH = re.compile(r"^match: (crc64|sha256) of \d+ bytes")

# What a registry shows, where links lead nowhere unless they are absolute.
REGISTRY_PAGES = [
    ROOT / folder / "README.md" for folder in ("bindings-py", "bindings-wasm", "core")
]
# `make test-npm` tries what npm.md has to say of each bundler.
GUIDES = [path for path in sorted(ROOT.glob("docs/*.md")) if path.name != "npm.md"]
PAGES = [ROOT / "README.md", *GUIDES, *REGISTRY_PAGES]
BLOCKS = [
    (language, code, f"{path.relative_to(ROOT)}-{number}")
    for path in PAGES
    for number, (language, code) in enumerate(BLOCK.findall(path.read_text()), 1)
]


def blocks(language: str) -> list[object]:
    return [
        pytest.param(code, id=name) for found, code, name in BLOCKS if found == language
    ]


def run(*command: str, cwd: Path, env: dict[str, str]) -> str:
    done = subprocess.run(
        command, check=False, cwd=cwd, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


def environment(emulator: Emulator, code: str) -> dict[str, str]:
    """With temporary keys where the code reads their token."""
    kind = "temporary" if "_TOKEN" in code else "long_term"
    return demo.environment(emulator.url, emulator.credentials, kind)


def test_every_block_is_run() -> None:
    found = {language for language, *_ in BLOCKS}
    # `text` is what to install and what is printed.
    assert found == {"sh", "python", "js", "rust", "text"}
    for path in PAGES:
        fences = path.read_text().count("\n```")
        known = len(BLOCK.findall(path.read_text()))
        assert fences == 2 * known, f"{path}: a block without a language"


@pytest.mark.parametrize("code", blocks("python"))
def test_python(code: str, emulator: Emulator) -> None:
    out = run(sys.executable, "-c", code, cwd=ROOT, env=environment(emulator, code))
    assert not VERIFIES.search(code) or MATCH.search(out), out


@pytest.mark.parametrize("code", blocks("js"))
def test_js(code: str, emulator: Emulator) -> None:
    node = ROOT / "examples" / "node"
    out = run(
        "node",
        "--input-type=module",
        "-e",
        code,
        cwd=node,
        env=environment(emulator, code),
    )
    assert not VERIFIES.search(code) or MATCH.search(out), out


def test_rust(emulator: Emulator) -> None:
    cargo = ("cargo", "test", "--doc", "-p", "faaswire-examples", "--", "--show-output")
    out = run(*cargo, cwd=ROOT, env=environment(emulator, "_TOKEN"))
    assert f"{len(blocks('rust'))} passed" in out, out


def test_shell() -> None:
    targets = set(
        re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    )
    commands = [
        line for found, code, _ in BLOCKS if found == "sh" for line in code.splitlines()
    ]
    assert commands
    for command in commands:
        program, target, *_ = command.split()
        if program == ".venv/bin/python":
            assert (ROOT / target).is_file(), command
        elif program != ".venv/bin/pip":
            assert program == "make" and target in targets, command


def test_a_program_runs_on_the_emulator(tmp_path: Path) -> None:
    """What the README has a newcomer do."""
    first = tmp_path / "first.py"
    first.write_text(BLOCK.findall((ROOT / "README.md").read_text())[1][1])
    command = [sys.executable, str(ROOT / "examples" / "emulated.py"), str(first)]
    done = subprocess.run(
        command, check=False, cwd=tmp_path, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert MATCH.search(done.stdout), done.stdout


def test_the_first_page_is_short() -> None:
    readme = (ROOT / "README.md").read_text()
    assert readme.count("\n") <= 150
    ((_, example),) = (found for found in BLOCK.findall(readme) if found[0] == "python")
    assert len([line for line in example.splitlines() if line]) <= 14
    assert example in REGISTRY_PAGES[0].read_text()


LINK = re.compile(r"\]\(([^)\s]+)\)")
HOME = "https://github.com/faaswire/faaswire/blob/main/"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text()):
        if link.startswith(HOME):
            target = ROOT / link.removeprefix(HOME)
        elif link.startswith("https://"):
            continue
        else:
            assert page not in REGISTRY_PAGES, f"{link}: not absolute"
            target = (
                page.parent / link
                if not link.startswith("#")
                else Path(f"{page}{link}")
            )
        path, _, anchor = str(target).partition("#")
        assert Path(path).exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.*)$", Path(path).read_text(), re.MULTILINE)
            slugs = {
                re.sub(r"[^\w -]", "", h).lower().replace(" ", "-") for h in headings
            }
            assert anchor in slugs, link


def test_downloads_are_taken_by_their_response() -> None:
    """Nothing shows a download whose status and headers nobody reads."""
    shown = [
        *ROOT.glob("examples/**/*.*"),
        *ROOT.glob("tests/web/page/*"),
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        *REGISTRY_PAGES,
    ]
    texts = {
        path: path.read_text() for path in shown if "node_modules" not in path.parts
    }
    for path, text in texts.items():
        assert not re.search(r"url(\(\)\.unwrap\(\))?\.reveal\(\)", text), path
        if re.search(r"download_?request\(", text, re.IGNORECASE):
            assert re.search(
                r"verify_?response|verifier\.response", text, re.IGNORECASE
            ), path
