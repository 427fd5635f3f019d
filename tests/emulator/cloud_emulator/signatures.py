"""What the reference signers share: keys, failures, and careful comparison.

A signer knows only its scheme. It responses None for a request that it accepts and a
`Failure` otherwise; the cloud that asked turns the reason into its own status and code.
"""

from __future__ import annotations

import hashlib
import hmac
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


@dataclass(frozen=True)
class Key:
    """An access key; temporary ones carry a session token."""

    id: str
    secret: str
    token: str | None = None


KeyRing = Mapping[str, Key]


class Reason(Enum):
    MISSING_HEADER = auto()
    MALFORMED = auto()
    UNKNOWN_KEY = auto()
    BAD_TOKEN = auto()
    CLOCK_SKEW = auto()
    REPLAYED = auto()
    BODY_HASH = auto()
    UNSIGNED_HEADER = auto()
    MISMATCH = auto()
    EXPIRED = auto()


@dataclass(frozen=True)
class Failure:
    reason: Reason
    message: str
    expected: str = ""
    """The text that should have been signed, for the request journal only."""


def same(left: str, right: str) -> bool:
    """Compare without telling by the time taken where two texts differ."""
    return hmac.compare_digest(as_bytes(left), as_bytes(right))


def as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def sha256_hex(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def hmac_sha256(key: bytes, text: str) -> bytes:
    return hmac.new(key, as_bytes(text), hashlib.sha256).digest()


def check_token(key: Key, token: str, header: str) -> Failure | None:
    """A temporary key needs its own token, and a long-term key must come without one."""
    if same(token, key.token or ""):
        return None
    problem = "does not belong to the access key" if token else "is missing"
    return Failure(Reason.BAD_TOKEN, f"the header {header} {problem}")


def check_clock(stamp: int, now: float, window: int, header: str) -> Failure | None:
    if abs(now - stamp) <= window:
        return None
    return Failure(
        Reason.CLOCK_SKEW,
        f"the time in {header} differs from the server's by more than {window // 60} minutes",
    )


class NonceMemory:
    """Nonces seen so far, so that a request cannot be sent twice."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()
        self._lock = threading.Lock()

    def is_fresh(self, key_id: str, nonce: str) -> bool:
        with self._lock:
            if (key_id, nonce) in self._seen:
                return False
            self._seen.add((key_id, nonce))
            return True

    def forget(self) -> None:
        with self._lock:
            self._seen.clear()
