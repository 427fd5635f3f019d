"""What is found in archives, and what is made of files."""

from __future__ import annotations

from ._hints import resolvable
from ._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._native import Entries, Entry
    from ._verify import Digests
    from ._words import Severity
    from ._words_archive import Change, FindingCode


class Finding(Record):
    """One thing that was found; `str` gives it as a line."""

    __match_args__ = ("code", "severity", "path", "detail", "text")

    code: FindingCode
    """What it is; it stays as it is from version to version."""
    severity: Severity
    """`notice`: harmless; `warning`: it can be unpacked, but will not do what was meant, or not
    everywhere; `error`: unpacking is unsafe, impossible, or differs from program to program."""
    path: str | None
    """The entry that it concerns; `None` where it is the whole archive."""
    detail: str | None
    """More about it, such as the two values that differ."""
    text: str
    """The finding in words, as `str` gives it."""

    def __init__(
        self,
        *,
        code: FindingCode,
        severity: Severity,
        path: str | None,
        detail: str | None,
        text: str,
    ) -> None:
        self.__dict__.update(
            code=code, severity=severity, path=path, detail=detail, text=text
        )

    def __str__(self) -> str:
        return self.text


class Totals(Record):
    """Totals over the entries of an archive."""

    __match_args__ = ("files", "folders", "symlinks", "size", "compressed_size")

    files: int
    """Regular files."""
    folders: int
    """Folders that have an entry of their own."""
    symlinks: int
    """Symbolic links."""
    size: int
    """Bytes, unpacked, as the directory says."""
    compressed_size: int
    """Bytes inside the archive."""

    def __init__(
        self,
        *,
        files: int,
        folders: int,
        symlinks: int,
        size: int,
        compressed_size: int,
    ) -> None:
        self.__dict__.update(
            files=files,
            folders=folders,
            symlinks=symlinks,
            size=size,
            compressed_size=compressed_size,
        )


class Inspection(Record):
    """What is in an archive and what is wrong with it. True in an `if` if the archive is safe;
    `str` gives the findings, one a line."""

    __match_args__ = ("entries", "totals", "findings", "severity", "is_safe")

    entries: Entries
    """The entries in the order of the directory, as far as it can be read."""
    totals: Totals
    """Totals over them."""
    findings: tuple[Finding, ...]
    """What was found, the whole archive's first."""
    severity: Severity | None
    """The gravest of all findings; `None` if there are none."""
    is_safe: bool
    """Whether it can be unpacked safely, with one and the same result everywhere: no finding is an
    `error`."""

    def __init__(
        self,
        *,
        entries: Entries,
        totals: Totals,
        findings: tuple[Finding, ...],
        severity: Severity | None,
        is_safe: bool,
    ) -> None:
        self.__dict__.update(
            entries=entries,
            totals=totals,
            findings=findings,
            severity=severity,
            is_safe=is_safe,
        )

    def __bool__(self) -> bool:
        return self.is_safe

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings)) or "nothing found"

    def __repr__(self) -> str:
        return (
            f"<Inspection is_safe={self.is_safe} severity={self.severity}"
            f" findings={len(self.findings)} entries={len(self.entries)}>"
        )


class Difference(Record):
    """A member of two archives that differs."""

    __match_args__ = ("path", "change", "before", "after")

    path: str
    """Its path, without `./` and without the `/` of a folder."""
    change: Change
    """`content`: its data differs, or it is something else, such as a link instead of a file;
    `mode`: only its permissions differ, and perhaps its time; `time`: only its time differs."""
    before: Entry | None
    """It in the first archive."""
    after: Entry | None
    """It in the second archive."""

    def __init__(
        self,
        *,
        path: str,
        change: Change,
        before: Entry | None,
        after: Entry | None,
    ) -> None:
        self.__dict__.update(path=path, change=change, before=before, after=after)

    def __str__(self) -> str:
        return f"{self.change}: {self.path!r}"


class Comparison(Record):
    """How two archives differ; `str` gives the differences, one a line."""

    __match_args__ = ("differences", "unchanged", "is_same_code")

    differences: tuple[Difference, ...]
    """The members that differ, by path."""
    unchanged: int
    """The number of members that are the same in everything."""
    is_same_code: bool
    """Whether both unpack to the same files with the same permissions: nothing but times differs."""

    def __init__(
        self,
        *,
        differences: tuple[Difference, ...],
        unchanged: int,
        is_same_code: bool,
    ) -> None:
        self.__dict__.update(
            differences=differences, unchanged=unchanged, is_same_code=is_same_code
        )

    def __str__(self) -> str:
        return "\n".join(map(str, self.differences)) or "no differences"

    def __repr__(self) -> str:
        return (
            f"<Comparison is_same_code={self.is_same_code}"
            f" differences={len(self.differences)} unchanged={self.unchanged}>"
        )


class Built(Record):
    """An archive that was made."""

    __match_args__ = ("data", "digests")

    data: bytes
    """The archive."""
    digests: Digests
    """Its digests, for `CodePackage.matches` after it was deployed."""

    def __init__(self, *, data: bytes, digests: Digests) -> None:
        self.__dict__.update(data=data, digests=digests)


resolvable(globals())
