"""Rust, Python and JavaScript build the same archives, and find the same in damaged ones."""

from __future__ import annotations

import base64
import os
import random
from typing import Any

import faaswire as fw
import pytest
from elsewhere import elsewhere

SEED = int(os.environ.get("FAASWIRE_SEED") or random.randrange(2**32))
BUILT = 300
DAMAGED = 1500
LANGUAGES = {
    "Rust": "cargo run --quiet -p faaswire --example archive_cases",
    "JavaScript": "node tests/parity/archive_cases.mjs",
}

Case = dict[str, Any]


def _path(choose: random.Random) -> str:
    folder = choose.choice(("", "", "lib/", "a/b/", "包/", "../", "./"))
    name = choose.choice(("index", "Index", "bootstrap", "é", "a b", "x" * 200))
    return f"{folder}{name}{choose.randrange(4)}{choose.choice(('.py', '.js', ''))}"


def _data(choose: random.Random) -> bytes:
    """Nothing, noise, text that packs, and more of it than a window of deflate."""
    length = choose.choice((0, 1, 10, 1000, 40_000, 100_000))
    words = [choose.randbytes(choose.randrange(1, 12)) for _ in range(30)]
    match choose.randrange(3):
        case 0:
            return choose.randbytes(length)
        case 1:
            return bytes([choose.randrange(256)]) * length
        case _:
            return b"".join(choose.choices(words, k=length // 6))[:length]


def _build(choose: random.Random) -> Case:
    files = [
        {
            "path": _path(choose),
            "data": base64.b64encode(_data(choose)).decode(),
            "mode": choose.choice((None, None, 0o644, 0o755, 0o100600, 0o120777)),
        }
        # Wrong names and modes end the build, so most archives are small.
        for _ in range(choose.choice((0, 1, 1, 2, 3, 8)))
    ]
    return {"build": {"files": files, "level": choose.randrange(10)}}


def _damaged(choose: random.Random) -> Case:
    files = {
        f"{choose.choice('abc')}{n}.py": _data(choose)[:300]
        for n in range(choose.randrange(5))
    }
    archive = bytearray(fw.archive.build(files).data)
    for _ in range(choose.randrange(4)):
        at = choose.randrange(len(archive))
        match choose.randrange(5):
            case 0:
                del archive[at]
            case 1:
                archive.insert(at, choose.randrange(256))
            case _:
                archive[at] = choose.randrange(256)
    encoded = base64.b64encode(archive).decode()
    return {"inspect": {"archive": encoded, "handler": "a0.handler"}}


def _python(case: Case) -> dict[str, Any]:
    if "inspect" in case:
        archive = base64.b64decode(case["inspect"]["archive"])
        found = fw.archive.inspect(archive, handler=case["inspect"]["handler"])
        return {
            "entries": [_entry(entry) for entry in found.entries],
            "findings": [str(finding) for finding in found.findings],
            "safe": found.is_safe,
            "size": found.totals.size,
        }
    files = (
        (file["path"], base64.b64decode(file["data"]), file["mode"])
        for file in case["build"]["files"]
    )
    given = [file if file[2] is not None else file[:2] for file in files]
    try:
        built = fw.archive.build(given, level=case["build"]["level"])
    except fw.EncodeError as error:
        return {"error": str(error)}
    return {
        "bytes": base64.b64encode(built.data).decode(),
        "crc64": built.digests.crc64,
        "sha512": built.digests.sha512,
    }


def _entry(entry: fw.archive.Entry) -> list[Any]:
    modified = entry.modified
    return [
        entry.path,
        entry.kind,
        entry.size,
        entry.compressed_size,
        entry.crc32,
        entry.mode,
        modified and modified.isoformat(),
    ]


def _differences(cases: list[Case]) -> tuple[list[dict[str, Any]], list[str]]:
    ours = [_python(case) for case in cases]
    wrong = [
        f"{language} with seed {SEED}: {case}\n  {theirs}\n  Python: {own}"
        for language, command in LANGUAGES.items()
        for case, own, theirs in zip(
            cases, ours, elsewhere(command, cases), strict=True
        )
        if own != theirs
    ]
    return ours, wrong


def test_all_languages_build_the_same_archives(
    capsys: pytest.CaptureFixture[str],
) -> None:
    choose = random.Random(f"{SEED} build")
    responses, wrong = _differences([_build(choose) for _ in range(BUILT)])
    assert not wrong, f"{len(wrong)} differ\n" + "\n".join(wrong[:2])[:4000]
    built = sum("bytes" in response for response in responses)
    assert BUILT / 5 < built < BUILT
    with capsys.disabled():
        print(f"\nparity: {built} archives are the same bytes (seed {SEED})")


def test_all_languages_find_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    choose = random.Random(f"{SEED} inspect")
    responses, wrong = _differences([_damaged(choose) for _ in range(DAMAGED)])
    assert not wrong, f"{len(wrong)} differ\n" + "\n".join(wrong[:2])[:4000]
    safe = sum(response["safe"] for response in responses)
    assert DAMAGED / 10 < safe < DAMAGED
    with capsys.disabled():
        print(f"\nparity: {DAMAGED} inspections are the same (seed {SEED})")
