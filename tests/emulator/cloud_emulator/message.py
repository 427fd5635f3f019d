"""Requests and responses as values, apart from the sockets that carry them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import parse_qsl, unquote

Json = object


@dataclass(frozen=True)
class Request:
    """One HTTP request, its target in origin form and its header values as UTF-8 text.

    Bytes of a header that are not UTF-8 are kept as surrogate escapes, so that a
    signature over them can still be recomputed.
    """

    method: str
    target: str
    fields: tuple[tuple[str, str], ...]
    body: bytes = b""
    through_proxy: bool = False

    @cached_property
    def headers(self) -> Mapping[str, str]:
        """Lower-case names; a repeated header is one comma-separated value."""
        merged: dict[str, str] = {}
        for name, value in self.fields:
            key = name.lower()
            merged[key] = f"{merged[key]},{value}" if key in merged else value
        return merged

    def header(self, name: str) -> str:
        return self.headers.get(name.lower(), "")

    @property
    def path(self) -> str:
        """The path exactly as sent."""
        return self.target.partition("?")[0]

    @property
    def raw_query(self) -> str:
        return self.target.partition("?")[2]

    @property
    def decoded_path(self) -> str:
        return unquote(self.path, errors="surrogateescape")

    @cached_property
    def query_pairs(self) -> list[tuple[str, str]]:
        return parse_qsl(
            self.raw_query, keep_blank_values=True, errors="surrogateescape"
        )

    def query(self, name: str) -> str | None:
        return next((value for key, value in self.query_pairs if key == name), None)

    @property
    def host_name(self) -> str:
        """The name in the Host header, without a port."""
        return self.header("host").rpartition("@")[2].split(":", 1)[0].lower()


@dataclass
class Response:
    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""
    delay_seconds: float = 0.0
    break_after: int | None = None
    """Send only so many bytes of the announced body, then drop the connection."""

    @classmethod
    def of_json(
        cls, value: Json, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> Response:
        body = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        fields = [("Content-Type", "application/json"), *(headers or {}).items()]
        return cls(status, fields, body.encode("utf-8", "surrogateescape"))

    @classmethod
    def of_text(
        cls, text: str, status: int, content_type: str = "text/plain"
    ) -> Response:
        return cls(
            status, [("Content-Type", f"{content_type}; charset=utf-8")], text.encode()
        )


class ApiError(Exception):
    """What an operation rejects with; each cloud writes it in its own body shape."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message


def json_object(body: bytes) -> dict[str, object] | None:
    """The body as a JSON object, or None where it is anything else."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
