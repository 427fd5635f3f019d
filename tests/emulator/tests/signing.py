"""The headers of a signed request to each cloud, at a time that the test chooses.

They are made with the emulator's own reference signers; `test_signers` proves those
against requests captured from the vendors' SDKs.
"""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import formatdate
from time import gmtime, strftime

from reach import (
    Key,
    Request,
    accounts,
    sha256_hex,
    sign_acs3,
    sign_fc,
    sign_huawei,
    sign_obs,
    sign_tc3,
)

NOW = 1_700_000_000
"""The time at which the emulators of these tests stand still."""


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
    method: str = "GET",
    body: bytes = b"",
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
        "x-acs-content-sha256": sha256_hex(body),
        **(extra or {}),
    }
    if key.token:
        headers["x-acs-security-token"] = key.token
    signed = sorted(name for name in headers if name != leave_unsigned)
    request = _request(method, target, headers, body)
    canonical = sign_acs3.canonical_request(request, signed)
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
    extra: Mapping[str, str] | None = None,
) -> dict[str, str]:
    headers = {
        "host": host,
        "x-sdk-date": strftime("%Y%m%dT%H%M%SZ", gmtime(at)),
        "content-type": "application/json",
        **(extra or {}),
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


def _request(
    method: str, target: str, headers: Mapping[str, str], body: bytes = b""
) -> Request:
    return Request(method, target, tuple(headers.items()), body)
