"""What the HTTP clients make of a request: nothing else than what was signed."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import faaswire as fw
import pytest
import requests
from support.http_clients import CLIENTS
from support.samples import AT, URN

SERVICES: dict[str, Any] = {
    "fc2016": lambda endpoint: fw.alibaba.FunctionCompute2016(
        account_id="1",
        region="cn-shanghai",
        endpoint=endpoint,
        credentials=fw.alibaba.Credentials(
            access_key_id="key-id", access_key_secret="key-secret", security_token="t"
        ),
    ),
    "fg": lambda endpoint: fw.huawei.FunctionGraph(
        region="cn-north-4",
        project_id="project",
        endpoint=endpoint,
        credentials=fw.huawei.Credentials(access_key="key", secret_key="secret"),
    ),
}
CALLS: dict[str, Any] = {
    "GET": lambda fc, fg: fc.list_services(),
    "GET with a type": lambda fc, fg: fg.show_function_code(function_urn=URN),
    "DELETE": lambda fc, fg: fc.delete_service(service_name="demo"),
    "POST": lambda fc, fg: fc.create_service(service_name="demo"),
    "POST of nothing": lambda fc, fg: fc.invoke_function(
        service_name="demo", function_name="hello", payload=b""
    ),
}
EVERY_CLIENT = pytest.mark.parametrize("client", CLIENTS)


@contextlib.contextmanager
def server() -> Iterator[tuple[str, list[Any]]]:
    """Notes what arrives; what is sent to `/r` is asked to go on at `/elsewhere`."""
    arrived: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def response(self) -> None:
            size = int(self.headers.get("content-length") or 0)
            body = self.rfile.read(size)
            arrived.append((self.command, self.path, self.headers, body))
            self.send_response(307 if "redirect" in self.path else 200)
            self.send_header("location", "/elsewhere")
            self.send_header("content-length", "0")
            self.end_headers()

        do_GET = do_POST = do_PUT = do_DELETE = response

        def log_message(self, *args: object) -> None:
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{http.server_port}", arrived
        finally:
            http.shutdown()


def made(endpoint: str, name: str) -> fw.SignedRequest:
    services = [SERVICES[service](endpoint) for service in SERVICES]
    request: fw.SignedRequest = CALLS[name](*services).request(at=AT)
    return request


@EVERY_CLIENT
@pytest.mark.parametrize("name", CALLS)
def test_what_arrives_is_what_was_signed(client: str, name: str) -> None:
    with server() as (endpoint, arrived):
        request = made(endpoint, name)
        CLIENTS[client](request)
    ((method, path, headers, body),) = arrived
    assert (method, body) == (request.method, request.body or b"")
    assert endpoint + path == request.url
    for header, value in request.headers.items():
        assert headers.get_all(header) == [value], header
    # All other clients' headers are not part of any signature.
    assert headers.get_all("content-type", []) == [
        value for header, value in request.headers.items() if header == "content-type"
    ]


@EVERY_CLIENT
def test_redirects_take_no_signature_elsewhere(client: str) -> None:
    with server() as (endpoint, arrived):
        fc = SERVICES["fc2016"](endpoint)
        call = fc.get_service(service_name="redirect")
        status, headers, body = CLIENTS[client](call.request(at=AT))
    assert [path for _, path, _, _ in arrived] == ["/2016-08-15/services/redirect"]
    with pytest.raises(fw.ServiceError) as caught:
        call.parse(status, headers, body)
    assert caught.value.status == 307


def test_netrc_does_not_replace_a_signature(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password mine")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with server() as (endpoint, arrived):
        r = made(endpoint, "GET")
        for more in ({}, {"auth": lambda prepared: prepared}):
            requests.request(
                r.method,
                r.url,
                data=r.body,
                headers=r.headers,
                allow_redirects=False,
                timeout=30,
                **more,  # type: ignore[arg-type]
            )
    given = [headers["authorization"] for _, _, headers, _ in arrived]
    # The first is why the docstring names the second.
    assert given[0].startswith("Basic ")
    assert given[1] == r.headers["authorization"]


@pytest.mark.parametrize("client", ["httpx", "requests", "urllib3"])
def test_the_named_loggers_are_those_that_print_urls(
    client: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    names = ["httpx", "urllib3.connectionpool"]
    for quiet in (False, True):
        for name in names:
            level = logging.WARNING if quiet else logging.DEBUG
            caplog.set_level(level, logger=name)
        caplog.clear()
        with server() as (endpoint, _):
            url = f"{endpoint}/k?Signature=PRE-SIGNED"
            body = f'{{"url": "{url}", "checksum": "1"}}'
            call = SERVICES["fc2016"](endpoint).get_function_code(
                service_name="demo", function_name="hello"
            )
            package = call.parse(200, {}, body.encode()).package()
            assert package.host == urlsplit(url).netloc
            CLIENTS[client](SERVICES["fc2016"](endpoint).download_request(package))
        assert ("PRE-SIGNED" in caplog.text) is not quiet


def test_bodies_are_there_or_not() -> None:
    bodies = {name: made("https://h", name).body for name in CALLS}
    assert bodies["POST"] == b'{"serviceName":"demo"}'
    del bodies["POST"]
    assert set(bodies.values()) == {None}


def test_copies_of_headers_are_the_callers_own() -> None:
    headers = made("https://h", "GET").headers
    copied = headers.copy()
    assert (type(copied), copied) == (dict, dict(headers))
    assert list(copied) == list(headers)
    copied.update(authorization="mine")
    copied["x-more"] = "1"
    assert headers["authorization"] != "mine"
    assert "x-more" not in headers
