"""The source inside a ZIP: what is called a match is what other readers unpack, and nothing else."""

import hashlib
import io
import json
import random
import shutil
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import faaswire as fw
import pytest
from support.samples import services

SOURCE = b"def handler(event, context):\n    return 'hello'\n"
EVIL = b"def handler(event, context):\n    return 'pwned'\n"
UNZIP = shutil.which("unzip")


def package_of(source: bytes) -> fw.CodePackage:
    """A package of which the cloud says that its code is this."""
    call = services()["fg"].show_function_code(
        function_urn="urn:fss:cn-north-4:p:function:default:f"
    )
    body = {"func_urn": "urn", "digest": hashlib.sha512(source).hexdigest()}
    package: fw.CodePackage = call.parse(200, {}, json.dumps(body).encode()).package()
    return package


def is_inner(zipped: bytes) -> bool:
    verdict = package_of(SOURCE).verify(zipped)
    return isinstance(verdict, fw.Match) and verdict.matched_by == "inner_source"


def local_header(name: bytes, data: bytes, extra: bytes = b"") -> bytes:
    fixed = struct.pack(
        "<4s5H3L2H",
        b"PK\x03\x04",
        20,
        0,
        0,
        0,
        0x21,
        zlib.crc32(data),
        len(data),
        len(data),
        len(name),
        len(extra),
    )
    return fixed + name + extra + data


def entry(name: bytes, data: bytes, offset: int, comment: bytes = b"") -> bytes:
    fixed = struct.pack(
        "<4s6H3L5H2L",
        b"PK\x01\x02",
        20,
        20,
        0,
        0,
        0,
        0x21,
        zlib.crc32(data),
        len(data),
        len(data),
        len(name),
        0,
        len(comment),
        0,
        0,
        0,
        offset,
    )
    return fixed + name + comment


def end(size: int, offset: int) -> bytes:
    return struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, size, offset, 0)


def second_archive_in_records_of_large_ones() -> bytes:
    """The comment of the one entry holds another directory, an end record for large archives and
    its locator, just before the end record; the other file lies in the extra field."""
    name = b"index.py"
    hidden = local_header(name, EVIL)
    local = local_header(name, SOURCE, struct.pack("<2H", 0x9999, len(hidden)) + hidden)
    other = entry(name, EVIL, 30 + len(name) + 4)
    place = len(local) + 46 + len(name)
    record = struct.pack(
        "<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, len(other), place
    )
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, place + len(other), 1)
    directory = entry(name, SOURCE, 0, other + record + locator)
    return local + directory + end(len(directory), len(local))


def test_a_second_archive_in_records_of_large_ones_is_no_inner_source() -> None:
    zipped = second_archive_in_records_of_large_ones()
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        # Newer versions may reject it; those that read it read the other file.
        assert archive.read("index.py") == EVIL
    assert not is_inner(zipped)


def by_zipfile(
    compression: int,
    *,
    name: str = "index.py",
    folder: str = "",
    streamed: bool = False,
) -> bytes:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    buffer = Pipe() if streamed else io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        if folder:
            archive.mkdir(folder)
        archive.writestr(name, SOURCE)
    return buffer.getvalue()


def healthy() -> list[bytes]:
    stored, deflated = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
    return [
        by_zipfile(stored),
        by_zipfile(deflated),
        by_zipfile(deflated, streamed=True),
        by_zipfile(stored, name="索引.py"),
        by_zipfile(deflated, folder="src", name="src/index.py"),
        local_header(b"index.py", SOURCE)
        + entry(b"index.py", SOURCE, 0)
        + end(54, 38 + len(SOURCE)),
    ]


def test_healthy_archives_have_one() -> None:
    for zipped in healthy():
        verdict = package_of(SOURCE).verify(zipped)
        assert isinstance(verdict, fw.Match), verdict
        assert verdict.matched_by == "inner_source"
        with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
            assert verdict.member in archive.namelist()
        assert f'"{verdict.member}"' in str(verdict)


# What readers look for, and numbers at the edge.
CHUNKS = [
    b"PK\x01\x02",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x06\x06",
    b"PK\x06\x07",
    b"PK\x07\x08",
    b"\0",
    b"\xff\xff\xff\xff",
    b"\x01\x00\x08\x00",
    b"up\x09\x00\x01",
    b"../",
    b"/",
]


def mutated(zipped: bytes, chance: random.Random) -> bytes:
    data = bytearray(zipped)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data))
        chunk = chance.choice(CHUNKS)
        match chance.randrange(5):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                data[at] = chance.choice([0, 1, 8, 0x10, 0x7F, 0xFF])
            case 2:
                data[at : at + len(chunk)] = chunk
            case 3:
                data[at:at] = chunk
            case _:
                del data[at : at + chance.randint(1, 4)]
    return bytes(data)


def read_by_zipfile(zipped: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        for member in archive.infolist():
            if not member.is_dir():
                yield archive.read(member)


@pytest.mark.parametrize("seed", range(4))
def test_a_match_is_what_zipfile_unpacks(seed: int) -> None:
    chance = random.Random(seed)
    matches = 0
    for zipped in healthy():
        for _ in range(800):
            changed = mutated(zipped, chance)
            if is_inner(changed):
                matches += 1
                assert list(read_by_zipfile(changed)) == [SOURCE], changed
    assert matches, "some changes make no difference"


@pytest.mark.skipif(
    UNZIP is None, reason="unzip is not installed; make test installs it"
)
def test_a_match_is_what_unzip_unpacks(tmp_path: Path) -> None:
    assert UNZIP
    chance = random.Random(0)
    cases = healthy()
    for zipped in healthy():
        changes = (mutated(zipped, chance) for _ in range(400))
        cases += [changed for changed in changes if is_inner(changed)][:6]
    assert len(cases) > 12
    for number, zipped in enumerate(cases):
        path, folder = tmp_path / f"{number}.zip", tmp_path / str(number)
        path.write_bytes(zipped)
        command = [UNZIP, "-qq", "-o", str(path), "-d", str(folder)]
        done = subprocess.run(command, check=False, capture_output=True)
        assert done.returncode == 0, done.stderr
        files = [file for file in folder.rglob("*") if not file.is_dir()]
        assert [file.read_bytes() for file in files] == [SOURCE]
