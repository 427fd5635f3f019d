"""A test case with a running emulator, and one call per cloud."""

from __future__ import annotations

import http.client
import json
import unittest
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlsplit

from reach import Emulator, accounts
from signing import (
    NOW,
    signed_acs3,
    signed_fc,
    signed_huawei,
    signed_obs,
    signed_tc3,
)


@dataclass
class Response:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """The error code, whichever of the four body shapes carries it."""
        body = self.json
        error = body.get("Response", {}).get("Error")
        if error:
            return str(error["Code"])
        names = ("ErrorCode", "Code", "error_code")
        return next((str(body[name]) for name in names if name in body), "")


def send(
    url: str, method: str, target: str, headers: Mapping[str, str], body: bytes = b""
) -> Response:
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    try:
        connection.request(method, target, body or None, dict(headers))
        response = connection.getresponse()
        data = response.read()
        names = {name.lower(): value for name, value in response.getheaders()}
        return Response(response.status, names, data)
    finally:
        connection.close()


def code_path(function: str, service: str = "demo", api: str = "2016-08-15") -> str:
    return f"/{api}/services/{service}/functions/{function}/code"


def urn_path(function: str) -> str:
    project = accounts.HUAWEI_PROJECT_ID
    urn = f"urn:fss:{accounts.HUAWEI_REGION}:{project}:function:default:{function}"
    return f"/v2/{project}/fgs/functions/{urn}/code"


class EmulatorCase(unittest.TestCase):
    """One emulator per class, its clock stopped at NOW, reset before each test."""

    emulator: ClassVar[Emulator]
    host: ClassVar[str]

    @classmethod
    def setUpClass(cls) -> None:
        cls.emulator = Emulator(clock=NOW).start()
        cls.addClassCleanup(cls.emulator.stop)
        cls.host = urlsplit(cls.emulator.url).netloc

    def setUp(self) -> None:
        self.emulator.backend.reset()
        self._nonces = 0

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes = b""
    ) -> Response:
        return send(self.emulator.url, method, target, headers, body)

    def fc(self, target: str, method: str = "GET", **options: Any) -> Response:
        headers = signed_fc(method, target, self.host, **options)
        return self.send(method, target, headers, options.get("body", b""))

    def acs3(self, target: str, **options: Any) -> Response:
        self._nonces += 1
        nonce = options.pop("nonce", f"{self._nonces:032x}")
        method, body = options.get("method", "GET"), options.get("body", b"")
        headers = signed_acs3(target, options.pop("host", self.host), nonce, **options)
        return self.send(method, target, headers, body)

    def huawei(self, method: str, function: str, **options: Any) -> Response:
        body = options.pop("body", b"")
        if not isinstance(body, bytes):
            body = json.dumps(body).encode()
        target = urn_path(function)
        headers = signed_huawei(method, target, self.host, body=body, **options)
        return self.send(method, target, headers, body)

    def tencent(self, parameters: Any, **options: Any) -> Response:
        body = json.dumps(parameters).encode()
        return self.send("POST", "/", signed_tc3(body, self.host, **options), body)

    def obs(self, link: str, **options: Any) -> Response:
        path = urlsplit(link).path
        return self.send("GET", path, signed_obs(path, self.host, **options))

    def get(self, url: str) -> Response:
        parts = urlsplit(url)
        return self.send("GET", f"{parts.path}?{parts.query}", {})

    def control(self, method: str, name: str, order: Any = None) -> Response:
        body = b"" if order is None else json.dumps(order).encode()
        return self.send(method, f"/_control/{name}", {}, body)

    def order(self, cloud: str, fault: str, **members: Any) -> None:
        response = self.control(
            "POST", "faults", {"cloud": cloud, "fault": fault, **members}
        )
        self.assertEqual(response.status, 200, response.body)

    def assertRejected(self, response: Response, status: int, code: str) -> None:
        self.assertEqual(
            (response.status, response.code), (status, code), response.body
        )
