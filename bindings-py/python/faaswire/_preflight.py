"""Whether a cloud will take a package, reported before the upload."""

from __future__ import annotations

from ._hints import resolvable
from ._native import preflight as _preflight
from ._native import preflight_limits as _limits
from ._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from ._words import Cloud, Severity, _AnyCloud
    from ._words_preflight import (
        PreflightEvidence,
        PreflightIssueCode,
        PreflightLimitCode,
        PreflightScope,
        PreflightSuggestionKind,
        PreflightUnit,
        PreflightUpload,
        _AnyPreflightAuthentication,
        _AnyPreflightFileKind,
        _AnyPreflightLimitCode,
        _AnyPreflightUpload,
    )


class PreflightLimit(Record):
    """A limit of a cloud."""

    __match_args__ = (
        "code",
        "cloud",
        "upload",
        "scope",
        "value",
        "unit",
        "severity",
        "is_adjustable",
        "evidence",
        "source",
    )

    code: PreflightLimitCode
    """Its name, for the keyword `limits` of `preflight`."""
    cloud: Cloud
    """Whose it is."""
    upload: PreflightUpload | None
    """The way of upload that it holds for; `None` for every way."""
    scope: PreflightScope
    """What it bounds: the ZIP or JAR (`package`), source text, the package in base64, the whole
    body of the request, the files unpacked, their number, or the length of a name."""
    value: int
    """The largest value that passes."""
    unit: PreflightUnit
    """What it is counted in. Vendors write KB and MB; every rejection that was seen counts 1024 and
    1,048,576."""
    severity: Severity
    """What it means to be above it: `error`, rejected for certain, or `warning`, not, since the
    sources disagree."""
    is_adjustable: bool
    """Whether the vendor says that it can be raised."""
    evidence: PreflightEvidence
    """How it is known."""
    source: str
    """Where it is written: title, and address where there is one."""

    def __init__(
        self,
        *,
        code: PreflightLimitCode,
        cloud: Cloud,
        upload: PreflightUpload | None,
        scope: PreflightScope,
        value: int,
        unit: PreflightUnit,
        severity: Severity,
        is_adjustable: bool,
        evidence: PreflightEvidence,
        source: str,
    ) -> None:
        self.__dict__.update(
            code=code,
            cloud=cloud,
            upload=upload,
            scope=scope,
            value=value,
            unit=unit,
            severity=severity,
            is_adjustable=is_adjustable,
            evidence=evidence,
            source=source,
        )


class PreflightIssue(Record):
    """One reason why the package will be rejected, or may be. As text it is one line."""

    __match_args__ = (
        "code",
        "severity",
        "field",
        "limit_code",
        "limit",
        "actual",
        "unit",
        "source",
        "text",
    )

    code: PreflightIssueCode
    """What it is; it stays as it is from version to version."""
    severity: Severity
    """`error`: rejected for certain; `warning`: maybe, since the sources disagree or say
    nothing."""
    field: str
    """The keyword that it concerns, such as `function_name`."""
    limit_code: PreflightLimitCode | None
    """The limit that is passed, where it is one of `preflight_limits()`."""
    limit: int | None
    """The value of the limit: the caller's own, if one was given."""
    actual: int | None
    """The value in question."""
    unit: PreflightUnit | None
    """What both are counted in."""
    source: str
    """Where the limit or rule is written."""
    text: str
    """The issue in words, as `str` gives it."""

    def __init__(
        self,
        *,
        code: PreflightIssueCode,
        severity: Severity,
        field: str,
        limit_code: PreflightLimitCode | None,
        limit: int | None,
        actual: int | None,
        unit: PreflightUnit | None,
        source: str,
        text: str,
    ) -> None:
        self.__dict__.update(
            code=code,
            severity=severity,
            field=field,
            limit_code=limit_code,
            limit=limit,
            actual=actual,
            unit=unit,
            source=source,
            text=text,
        )

    def __str__(self) -> str:
        return self.text


class PreflightSuggestion(Record):
    """What would be taken instead. As text it is an advice."""

    __match_args__ = ("kind", "store", "limit", "scope", "text")

    kind: PreflightSuggestionKind
    """`object_store`: the same package, through the object store; `zip`: a ZIP in place of the
    file."""
    store: Literal["OSS", "OBS", "COS"] | None
    """The object store."""
    limit: int | None
    """The limit there, in bytes."""
    scope: PreflightScope | None
    """What that limit bounds: `package`, or `uncompressed`, its files unpacked."""
    text: str
    """The advice in words, as `str` gives it."""

    def __init__(
        self,
        *,
        kind: PreflightSuggestionKind,
        store: Literal["OSS", "OBS", "COS"] | None,
        limit: int | None,
        scope: PreflightScope | None,
        text: str,
    ) -> None:
        self.__dict__.update(
            kind=kind, store=store, limit=limit, scope=scope, text=text
        )

    def __str__(self) -> str:
        return self.text


class PreflightReport(Record):
    """Whether the cloud will take the package, as far as its rules are known. It is true in an
    `if` where the package is accepted, be it with warnings."""

    __match_args__ = (
        "cloud",
        "accepted",
        "severity",
        "issues",
        "suggestion",
        "body_size",
        "text",
    )

    cloud: Cloud
    """The cloud."""
    accepted: bool
    """Whether nothing speaks against it for certain; there may be warnings."""
    severity: Severity | None
    """The worst that was found."""
    issues: tuple[PreflightIssue, ...]
    """Everything that was found; nothing, where the package is as the documents demand."""
    suggestion: PreflightSuggestion | None
    """What would be taken instead, where something is known to be."""
    body_size: int | None
    """Size of the request's body in bytes: as reported, or of the smallest request that replaces a
    function's code. `None` where the package goes through the object store."""
    text: str
    """The report in words, as `str` gives it."""

    def __init__(
        self,
        *,
        cloud: Cloud,
        accepted: bool,
        severity: Severity | None,
        issues: tuple[PreflightIssue, ...],
        suggestion: PreflightSuggestion | None,
        body_size: int | None,
        text: str,
    ) -> None:
        self.__dict__.update(
            cloud=cloud,
            accepted=accepted,
            severity=severity,
            issues=issues,
            suggestion=suggestion,
            body_size=body_size,
            text=text,
        )

    def __bool__(self) -> bool:
        return self.accepted

    def __str__(self) -> str:
        return self.text


def preflight(
    cloud: _AnyCloud,
    *,
    size: int,
    upload: _AnyPreflightUpload = "request",
    file_kind: _AnyPreflightFileKind = "zip",
    uncompressed_size: int | None = None,
    files: int | None = None,
    body_size: int | None = None,
    authentication: _AnyPreflightAuthentication | None = None,
    runtime: str | None = None,
    function_name: str | None = None,
    service_name: str | None = None,
    namespace: str | None = None,
    qualifier: str | None = None,
    function_urn: str | None = None,
    project_id: str | None = None,
    region: str | None = None,
    limits: Mapping[_AnyPreflightLimitCode, int] | None = None,
) -> PreflightReport:
    """Says before the upload whether a cloud will take a package. What is not reported is not
    checked.

    - `size`: of the package, or of the source text, in bytes.
    - `upload`: in the request, in base64, or through the cloud's object store (OSS, OBS, COS).
    - `file_kind`: `source` is source text, FunctionGraph's code type `inline`.
    - `uncompressed_size`, `files`: all files of the package, unpacked, in bytes, and how many
      there are, as an inspection of the archive says.
    - `body_size`: of the request's body in bytes, where the request is made already; otherwise
      that of the smallest request that replaces a function's code.
    - `authentication`: only Huawei makes a difference, and warns where it is not reported.
    - `runtime`: in the vendor's words, such as `Java11`.
    - `service_name`: Alibaba; `namespace`: Tencent; `function_urn`, `project_id`, `region`: Huawei.
    - `qualifier`: version or alias; with Huawei `!` marks an alias.
    - `limits`: values of your own by the codes of `preflight_limits()`, such as a quota that was
      raised.

    Raises `EncodeError` for a keyword that is of a wrong type or word.
    """
    return _preflight(
        {
            "cloud": cloud,
            "size": size,
            "upload": upload,
            "file_kind": file_kind,
            "uncompressed_size": uncompressed_size,
            "files": files,
            "body_size": body_size,
            "authentication": authentication,
            "runtime": runtime,
            "function_name": function_name,
            "service_name": service_name,
            "namespace": namespace,
            "qualifier": qualifier,
            "function_urn": function_urn,
            "project_id": project_id,
            "region": region,
            "limits": limits,
        }
    )


def preflight_limits() -> tuple[PreflightLimit, ...]:
    """Every limit that `preflight` knows, with its source."""
    return _limits()


resolvable(globals())
