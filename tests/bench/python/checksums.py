"""Checksums of bytes in memory, and of bytes that arrive in chunks."""

from __future__ import annotations

import hashlib
import random

import clients
import crcmod
import faaswire as fw
import fastcrc
from contest import contest

# CRC-64/XZ as Alibaba's OSS SDK makes it.
_crcmod = crcmod.mkCrcFun(0x142F0E1EBA9EA3693, initCrc=0, xorOut=0xFFFFFFFFFFFFFFFF)

CHUNK = 64 << 10
CHUNKS = 64


def run() -> None:
    data = random.Random(1).randbytes(1 << 20) * 256
    chunk = data[:CHUNK]
    _crc64("CRC-64/XZ, 64 KiB", "fastcrc", 0.95, chunk)
    _crc64("CRC-64/XZ, 256 MiB", "fastcrc", 0.95, data)
    contest(
        f"CRC-64/XZ, {CHUNKS} chunks of 64 KiB",
        "fastcrc",
        0.95,
        lambda: _joined([chunk] * CHUNKS),
        lambda: _continued([chunk] * CHUNKS),
    )
    _crc64("CRC-64/XZ, 64 KiB", "crcmod-plus", 50, chunk)
    _crc64("CRC-64/XZ, 256 MiB", "crcmod-plus", 50, data)
    for algorithm in ("sha256", "sha512"):
        _sha(algorithm, chunk)


def _crc64(what: str, peer: str, goal: float, data: bytes) -> None:
    theirs = _crcmod if peer == "crcmod-plus" else fastcrc.crc64.xz
    contest(what, peer, goal, lambda: of("crc64", data), lambda: str(theirs(data)))


def _joined(chunks: list[bytes]) -> str:
    checksum = fw.Crc64()
    for chunk in chunks:
        checksum.update(chunk)
    return checksum.checksum.value


def _continued(chunks: list[bytes]) -> str:
    checksum = 0
    for chunk in chunks:
        checksum = fastcrc.crc64.xz(chunk, checksum)
    return str(checksum)


def _sha(algorithm: str, chunk: bytes) -> None:
    name = algorithm.upper().replace("SHA", "SHA-")
    contest(
        f"{name}, 64 KiB",
        "hashlib",
        1.0,
        lambda: of(algorithm, chunk),
        lambda: hashlib.new(algorithm, chunk).hexdigest(),
    )
    contest(
        f"{name}, {CHUNKS} chunks of 64 KiB",
        "hashlib",
        1.0,
        lambda: verified(algorithm, [chunk] * CHUNKS),
        lambda: _hashed(algorithm, [chunk] * CHUNKS),
    )


def of(algorithm: str, data: bytes) -> str:
    return fw.Checksum.of(algorithm, data).value


def verified(algorithm: str, chunks: list[bytes]) -> str:
    """The checksum that a verifier computes; the package it is of reports another."""
    verifier = clients.package(algorithm).verifier()
    for chunk in chunks:
        verifier.update(chunk)
    return verifier.finish().actual


def _hashed(algorithm: str, chunks: list[bytes]) -> str:
    checksum = hashlib.new(algorithm)
    for chunk in chunks:
        checksum.update(chunk)
    return checksum.hexdigest()
