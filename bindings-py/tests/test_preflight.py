"""Preflight: what the core reports arrives, and every keyword does."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Iterator
from itertools import chain
from typing import Any

import faaswire as fw
import pytest
from support import vectors
from support.vectors import Case
from test_import import loaded_after

PREFLIGHT = vectors.preflight()


def test_questions_have_their_reports() -> None:
    cases = [*PREFLIGHT["reports"], *PREFLIGHT["limits"]]
    vectors.run("preflight", cases, check)


def check(case: Case) -> None:
    (reports if "question" in case else is_limit)(case)


def test_mistakes_name_the_member() -> None:
    cases = chain.from_iterable(map(each_mistake, PREFLIGHT["mistakes"]))
    vectors.run("mistake", cases, is_mistake)


def each_mistake(case: Case) -> Iterator[Case]:
    """Every wrong value of every member."""
    for name in case["of"]:
        for value in case["values"]:
            question = {"cloud": "alibaba", "size": 1, name: value}
            yield {
                "field": name,
                **case,
                "id": f"{case['id']}: {name} {value!r}",
                "wrong": question,
            }


def is_mistake(case: Case) -> None:
    named, problem = mistake(case["wrong"])
    assert named == case["field"], f"names {named}"
    assert problem == case.get("problem", problem), f"says {problem}"


def is_limit(case: Case) -> None:
    (limit,) = (each for each in fw.preflight_limits() if each.code == case["code"])
    members = {name: given for name, given in case.items() if name != "id"}
    members = {"upload": None, "target": None, **members}
    assert limit == fw.PreflightLimit(**members, source=limit.source)


def mistake(question: Case) -> tuple[str | None, str]:
    with pytest.raises(fw.EncodeError) as raised:
        fw.preflight(**question)
    return raised.value.field, raised.value.problem


def codes(report: fw.PreflightReport) -> list[str]:
    return [issue.code for issue in report.issues]


def reports(case: Case) -> None:
    cloud, question = case["cloud"], case["question"]
    report = fw.preflight(cloud, **question)
    expected = [issue["code"] for issue in case["issues"]]
    assert codes(report) == expected, f"finds {codes(report)}"
    for issue, members in zip(report.issues, case["issues"], strict=True):
        agrees(
            issue, {name: members[name] for name in members if name != "source_says"}
        )
        assert members.get("source_says", "") in (issue.source or "")
        assert str(issue) == issue.text
    whole = ("cloud", "accepted", "severity", "body_size")
    agrees(report, {name: case[name] for name in whole if name in case})
    assert bool(report) is report.accepted
    if (suggestion := case.get("suggestion")) is not None:
        assert report.suggestion == fw.PreflightSuggestion(**suggestion)
    elif "suggestion" in case:
        assert report.suggestion is None
    assert str(report) == case.get("text", str(report)), f"says {report}"
    if "member" in case:
        others = {name: question[name] for name in question if name != case["member"]}
        assert codes(fw.preflight(cloud, **others)) != expected, "is the same without"


def agrees(record: object, expected: Case) -> None:
    given = {name: getattr(record, name) for name in expected}
    assert given == expected, f"has {given}"


def test_all_keywords_are_tried() -> None:
    keywords = set(inspect.signature(fw.preflight).parameters) - {"cloud", "size"}
    tried = {case["member"] for case in PREFLIGHT["reports"] if "member" in case}
    assert keywords == tried


@pytest.mark.parametrize(
    ("keyword", "value", "problem"),
    [
        ("size", -1, "must be a whole number of at least 0"),
        ("size", 1.5, "must be int, not float"),
        ("size", 1 << 64, "must be a whole number of at least 0"),
        ("files", "many", "must be int, not str"),
        ("runtime", 5, "must be str, not int"),
        ("limits", 5, "must be a mapping, not int"),
    ],
)
def test_problems_are_said_in_python(keyword: str, value: Any, problem: str) -> None:
    question = {"cloud": "alibaba", "size": 1, keyword: value}
    assert mistake(question) == (keyword, problem)


def test_limits_are_data() -> None:
    limits = {limit.code: limit for limit in fw.preflight_limits()}
    assert len(limits) == len(fw.preflight_limits())
    assert all(limit.source for limit in limits.values())


def test_scopes_and_units_are_those_of_limits() -> None:
    limits = fw.preflight_limits()
    assert set(fw.PreflightScope) == {limit.scope for limit in limits}
    assert set(fw.PreflightUnit) == {limit.unit for limit in limits}


def test_reports_are_records() -> None:
    report = fw.preflight("tencent", size=9_000_000)
    assert pickle.loads(pickle.dumps(report)) == report
    assert copy.deepcopy(report) == report
    assert len({report, fw.preflight("tencent", size=9_000_000)}) == 1
    with pytest.raises(AttributeError, match="immutable"):
        report.issues = ()  # type: ignore[misc]


def test_it_is_loaded_when_asked_for() -> None:
    assert "faaswire._preflight" not in loaded_after("import faaswire")
    assert "faaswire._preflight" in loaded_after(
        "import faaswire; faaswire.PreflightReport"
    )
