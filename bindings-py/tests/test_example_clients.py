"""The clients of `examples/`: no redirect, no `~/.netrc` and no log sees a signature."""

from __future__ import annotations

import importlib.util
import logging
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest

URN = "urn:fss:cn-north-4:p:function:default:f"
ROOT = Path(__file__).resolve().parents[2]


def load() -> Any:
    path = ROOT / "examples" / "python" / "clients.py"
    spec = importlib.util.spec_from_file_location("example_clients", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CLIENTS = load()


@pytest.fixture
def scf(emulator: Any) -> fw.tencent.Scf:
    keys = emulator.credentials["tencent"]
    return fw.tencent.Scf(
        region=keys["region"],
        credentials=fw.tencent.Credentials(**keys["long_term"]),
        endpoint=emulator.url,
    )


@pytest.mark.parametrize("name", ["by_requests", "by_httpx"])
def test_a_download_and_what_is_logged_of_it(
    name: str,
    scf: fw.tencent.Scf,
    emulator: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("default login somebody password else\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(netrc))
    send = contextmanager(getattr(CLIENTS, name))
    call = scf.get_function_address(function_name="hello")
    with caplog.at_level(logging.DEBUG):
        with send(call.request()) as (status, headers, chunks):
            package = call.parse(status, headers, b"".join(chunks)).package()
        with send(scf.download_request(package)) as (status, headers, chunks):
            assert package.verify_response(status, headers, chunks).is_match
        # The second download of the same address.
        with (
            send(scf.download_request(package)) as (status, headers, chunks),
            pytest.raises(fw.ServiceError) as error,
        ):
            package.verify_response(status, headers, chunks)
    assert error.value.retry == "new_address"
    url = package.url
    assert url
    assert emulator.credentials["secret_marker"] in url.reveal()
    assert emulator.credentials["secret_marker"] not in caplog.text
    assert "sign=" not in caplog.text


@pytest.mark.parametrize("name", ["by_requests", "by_httpx"])
def test_no_redirect_is_followed(name: str, emulator: Any) -> None:
    asked: list[str] = []

    class Redirect(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(302)
            self.send_header("Location", "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Redirect)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        fg = fw.huawei.FunctionGraph(
            region="cn-north-4",
            project_id="p",
            credentials=fw.huawei.Credentials(access_key="ak", secret_key="sk"),
            endpoint=f"http://127.0.0.1:{server.server_port}",
        )
        call = fg.show_function_code(function_urn=URN)
        send = contextmanager(getattr(CLIENTS, name))
        with send(call.request()) as (status, headers, chunks):
            assert status == 302
            with pytest.raises((fw.ServiceError, fw.DecodeError)):
                call.parse(status, headers, b"".join(chunks))
        assert len(asked) == 1
    finally:
        server.shutdown()
        server.server_close()
