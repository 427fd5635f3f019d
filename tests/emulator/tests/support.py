"""A small client for each cloud, and a test case with a running emulator.

The clients sign with the emulator's own reference signers; `test_signers` proves those
against requests captured from the vendors' SDKs.
"""

from __future__ import annotations

import http.client
import json
import sys
import unittest
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path
from time import gmtime, strftime
from typing import Any, ClassVar
from urllib.parse import urlsplit

FOLDER = Path(__file__).resolve().parent.parent
VECTORS = FOLDER.parent / "vectors"
sys.path.insert(0, str(FOLDER))

from cloud_emulator import Emulator, accounts, packages
from cloud_emulator.alibaba import sign_acs3, sign_fc
from cloud_emulator.alibaba.v2016_08_15 import routes as fc_routes
from cloud_emulator.checksums import crc64_xz
from cloud_emulator.clock import parse_http_date
from cloud_emulator.huawei import sign_huawei, sign_obs
from cloud_emulator.message import Request
from cloud_emulator.packages import Defect, Package
from cloud_emulator.signatures import (
    Failure,
    Key,
    NonceMemory,
    Reason,
    sha256_hex,
)
from cloud_emulator.tencent import sign_tc3

# The tests import the emulator from here, after its folder has become known above.
__all__ = [
    "FOLDER",
    "NOW",
    "VECTORS",
    "Answer",
    "Defect",
    "Emulator",
    "EmulatorCase",
    "Failure",
    "Key",
    "NonceMemory",
    "Package",
    "Reason",
    "Request",
    "accounts",
    "code_path",
    "crc64_xz",
    "fc_routes",
    "packages",
    "parse_http_date",
    "send",
    "sign_acs3",
    "sign_fc",
    "sign_huawei",
    "sign_tc3",
    "signed_fc",
    "signed_huawei",
    "signed_obs",
    "signed_tc3",
    "urn_path",
]

NOW = 1_700_000_000
"""The time at which the emulators of these tests stand still."""


@dataclass
class Answer:
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
) -> Answer:
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    try:
        connection.request(method, target, body or None, dict(headers))
        response = connection.getresponse()
        data = response.read()
        names = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, names, data)
    finally:
        connection.close()


def signed_fc(
    method: str,
    target: str,
    host: str,
    *,
    key: Key = accounts.ALIBABA_LONG_TERM,
    at: float = NOW,
    body: bytes = b"",
    extra: Mapping[str, str] | None = None,
) -> dict[str, str]:
    headers = {"Host": host, "Date": formatdate(at, usegmt=True), **(extra or {})}
    if key.token:
        headers["X-Fc-Security-Token"] = key.token
    text = sign_fc.string_to_sign(_request(method, target, headers, body))
    headers["Authorization"] = f"FC {key.id}:{sign_fc.signature(key.secret, text)}"
    return headers


def signed_acs3(
    target: str,
    host: str,
    nonce: str,
    *,
    key: Key = accounts.ALIBABA_LONG_TERM,
    at: float = NOW,
    leave_unsigned: str = "",
    extra: Mapping[str, str] | None = None,
) -> dict[str, str]:
    headers = {
        "host": host,
        "x-acs-version": "2021-04-06",
        "x-acs-action": "GetFunctionCode",
        "x-acs-date": strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(at)),
        "x-acs-signature-nonce": nonce,
        "x-acs-content-sha256": sha256_hex(b""),
        **(extra or {}),
    }
    if key.token:
        headers["x-acs-security-token"] = key.token
    signed = sorted(name for name in headers if name != leave_unsigned)
    canonical = sign_acs3.canonical_request(_request("GET", target, headers), signed)
    value = sign_acs3.signature(key.secret, sign_acs3.string_to_sign(canonical))
    headers["Authorization"] = (
        f"ACS3-HMAC-SHA256 Credential={key.id},"
        f"SignedHeaders={';'.join(signed)},Signature={value}"
    )
    return headers


def signed_huawei(
    method: str,
    target: str,
    host: str,
    *,
    key: Key = accounts.HUAWEI_LONG_TERM,
    at: float = NOW,
    body: bytes = b"",
    leave_unsigned: str = "",
) -> dict[str, str]:
    headers = {
        "host": host,
        "x-sdk-date": strftime("%Y%m%dT%H%M%SZ", gmtime(at)),
        "content-type": "application/json",
    }
    if key.token:
        headers["x-security-token"] = key.token
    signed = sorted(name for name in headers if name != leave_unsigned)
    request = _request(method, target, headers, body)
    text = sign_huawei.string_to_sign(
        headers["x-sdk-date"], sign_huawei.canonical_request(request, signed)
    )
    headers["Authorization"] = (
        f"SDK-HMAC-SHA256 Access={key.id}, SignedHeaders={';'.join(signed)}, "
        f"Signature={sign_huawei.signature(key.secret, text)}"
    )
    return headers


def signed_tc3(
    body: bytes,
    host: str,
    *,
    key: Key = accounts.TENCENT_LONG_TERM,
    at: float = NOW,
    service: str = "scf",
    signed: tuple[str, ...] = ("content-type", "host"),
    extra: Mapping[str, str] | None = None,
) -> dict[str, str]:
    scope = f"{strftime('%Y-%m-%d', gmtime(at))}/{service}/tc3_request"
    headers = {
        "host": host,
        "content-type": "application/json",
        "x-tc-action": "GetFunctionAddress",
        "x-tc-version": "2018-04-16",
        "x-tc-region": accounts.TENCENT_REGION,
        "x-tc-timestamp": str(int(at)),
        **(extra or {}),
    }
    if key.token:
        headers["x-tc-token"] = key.token
    canonical = sign_tc3.canonical_request(
        _request("POST", "/", headers, body), list(signed)
    )
    text = sign_tc3.string_to_sign(headers["x-tc-timestamp"], scope, canonical)
    headers["Authorization"] = (
        f"TC3-HMAC-SHA256 Credential={key.id}/{scope}, "
        f"SignedHeaders={';'.join(signed)}, "
        f"Signature={sign_tc3.signature(key.secret, scope, text)}"
    )
    return headers


def signed_obs(
    path: str,
    host: str,
    *,
    resource: str = "",
    key: Key = accounts.HUAWEI_LONG_TERM,
    at: float = NOW,
    date_header: str = "Date",
) -> dict[str, str]:
    headers = {"Host": host, date_header: formatdate(at, usegmt=True)}
    if key.token:
        headers["x-obs-security-token"] = key.token
    text = sign_obs.string_to_sign(_request("GET", path, headers), resource or path)
    headers["Authorization"] = f"OBS {key.id}:{sign_obs.signature(key.secret, text)}"
    return headers


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
    ) -> Answer:
        return send(self.emulator.url, method, target, headers, body)

    def fc(self, target: str, method: str = "GET", **options: Any) -> Answer:
        headers = signed_fc(method, target, self.host, **options)
        return self.send(method, target, headers, options.get("body", b""))

    def acs3(self, target: str, **options: Any) -> Answer:
        self._nonces += 1
        nonce = options.pop("nonce", f"{self._nonces:032x}")
        headers = signed_acs3(target, self.host, nonce, **options)
        return self.send("GET", target, headers)

    def huawei(self, method: str, function: str, **options: Any) -> Answer:
        body = options.pop("body", b"")
        if not isinstance(body, bytes):
            body = json.dumps(body).encode()
        target = urn_path(function)
        headers = signed_huawei(method, target, self.host, body=body, **options)
        return self.send(method, target, headers, body)

    def tencent(self, parameters: Any, **options: Any) -> Answer:
        body = json.dumps(parameters).encode()
        return self.send("POST", "/", signed_tc3(body, self.host, **options), body)

    def obs(self, link: str, **options: Any) -> Answer:
        path = urlsplit(link).path
        return self.send("GET", path, signed_obs(path, self.host, **options))

    def get(self, url: str) -> Answer:
        parts = urlsplit(url)
        return self.send("GET", f"{parts.path}?{parts.query}", {})

    def control(self, method: str, name: str, order: Any = None) -> Answer:
        body = b"" if order is None else json.dumps(order).encode()
        return self.send(method, f"/_control/{name}", {}, body)

    def order(self, cloud: str, fault: str, **members: Any) -> None:
        answer = self.control(
            "POST", "faults", {"cloud": cloud, "fault": fault, **members}
        )
        self.assertEqual(answer.status, 200, answer.body)

    def assertRefused(self, answer: Answer, status: int, code: str) -> None:
        self.assertEqual((answer.status, answer.code), (status, code), answer.body)


def _request(
    method: str, target: str, headers: Mapping[str, str], body: bytes = b""
) -> Request:
    return Request(method, target, tuple(headers.items()), body)
