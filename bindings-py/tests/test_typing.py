"""The types that checkers see: right uses pass, every marked mistake is found."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import faaswire as fw
import pytest

Checker = Callable[[Path], dict[int, str]]

FOLDER = Path(__file__).parent / "type_checks"
ROOT = Path(__file__).resolve().parents[2]
MYPY = [
    sys.executable,
    "-m",
    "mypy",
    "--strict",
    "--no-error-summary",
    "--config-file=",
]
PYRIGHT = [
    sys.executable,
    "-m",
    "pyright",
    "--outputjson",
    "--pythonpath",
    sys.executable,
]


def output(command: list[str]) -> str:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.stdout + result.stderr


def mypy_errors(file: Path) -> dict[int, str]:
    lines = output([*MYPY, str(file)]).splitlines()
    found = (re.match(r".*?:(\d+): error: (.*)", line) for line in lines)
    return {int(match[1]): match[2] for match in found if match}


def pyright_errors(file: Path) -> dict[int, str]:
    diagnostics = json.loads(output([*PYRIGHT, str(file)]))["generalDiagnostics"]
    return {
        one["range"]["start"]["line"] + 1: one["message"]
        for one in diagnostics
        if one["severity"] == "error"
    }


CHECKERS = pytest.mark.parametrize("errors", [mypy_errors, pyright_errors])


@CHECKERS
def test_right_uses_pass(errors: Checker) -> None:
    assert errors(FOLDER / "good.py") == {}


@CHECKERS
@pytest.mark.parametrize(("file", "mistakes"), [("bad.py", 30), ("archive.py", 15)])
def test_every_mistake_is_found_and_nothing_else(
    errors: Checker, file: str, mistakes: int
) -> None:
    source = (FOLDER / file).read_text(encoding="utf-8")
    lines = source.splitlines()
    found = set(errors(FOLDER / file))
    wrong = {
        node.lineno: any(
            node.lineno <= line <= (node.end_lineno or 0) for line in found
        )
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.stmt) and not isinstance(node, ast.FunctionDef)
    }
    marked = {line: "# error: " in lines[line - 2] for line in wrong}
    assert wrong == marked
    assert sum(marked.values()) > mistakes


def test_stubs_tell_the_truth() -> None:
    config = str(ROOT / "pyproject.toml")
    command = [
        sys.executable,
        "-m",
        "mypy.stubtest",
        "faaswire",
        "--mypy-config-file",
        config,
    ]
    assert "Success: no issues found" in output(command)


def test_every_public_type_is_known(tmp_path: Path) -> None:
    # Pyright looks for packages where an interpreter has them installed, and nowhere else.
    venv.create(tmp_path, symlinks=True, with_pip=False)
    variables = {"base": str(tmp_path), "platbase": str(tmp_path)}
    site = Path(sysconfig.get_path("purelib", "venv", variables))
    sources = shutil.ignore_patterns("*.so", "*.pyd", "__pycache__")
    shutil.copytree(Path(fw.__file__).parent, site / "faaswire", ignore=sources)
    program = Path(sysconfig.get_path("scripts", "venv", variables))
    environment = os.environ | {
        "PATH": os.pathsep.join([str(program), os.environ["PATH"]])
    }
    command = [sys.executable, "-m", "pyright", "--verifytypes", "faaswire"]
    result = subprocess.run(
        [*command, "--outputjson"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=tmp_path,
    )
    report = json.loads(result.stdout)["typeCompleteness"]
    unknown = [one["name"] for one in report["symbols"] if not one["isTypeKnown"]]
    assert unknown == []
    assert len(report["symbols"]) > 400
    assert report["completenessScore"] == 1
