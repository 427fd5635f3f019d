"""Code packages of every kind the clouds hold, built the same way at every start."""

from __future__ import annotations

import ensurepip
import hashlib
import io
import struct
import sysconfig
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property
from pathlib import Path

from .checksums import crc64_xz

REGULAR = 0o100644
EXECUTABLE = 0o100755


class Defect(Enum):
    """How an object store may hand out something else than was stored."""

    TAMPERED = "tampered"
    TRUNCATED = "truncated"


@dataclass(frozen=True)
class Package:
    """The stored bytes; the checksums are of these, whatever the store hands out."""

    data: bytes
    defect: Defect | None = None
    has_checksum: bool = True

    @cached_property
    def crc64(self) -> str:
        return str(crc64_xz(self.data))

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def sha512(self) -> str:
        return hashlib.sha512(self.data).hexdigest()

    @property
    def served(self) -> bytes:
        return spoiled(self.data, self.defect) if self.defect else self.data


def spoiled(data: bytes, defect: Defect) -> bytes:
    middle = len(data) // 2
    if defect is Defect.TRUNCATED:
        return data[:middle]
    return data[:middle] + bytes([data[middle] ^ 0x01]) + data[middle + 1 :]


def zip_of(
    members: Mapping[str, bytes], executable: frozenset[str] = frozenset()
) -> bytes:
    """A ZIP whose bytes depend on its members alone, not on clock or user."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.create_system = 3
            mode = EXECUTABLE if name in executable else REGULAR
            info.external_attr = mode << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()


def python(greeting: str = "hello") -> bytes:
    return zip_of(
        {
            "index.py": b"from lib.greeting import GREETING\n\n\n"
            b"def handler(event, context):\n    return GREETING\n",
            "lib/__init__.py": b"",
            "lib/greeting.py": f'GREETING = "{greeting}"\n'.encode(),
        }
    )


def nodejs() -> bytes:
    return zip_of(
        {
            "index.js": b"exports.handler = async (event, context) => "
            b"({ statusCode: 200, body: 'hello' });\n",
            "package.json": b'{"name":"hello","version":"1.0.0","main":"index.js"}\n',
        }
    )


def java() -> bytes:
    """A JAR: its manifest first, then one class that has no members."""
    constants = _utf8("demo/App") + b"\x07\x00\x01" + _utf8("java/lang/Object")
    constants += b"\x07\x00\x03"
    head = struct.pack(">IHHH", 0xCAFEBABE, 0, 52, 5)
    tail = struct.pack(">HHHHHHH", 0x0021, 2, 4, 0, 0, 0, 0)
    return zip_of(
        {
            "META-INF/MANIFEST.MF": b"Manifest-Version: 1.0\r\n"
            b"Main-Class: demo.App\r\n\r\n",
            "demo/App.class": head + constants + tail,
        }
    )


def go() -> bytes:
    """A static ELF program for x86-64 that exits with status 0."""
    code = b"\x31\xff\xb8\x3c\x00\x00\x00\x0f\x05"
    load, size = 0x400000, 64 + 56 + len(code)
    ident = b"\x7fELF\x02\x01\x01" + bytes(9)
    header = ident + struct.pack(
        "<HHIQQQIHHHHHH", 2, 62, 1, load + 120, 64, 0, 0, 64, 56, 1, 0, 0, 0
    )
    segment = struct.pack("<IIQQQQQQ", 1, 5, 0, load, load, size, size, 0x1000)
    return zip_of({"main": header + segment + code}, frozenset({"main"}))


def custom() -> bytes:
    return zip_of(
        {
            "bootstrap": b"#!/bin/sh\nexec ./server --port 9000\n",
            "server": b"#!/bin/sh\necho listening\n",
            "README": b"The bootstrap file must keep its executable bit.\n",
        },
        frozenset({"bootstrap", "server"}),
    )


def php() -> bytes:
    return zip_of(
        {
            "index.php": b"<?php\nfunction handler($event, $context)"
            b" {\n    return 'hello';\n}\n"
        }
    )


INLINE_SOURCE = (
    b"# -*- coding:utf-8 -*-\nimport json\n\n\ndef handler(event, context):\n"
    b'    return {"statusCode": 200, "body": json.dumps(event)}\n'
)


@cache
def big() -> bytes:
    """Megabytes of real code in hundreds of files: pip's own wheel where Python has one."""
    bundled = Path(ensurepip.__file__).parent / "_bundled"
    shared = Path("/usr/share/python-wheels")
    for folder in (bundled, shared):
        for wheel in sorted(folder.glob("pip-*.whl")):
            return wheel.read_bytes()
    library = Path(sysconfig.get_path("stdlib"))
    modules = sorted(path for path in library.glob("*/*.py") if path.is_file())
    return zip_of(
        {str(path.relative_to(library)): path.read_bytes() for path in modules}
    )


def _utf8(text: str) -> bytes:
    return b"\x01" + struct.pack(">H", len(text)) + text.encode()
