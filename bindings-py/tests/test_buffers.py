"""Every kind of buffer, in one chunk or many, from many threads."""

from __future__ import annotations

import array
import hashlib
import mmap
import tempfile
import threading
from collections.abc import Callable
from typing import Any

import faaswire as fw
import numpy as np
import pytest
from support.samples import calls, response

SIZES = [0, 1, 65_535, 65_536, 1 << 20, (1 << 20) + 1, (5 << 20) + 3]


def data(size: int) -> bytes:
    return (bytes(range(256)) * (size // 256 + 1))[:size]


def mapped(content: bytes) -> mmap.mmap:
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


KINDS: dict[str, Callable[[bytes], Any]] = {
    "bytes": bytes,
    "subclass": lambda content: type("Mine", (bytes,), {})(content),
    "bytearray": bytearray,
    "memoryview": memoryview,
    "writable view": lambda content: memoryview(bytearray(content)),
    "view of a view": lambda content: memoryview(b"_" + content + b"_")[1:-1],
    "array": lambda content: array.array("B", content),
    "numpy": lambda content: np.frombuffer(content, dtype=np.uint8),
    "numpy signed": lambda content: np.frombuffer(content, dtype=np.int8),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", SIZES)
def test_all_buffers_hash_alike(kind: str, size: int) -> None:
    content = data(size)
    digests = fw.Digests.of(KINDS[kind](content))
    assert digests.sha256 == hashlib.sha256(content).hexdigest()
    assert digests.sha512 == hashlib.sha512(content).hexdigest()
    assert digests == fw.Digests.of(content)
    assert digests.size == size


def test_wider_and_strided_buffers() -> None:
    content = data(3 << 20)
    words: Any = np.frombuffer(content, dtype=np.uint32)
    assert fw.Digests.of(words) == fw.Digests.of(content)
    assert fw.Digests.of(mapped(content)) == fw.Digests.of(content)
    strided: Any = np.frombuffer(content, dtype=np.uint8)[::3]
    assert fw.Digests.of(strided) == fw.Digests.of(content[::3])
    assert fw.Digests.of(memoryview(content)[::-1]) == fw.Digests.of(content[::-1])
    grid: Any = np.frombuffer(content, dtype=np.uint16).reshape(3, -1)
    assert fw.Digests.of(grid) == fw.Digests.of(content)
    turned: Any = np.asfortranarray(grid)
    assert fw.Digests.of(turned) == fw.Digests.of(content)


def test_a_hasher_can_be_asked_in_between() -> None:
    hasher = fw.Hasher()
    assert hasher.finish() == fw.Digests.of(b"")
    hasher.update(b"12345")
    assert hasher.finish() == fw.Digests.of(b"12345")
    hasher.update(memoryview(b"6789"))
    # The check value of CRC-64/XZ in the catalogue of parametrised CRC algorithms.
    assert hasher.finish().crc64 == "11051210869376104954"


@pytest.mark.parametrize("kind", KINDS)
def test_a_verifier_takes_any_buffer_and_finishes_once(kind: str) -> None:
    package = calls()["fc2016"].parse(200, {}, response("fc2016")).package()
    verifier = package.verifier()
    for chunk in (b"123", b"", b"456789"):
        verifier.update(KINDS[kind](chunk))
    assert verifier.finish()
    for again in (verifier.finish, lambda: verifier.update(b"x")):
        with pytest.raises(fw.EncodeError, match="finished already") as caught:
            again()
        assert caught.value.field == "verifier"


@pytest.mark.parametrize("kind", KINDS)
def test_bodies_are_taken_from_any_buffer(kind: str) -> None:
    for name, call in calls().items():
        body = response(name)
        assert call.parse(200, {}, KINDS[kind](body)) == call.parse(200, {}, body)


@pytest.mark.parametrize("wrong", ["text", 5, None, ["x"], object(), [b"x"]])
def test_what_is_no_buffer(wrong: Any) -> None:
    package = calls()["fc2016"].parse(200, {}, response("fc2016")).package()
    takers = (
        fw.Hasher().update,
        fw.Digests.of,
        package.verify,
        package.verifier().update,
    )
    for take in takers:
        with pytest.raises(fw.EncodeError) as caught:
            take(wrong)
        assert caught.value.field == "data"


def test_a_closed_map_is_an_error() -> None:
    closed = mapped(b"x")
    closed.close()
    with pytest.raises((fw.EncodeError, ValueError)):
        fw.Hasher().update(closed)


def test_other_threads_run_while_data_is_hashed() -> None:
    big = bytes(256 << 20)
    seen: list[None] = []
    done = threading.Event()

    def count() -> None:
        while not done.is_set():
            seen.append(None)
            done.wait(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    before = len(seen)
    fw.Digests.of(big)
    during = len(seen) - before
    done.set()
    counter.join()
    assert during > 10


def test_objects_are_shared_between_threads() -> None:
    chunk = data(100_000)
    hasher = fw.Hasher()
    package = calls()["fc2016"].parse(200, {}, response("fc2016")).package()
    verifier = package.verifier()
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(50):
                hasher.update(chunk)
                verifier.update(bytearray(chunk))
                calls()["scf"].request()
        except BaseException as error:  # noqa: BLE001 - reported by the main thread
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    # All chunks are equal, so their order does not matter.
    assert hasher.finish() == fw.Digests.of(chunk * 200)
    assert verifier.finish().status == "mismatch"
