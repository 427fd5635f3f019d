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
    """A checksum as clouds report it; as text, `crc64:11051210869376104954`."""

    __match_args__ = ("algorithm", "value")

    algorithm: Algorithm
    """`crc64` (CRC-64/XZ, Alibaba), `sha256` (Tencent), `sha512` or, for dependencies, `md5`
    (Huawei)."""
    value: str
    """Decimal without leading zeros, or lower-case hexadecimal."""

    def __init__(self, *, algorithm: Algorithm, value: str) -> None:
        self.__dict__.update(algorithm=algorithm, value=value)

    @staticmethod
    def of(algorithm: _AnyAlgorithm, data: ReadableBuffer) -> Checksum:
        """The checksum of bytes in memory: this checksum alone, where `Digests.of` computes all."""
        return _checksum(algorithm, data)

    def __str__(self) -> str:
        return f"{self.algorithm}:{self.value}"


class Digests(Record):
    """All checksums of the same data, so that one reading serves every cloud."""

    __match_args__ = ("crc64", "md5", "sha256", "sha512", "size")

    crc64: str
    """CRC-64/XZ, decimal."""
    md5: str
    """MD5, hexadecimal."""
    sha256: str
    """SHA-256, hexadecimal."""
    sha512: str
    """SHA-512, hexadecimal."""
    size: int
    """Length in bytes."""

    def __init__(
        self, *, crc64: str, md5: str, sha256: str, sha512: str, size: int
    ) -> None:
        self.__dict__.update(
            crc64=crc64, md5=md5, sha256=sha256, sha512=sha512, size=size
        )

    @staticmethod
    def of(data: ReadableBuffer) -> Digests:
        """The digests of bytes in memory; for a stream see `Hasher`."""
        return _digests(data)

    @staticmethod
    def of_file(
        path: str | bytes | PathLike[str] | PathLike[bytes],
        *,
        progress: Callable[[int, int], object] | None = None,
    ) -> Digests:
        """The digests of a file, read in constant memory. `progress(done, total)` is called with
        numbers of bytes, at the beginning and after every chunk."""
        from ._file import feed

        hasher = Hasher()
        feed(hasher, path, progress)
        return hasher.finish()


class _Verdict(Record):
    """What all verdicts have in common."""

    _status = ""

    @property
    def status(self) -> VerdictStatus:
        """`match`, `mismatch` or `unverifiable`."""
        from ._words import VerdictStatus

        return VerdictStatus(self._status)

    def _shown_members(self) -> dict[str, Any]:
        return {"status": self.status} | super()._shown_members()

    def __str__(self) -> str:
        text: str = self.text  # type: ignore[attr-defined]
        return text


class _NoMatch(_Verdict):
    """What verdicts other than a match have in common."""

    @property
    def is_match(self) -> Literal[False]:
        """`False`"""
        return False

    def require_match(self) -> NoReturn:
        """Raises `VerifyError`."""
        raise VerifyError(self)  # type: ignore[arg-type]

    def __bool__(self) -> Literal[False]:
        return False


class Match(_Verdict):
    """The package is what the cloud says. The only verdict that is true in an `if`."""

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
    """The algorithm that says so."""
    matched_by: MatchedBy
    """`inner_source`: the checksum is that of the single file inside the ZIP, since Huawei may
    wrap inline source."""
    member: str | None
    """The name of the file inside the ZIP, for `inner_source`. No checksum covers it: whoever made
    the ZIP chose it."""
    accidents_only: bool
    """Whether the algorithm finds accidents, not attackers: CRC-64. Whoever wants to can make other
    bytes with the same checksum."""
    expected_size: int | None
    """The size that the cloud reported."""
    actual_size: int
    """The number of bytes that the checksum covers."""
    size_differs: bool | None
    """Whether the two sizes differ; `None` where the cloud reported none. A finding of its own,
    and no mismatch: the documents disagree on the unit."""
    text: str
    """The verdict in words, as `str` gives it."""

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
        """`True`"""
        return True

    def require_match(self) -> Self:
        """Returns itself; the other verdicts raise `VerifyError`."""
        return self

    def __bool__(self) -> Literal[True]:
        return True


class Mismatch(_NoMatch):
    """The package is not what the cloud says."""

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
    """The algorithm that says so."""
    expected: str
    """The checksum that the cloud reported."""
    actual: str
    """The checksum of the bytes."""
    expected_size: int | None
    """The size that the cloud reported."""
    actual_size: int
    """The number of bytes seen."""
    size_differs: bool | None
    """Whether the two sizes differ; `None` where the cloud reported none."""
    explanation: str
    """What it means, in words."""
    text: str
    """The verdict in words, as `str` gives it."""

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
    """Nothing can be said: never to be read as tampered."""

    _status = "unverifiable"

    __match_args__ = (
        "reason",
        "explanation",
        "text",
        "expected_size",
        "actual_size",
    )

    reason: UnverifiableReason
    """Why."""
    expected_size: int | None
    """Of what is `incomplete`, the number of bytes that the headers promised."""
    actual_size: int | None
    """Of what is `incomplete`, the number of bytes that came."""
    explanation: str
    """What it means, in words."""
    text: str
    """The verdict in words, as `str` gives it."""

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
"""Whether a package is what the cloud says."""


resolvable(globals())
