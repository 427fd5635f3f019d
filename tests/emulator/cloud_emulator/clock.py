"""The emulator's own time, which a test can stop and shift."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import formatdate


class Clock:
    def __init__(self, frozen_at: float | None = None) -> None:
        self.frozen_at = frozen_at
        self.offset = 0.0

    def now(self) -> float:
        start = time.time() if self.frozen_at is None else self.frozen_at
        return start + self.offset

    def http_date(self) -> str:
        return formatdate(self.now(), usegmt=True)

    def utc(self, layout: str) -> str:
        return datetime.fromtimestamp(self.now(), UTC).strftime(layout)


def parse_http_date(text: str) -> int | None:
    """RFC 1123 in its one 29-character form; anything looser is rejected."""
    try:
        moment = datetime.strptime(text, "%a, %d %b %Y %H:%M:%S GMT")
    except ValueError:
        return None
    stamp = int(moment.replace(tzinfo=UTC).timestamp())
    return stamp if formatdate(stamp, usegmt=True) == text else None


def parse_utc(text: str, layout: str) -> int | None:
    """A UTC time in exactly `layout`."""
    try:
        moment = datetime.strptime(text, layout)
    except ValueError:
        return None
    if moment.strftime(layout) != text:
        return None
    return int(moment.replace(tzinfo=UTC).timestamp())
