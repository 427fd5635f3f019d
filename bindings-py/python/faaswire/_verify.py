"""Checksums, digests and verdicts."""

from __future__ import annotations

from ._errors import VerifyError
from ._native import digests as _digests
from ._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, NoReturn, Self

    from _typeshed import ReadableBuffer

    _Algorithm = Literal["crc64", "sha256", "sha512"]


class Checksum(Record):
    """A checksum as a cloud reported it; as text, `crc64:11051210869376104954`."""

    __match_args__ = ("algorithm", "value")

    algorithm: _Algorithm
    """`crc64` (CRC-64/XZ, Alibaba), `sha256` (Tencent) or `sha512` (Huawei)."""
    value: str
    """Decimal without leading zeros, or lower-case hexadecimal."""

    def __init__(self, *, algorithm: _Algorithm, value: str) -> None:
        self.__dict__.update(algorithm=algorithm, value=value)

    def __str__(self) -> str:
        return f"{self.algorithm}:{self.value}"


class Digests(Record):
    """All sums of one piece of data, so that one reading serves every cloud."""

    __match_args__ = ("crc64", "sha256", "sha512", "size")

    crc64: str
    """CRC-64/XZ, decimal."""
    sha256: str
    """SHA-256, hexadecimal."""
    sha512: str
    """SHA-512, hexadecimal."""
    size: int
    """Length in bytes."""

    def __init__(self, *, crc64: str, sha256: str, sha512: str, size: int) -> None:
        self.__dict__.update(crc64=crc64, sha256=sha256, sha512=sha512, size=size)

    @staticmethod
    def of(data: ReadableBuffer) -> Digests:
        """The digests of bytes in memory; for a stream see `Hasher`."""
        return _digests(data)


class Match(Record):
    """The package is what the cloud says. The only verdict that is true in an `if`."""

    __match_args__ = ("algorithm", "how", "expected_size", "actual_size", "text")

    algorithm: _Algorithm
    """The algorithm that says so."""
    how: Literal["exact", "inner_source"]
    """`inner_source`: the checksum is that of the single file inside the ZIP, since Huawei may
    wrap inline source."""
    expected_size: int | None
    """The size that the cloud reported. Documents disagree on the unit, so a difference beside a
    matching checksum is a finding and no mismatch."""
    actual_size: int
    """The number of bytes that the checksum covers."""
    text: str
    """The verdict in words, as `str` gives it."""

    def __init__(
        self,
        *,
        algorithm: _Algorithm,
        how: Literal["exact", "inner_source"],
        expected_size: int | None,
        actual_size: int,
        text: str,
    ) -> None:
        self.__dict__.update(
            algorithm=algorithm,
            how=how,
            expected_size=expected_size,
            actual_size=actual_size,
            text=text,
        )

    @property
    def status(self) -> Literal["match"]:
        """`match`"""
        return "match"

    def require_match(self) -> Self:
        """Returns itself; the other verdicts raise `VerifyError`."""
        return self

    def __str__(self) -> str:
        return self.text


class Mismatch(Record):
    """The package is not what the cloud says."""

    __match_args__ = (
        "algorithm",
        "expected",
        "actual",
        "expected_size",
        "actual_size",
        "explanation",
        "text",
    )

    algorithm: _Algorithm
    """The algorithm that says so."""
    expected: str
    """The checksum that the cloud reported."""
    actual: str
    """The checksum of the bytes."""
    expected_size: int | None
    """The size that the cloud reported."""
    actual_size: int
    """The number of bytes seen."""
    explanation: str
    """What it means."""
    text: str
    """The verdict in words, as `str` gives it."""

    def __init__(
        self,
        *,
        algorithm: _Algorithm,
        expected: str,
        actual: str,
        expected_size: int | None,
        actual_size: int,
        explanation: str,
        text: str,
    ) -> None:
        self.__dict__.update(
            algorithm=algorithm,
            expected=expected,
            actual=actual,
            expected_size=expected_size,
            actual_size=actual_size,
            explanation=explanation,
            text=text,
        )

    @property
    def status(self) -> Literal["mismatch"]:
        """`mismatch`"""
        return "mismatch"

    def require_match(self) -> NoReturn:
        """Raises `VerifyError`."""
        raise VerifyError(self)

    def __bool__(self) -> Literal[False]:
        return False

    def __str__(self) -> str:
        return self.text


class Unverifiable(Record):
    """Nothing can be said: never to be read as tampered."""

    __match_args__ = ("reason", "explanation", "text")

    reason: Literal["no_checksum", "image", "no_payload"]
    """`no_checksum`: the cloud reported none; `image`: the function runs from a container image;
    `no_payload`: no bytes came with the response."""
    explanation: str
    """The same in words."""
    text: str
    """The verdict in words, as `str` gives it."""

    def __init__(
        self,
        *,
        reason: Literal["no_checksum", "image", "no_payload"],
        explanation: str,
        text: str,
    ) -> None:
        self.__dict__.update(reason=reason, explanation=explanation, text=text)

    @property
    def status(self) -> Literal["unverifiable"]:
        """`unverifiable`"""
        return "unverifiable"

    def require_match(self) -> NoReturn:
        """Raises `VerifyError`."""
        raise VerifyError(self)

    def __bool__(self) -> Literal[False]:
        return False

    def __str__(self) -> str:
        return self.text


Verdict = Match | Mismatch | Unverifiable
"""Whether a package is what the cloud says."""
