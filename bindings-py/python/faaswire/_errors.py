"""Whose fault it was, in one tree of exceptions."""

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
    """Any error of this package."""


class EncodeError(Error, ValueError):
    """Your input cannot be sent: names the field and never quotes its value."""

    field: str
    """The parameter at fault; nested ones with dots: `func_code.file`."""
    problem: str
    """What is wrong with it, to be read after its name."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"`{field}` {problem}")
        self.field = field
        self.problem = problem

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.field, self.problem)


class ParameterTypeError(EncodeError, TypeError):
    """A value has another type than its parameter: `must be str, not int`."""


class _ResponseError(Error):
    """What both errors about a response have in common."""

    status: int
    """HTTP status of the response; Tencent sends 200 even with its errors."""
    request_id: str | None
    """The id to quote in a support case."""
    retry: RetryHint
    """Whether the same request is worth sending again, signed anew."""
    body: BodyExcerpt
    """The beginning of the body, behind `reveal()`. It is lost when the error is pickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        members = {
            name: value for name, value in self.__dict__.items() if name != "body"
        }
        return _restore, (type(self), str(self), members)


class DecodeError(_ResponseError):
    """The peer sent something unreadable: a proxy's page, a cut body, a wrong type."""

    path: str | None
    """JSON path of the member at fault, such as `$.func_code.file`."""
    problem: str
    """What is wrong."""

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
    """The cloud said no."""

    cloud: Cloud
    """Which cloud."""
    code: str
    """The vendor's code as it was spelt, such as `FunctionNotFound`; empty where none came."""
    message: str
    """The vendor's words, with your secrets and the queries of URLs taken out."""
    kind: ErrorKind
    """What kind of error it is, whichever of its codes the cloud used."""
    retry_after: int | None
    """Seconds that the server asked to wait, a day at most."""
    server_date: datetime | None
    """The server's clock, in UTC, to measure skew with."""

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
    """A package is not what the cloud says it is, or nobody can tell."""

    verdict: Mismatch | Unverifiable
    """The verdict behind the error."""

    def __init__(self, verdict: Mismatch | Unverifiable) -> None:
        super().__init__(f"package not verified: {verdict}")
        self.verdict = verdict

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.verdict,)


class ArchiveError(Error):
    """An archive cannot be read, or must not be unpacked."""

    finding: Finding
    """What is wrong with it, of severity `error`."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.text)
        self.finding = finding

    @property
    def code(self) -> FindingCode:
        """The finding's code, such as `not_a_zip`."""
        return self.finding.code

    @property
    def path(self) -> str | None:
        """The entry that it concerns; `None` where it is the whole archive."""
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
