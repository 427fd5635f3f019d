"""Rust, Python and JavaScript make the same request of the same call, byte for byte."""

from __future__ import annotations

import base64
import json
import os
import random
from collections import defaultdict
from typing import Any

import faaswire as fw
import pytest
from cases import Case, cases_of
from data import as_json, as_keywords
from description import OPERATIONS, Operation
from elsewhere import elsewhere

CASES_EACH = 40
SEED = int(os.environ.get("FAASWIRE_SEED") or random.randrange(2**32))
ENCODERS = {
    "Rust": "cargo run --quiet -p faaswire --features dynamic --example encode_cases",
    "JavaScript": "node tests/parity/encode_cases.mjs",
}

Encoded = dict[str, Any]


def _python(case: Case, operation: Operation, choose: random.Random) -> Encoded:
    def named(name: str) -> Any:
        cloud, kind = name.split(".")
        return getattr(getattr(fw, cloud), kind)

    given = case["credentials"]
    credentials = named(given["type"])(**given["members"])
    service = named(case["service"])(**case["config"], credentials=credentials)
    keywords = as_keywords(case["params"], operation, choose)
    call = getattr(service, operation.method_name)(**keywords)
    request = call.request(at=case["at"], nonce=case["nonce"])
    return {
        "method": request.method,
        "url": request.url,
        "headers": [list(pair) for pair in request.headers.items()],
        "body": base64.b64encode(request.body or b"").decode(),
    }


def _states(cases: list[Case], operation: Operation) -> dict[str, set[str]]:
    """In which of the states absent, null and given each parameter occurred."""
    seen: dict[str, set[str]] = defaultdict(set)
    for case in cases:
        for name in operation.parameters:
            is_null = case["params"].get(name, "") is None
            is_given = name in case["params"]
            seen[name].add("null" if is_null else "given" if is_given else "absent")
    return seen


def _difference(case: Case, made: dict[str, Encoded]) -> str:
    lines = [f"{case['id']} of seed {SEED}: {case}"]
    for part in ("error", "method", "url", "headers", "body"):
        values = {language: one.get(part) for language, one in made.items()}
        if len({json.dumps(value) for value in values.values()}) > 1:
            lines += [f"  {part} in {name}: {text}" for name, text in values.items()]
    return "\n".join(lines)


def test_all_languages_make_the_same_requests(
    capsys: pytest.CaptureFixture[str],
) -> None:
    choose = random.Random(SEED)
    pairs = [(c, op) for op in OPERATIONS for c in cases_of(op, CASES_EACH, SEED)]
    cases = [case for case, _ in pairs]
    made = {"Python": [_python(case, op, choose) for case, op in pairs]}
    for language, command in ENCODERS.items():
        written = [{**case, "params": as_json(case["params"])} for case in cases]
        made[language] = elsewhere(command, written)
    rows = [
        dict(zip(made, row, strict=True)) for row in zip(*made.values(), strict=True)
    ]
    wrong = [
        _difference(case, row)
        for case, row in zip(cases, rows, strict=True)
        if any(one != row["Python"] for one in row.values())
    ]
    assert not wrong, f"{len(wrong)} of {len(cases)} differ\n" + "\n".join(wrong[:5])
    with capsys.disabled():
        print(
            f"\nparity: {len(cases)} calls of {len(OPERATIONS)} operations are the same "
            f"bytes in {', '.join(made)} (seed {SEED})"
        )


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_the_calls_are_of_every_kind(operation: Operation) -> None:
    states = _states(cases_of(operation, CASES_EACH, SEED), operation)
    for name, parameter in operation.parameters.items():
        expected = {"given"}
        if parameter.kind[-1] in "?~":
            expected |= {"absent"}
        if parameter.kind[-1] == "~":
            expected |= {"null"}
        assert states[name] >= expected, f"{name} with seed {SEED}"
