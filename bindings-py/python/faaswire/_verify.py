"""Checksums, digests and verdicts."""

from __future__ import annotations

from ._errors import VerifyError
from ._hints import resolvable
from ._native import Hasher
from ._native import checksum as _checksum
from ._native import digests as _digests
from ._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from typing import Any, Literal, NoReturn, Self

    from _typeshed import ReadableBuffer

    from ._words import (
        Algorithm,
        MatchedBy,
        UnverifiableReason,
        VerdictStatus,
        _AnyAlgorithm,
    )


class Checksum(Record):
    """A checksum as reported by a cloud; as text, `crc64:11051210869376104954`."""

    __match_args__ = ("algorithm", "value")

    algorithm: Algorithm
    """The algorithm: `crc64` (CRC-64/XZ, Alibaba), `sha256` (Tencent), `sha512` or, for
    dependencies, `md5` (Huawei)."""
    value: str
    """The value, decimal without leading zeros for `crc64`, otherwise lower-case hexadecimal."""

    def __init__(self, *, algorithm: Algorithm, value: str) -> None:
        self.__dict__.update(algorithm=algorithm, value=value)

    @staticmethod
    def of(algorithm: _AnyAlgorithm, data: ReadableBuffer) -> Checksum:
        """Computes one checksum of bytes in memory; `Digests.of` computes all of them."""
        return _checksum(algorithm, data)

    def __str__(self) -> str:
        return f"{self.algorithm}:{self.value}"


class Digests(Record):
    """All checksums of the same data, so that reading it once serves every cloud."""

    __match_args__ = ("crc64", "md5", "sha256", "sha512", "size")

    crc64: str
    """The CRC-64/XZ checksum, decimal."""
    md5: str
    """The MD5 checksum, hexadecimal."""
    sha256: str
    """The SHA-256 checksum, hexadecimal."""
    sha512: str
    """The SHA-512 checksum, hexadecimal."""
    size: int
    """The length in bytes."""

    def __init__(
        self, *, crc64: str, md5: str, sha256: str, sha512: str, size: int
    ) -> None:
        self.__dict__.update(
            crc64=crc64, md5=md5, sha256=sha256, sha512=sha512, size=size
        )

    @staticmethod
    def of(data: ReadableBuffer) -> Digests:
        """Computes the digests of bytes in memory; for a stream, use `Hasher`."""
        return _digests(data)

    @staticmethod
    def of_file(
        path: str | bytes | PathLike[str] | PathLike[bytes],
        *,
        progress: Callable[[int, int], object] | None = None,
    ) -> Digests:
        """Computes the digests of a file in constant memory. `progress(done, total)` is called with
        numbers of bytes, once at the beginning and after every chunk."""
        from ._file import feed

        hasher = Hasher()
        feed(hasher, path, progress)
        return hasher.finish()


class _Verdict(Record):
    """The base class of the verdicts."""

    _status = ""

    @property
    def status(self) -> VerdictStatus:
        """The status of the verdict: `match`, `mismatch` or `unverifiable`."""
        from ._words import VerdictStatus

        return VerdictStatus(self._status)

    def _shown_members(self) -> dict[str, Any]:
        return {"status": self.status} | super()._shown_members()

    def __str__(self) -> str:
        text: str = self.text  # type: ignore[attr-defined]
        return text


class _NoMatch(_Verdict):
    """The base class of the verdicts other than a match."""

    @property
    def is_match(self) -> Literal[False]:
        """Always `False`."""
        return False

    def require_match(self) -> NoReturn:
        """Raises `VerifyError`."""
        raise VerifyError(self)  # type: ignore[arg-type]

    def __bool__(self) -> Literal[False]:
        return False


class Match(_Verdict):
    """The package matches what the cloud reports. This is the only verdict that is true in an
    `if`."""

    _status = "match"

    __match_args__ = (
        "algorithm",
        "matched_by",
        "expected_size",
        "actual_size",
        "size_differs",
        "text",
        "member",
        "accidents_only",
    )

    algorithm: Algorithm
    """The algorithm of the checksums that were compared."""
    matched_by: MatchedBy
    """What made the verdict a match. `inner_source`: the checksum is that of the single file inside
    the ZIP, since Huawei may wrap inline source code in a ZIP."""
    member: str | None
    """The name of the file inside the ZIP, for `inner_source`. It is not covered by any checksum:
    whoever created the ZIP chose it."""
    accidents_only: bool
    """Whether the algorithm detects accidental changes only, not deliberate ones. This is the case
    for CRC-64: other bytes with the same checksum are easy to construct."""
    expected_size: int | None
    """The size that the cloud reported, in bytes."""
    actual_size: int
    """The number of bytes that the checksum covers."""
    size_differs: bool | None
    """Whether the two sizes differ; `None` if the cloud reported none. A difference alone is not a
    mismatch: the vendors' documents disagree on the unit."""
    text: str
    """The verdict as text, as returned by `str`."""

    def __init__(
        self,
        *,
        algorithm: Algorithm,
        matched_by: MatchedBy,
        member: str | None,
        accidents_only: bool,
        expected_size: int | None,
        actual_size: int,
        size_differs: bool | None,
        text: str,
    ) -> None:
        self.__dict__.update(
            algorithm=algorithm,
            matched_by=matched_by,
            member=member,
            accidents_only=accidents_only,
            expected_size=expected_size,
            actual_size=actual_size,
            size_differs=size_differs,
            text=text,
        )

    if TYPE_CHECKING:

        @property
        def status(self) -> Literal[VerdictStatus.MATCH]: ...

    @property
    def is_match(self) -> Literal[True]:
        """Always `True`."""
        return True

    def require_match(self) -> Self:
        """Returns the verdict itself; the other verdicts raise `VerifyError`."""
        return self

    def __bool__(self) -> Literal[True]:
        return True


class Mismatch(_NoMatch):
    """The package does not match what the cloud reports."""

    _status = "mismatch"

    __match_args__ = (
        "algorithm",
        "expected",
        "actual",
        "expected_size",
        "actual_size",
        "size_differs",
        "explanation",
        "text",
    )

    algorithm: Algorithm
    """The algorithm of the checksums that were compared."""
    expected: str
    """The checksum that the cloud reported."""
    actual: str
    """The checksum that was computed from the bytes."""
    expected_size: int | None
    """The size that the cloud reported, in bytes."""
    actual_size: int
    """The number of bytes received."""
    size_differs: bool | None
    """Whether the two sizes differ; `None` if the cloud reported none."""
    explanation: str
    """An explanation of what the verdict means."""
    text: str
    """The verdict as text, as returned by `str`."""

    def __init__(
        self,
        *,
        algorithm: Algorithm,
        expected: str,
        actual: str,
        expected_size: int | None,
        actual_size: int,
        size_differs: bool | None,
        explanation: str,
        text: str,
    ) -> None:
        self.__dict__.update(
            algorithm=algorithm,
            expected=expected,
            actual=actual,
            expected_size=expected_size,
            actual_size=actual_size,
            size_differs=size_differs,
            explanation=explanation,
            text=text,
        )

    if TYPE_CHECKING:

        @property
        def status(self) -> Literal[VerdictStatus.MISMATCH]: ...


class Unverifiable(_NoMatch):
    """The package could not be verified. This is not a sign of tampering."""

    _status = "unverifiable"

    __match_args__ = (
        "reason",
        "explanation",
        "text",
        "expected_size",
        "actual_size",
    )

    reason: UnverifiableReason
    """The reason why the package could not be verified."""
    expected_size: int | None
    """The number of bytes that the headers announced, if the reason is `incomplete`."""
    actual_size: int | None
    """The number of bytes received, if the reason is `incomplete`."""
    explanation: str
    """An explanation of what the verdict means."""
    text: str
    """The verdict as text, as returned by `str`."""

    def __init__(
        self,
        *,
        reason: UnverifiableReason,
        expected_size: int | None,
        actual_size: int | None,
        explanation: str,
        text: str,
    ) -> None:
        self.__dict__.update(
            reason=reason,
            expected_size=expected_size,
            actual_size=actual_size,
            explanation=explanation,
            text=text,
        )

    if TYPE_CHECKING:

        @property
        def status(self) -> Literal[VerdictStatus.UNVERIFIABLE]: ...


Verdict = Match | Mismatch | Unverifiable
"""The result of verifying a package: one of three classes."""


resolvable(globals())
