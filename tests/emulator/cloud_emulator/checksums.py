"""CRC-64/XZ, written from its parameters: polynomial 0x42F0E1EBA9EA3693, reflected."""

from __future__ import annotations

from typing import Final

_MASK: Final = (1 << 64) - 1
_REFLECTED_POLYNOMIAL: Final = 0xC96C5795D7870F42


def _table() -> tuple[int, ...]:
    rows = []
    for value in range(256):
        for _ in range(8):
            value = (value >> 1) ^ (_REFLECTED_POLYNOMIAL if value & 1 else 0)
        rows.append(value)
    return tuple(rows)


_TABLE: Final = _table()


def crc64_xz(data: bytes) -> int:
    table, value = _TABLE, _MASK
    for byte in data:
        value = table[(value ^ byte) & 0xFF] ^ (value >> 8)
    return value ^ _MASK
