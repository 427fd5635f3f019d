"""The listening server, and the emulator on it, as context managers."""

from __future__ import annotations

import socket
import sys
import threading
from http.server import ThreadingHTTPServer
from types import TracebackType
from typing import Self

from . import accounts
from .backend import Backend
from .clock import Clock
from .connection import Connection, Responder


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # A connection that a client keeps alive must not hold up the end.
    block_on_close = False
    request_queue_size = 128
    backend: Responder
    verbose: bool

    def server_bind(self) -> None:
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        super().server_bind()

    def handle_error(self, request: object, client_address: object) -> None:
        """Nobody needs to know of a client that went away; anything else is one line without data."""
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            print(f"emulator: {type(error).__name__} in a connection", file=sys.stderr)


class Listener:
    """Serves what its responder says at `url`, from `start` to `stop`, or in a `with` block."""

    def __init__(self, port: int, host: str, *, verbose: bool = False) -> None:
        self._server = _Server((host, port), Connection)
        self._server.verbose = verbose
        self.url = f"http://{host}:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}
        )

    def serve(self, responder: Responder) -> None:
        self._server.backend = responder

    def start(self) -> Self:
        self._thread.start()
        return self

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


class Emulator(Listener):
    """`with Emulator() as clouds:` serves at `clouds.url` until the block ends."""

    def __init__(
        self,
        port: int = 0,
        clock: float | None = None,
        *,
        host: str = "127.0.0.1",
        verbose: bool = False,
    ) -> None:
        super().__init__(port, host, verbose=verbose)
        self.backend = Backend(self.url, Clock(clock))
        self.serve(self.backend)

    @property
    def credentials(self) -> dict[str, object]:
        return accounts.as_json()
