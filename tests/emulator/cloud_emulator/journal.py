"""The requests as they arrived, for tests that compare one client with another."""

from __future__ import annotations

import threading
from collections import deque

from .message import Request, json_object
from .signatures import sha256_hex

LIMIT = 1000
LARGEST_PARSED_BODY = 1 << 20


class Journal:
    def __init__(self) -> None:
        self._entries: deque[dict[str, object]] = deque(maxlen=LIMIT)
        self._lock = threading.Lock()

    def record(self, request: Request, cloud: str | None) -> dict[str, object]:
        small = len(request.body) <= LARGEST_PARSED_BODY
        entry: dict[str, object] = {
            "cloud": cloud,
            "operation": None,
            "method": request.method,
            "target": request.target,
            "path": request.path,
            "query": [list(pair) for pair in request.query_pairs],
            "headers": [[name.lower(), value] for name, value in request.fields],
            "through_proxy": request.through_proxy,
            "body_length": len(request.body),
            "body_sha256": sha256_hex(request.body),
            "json": json_object(request.body) if small else None,
            "status": None,
            "error": None,
            "request_id": None,
            "expected_to_sign": None,
        }
        with self._lock:
            self._entries.append(entry)
        return entry

    def entries(self) -> list[dict[str, object]]:
        with self._lock:
            return [dict(entry) for entry in self._entries]

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()
