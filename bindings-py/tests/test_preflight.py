"""Pre-flight: what the core reports arrives, and every keyword does."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Any

import faaswire as fw
import pytest
from test_import import loaded_after

PROJECT = "7aad83af3e8d42e99ac194e8419e2c9b"


def codes(report: fw.PreflightReport) -> list[str]:
    return [issue.code for issue in report.issues]


def test_a_rejection_says_why_and_what_else_would_do() -> None:
    report = fw.preflight("tencent", size=9_000_000, function_name="hello")
    assert not report
    assert not report.accepted
    assert (report.cloud, report.severity) == ("tencent", "error")
    (issue,) = report.issues
    # 9,000,000 / 3 * 4, and 37 bytes of JSON; the limit is 10 * 1024 * 1024.
    assert issue == fw.PreflightIssue(
        code="request_too_large",
        severity="error",
        field="size",
        limit_code="tencent_request_body",
        limit=10_485_760,
        actual=12_000_037,
        unit="bytes",
        source=issue.source,
        text="error: `size` makes the request too large: 12000037 bytes,"
        " and the limit is 10485760",
    )
    assert "max 10485760B" in issue.source
    assert str(issue) == issue.text
    assert report.body_size == 12_000_037
    assert report.suggestion == fw.PreflightSuggestion(
        kind="object_store",
        store="COS",
        limit=524_288_000,
        scope="uncompressed",
        text="use the object store COS: up to 524288000 bytes unpacked",
    )
    assert str(report) == f"rejected; {issue}; {report.suggestion}"


def test_warnings_are_accepted() -> None:
    report = fw.preflight("alibaba", size=60_000_000)
    assert report
    assert report.severity == "warning"
    assert codes(report) == ["package_too_large"]
    report = fw.preflight("alibaba", size=1)
    assert report
    assert (report.severity, report.issues, report.suggestion) == (None, (), None)


# For each keyword: a question, and what the keyword makes of it.
KEYWORDS: dict[str, tuple[str, dict[str, Any], Any, list[str]]] = {
    "upload": ("alibaba", {"size": 100_000_000}, "object_store", []),
    "file_kind": ("alibaba", {}, "source", ["file_kind_rejected"]),
    "uncompressed_size": (
        "tencent",
        {},
        524_288_001,
        ["uncompressed_too_large"],
    ),
    "files": ("huawei", {}, 30_001, ["too_many_files"]),
    "body_size": ("tencent", {}, 10_485_761, ["request_too_large"]),
    "authentication": ("huawei", {"size": 20_000_000}, "token", []),
    "runtime": ("alibaba", {}, "custom-container", ["runtime_takes_no_package"]),
    "function_name": ("tencent", {}, "a", ["name_too_short"]),
    "service_name": ("alibaba", {}, "1a", ["name_start"]),
    "namespace": ("tencent", {}, "n" * 61, ["name_too_long"]),
    "qualifier": ("huawei", {}, "!a-", ["name_end"]),
    "function_urn": ("huawei", {}, "hello", ["urn_malformed"]),
    "project_id": ("huawei", {}, "p", ["project_id_form"]),
    "region": (
        "huawei",
        {"function_urn": f"urn:fss:cn-north-1:{PROJECT}:function:default:test"},
        "cn-north-4",
        ["urn_other_region"],
    ),
    "limits": ("alibaba", {"size": 60_000_000}, {"alibaba_package": 60_000_000}, []),
}


@pytest.mark.parametrize("keyword", KEYWORDS)
def test_every_keyword_arrives(keyword: str) -> None:
    cloud, others, value, expected = KEYWORDS[keyword]
    question: Any = {"size": 1, **others}
    without = fw.preflight(cloud, **question)  # type: ignore[arg-type]
    assert expected != codes(without)
    question[keyword] = value
    report = fw.preflight(cloud, **question)  # type: ignore[arg-type]
    assert codes(report) == expected


def test_all_keywords_are_tried() -> None:
    keywords = set(inspect.signature(fw.preflight).parameters) - {"cloud", "size"}
    assert keywords == set(KEYWORDS)


@pytest.mark.parametrize(
    ("keyword", "value", "problem"),
    [
        ("cloud", "azure", "must be one of `alibaba`, `huawei`, `tencent`"),
        ("cloud", None, "is missing"),
        ("size", None, "is missing"),
        ("size", -1, "must be a whole number of at least 0"),
        ("size", 1.5, "must be int, not float"),
        ("size", 1 << 64, "must be a whole number of at least 0"),
        ("files", "many", "must be int, not str"),
        ("upload", "mail", "must be one of `request`, `object_store`"),
        ("file_kind", "tar", "must be one of `zip`, `jar`, `source`"),
        ("authentication", "none", "must be one of `access_key`, `token`"),
        ("runtime", 5, "must be str, not int"),
        ("limits", 5, "must be a mapping, not int"),
        ("limits", {"alibaba": 5}, "has a name that is none of a limit"),
    ],
)
def test_mistakes_name_the_keyword(keyword: str, value: Any, problem: str) -> None:
    question: Any = {"cloud": "alibaba", "size": 1, keyword: value}
    with pytest.raises(fw.EncodeError) as raised:
        fw.preflight(**question)
    assert (raised.value.field, raised.value.problem) == (keyword, problem)


def test_a_limit_that_is_no_number_is_named() -> None:
    with pytest.raises(fw.EncodeError) as raised:
        fw.preflight("alibaba", size=1, limits={"alibaba_package": -1})
    assert raised.value.field == "limits.alibaba_package"


def test_limits_are_data() -> None:
    limits = {limit.code: limit for limit in fw.preflight_limits()}
    assert len(limits) == len(fw.preflight_limits())
    assert all(limit.source for limit in limits.values())
    limit = limits["tencent_request_body"]
    assert limit == fw.PreflightLimit(
        code="tencent_request_body",
        cloud="tencent",
        upload="request",
        scope="request_body",
        value=10 * 1024 * 1024,
        unit="bytes",
        severity="error",
        is_adjustable=False,
        evidence="observed_rejection",
        source=limit.source,
    )


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
