"""Archives put together by hand, and folders as they are before and after."""

from __future__ import annotations

import dataclasses
import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

# The 1st of January 1980, 00:00 (APPNOTE.TXT 4.4.6).
DATE = 1 << 5 | 1


@dataclasses.dataclass
class Member:
    """An entry with whatever its records shall say, by APPNOTE.TXT 4.3.7 and 4.3.12."""

    name: str | bytes
    data: bytes = b""
    mode: int = 0o100644
    deflated: bool = False
    flags: int | None = None
    method: int | None = None
    crc32: int | None = None
    size: int | None = None
    compressed_size: int | None = None
    # Version needed, times ten.
    version: int | None = None
    # Of the directory only: the system that the attributes are of, which Unix is, and all of them.
    system: int = 3
    attributes: int | None = None
    disk: int = 0
    extra: bytes = b""
    # Stands behind the data.
    behind: bytes = b""
    # What its own header says instead of what the directory says.
    local: dict[str, Any] = dataclasses.field(default_factory=dict)
    # Where the directory says its header is; it has no header then.
    offset: int | None = None


def assemble(
    members: Iterable[Member],
    *,
    before: bytes = b"",
    between: bytes = b"",
    after: bytes = b"",
    comment: bytes = b"",
    announced: int | None = None,
) -> bytes:
    """An archive of these members. Offsets count from its own beginning, behind `before`."""
    archive, directory = b"", b""
    count = 0
    for count, member in enumerate(members, 1):
        name, data, shared = _shared(member)
        offset = len(archive) if member.offset is None else member.offset
        if member.offset is None:
            archive += local_header(member) + data + member.behind
        directory += (
            b"PK\x01\x02"
            + struct.pack("<H", member.system << 8 | 20)
            + shared
            + struct.pack("<HHHII", 0, member.disk, 0, _attributes(member), offset)
            + name
            + member.extra
        )
    archive += between
    end = struct.pack(
        "<4sHHHHIIH",
        b"PK\x05\x06",
        0,
        0,
        _or(announced, count & 0xFFFF),
        _or(announced, count & 0xFFFF),
        len(directory),
        len(archive),
        len(comment),
    )
    return before + archive + directory + end + comment + after


def local_header(member: Member) -> bytes:
    reported = dataclasses.replace(member, **member.local)
    name, _, shared = _shared(reported)
    return b"PK\x03\x04" + shared + name + reported.extra


def _shared(member: Member) -> tuple[bytes, bytes, bytes]:
    """The name, the data as it is packed, and what both headers have in common."""
    name = member.name if isinstance(member.name, bytes) else member.name.encode()
    data = deflate(member.data) if member.deflated else member.data
    utf8 = 0 if name.isascii() else 1 << 11
    shared = struct.pack(
        "<HHHHHIIIHH",
        _or(member.version, 20 if member.deflated else 10),
        _or(member.flags, utf8),
        _or(member.method, 8 if member.deflated else 0),
        0,
        DATE,
        _or(member.crc32, zlib.crc32(member.data)),
        _or(member.compressed_size, len(data)),
        _or(member.size, len(member.data)),
        len(name),
        len(member.extra),
    )
    return name, data, shared


def _attributes(member: Member) -> int:
    if member.attributes is not None:
        return member.attributes
    is_folder = stat.S_ISDIR(member.mode)
    return member.mode << 16 | (0x10 if is_folder else 0)


def _or(given: int | None, usual: int) -> int:
    return usual if given is None else given


def deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def field(code: int, data: bytes) -> bytes:
    """A record of an extra field, by APPNOTE.TXT 4.5.1."""
    return struct.pack("<HH", code, len(data)) + data


def unicode_path(name: bytes, path: str) -> bytes:
    """Info-ZIP's, by APPNOTE.TXT 4.6.9."""
    return field(0x7075, struct.pack("<BI", 1, zlib.crc32(name)) + path.encode())


def link(name: str, target: str) -> Member:
    return Member(name, target.encode(), mode=0o120777)


class Stream(io.RawIOBase):
    """Cannot be sought, so that `zipfile` writes sizes behind the data."""

    def __init__(self) -> None:
        super().__init__()
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.written += data
        return len(data)


def zipped(
    write: Callable[[zipfile.ZipFile], object],
    method: int = zipfile.ZIP_DEFLATED,
    *,
    stream: bool = False,
    **options: Any,
) -> bytes:
    """An archive that Python's own `zipfile` makes."""
    target: Any = Stream() if stream else io.BytesIO()
    with zipfile.ZipFile(target, "w", method, **options) as archive:
        write(archive)
    return bytes(target.written) if stream else bytes(target.getvalue())


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Everything in a folder: path, type and mode, and content or target."""
    found = {}
    for root, folders, files in os.walk(folder):
        for name in folders + files:
            path = Path(root, name)
            status = path.lstat()
            content = b""
            if stat.S_ISLNK(status.st_mode):
                content = os.readlink(path).encode()
            elif stat.S_ISREG(status.st_mode):
                content = path.read_bytes()
            found[path.relative_to(folder).as_posix()] = (status.st_mode, content)
    return found
