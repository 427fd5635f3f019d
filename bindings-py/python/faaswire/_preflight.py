"""Checks before an upload whether a cloud will accept a package."""

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
        PreflightTarget,
        PreflightUnit,
        PreflightUpload,
        _AnyPreflightAuthentication,
        _AnyPreflightFileKind,
        _AnyPreflightLimitCode,
        _AnyPreflightTarget,
        _AnyPreflightUpload,
    )


class PreflightLimit(Record):
    """A limit of a cloud."""

    __match_args__ = (
        "code",
        "cloud",
        "upload",
        "target",
        "scope",
        "value",
        "unit",
        "severity",
        "is_adjustable",
        "evidence",
        "source",
    )

    code: PreflightLimitCode
    """The code of the limit, for the parameter `limits` of `preflight`."""
    cloud: Cloud
    """The cloud that the limit belongs to."""
    upload: PreflightUpload | None
    """The upload method that the limit applies to; `None` for every method."""
    target: PreflightTarget | None
    """The target that the limit applies to; `None` for every target."""
    scope: PreflightScope
    """The subject of the limit: the size of the ZIP or JAR (`package`), of source text, of the
    package in base64, of the whole request body or of the uncompressed files, the number of files,
    the length of a name, or the memory, timeout, disk or environment of the function."""
    value: int
    """The largest accepted value."""
    unit: PreflightUnit
    """The unit of the value. Vendors write KB and MB; every rejection that was observed counts 1024
    and 1,048,576."""
    severity: Severity
    """The severity of exceeding the limit: `error` if the package is certain to be rejected,
    `warning` if not, since the sources disagree."""
    is_adjustable: bool
    """Whether the vendor states that the limit can be raised."""
    evidence: PreflightEvidence
    """The kind of source that the limit is known from."""
    source: str
    """The source of the limit: a title, and an address if there is one."""

    def __init__(
        self,
        *,
        code: PreflightLimitCode,
        cloud: Cloud,
        upload: PreflightUpload | None,
        target: PreflightTarget | None,
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
            target=target,
            scope=scope,
            value=value,
            unit=unit,
            severity=severity,
            is_adjustable=is_adjustable,
            evidence=evidence,
            source=source,
        )


class PreflightIssue(Record):
    """A reason why the package will or may be rejected; `str` returns it as one line."""

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
    """The code of the issue; codes do not change between versions."""
    severity: Severity
    """The severity: `error` if the package is certain to be rejected; `warning` if it may be, since
    the sources disagree or do not say."""
    field: str
    """The parameter concerned, such as `function_name`."""
    limit_code: PreflightLimitCode | None
    """The limit that is exceeded, if it is one of `preflight_limits()`."""
    limit: int | None
    """The value of the limit, which is the caller's own if one was given."""
    actual: int | None
    """The actual value."""
    unit: PreflightUnit | None
    """The unit of `limit` and `actual`."""
    source: str
    """The source of the limit or rule."""
    text: str
    """The issue as text, as returned by `str`."""

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
    """An alternative that would be accepted; `str` returns it as a sentence."""

    __match_args__ = ("kind", "store", "limit", "scope", "text")

    kind: PreflightSuggestionKind
    """The kind of suggestion. `object_store`: the same package through the object store; `zip`: a
    ZIP instead of the file."""
    store: Literal["OSS", "OBS", "COS"] | None
    """The object store."""
    limit: int | None
    """The limit of that alternative, in bytes."""
    scope: PreflightScope | None
    """The subject of that limit: `package`, or `uncompressed` for the uncompressed files."""
    text: str
    """The suggestion as text, as returned by `str`."""

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
    """The report on whether the cloud will accept the package, as far as its rules are known. It is
    true in an `if` if the package is accepted, even with warnings."""

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
    """Whether no issue is an error; there may be warnings."""
    severity: Severity | None
    """The highest severity of all issues; `None` if there are none."""
    issues: tuple[PreflightIssue, ...]
    """All issues; empty if the package satisfies all known rules."""
    suggestion: PreflightSuggestion | None
    """An alternative that would be accepted, if one is known."""
    body_size: int | None
    """The size of the request body in bytes: as given, or that of the smallest request that sends
    the package. `None` if the package is uploaded through the object store."""
    text: str
    """The report as text, as returned by `str`."""

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
    target: _AnyPreflightTarget = "function",
    uncompressed_size: int | None = None,
    files: int | None = None,
    body_size: int | None = None,
    authentication: _AnyPreflightAuthentication | None = None,
    runtime: str | None = None,
    function_name: str | None = None,
    service_name: str | None = None,
    namespace: str | None = None,
    layer_name: str | None = None,
    dependency_name: str | None = None,
    trigger_name: str | None = None,
    memory_size: int | None = None,
    cpu: float | None = None,
    timeout: int | None = None,
    disk_size: int | None = None,
    environment_size: int | None = None,
    qualifier: str | None = None,
    function_urn: str | None = None,
    project_id: str | None = None,
    region: str | None = None,
    limits: Mapping[_AnyPreflightLimitCode, int] | None = None,
) -> PreflightReport:
    """Checks before the upload whether a cloud will accept a package. Rules about parameters that
    are not given are not checked.

    - `size`: The size of the package, or of the source text, in bytes.
    - `upload`: The upload method: in the request, in base64, or through the cloud's object store
      (OSS, OBS, COS).
    - `file_kind`: The file type; `source` is source text, the code type `inline` of
      FunctionGraph.
    - `target`: What the package becomes: the code of a function, a `layer` (Alibaba, Tencent), a
      `dependency`, or the `import` of an exported function (Huawei).
    - `uncompressed_size`, `files`: The uncompressed size of all files of the package, in bytes, and
      their number, as an inspection of the archive reports them.
    - `body_size`: The size of the request body in bytes, if the request exists already; defaults to
      that of the smallest request that sends the package.
    - `authentication`: The authentication of the request. It only matters for Huawei, where a warning is
      issued if it is not given.
    - `runtime`: The runtime in the vendor's spelling, such as `Java11`.
    - `service_name` is for Alibaba; `namespace` for Tencent; `function_urn`, `project_id` and
      `region` for Huawei.
    - `layer_name` and `trigger_name` are for Alibaba and Tencent, `dependency_name` is for Huawei.
    - `memory_size`, `disk_size`: The memory and the temporary disk of the function, in MB.
    - `cpu`: The CPU of the function, in vCPUs, such as 0.35 (Alibaba, with Function Compute 3.0).
    - `timeout`: The timeout of the function, in seconds.
    - `environment_size`: The size of the environment variables, in bytes; with Huawei, that of the
      text `user_data`.
    - `qualifier`: The version or alias; with Huawei, `!` marks an alias.
    - `limits`: Values of your own by the codes of `preflight_limits()`, such as a quota that was
      raised.

    Raises `EncodeError` if a parameter has a wrong type or an unknown value.
    """
    return _preflight(
        {
            "cloud": cloud,
            "size": size,
            "upload": upload,
            "file_kind": file_kind,
            "target": target,
            "uncompressed_size": uncompressed_size,
            "files": files,
            "body_size": body_size,
            "authentication": authentication,
            "runtime": runtime,
            "function_name": function_name,
            "service_name": service_name,
            "namespace": namespace,
            "layer_name": layer_name,
            "dependency_name": dependency_name,
            "trigger_name": trigger_name,
            "memory_size": memory_size,
            "cpu": cpu,
            "timeout": timeout,
            "disk_size": disk_size,
            "environment_size": environment_size,
            "qualifier": qualifier,
            "function_urn": function_urn,
            "project_id": project_id,
            "region": region,
            "limits": limits,
        }
    )


def preflight_limits() -> tuple[PreflightLimit, ...]:
    """Returns every limit that `preflight` checks, with its source."""
    return _limits()


resolvable(globals())
