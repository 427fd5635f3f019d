"""The audit of three clouds, as the example programs of two languages make it."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "tests" / "emulator")]

import demo
from cloud_emulator import Emulator

PROGRAMS = {
    "python": (sys.executable, "examples/python/audit.py"),
    "node": ("node", "examples/node/audit.mjs"),
}
FC2, FC3 = "alibaba:cn-shanghai/demo/", "alibaba:cn-shanghai/"
FG = "huawei:cn-north-4/default/"
SCF = "tencent:ap-guangzhou/default/"
# What the emulator keeps, said by hand.
FINDINGS = {
    ("FunctionCompute2016", f"{FC2}hello"): "match",
    ("FunctionCompute2016", f"{FC2}big"): "match",
    ("FunctionCompute2016", f"{FC2}tampered"): "mismatch",
    ("FunctionCompute2016", f"{FC2}no-checksum"): "unverifiable",
    ("FunctionCompute2016", f"{FC2}forbidden"): "error",
    ("FunctionCompute2021", f"{FC2}hello"): "match",
    ("FunctionCompute2021", f"{FC2}truncated"): "mismatch",
    ("FunctionCompute3", f"{FC3}hello"): "match",
    ("FunctionCompute3", f"{FC3}image"): "unverifiable",
    ("FunctionCompute3", f"{FC3}tampered"): "mismatch",
    ("FunctionGraph", f"{FG}hello@latest"): "match",
    ("FunctionGraph", f"{FG}inline@latest"): "match",
    ("FunctionGraph", f"{FG}wrapped@latest"): "match",
    ("FunctionGraph", f"{FG}image@latest"): "unverifiable",
    ("FunctionGraph", f"{FG}tampered@latest"): "mismatch",
    ("Scf", f"{SCF}hello"): "match",
    ("Scf", f"{SCF}big"): "match",
    ("Scf", f"{SCF}tampered"): "mismatch",
    ("Scf", f"{SCF}truncated"): "mismatch",
    ("Scf", f"{SCF}image"): "unverifiable",
    ("Scf", f"{SCF}protected"): "error",
    ("Scf", "tencent:ap-guangzhou/staging/hello"): "match",
}


def audit(program: tuple[str, ...]) -> dict[tuple[str, str], str]:
    """The verdicts by APIs and references."""
    with Emulator() as emulator:
        done = subprocess.run(
            program,
            check=False,
            cwd=ROOT,
            env=demo.environment(emulator.url, emulator.credentials),
            capture_output=True,
            text=True,
            timeout=120,
        )
        marker = emulator.credentials["secret_marker"]
    assert done.returncode == 0, done.stderr
    assert marker not in done.stdout + done.stderr
    lines = [line.split(" ", 2) for line in done.stdout.splitlines()]
    found = {(api, line): said.partition(":")[0] for api, line, said in lines}
    assert len(found) == len(lines), "a function came twice"
    return found


@pytest.fixture(scope="module")
def audits() -> dict[str, dict[tuple[str, str], str]]:
    return {language: audit(program) for language, program in PROGRAMS.items()}


@pytest.mark.parametrize("language", PROGRAMS)
def test_every_finding_is_as_expected(
    audits: dict[str, dict[tuple[str, str], str]], language: str
) -> None:
    found = audits[language]
    assert {of: found.get(of) for of in FINDINGS} == FINDINGS


def test_languages_find_the_same(
    audits: dict[str, dict[tuple[str, str], str]],
) -> None:
    assert audits["python"] == audits["node"]
    by_api = Counter(api for api, _ in audits["python"])
    assert by_api["FunctionCompute2016"] == by_api["FunctionCompute2021"]
    assert set(by_api) == {api for api, _ in FINDINGS}


@pytest.mark.parametrize("language", PROGRAMS)
def test_it_is_short(language: str) -> None:
    lines = (ROOT / PROGRAMS[language][-1]).read_text(encoding="utf-8").splitlines()
    code = [line for line in lines if line and not line.startswith(('"""', "//"))]
    assert len(code) < 20
