"""The results of inspecting, comparing and building archives."""

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
    """A finding of an inspection; `str` returns it as one line."""

    __match_args__ = ("code", "severity", "path", "detail", "text")

    code: FindingCode
    """The code of the finding; codes do not change between versions."""
    severity: Severity
    """The severity. `notice`: harmless; `warning`: the archive can be unpacked, but does not work
    as intended, or not on every system; `error`: unpacking is unsafe, impossible, or gives
    different results in different programs."""
    path: str | None
    """The path of the entry concerned; `None` if the finding concerns the whole archive."""
    detail: str | None
    """Further details, such as the two values that differ."""
    text: str
    """The finding as text, as returned by `str`."""

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
    """The number of regular files."""
    folders: int
    """The number of folders that have an entry of their own."""
    symlinks: int
    """The number of symbolic links."""
    size: int
    """The uncompressed size in bytes, as the central directory states it."""
    compressed_size: int
    """The compressed size in bytes."""

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
    """The entries of an archive and the problems found in it. It is true in an `if` if the archive
    is safe; `str` returns the findings, one per line."""

    __match_args__ = ("entries", "totals", "findings", "severity", "is_safe")

    entries: Entries
    """The entries in the order of the central directory, as far as it can be read."""
    totals: Totals
    """Totals over the entries."""
    findings: tuple[Finding, ...]
    """The findings; those that concern the whole archive come first."""
    severity: Severity | None
    """The highest severity of all findings; `None` if there are none."""
    is_safe: bool
    """Whether the archive can be unpacked safely and with the same result everywhere: no finding is
    an `error`."""

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
    """An entry that differs between two archives."""

    __match_args__ = ("path", "change", "before", "after")

    path: str
    """The path, without a leading `./` and without the trailing `/` of a folder."""
    change: Change
    """The change. `content`: the data or the kind of the entry differs, such as a link instead of
    a file; `mode`: only the permissions differ, and possibly the time; `time`: only the time
    differs."""
    before: Entry | None
    """The entry in the first archive."""
    after: Entry | None
    """The entry in the second archive."""

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
    """The differences between two archives; `str` returns them, one per line."""

    __match_args__ = ("differences", "unchanged", "is_same_code")

    differences: tuple[Difference, ...]
    """The entries that differ, ordered by path."""
    unchanged: int
    """The number of entries that are identical."""
    is_same_code: bool
    """Whether both archives unpack to the same files with the same permissions: only times differ,
    if anything."""

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
    """An archive that was built."""

    __match_args__ = ("data", "digests")

    data: bytes
    """The bytes of the archive."""
    digests: Digests
    """The digests of the archive, for `CodePackage.matches` after the deployment."""

    def __init__(self, *, data: bytes, digests: Digests) -> None:
        self.__dict__.update(data=data, digests=digests)


resolvable(globals())
