"""Every engine gives the same checksums; parts join; a lazy engine stays unloaded until it pays."""

from __future__ import annotations

import hashlib
import itertools
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import faaswire as fw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.crc64 import crc64, repeated
from support.packages import package_with
from support.samples import calls, field_of, response

ALGORITHMS: tuple[Literal["crc64", "md5", "sha256", "sha512"], ...] = (
    "crc64",
    "md5",
    "sha256",
    "sha512",
)
# Below and above the sizes at which another engine takes over and threads are let run.
SIZES = [0, 1, 63, 64, 65, 127, 128, 4095, 4096, 65_535, 65_536, (1 << 20) + 1, 9 << 20]


def oracle(algorithm: str, data: bytes) -> str:
    if algorithm == "crc64":
        return str(crc64(data))
    return hashlib.new(algorithm, data).hexdigest()


def data_of(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


def joined(*chunks: bytes) -> fw.Crc64:
    parts = []
    for chunk in chunks:
        parts.append(fw.Crc64())
        parts[-1].update(chunk)
    return fw.Crc64.join(parts)


@pytest.mark.parametrize("size", SIZES)
def test_every_checksum_is_that_of_an_oracle(size: int) -> None:
    data = data_of(size)
    digests = fw.Digests.of(data)
    for algorithm in ALGORITHMS:
        if algorithm == "crc64" and size > 2 << 20:
            continue
        expected = oracle(algorithm, data)
        alone = fw.Checksum.of(algorithm, data)
        assert (alone.algorithm, alone.value) == (algorithm, expected)
        assert getattr(digests, algorithm) == expected


@given(st.lists(st.binary(max_size=300)), st.integers(0, 2))
def test_chunks_make_no_difference(chunks: list[bytes], longer: int) -> None:
    # The first chunk chooses the engine.
    chunks.insert(0, b"-" * (4096 * longer))
    whole = b"".join(chunks)
    hasher = fw.Hasher()
    for chunk in chunks:
        hasher.update(chunk)
    assert hasher.finish() == fw.Digests.of(whole)
    assert hasher.finish().md5 == hashlib.md5(whole).hexdigest()
    assert hasher.finish().sha512 == hashlib.sha512(whole).hexdigest()


@given(st.lists(st.binary(max_size=100)))
def test_parts_join_to_the_whole(parts: list[bytes]) -> None:
    whole = joined(*parts)
    assert whole.checksum == fw.Checksum(
        algorithm="crc64", value=str(crc64(b"".join(parts)))
    )
    assert whole.size == sum(map(len, parts))


def test_parts_join_at_every_split() -> None:
    data = data_of(200)
    expected = str(crc64(data))
    for at in range(len(data) + 1):
        assert joined(data[:at], data[at:]).checksum.value == expected
    assert joined().checksum.value == "0"
    assert str(crc64(b"123456789")) == "11051210869376104954"


def test_wrong_parts_and_algorithms_are_named() -> None:
    package = calls()["fc2016"].parse(200, {}, response("fc2016")).package()
    good = fw.Crc64()
    for take in (fw.Crc64.join, package.verify_parts):
        assert field_of(take, 5) == "parts"
        assert field_of(take, [good, "x"]) == "parts[1]"
        assert field_of(take, good) == "parts"

        def broken() -> Iterator[fw.Crc64]:
            yield good
            raise RuntimeError("own")

        with pytest.raises(RuntimeError, match="own"):
            take(broken())
    checksum_of: Any = fw.Checksum.of
    for name in ("sha1", "SHA256", "", 5, None):
        assert field_of(checksum_of, name, b"x") == "algorithm"
    for data in ("text", None, 5):
        assert field_of(checksum_of, "sha512", data) == "data"
    for size in (-1, 1.5, "9", None, 1 << 64):
        assert field_of(package.size_differs, size) == "size"


def test_hashlib_is_loaded_only_for_data_that_pays() -> None:
    program = """
import sys
import faaswire as fw
assert "hashlib" not in sys.modules
hasher = fw.Hasher()
hasher.update(bytes(1 << 20))
small = fw.Digests.of(bytes(1 << 20))
assert "hashlib" not in sys.modules
fw.Checksum.of("sha256", bytes(16 << 20))
assert "hashlib" not in sys.modules
fw.Checksum.of("sha512", bytes(16 << 20))
assert "hashlib" in sys.modules
assert hasher.finish() == small == fw.Digests.of(bytes(1 << 20))
"""
    path = str(Path(fw.__file__).parents[1])
    program = f"import sys; sys.path.insert(0, {path!r}); {program}"
    subprocess.run([sys.executable, "-I", "-S", "-c", program], check=True)


def test_a_hashlib_that_rejects_md5_is_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = data_of(100_000)
    expected = hashlib.md5(data).hexdigest()
    asked = []

    def reject(name: str, **options: Any) -> None:
        asked.append((name, options))
        raise ValueError("disabled for FIPS")

    monkeypatch.setattr(hashlib, "new", reject)
    assert fw.Checksum.of("md5", data).value == expected
    assert asked == [("md5", {"usedforsecurity": False})]


def test_other_failures_of_hashlib_pass_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(name: str, **options: Any) -> None:
        raise MemoryError("own")

    monkeypatch.setattr(hashlib, "new", fail)
    with pytest.raises(MemoryError, match="own"):
        fw.Digests.of(bytes(100_000))


def test_asking_again_from_within_is_an_error_and_no_deadlock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hasher = fw.Hasher()
    seen = []

    def again(name: str, **options: Any) -> Any:
        seen.append(field_of(hasher.finish))
        return getattr(hashlib, name)(**options)

    monkeypatch.setattr(hashlib, "new", again)
    hasher.update(bytes(100_000))
    assert seen == ["hasher", "hasher"]
    monkeypatch.undo()
    assert hasher.finish() == fw.Digests.of(bytes(100_000))


class Progress:
    """Takes note of how far a file is."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []

    def __call__(self, done: int, total: int) -> None:
        self.seen.append((done, total))


def test_files(tmp_path: Path) -> None:
    data = data_of((9 << 20) + 5)
    path = tmp_path / "dist.zip"
    path.write_bytes(data)
    expected = fw.Digests.of(data)
    package = package_with("sha512", expected.sha512, len(data))
    for spelling in (path, str(path), os.fsencode(path)):
        progress = Progress()
        assert fw.Digests.of_file(spelling, progress=progress) == expected
        dones = [done for done, _ in progress.seen]
        assert (dones[0], dones[-1]) == (0, len(data))
        assert all(before < after for before, after in itertools.pairwise(dones))
        assert {total for _, total in progress.seen} == {len(data)}
        verdict = package.verify_file(spelling)
        assert (verdict.status, verdict.size_differs) == ("match", False)
    path.write_bytes(data[:-1])
    cut = package.verify_file(path)
    assert isinstance(cut, fw.Mismatch)
    assert cut.size_differs
    assert "cut" in cut.explanation


def test_empty_files(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.touch()
    progress = Progress()
    digests = fw.Digests.of_file(path, progress=progress)
    assert digests == fw.Digests.of(b"")
    assert progress.seen == [(0, 0)]


def test_unreadable_files_and_callers_that_break(tmp_path: Path) -> None:
    package = package_with("crc64", "0")
    of_file: Any = fw.Digests.of_file
    for read in (of_file, package.verify_file):
        missing = tmp_path / "missing.zip"
        with pytest.raises(FileNotFoundError, match=r"missing\.zip"):
            read(missing)
        with pytest.raises(IsADirectoryError, match=tmp_path.name):
            read(tmp_path)
        assert field_of(read, 5) == "path"
        assert field_of(read, None) == "path"
        path = tmp_path / "there"
        path.write_bytes(b"x")
        assert field_of(read, path, progress=5) == "progress"

        def stop(done: int, total: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            read(path, progress=stop)


MEMORY = """
import resource, sys
import faaswire as fw
sys.path.insert(0, {tests!r})
from support.packages import package_with
verifier = package_with({algorithm!r}, {value!r}).verifier()
chunk = bytes(range(256)) * 4096
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for _ in range(1024):
    verifier.update(chunk)
verdict = verifier.finish()
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(verdict.status, verdict.actual_size, after - before)
"""


@pytest.mark.parametrize("algorithm", ["crc64", "sha256", "sha512"])
def test_a_gigabyte_needs_no_memory(algorithm: str) -> None:
    chunk = bytes(range(256)) * 4096
    if algorithm == "crc64":
        value = str(repeated(chunk, 10))
    else:
        hash_ = hashlib.new(algorithm)
        for _ in range(1024):
            hash_.update(chunk)
        value = hash_.hexdigest()
    tests = str(Path(__file__).parent)
    program = MEMORY.format(tests=tests, algorithm=algorithm, value=value)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    status, size, grown_kib = done.stdout.split()
    assert (status, int(size)) == ("match", 1 << 30)
    # Linux counts in KiB.
    assert int(grown_kib) < 64 << 10
