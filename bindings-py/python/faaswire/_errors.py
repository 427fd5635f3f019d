"""The exceptions of the package, as one class hierarchy."""

from __future__ import annotations

from ._hints import resolvable
from ._native import BodyExcerpt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from ._archive_records import Finding
    from ._verify import Mismatch, Unverifiable
    from ._words import Cloud, ErrorKind, RetryHint
    from ._words_archive import FindingCode


class Error(Exception):
    """The base class of all exceptions of this package."""


class EncodeError(Error, ValueError):
    """The input cannot be sent. The message names the field and never quotes its value."""

    field: str
    """The name of the invalid parameter; nested ones are separated by dots: `func_code.file`."""
    problem: str
    """The description of the problem, to be read after the name of the field."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"`{field}` {problem}")
        self.field = field
        self.problem = problem

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.field, self.problem)


class ParameterTypeError(EncodeError, TypeError):
    """A value has the wrong type for its parameter: `must be str, not int`."""


class _ResponseError(Error):
    """The base class of the errors about a response."""

    status: int
    """The HTTP status of the response; Tencent sends 200 even with errors."""
    request_id: str | None
    """The request ID, to be quoted in a support case."""
    retry: RetryHint
    """Whether it makes sense to send the same request again, with a new signature."""
    body: BodyExcerpt
    """The beginning of the body, accessible through `reveal()`. It is lost when the error is
    pickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        members = {
            name: value for name, value in self.__dict__.items() if name != "body"
        }
        return _restore, (type(self), str(self), members)


class DecodeError(_ResponseError):
    """The response cannot be read: the page of a proxy, a truncated body, a value of the wrong
    type."""

    path: str | None
    """The JSON path of the invalid member, such as `$.func_code.file`."""
    problem: str
    """The description of the problem."""

    def __init__(
        self,
        text: str,
        *,
        status: int,
        path: str | None,
        problem: str,
        request_id: str | None,
        retry: RetryHint,
        body: BodyExcerpt,
    ) -> None:
        super().__init__(text)
        self.status = status
        self.path = path
        self.problem = problem
        self.request_id = request_id
        self.retry: RetryHint = retry
        self.body = body


class ServiceError(_ResponseError):
    """The cloud rejected the request."""

    cloud: Cloud
    """The cloud that sent the error."""
    code: str
    """The vendor's error code as it was sent, such as `FunctionNotFound`; empty if there was
    none."""
    message: str
    """The vendor's error message, with your secrets and the queries of URLs removed."""
    kind: ErrorKind
    """The kind of error, independent of the vendor's code."""
    retry_after: int | None
    """The number of seconds that the server asked to wait, at most one day."""
    server_date: datetime | None
    """The time of the server's clock, in UTC, to measure clock skew with."""

    def __init__(
        self,
        text: str,
        *,
        cloud: Cloud,
        status: int,
        code: str,
        message: str,
        request_id: str | None,
        kind: ErrorKind,
        retry: RetryHint,
        retry_after: int | None,
        server_date: datetime | None,
        body: BodyExcerpt,
    ) -> None:
        super().__init__(text)
        self.cloud = cloud
        self.status = status
        self.code = code
        self.message = message
        self.request_id = request_id
        self.kind = kind
        self.retry: RetryHint = retry
        self.retry_after = retry_after
        self.server_date = server_date
        self.body = body


class VerifyError(Error):
    """A package does not match what the cloud reports, or could not be verified."""

    verdict: Mismatch | Unverifiable
    """The verdict that caused the error."""

    def __init__(self, verdict: Mismatch | Unverifiable) -> None:
        super().__init__(f"package not verified: {verdict}")
        self.verdict = verdict

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.verdict,)


class ArchiveError(Error):
    """An archive cannot be read, or must not be unpacked."""

    finding: Finding
    """The finding that caused the error, of severity `error`."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.text)
        self.finding = finding

    @property
    def code(self) -> FindingCode:
        """The code of the finding, such as `not_a_zip`."""
        return self.finding.code

    @property
    def path(self) -> str | None:
        """The path of the entry concerned; `None` if the error concerns the whole archive."""
        return self.finding.path

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.finding,)


def _restore(
    cls: type[_ResponseError], text: str, members: dict[str, Any]
) -> _ResponseError:
    error = cls.__new__(cls, text)
    error.__dict__.update(members, body=BodyExcerpt())
    return error


resolvable(globals())
