"""Prints each request that arrives as a row of the vectors: of an official SDK, or of curl.

    python3 tests/vectors/capture.py --source "captured from huaweicloudsdkfunctiongraph==3.1.219"

Point the SDK at the address that it says, by plain http: as its proxy (`http_proxy`), so that the
host stays the cloud's, or as its endpoint. Rows go to standard output, or with `--into FILE` into
the `requests` of a file; what is to be looked at is said on standard error. Secrets are masked
unless the key is one of the vectors' own.
"""

from __future__ import annotations

import argparse
import json
import re
import signal
import sys
import threading
from pathlib import Path

from captured_row import captured
from captured_signature import dummy_keys, rows_of_vectors
from reference import Clock, Listener, Request, Response

LARGEST_BODY = 1 << 27


class Recorder(Listener):
    """Responds to everything with an empty object, and keeps the rows."""

    def __init__(
        self,
        port: int = 0,
        *,
        source: str = "captured from …",
        into: Path | None = None,
        show_secrets: bool = False,
    ) -> None:
        super().__init__(port, "127.0.0.1")
        self.clock = Clock()
        self._source = source
        self._into = into
        self._show_secrets = show_secrets
        self._keys = dummy_keys()
        self._ids = {row["id"] for row in rows_of_vectors()}
        self._lock = threading.Lock()
        self.serve(self)

    def largest_body(self, request: Request) -> int:
        return LARGEST_BODY

    def too_large(self, request: Request) -> Response:
        return Response.of_text("the body is too large\n", 413)

    def handle(self, request: Request) -> Response:
        with self._lock:
            self._record(request)
        content: dict[str, object] = {"RequestId": "captured"}
        return Response.of_json(
            {"Response": content} if request.header("x-tc-action") else content
        )

    def _record(self, request: Request) -> None:
        row = captured(
            request,
            row_id="",
            source=self._source,
            keys=self._keys,
            show_secrets=self._show_secrets,
        )
        row.value["id"] = self._fresh_id(row.value["client"]["name"], row.operation)
        if self._into is None:
            print(json.dumps(row.value, ensure_ascii=False, indent=2), flush=True)
        else:
            add(row.value, self._into)
        said = "; ".join(row.notes)
        print(
            f"{row.value['id']}: {request.method} {row.operation}: {said}",
            file=sys.stderr,
        )

    def _fresh_id(self, service: str | None, operation: str) -> str:
        words = re.sub(
            r"(?<=[a-z0-9])(?=[A-Z])", "-", f"{service or 'other'}-{operation}"
        )
        stem = re.sub(r"[^a-z0-9-]+", "", words.lower()).rstrip("-")
        number = 1
        while f"{stem}-captured-{number}" in self._ids:
            number += 1
        self._ids.add(f"{stem}-captured-{number}")
        return f"{stem}-captured-{number}"


def add(row: dict[str, object], file: Path) -> None:
    content = json.loads(file.read_text("utf-8"))
    content["requests"].append(row)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--port", type=int, default=8765, help="0 picks a free one")
    parser.add_argument(
        "--source", default="captured from …", help="package and version"
    )
    parser.add_argument(
        "--into", type=Path, metavar="FILE", help="a file of vectors that is there"
    )
    parser.add_argument(
        "--show-secrets", action="store_true", help="mask nothing, whatever the key is"
    )
    options = parser.parse_args()
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with Recorder(
        options.port,
        source=options.source,
        into=options.into,
        show_secrets=options.show_secrets,
    ) as recorder:
        print(f"capturing at {recorder.url}; Ctrl-C ends", file=sys.stderr, flush=True)
        ended.wait()


if __name__ == "__main__":
    main()
