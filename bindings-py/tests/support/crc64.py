"""CRC-64/XZ by the definition, and of data that is repeated, by matrices over GF(2)."""

from __future__ import annotations

POLYNOMIAL = 0xC96C5795D7870F42
ONES = (1 << 64) - 1

# What a register of eight bits becomes when a byte of zeros follows.
TABLE = []
for _byte in range(256):
    _register = _byte
    for _ in range(8):
        _register = (_register >> 1) ^ (POLYNOMIAL if _register & 1 else 0)
    TABLE.append(_register)


def crc64(data: bytes) -> int:
    register = ONES
    for byte in data:
        register = (register >> 8) ^ TABLE[(register ^ byte) & 0xFF]
    return register ^ ONES


def times(matrix: list[int], vector: int) -> int:
    product = 0
    for column in matrix:
        if vector & 1:
            product ^= column
        vector >>= 1
    return product


def repeated(data: bytes, doublings: int) -> int:
    """Of the data, repeated two to the power of `doublings` times."""
    # The matrix moves a checksum past as many zero bytes as it has seen.
    matrix = [(bit >> 8) ^ TABLE[bit & 0xFF] for bit in (1 << i for i in range(64))]
    past = [1 << i for i in range(64)]
    length = len(data)
    while length:
        if length & 1:
            past = [times(matrix, column) for column in past]
        matrix = [times(matrix, column) for column in matrix]
        length >>= 1
    crc = crc64(data)
    for _ in range(doublings):
        crc ^= times(past, crc)
        past = [times(past, column) for column in past]
    return crc
