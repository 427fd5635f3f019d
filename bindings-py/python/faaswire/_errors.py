"""Whose fault it was, in one tree of exceptions."""

from __future__ import annotations

from ._hints import resolvable
from ._native import BodyExcerpt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, Literal

    from ._archive_records import Finding
    from ._verify import Mismatch, Unverifiable

    _Kind = Literal[
        "not_found",
        "conflict",
        "precondition_failed",
        "access_denied",
        "bad_credentials",
        "bad_signature",
        "clock_skew",
        "invalid_argument",
        "too_large",
        "quota_exceeded",
        "account",
        "throttled",
        "busy",
        "server",
        "unknown",
    ]
    _Retry = Literal["no", "backoff", "when_ready", "after_clock_sync", "new_address"]


class ErrorKind:
    """What kind of rejection a `ServiceError` is, over all clouds."""

    NOT_FOUND: Final = "not_found"
    """The service, function, version, alias or namespace does not exist: check names and region."""
    CONFLICT: Final = "conflict"
    """It exists already, is not empty, or somebody else is changing it: read it anew."""
    PRECONDITION_FAILED: Final = "precondition_failed"
    """`If-Match` or another condition failed: read it anew and decide again."""
    ACCESS_DENIED: Final = "access_denied"
    """The credentials are valid but not allowed to do this: ask for the permission."""
    BAD_CREDENTIALS: Final = "bad_credentials"
    """The key or token is unknown, malformed or expired: get new credentials."""
    BAD_SIGNATURE: Final = "bad_signature"
    """The signature does not match: the secret key is wrong, or something changed the request on
    its way."""
    CLOCK_SKEW: Final = "clock_skew"
    """The clock of the signer is too far from the server's: see `ServiceError.server_date`."""
    INVALID_ARGUMENT: Final = "invalid_argument"
    """A parameter is rejected: correct it."""
    TOO_LARGE: Final = "too_large"
    """The request or the package is larger than allowed: use the object store."""
    QUOTA_EXCEEDED: Final = "quota_exceeded"
    """A limit of the account or of the function is reached, and no waiting heals it: delete
    something, or have the limit raised."""
    ACCOUNT: Final = "account"
    """The account is overdue or isolated, or the service is not opened: see to it in the
    console."""
    THROTTLED: Final = "throttled"
    """Too many requests: wait and repeat."""
    BUSY: Final = "busy"
    """The function is being deployed, or another task of it runs: poll until that is over and
    repeat."""
    SERVER: Final = "server"
    """The service failed: repeat later."""
    UNKNOWN: Final = "unknown"
    """A code that no table knows."""


class RetryHint:
    """Whether and when the same request is worth sending again, signed anew."""

    NO: Final = "no"
    """Not unchanged."""
    BACKOFF: Final = "backoff"
    """Later, with growing pauses; `ServiceError.retry_after` says how long where the server did."""
    WHEN_READY: Final = "when_ready"
    """Once the function is active and no task of it runs: poll its state."""
    AFTER_CLOCK_SYNC: Final = "after_clock_sync"
    """After the clock was corrected by the difference to `ServiceError.server_date`."""
    NEW_ADDRESS: Final = "new_address"
    """With a new address: this one has expired or was used up, so ask for the package again."""


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


class _ResponseError(Error):
    """What both errors about a response have in common."""

    status: int
    """HTTP status of the response; Tencent sends 200 even with its errors."""
    request_id: str | None
    """The id to quote in a support case."""
    retry: _Retry
    """Whether the same request is worth sending again, signed anew: one of the constants of
    `RetryHint`."""
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
        retry: _Retry,
        body: BodyExcerpt,
    ) -> None:
        super().__init__(text)
        self.status = status
        self.path = path
        self.problem = problem
        self.request_id = request_id
        self.retry: _Retry = retry
        self.body = body


class ServiceError(_ResponseError):
    """The cloud said no."""

    cloud: Literal["alibaba", "huawei", "tencent"]
    """Which cloud."""
    code: str
    """The vendor's code as it was spelt, such as `FunctionNotFound`; empty where none came."""
    message: str
    """The vendor's words, with your secrets and the queries of URLs taken out."""
    kind: _Kind
    """What kind of rejection it is: one of the constants of `ErrorKind`."""
    retry_after: int | None
    """Seconds that the server asked to wait, a day at most."""
    server_date: int | None
    """The server's clock in unix seconds, to measure skew with."""

    def __init__(
        self,
        text: str,
        *,
        cloud: Literal["alibaba", "huawei", "tencent"],
        status: int,
        code: str,
        message: str,
        request_id: str | None,
        kind: _Kind,
        retry: _Retry,
        retry_after: int | None,
        server_date: int | None,
        body: BodyExcerpt,
    ) -> None:
        super().__init__(text)
        self.cloud = cloud
        self.status = status
        self.code = code
        self.message = message
        self.request_id = request_id
        self.kind = kind
        self.retry: _Retry = retry
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
    def code(self) -> str:
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
