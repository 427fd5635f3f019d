"""HTTP itself: keep-alive, chunks, the proxy form, browsers, nonsense, many at once."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import urllib.request
from urllib.parse import urlsplit

from reach import accounts
from signing import signed_fc, signed_huawei, signed_tc3
from support import (
    EmulatorCase,
    Response,
    code_path,
    send,
    urn_path,
)

BODY = b'{"FunctionName":"hello"}'


class Connections(EmulatorCase):
    def raw(self, data: bytes) -> bytes:
        """Send bytes as they are; everything that comes back until the server closes."""
        address = urlsplit(self.emulator.url)
        with socket.create_connection((address.hostname, address.port), 10) as link:
            link.sendall(data)
            link.shutdown(socket.SHUT_WR)
            received = b""
            while chunk := link.recv(65536):
                received += chunk
            return received

    def test_one_connection_carries_many_requests(self) -> None:
        connection = http.client.HTTPConnection(self.host)
        self.addCleanup(connection.close)
        connection.connect()
        opened = connection.sock
        for name, status in (("hello", 200), ("nothing", 404), ("hello", 200)):
            path = code_path(name)
            connection.request("GET", path, headers=signed_fc("GET", path, self.host))
            response = connection.getresponse()
            response.read()
            self.assertEqual(response.status, status)
            self.assertIs(connection.sock, opened)

    def test_a_chunked_body(self) -> None:
        connection = http.client.HTTPConnection(self.host)
        self.addCleanup(connection.close)
        connection.request(
            "POST",
            "/",
            iter((BODY[:5], BODY[5:])),
            signed_tc3(BODY, self.host),
            encode_chunked=True,
        )
        self.assertIn("Url", json.load(connection.getresponse())["Response"])

    def test_expect_100_continue(self) -> None:
        headers = signed_tc3(BODY, self.host)
        lines = [f"{name}: {value}" for name, value in headers.items()]
        head = "\r\n".join(
            ["POST / HTTP/1.1", *lines, f"Content-Length: {len(BODY)}",
             "Expect: 100-continue", "", ""]
        )  # fmt: skip
        received = self.raw(head.encode() + BODY)
        self.assertTrue(received.startswith(b"HTTP/1.1 100 Continue\r\n\r\n"))
        self.assertIn(b"HTTP/1.1 200 OK", received)

    def test_head_has_no_body(self) -> None:
        received = self.raw(b"HEAD /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
        self.assertTrue(received.endswith(b"\r\n\r\n"))

    def test_nonsense_is_rejected_and_kills_nothing(self) -> None:
        get = b"GET /_control/clock HTTP/1.1\r\nHost: x\r\n"
        for status, data in (
            (b"400", b"\x00\x01\x02\r\n\r\n"),
            (b"400", b"GET\r\n\r\n"),
            (b"400", b"GET ftp://x/ HTTP/1.1\r\nHost: x\r\n\r\n"),
            (b"400", b"GET nowhere HTTP/1.1\r\nHost: x\r\n\r\n"),
            (b"400", b"G@T / HTTP/1.1\r\nHost: x\r\n\r\n"),
            (b"400", get + b"no colon here\r\n\r\n"),
            (b"400", get + b"Host: y\r\n\r\n"),
            (b"400", get + b"Content-Length: -1\r\n\r\n"),
            (b"400", get + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx"),
            (b"400", get + b"Transfer-Encoding: gzip\r\n\r\n"),
            (b"400", get + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
            (b"400", get + b"Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n"),
            (b"413", get + b"Content-Length: 9999999\r\n\r\n"),
            (b"414", b"GET /" + b"x" * 70000 + b" HTTP/1.1\r\n\r\n"),
            (b"431", get + b"A: b\r\n" * 200 + b"\r\n"),
            (b"505", b"GET / HTTP/2.0\r\nHost: x\r\n\r\n"),
            (b"404", b"GET /\xff\xfe%zz HTTP/1.1\r\nHost: \xff\r\n\r\n"),
        ):
            with self.subTest(data[:60]):
                self.assertIn(status, self.raw(data).partition(b"\r\n")[0][:80])
        self.assertEqual(self.raw(get + b"Content-Length: 50\r\n\r\nshort"), b"")
        self.assertEqual(self.control("GET", "clock").status, 200)

    def test_header_bytes_that_are_not_utf_8_reach_the_signer(self) -> None:
        path = code_path("hello")
        headers = signed_fc("GET", path, self.host)
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = f"GET {path} HTTP/1.1\r\n{lines}".encode()
        received = self.raw(head + b"X-Fc-Trace-Id: \xff\xe4\r\n\r\n")
        self.assertIn(b"SignatureNotMatch", received)

    def test_many_at_once(self) -> None:
        responses: list[Response] = []

        def work(number: int) -> None:
            for _ in range(5):
                responses.append(self.tencent({"FunctionName": "hello"}))
                responses.append(self.fc(code_path("hello")))
                responses.append(self.acs3(
                    code_path("hello", api="2021-04-06"), nonce=f"{number}-{_}"
                ))  # fmt: skip

        threads = [threading.Thread(target=work, args=(n,)) for n in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(responses), 180)
        self.assertEqual({(a.status, a.code) for a in responses}, {(200, "")})
        ids = [a.json["Response"]["RequestId"] for a in responses if b"Resp" in a.body]
        self.assertEqual(len(set(ids)), len(ids))


class ProxyForm(EmulatorCase):
    def test_real_host_names_of_all_clouds(self) -> None:
        account, region = accounts.ALIBABA_ACCOUNT_ID, accounts.ALIBABA_REGION
        host = f"{account}.{region}.fc.aliyuncs.com"
        path = code_path("hello")
        headers = signed_fc("GET", path, host)
        response = send(self.emulator.url, "GET", f"http://{host}{path}", headers)
        self.assertIn("checksum", response.json)

        host = f"functiongraph.{accounts.HUAWEI_REGION}.myhuaweicloud.com"
        path = urn_path("hello")
        headers = signed_huawei("GET", path, host)
        response = send(self.emulator.url, "GET", f"http://{host}{path}", headers)
        self.assertIn("digest", response.json)

        host = "scf.tencentcloudapi.com"
        headers = signed_tc3(BODY, host)
        # No path at all is the path "/".
        response = send(self.emulator.url, "POST", f"http://{host}", headers, BODY)
        self.assertIn("Url", response.json["Response"])
        last = self.control("GET", "requests").json["requests"][-1]
        self.assertTrue(last["through_proxy"])
        self.assertEqual(last["target"], "/")
        self.assertIn(["host", host], last["headers"])

    def test_an_ordinary_client_with_a_proxy_setting(self) -> None:
        host = "scf.ap-guangzhou.tencentcloudapi.com"
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({"http": self.emulator.url})
        )
        headers = signed_tc3(BODY, host)
        request = urllib.request.Request(f"http://{host}/", BODY, headers)
        with opener.open(request, timeout=10) as response:
            self.assertIn("Url", json.load(response)["Response"])

    def test_the_authority_of_the_target_takes_the_place_of_host(self) -> None:
        headers = signed_tc3(BODY, "elsewhere.example")
        target = "http://scf.tencentcloudapi.com/"
        response = send(self.emulator.url, "POST", target, headers, BODY)
        self.assertEqual(response.code, "AuthFailure.SignatureFailure")

    def test_another_account_s_host_is_rejected(self) -> None:
        host = f"999.{accounts.ALIBABA_REGION}.fc.aliyuncs.com"
        path = code_path("hello")
        response = send(self.emulator.url, "GET", path, signed_fc("GET", path, host))
        self.assertRejected(response, 403, "AccessDenied")

    def test_tunnels_are_rejected_with_a_reason(self) -> None:
        response = self.send("CONNECT", "scf.tencentcloudapi.com:443", {})
        self.assertEqual(response.status, 501)
        self.assertIn(b"http://", response.body)

    def test_an_unknown_host(self) -> None:
        response = send(self.emulator.url, "GET", "http://example.com/", {})
        self.assertEqual(response.status, 404)


class Browsers(EmulatorCase):
    def test_preflight(self) -> None:
        wanted = "authorization,x-sdk-date,content-type"
        response = self.send(
            "OPTIONS",
            urn_path("hello"),
            {
                "Origin": "http://localhost:8000",
                "Access-Control-Request-Method": "PUT",
                "Access-Control-Request-Headers": wanted,
            },
        )
        self.assertEqual(response.status, 204)
        self.assertEqual(response.headers["access-control-allow-origin"], "*")
        self.assertEqual(response.headers["access-control-allow-headers"], wanted)
        self.assertIn("PUT", response.headers["access-control-allow-methods"])

    def test_response_headers_are_exposed(self) -> None:
        response = self.fc(code_path("hello"))
        exposed = response.headers["access-control-expose-headers"].split(", ")
        self.assertIn("X-Fc-Request-Id", exposed)
        self.assertIn("Date", exposed)
        download = self.get(response.json["url"])
        self.assertEqual(download.headers["access-control-allow-origin"], "*")
        self.assertIn("ETag", download.headers["access-control-expose-headers"])

    def test_dates_are_those_of_the_emulated_clock(self) -> None:
        self.assertEqual(
            self.fc(code_path("hello")).headers["date"],
            "Tue, 14 Nov 2023 22:13:20 GMT",
        )
