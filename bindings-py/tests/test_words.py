"""Words as enumerations: the core's, each with what it means, and strings nevertheless."""

from __future__ import annotations

import ast
import copy
import json
import pickle
import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest
from faaswire import _native, _words, _words_archive, _words_preflight
from support.samples import calls, rejection

MODULES = [_words, _words_archive, _words_preflight]
SETS = [getattr(module, name) for module in MODULES for name in module.__all__]


@pytest.mark.parametrize(
    ("words", "core"),
    [
        (fw.ErrorKind, _native.error_kinds()),
        (fw.RetryHint, _native.retry_hints()),
        (fw.archive.FindingCode, _native.finding_codes()),
        (fw.PreflightIssueCode, _native.preflight_issue_codes()),
        (fw.PreflightLimitCode, [limit.code for limit in fw.preflight_limits()]),
    ],
)
def test_words_are_those_of_the_core(words: type[StrEnum], core: list[str]) -> None:
    assert [str(word) for word in words] == core


@pytest.mark.parametrize("words", SETS)
def test_a_word_is_a_string_with_a_name(words: type[StrEnum]) -> None:
    assert issubclass(words, StrEnum)
    for word in words:
        assert (word, word.value, str(word)) == (word.value,) * 3
        assert word.name == word.value.upper()
        assert hash(word) == hash(str(word))
        assert words(word.value) is word
        assert pickle.loads(pickle.dumps(word)) is copy.deepcopy(word) is word
        assert json.loads(json.dumps(word)) == word
        assert repr(word) == f"<{words.__name__}.{word.name}: {str(word)!r}>"


@pytest.mark.parametrize("module", MODULES)
def test_every_word_is_explained(module: Any) -> None:
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    assert [node.name for node in classes] != []
    for node in classes:
        assert ast.get_docstring(node)
        body = node.body[1:]
        for word, doc in zip(body[::2], body[1::2], strict=True):
            assert isinstance(word, ast.Assign)
            assert isinstance(doc, ast.Expr)
            assert isinstance(doc.value, ast.Constant)


def test_what_is_received_are_members() -> None:
    with pytest.raises(fw.ServiceError) as caught:
        calls()["fg"].parse(429, {}, rejection("fg"))
    error = caught.value
    assert isinstance(error.kind, fw.ErrorKind)
    assert isinstance(error.retry, fw.RetryHint)
    assert isinstance(error.cloud, fw.Cloud)
    match error.kind:
        case fw.ErrorKind.NOT_FOUND | fw.ErrorKind.CONFLICT:
            pytest.fail("it is another")
        case "access_denied":
            pass
        case _:
            pytest.fail("it is a string, too")
    report = fw.preflight(fw.Cloud.TENCENT, size=9_000_000, function_name="hello")
    assert report.cloud is fw.Cloud.TENCENT
    assert report.severity is fw.Severity.ERROR
    assert report.issues[0].code is fw.PreflightIssueCode.REQUEST_TOO_LARGE
    assert report.suggestion is not None
    assert report.suggestion.kind is fw.PreflightSuggestionKind.OBJECT_STORE
    package = fw.archive.build({"a": b"a"})
    found = fw.archive.inspect(package.data + b"x")
    assert found.entries[0].kind is fw.archive.EntryKind.FILE
    assert found.findings[0].code is fw.archive.FindingCode.TRAILING_DATA
    checksum = fw.Checksum.of(fw.Algorithm.CRC64, b"x")
    assert checksum.algorithm is fw.Algorithm.CRC64


def test_what_is_written_down_are_plain_strings() -> None:
    written = fw.Checksum.of("crc64", b"x").to_dict()
    assert {type(value) for value in written.values()} == {str}


def test_nothing_is_made_before_it_is_asked_for() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import faaswire as fw\n"
        "fw.Checksum, fw.ServiceError\n"
        "print([name for name in sys.modules if '_words' in name or name == 'enum'])\n"
        "fw.ErrorKind\n"
        "print([name for name in sys.modules if '_words' in name])"
    )
    path = str(Path(fw.__file__).parents[1])
    command = [sys.executable, "-I", "-S", "-c", program, path]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout.split("\n")[:2] == ["[]", "['faaswire._words']"]
