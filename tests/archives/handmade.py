"""Archives as tools write them that run on other systems, record by record.

Each function takes what is in a folder and gives the records that the tool is known to write.
"""

from __future__ import annotations

import os
import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from records import CENTRAL, LOCAL, Archive, Member, extra, make, unicode_path

UTF8 = 1 << 11
MANIFEST = b"Manifest-Version: 1.0\r\nCreated-By: Apache Maven\r\n\r\n"


def members(folder: Path, prefix: str = "") -> Iterator[tuple[str, int, bytes]]:
    """Path, mode and data of everything in a folder, parents first."""
    for found in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = prefix + found.name
        mode = found.stat(follow_symlinks=False).st_mode
        if stat.S_ISLNK(mode):
            yield path, mode, os.readlink(found.path).encode()
        elif stat.S_ISDIR(mode):
            yield path + "/", mode, b""
            yield from members(Path(found.path), path + "/")
        else:
            yield path, mode, Path(found.path).read_bytes()


def finder(folder: Path) -> Archive:
    """macOS Archive Utility: streamed, with the unpacked size in the local header, owner and times
    in `UX` fields, and a file of attributes beside many files."""
    packed = []
    for path, mode, data in members(folder):
        owner = struct.pack("<IIHH", 1_600_000_000, 1_600_000_000, 501, 20)
        streamed = bool(data) and stat.S_ISREG(mode)
        packed.append(
            Member(
                path.encode(),
                data,
                mode,
                method=8 if streamed else 0,
                extra=extra((0x5855, owner[:8])),
                local_extra=extra((0x5855, owner)),
                descriptor="signed4" if streamed else "none",
            )
        )
        if path.endswith((".py", ".js", ".class")):
            head, _, tail = path.rpartition("/")
            beside = f"__MACOSX/{head}{'/' if head else ''}._{tail}"
            attributes = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        " + bytes(
                100
            )
            packed.append(Member(beside.encode(), attributes, method=8))
    packed.append(Member(b".DS_Store", b"\x00\x00\x00\x01Bud1" + bytes(200), method=8))
    archive = make(packed)
    for central in archive.all(CENTRAL):
        central.fields["made_by"] = 21
        if central.of and central.fields["flags"] & 8:
            central.of.fields["size"] = central.fields["size"]
    return archive


def ditto(folder: Path) -> Archive:
    """`ditto -c -k`: as Archive Utility until 2021, all three numbers left open."""
    return make(
        [
            Member(
                path.encode(),
                data,
                mode,
                method=8 if data and stat.S_ISREG(mode) else 0,
                descriptor="signed4" if data and stat.S_ISREG(mode) else "none",
            )
            for path, mode, data in members(folder)
        ]
    )


def explorer(folder: Path) -> Archive:
    """Windows Explorer's compressed folders: DOS attributes, no folders of their own but empty ones,
    names in UTF-8 where they need it."""
    return make(list(_of_windows(folder)))


def explorer_in_gbk(folder: Path) -> Archive:
    """The same on a Chinese Windows before 10: names in GBK, and nothing says so."""
    packed = list(_of_windows(folder))
    for member in packed:
        member.name = member.name.decode().encode("gb18030")
        member.flags = 0
    return make(packed)


def windows_archiver_in_gbk(folder: Path) -> Archive:
    """WinRAR and 7-Zip on a Chinese Windows: names in GBK, and in UTF-8 beside them."""
    packed = list(_of_windows(folder))
    for member in packed:
        name = member.name
        member.flags = 0
        if not name.isascii():
            member.name = name.decode().encode("gb18030")
            member.extra = extra(unicode_path(member.name, name))
    return make(packed)


def _of_windows(folder: Path) -> Iterator[Member]:
    paths = {path for path, _, _ in members(folder)}
    for path, mode, data in members(folder):
        is_folder = path.endswith("/")
        if is_folder and any(p.startswith(path) and p != path for p in paths):
            continue
        if stat.S_ISLNK(mode):
            # Windows has the file that the link leads to.
            target = folder / os.path.dirname(path) / data.decode()
            if target.is_dir():
                continue
            data = target.read_bytes()
        yield Member(
            path.encode(),
            data,
            mode=0,
            method=8 if data else 0,
            host=0,
            flags=0 if path.isascii() else UTF8,
        )


def compress_archive(folder: Path) -> Archive:
    """PowerShell's `Compress-Archive` on .NET since 4.6.1."""
    archive = make(list(_of_windows(folder)))
    for central in archive.all(CENTRAL):
        central.fields["made_by"] = 20
    return archive


def compress_archive_of_old(folder: Path) -> Archive:
    """The same on older .NET, which writes `\\` between folders: a real fault."""
    packed = list(_of_windows(folder))
    for member in packed:
        member.name = member.name.replace(b"/", b"\\")
    return make(packed)


def go(folder: Path) -> Archive:
    """Go's archive/zip by `FileInfoHeader`: streamed, times in `UT`, signed descriptors."""
    packed = []
    for path, mode, data in members(folder):
        is_folder = path.endswith("/")
        time = extra((0x5455, b"\x01" + struct.pack("<I", 1_600_000_000)))
        packed.append(
            Member(
                path.encode(),
                data,
                mode,
                method=0 if is_folder else 8,
                flags=0 if path.isascii() else UTF8,
                extra=time,
                descriptor="none" if is_folder else "signed4",
            )
        )
    return make(packed)


def go_create(folder: Path) -> Archive:
    """Go's archive/zip by `Create`: no modes, host FAT, no folders."""
    return make(
        [
            Member(
                path.encode(),
                data,
                0,
                method=8,
                host=0,
                flags=0 if path.isascii() else UTF8,
                descriptor="signed4",
            )
            for path, mode, data in members(folder)
            if stat.S_ISREG(mode)
        ]
    )


def maven(folder: Path) -> Archive:
    """maven-jar-plugin 2.4 (plexus-archiver 2.1): folders below META-INF/maven of mode 0177777."""
    packed = [Member(b"META-INF/", mode=0o040755)]
    packed.append(Member(b"META-INF/MANIFEST.MF", MANIFEST, method=8))
    for path, mode, data in members(folder):
        if path in ("META-INF/", "META-INF/MANIFEST.MF") or stat.S_ISLNK(mode):
            continue
        if path.startswith("META-INF/maven/") and path.endswith("/"):
            mode = 0o177777
        name = path.encode()
        packed.append(Member(name, data, mode, method=8 if data else 0, flags=UTF8))
    return make(packed)


def commons_compress(folder: Path) -> Archive:
    """Apache Commons Compress to a stream, asked for ZIP64: sizes of 8 bytes behind the data, and
    the field for large files in each header."""
    packed = [
        Member(
            path.encode(),
            data,
            mode,
            method=8 if stat.S_ISREG(mode) else 0,
            flags=0 if path.isascii() else UTF8,
            local_extra=extra((1, bytes(16))) if stat.S_ISREG(mode) else b"",
            descriptor="signed8" if stat.S_ISREG(mode) else "none",
        )
        for path, mode, data in members(folder)
    ]
    archive = make(packed)
    for central in archive.all(CENTRAL):
        local = central.of
        assert local is not None
        if not central.fields["flags"] & 8:
            continue
        sizes = struct.pack("<QQ", central.fields["size"], central.fields["packed"])
        central.parts["extra"] = extra((1, sizes))
        for record in (central, local):
            record.fields.update(size=0xFFFFFFFF, packed=0xFFFFFFFF, version=45)
    archive.relink()
    return archive


def spring_boot(folder: Path) -> Archive:
    """Spring Boot's executable JAR: a shell script before it, JARs stored in `BOOT-INF/lib/`."""
    packed = [Member(b"META-INF/", mode=0o040755, flags=UTF8)]
    packed.append(Member(b"META-INF/MANIFEST.MF", MANIFEST, method=8, flags=UTF8))
    for path, mode, data in members(folder):
        if stat.S_ISLNK(mode) or path == "META-INF/":
            continue
        jar = path.endswith(".jar")
        place = (
            "BOOT-INF/lib/" + path.split("/")[-1] if jar else "BOOT-INF/classes/" + path
        )
        is_folder = path.endswith("/")
        packed.append(
            Member(
                place.encode(),
                data,
                mode,
                method=0 if jar or is_folder else 8,
                flags=UTF8,
            )
        )
    return make(packed)


def zipalign(folder: Path) -> Archive:
    """Stored data begins at multiples of 4: zeros, fewer than a field's header, in the local extra."""
    packed = [Member(p.encode(), d, m) for p, m, d in members(folder)]
    archive = make(packed)
    place = 0
    for record in archive.records:
        if record.kind == LOCAL:
            start = place + len(record.encode())
            record.parts["extra"] = bytes(-start % 4)
            record.measure()
        place += len(record.encode())
    archive.relink()
    return archive


HANDMADE: dict[str, Callable[[Path], Archive]] = {
    "macOS Archive Utility": finder,
    "macOS ditto": ditto,
    "Windows Explorer": explorer,
    "Windows Explorer, GBK": explorer_in_gbk,
    "WinRAR, GBK": windows_archiver_in_gbk,
    "Compress-Archive": compress_archive,
    "Go archive/zip": go,
    "Go archive/zip, Create": go_create,
    "Maven": maven,
    "Commons Compress, ZIP64": commons_compress,
    "Spring Boot": spring_boot,
    "zipalign": zipalign,
}
FAULTY: dict[str, tuple[Callable[[Path], Archive], str]] = {
    "Compress-Archive, old .NET": (compress_archive_of_old, "path_backslash"),
}
_ = zlib
