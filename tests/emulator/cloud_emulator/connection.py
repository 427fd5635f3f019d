"""HTTP/1.1 on one connection: bodies, keep-alive, the proxy form, cross-origin rules."""

from __future__ import annotations

import re
import sys
import time
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Protocol, cast

from .clock import Clock
from .message import Request, Response

if TYPE_CHECKING:
    from .server import _Server

IDLE_SECONDS = 75
LARGEST_CHUNK_LINE = 1024
LARGEST_IGNORED_BODY = 1 << 27

_ABSOLUTE = re.compile(r"(https?)://([^/?#]+)([^#]*)", re.IGNORECASE)
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class BadRequest(Exception):
    pass


class TooLarge(Exception):
    pass


class Responder(Protocol):
    """What a connection asks for the response to a request."""

    clock: Clock

    def largest_body(self, request: Request) -> int: ...

    def too_large(self, request: Request) -> Response: ...

    def handle(self, request: Request) -> Response: ...


class Connection(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "cloud-emulator"
    sys_version = ""
    timeout = IDLE_SECONDS
    disable_nagle_algorithm = True

    def __getattr__(self, name: str) -> object:
        # Every method of HTTP, known or not, is served by the same code.
        if name.startswith("do_"):
            return self._response
        raise AttributeError(name)

    def _response(self) -> None:
        backend = cast("_Server", self.server).backend
        try:
            request = self._read_head()
            response = self._preliminary(request)
            if response is None:
                limit = backend.largest_body(request)
                response = backend.handle(self._with_body(request, limit))
        except BadRequest as problem:
            self.close_connection = True
            response = Response.of_text(f"{problem}\n", 400)
        except TooLarge:
            self.close_connection = True
            response = backend.too_large(request)
        except (ConnectionError, TimeoutError):
            self.close_connection = True
            return
        except Exception as error:  # noqa: BLE001 - a bug must not take the server down
            # The kind and the place, but not the text: it may quote a secret.
            self.close_connection = True
            place = error.__traceback__
            while place and place.tb_next:
                place = place.tb_next
            line = f"line {place.tb_lineno}" if place else "?"
            where = place.tb_frame.f_code.co_filename if place else "?"
            print(
                f"emulator: {type(error).__name__} at {where} {line}", file=sys.stderr
            )
            response = Response.of_text(
                "the emulator failed; see its standard error\n", 500
            )
        self._send(response)

    def _preliminary(self, request: Request) -> Response | None:
        if request.method == "CONNECT":
            self.close_connection = True
            return Response.of_text(
                "this proxy speaks plain http only: use an http:// address\n", 501
            )
        if request.method == "OPTIONS":
            return Response(204)
        return None

    def _read_head(self) -> Request:
        # Not self.path, in which the base class rewrites a leading "//".
        method, target = self.requestline.split()[:2]
        if not _TOKEN.fullmatch(method):
            raise BadRequest("the method is not a token")
        if self.headers.defects:
            raise BadRequest("a header line is malformed")
        fields = [
            (name, value.strip().encode("latin-1").decode("utf-8", "surrogateescape"))
            for name, value in self.headers.items()
        ]
        for name in ("host", "authorization", "content-length", "transfer-encoding"):
            if sum(field[0].lower() == name for field in fields) > 1:
                raise BadRequest(f"the header {name} is repeated")
        absolute = _ABSOLUTE.fullmatch(target)
        if absolute:
            # RFC 9112, 3.2.2: the authority of the target takes the place of Host.
            fields = [field for field in fields if field[0].lower() != "host"]
            fields.insert(0, ("Host", absolute[2]))
            target = absolute[3]
            target = target if target.startswith("/") else f"/{target}"
        elif method != "CONNECT" and not target.startswith(("/", "*")):
            raise BadRequest("the request target is neither a path nor an http address")
        return Request(
            method, target, tuple(fields), through_proxy=absolute is not None
        )

    def _with_body(self, request: Request, limit: int) -> Request:
        if "transfer-encoding" in request.headers:
            if request.header("transfer-encoding").lower() != "chunked":
                raise BadRequest("only the transfer encoding chunked is known")
            body = self._read_chunks(limit)
        else:
            body = self._read_counted(request, limit)
        return Request(
            request.method,
            request.target,
            request.fields,
            body,
            request.through_proxy,
        )

    def _read_counted(self, request: Request, limit: int) -> bytes:
        text = request.header("content-length") or "0"
        if not re.fullmatch(r"[0-9]{1,15}", text):
            raise BadRequest("Content-Length is not a number")
        length = int(text)
        if length > limit:
            # Reading it all lets the client get the response instead of a reset.
            if length <= LARGEST_IGNORED_BODY:
                self._skip(length)
            raise TooLarge
        body = self.rfile.read(length)
        if len(body) < length:
            raise ConnectionResetError
        return body

    def _read_chunks(self, limit: int) -> bytes:
        parts: list[bytes] = []
        total = 0
        while True:
            size_text = self.rfile.readline(LARGEST_CHUNK_LINE).partition(b";")[0]
            if not re.fullmatch(rb"[0-9A-Fa-f]{1,8}", size_text.strip()):
                raise BadRequest("a chunk has no valid size")
            size = int(size_text, 16)
            if size == 0:
                break
            total += size
            if total > limit:
                raise TooLarge
            parts.append(self.rfile.read(size))
            if self.rfile.read(2) != b"\r\n":
                raise BadRequest("a chunk does not end where its size says")
        while self.rfile.readline(LARGEST_CHUNK_LINE).strip():
            pass
        return b"".join(parts)

    def _skip(self, length: int) -> None:
        while length > 0:
            chunk = self.rfile.read(min(length, 1 << 16))
            if not chunk:
                return
            length -= len(chunk)

    def _send(self, response: Response) -> None:
        if response.delay_seconds:
            time.sleep(response.delay_seconds)
        if response.break_after == 0:
            self.close_connection = True
            return
        head = self._head(response)
        body = response.body[: response.break_after]
        if response.break_after is not None:
            self.close_connection = True
        # One write: a head and a body apart would wait for each other's acknowledgment.
        self.wfile.write(head if self.command == "HEAD" else head + body)
        if cast("_Server", self.server).verbose:
            path = self.path.partition("?")[0]
            print(f"{self.command} {path} {response.status}", file=sys.stderr)

    def _head(self, response: Response) -> bytes:
        backend = cast("_Server", self.server).backend
        fields = [
            ("Date", backend.clock.http_date()),
            ("Server", self.server_version),
            *response.headers,
            *self._cross_origin(response),
        ]
        if response.status != 204:
            fields.append(("Content-Length", str(len(response.body))))
        if self.close_connection or response.break_after is not None:
            fields.append(("Connection", "close"))
        reason = self.responses.get(response.status, ("",))[0]
        lines = [f"HTTP/1.1 {response.status} {reason}"]
        lines += [f"{name}: {value}" for name, value in fields]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape")

    def _cross_origin(self, response: Response) -> list[tuple[str, str]]:
        """Browsers may read everything; Authorization is allowed only when named."""
        names = sorted(
            {"Date", "Content-Length", *(name for name, _ in response.headers)}
        )
        asked = self.headers.get("Access-Control-Request-Headers", "*")
        return [
            ("Access-Control-Allow-Origin", "*"),
            ("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS"),
            ("Access-Control-Allow-Headers", re.sub(r"[^A-Za-z0-9_ ,*-]", "", asked)),
            ("Access-Control-Allow-Private-Network", "true"),
            ("Access-Control-Expose-Headers", ", ".join(names)),
            ("Access-Control-Max-Age", "600"),
        ]

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        """What the base class cannot parse; its own page would repeat the request."""
        self.close_connection = True
        reason = self.responses.get(code, ("",))[0]
        self.wfile.write(
            f"HTTP/1.1 {int(code)} {reason}\r\n"
            "Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
        )

    def log_message(self, format: str, *args: object) -> None:
        """Silent: what the base class logs holds query strings."""
