"""Requests that must never be made, and addresses that nobody should follow."""

from __future__ import annotations

import ipaddress
import json
from typing import Any
from urllib.parse import urlsplit

import faaswire as fw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import vectors
from support.samples import AT, URN
from support.vectors import Case

KEY = fw.huawei.Credentials(
    access_key="access-key", secret_key="secret-key", security_token="token"
)
STORE = "https://b.obs.cn-north-4.myhuaweicloud.com/k"
ELSEWHERE = "https://evil.example/k"
ALLOWED = [
    "https://b.oss.eu-west-0.prod-cloud-ocb.orange-business.com/k",
    "http://127.0.0.1:8080/b/k",
]


def fg(**more: Any) -> fw.huawei.FunctionGraph:
    return fw.huawei.FunctionGraph(
        region="cn-north-4", project_id="project", credentials=KEY, **more
    )


def download(service: fw.huawei.FunctionGraph, url: str) -> fw.SignedRequest:
    call = service.show_function_code(function_urn=URN)
    body = json.dumps({"func_urn": URN, "func_code": {"link": url}})
    package = call.parse(200, {}, body.encode()).package()
    return service.download_request(package, at=AT)


def test_the_store_and_allowed_hosts_get_one() -> None:
    allowed = ["oss.eu-west-0.prod-cloud-ocb.orange-business.com"]
    allowed += ["http://127.0.0.1:8080"]
    assert "x-obs-security-token" in download(fg(), STORE).headers
    for url in ALLOWED:
        headers = download(fg(object_store_hosts=allowed), url).headers
        assert headers["authorization"].startswith("OBS access-key:")
    with pytest.raises(fw.EncodeError):
        download(fg(object_store_hosts=allowed), ELSEWHERE)
    for wrong in ("h", [1], ["h:443:443"], ["https://h/path"], [""], 5):
        with pytest.raises(fw.EncodeError, match="object_store_hosts"):
            fg(object_store_hosts=wrong)


def test_what_is_pre_signed_is_a_plain_url() -> None:
    url = STORE + "?AccessKeyId=a&Expires=1&Signature=s"
    request = download(fg(), url)
    assert (request.url, dict(request.headers)) == (url, {})


@given(
    st.lists(
        st.sampled_from(
            ["http://", "https://", "h", "H.", ".a", ":", "443", "80", "0", "08", "["]
            + [
                "]",
                "::1",
                "@",
                "/",
                "?",
                "#",
                " ",
                "%",
                "\\",
                "é",
                "-",
                "1.2",
                "127.0.0.1",
            ]
        ),
        max_size=6,
    ).map("".join)
)
def test_accepted_endpoints_are_what_urllib_and_ipaddress_read(text: str) -> None:
    try:
        request = fg(endpoint=text).show_function_code(function_urn=URN).request()
    except fw.EncodeError as error:
        assert error.field == "endpoint"
        return
    given = urlsplit(text if "://" in text else f"https://{text}")
    assert given.hostname is not None
    assert (given.username, given.password, given.query) == (None, None, "")
    own = {"https": 443, "http": 80}[given.scheme]
    port = f":{given.port}" if given.port not in (None, own) else ""
    host = f"[{given.hostname}]" if ":" in given.hostname else given.hostname
    assert request.headers["host"] == host + port
    assert request.url.startswith(f"{given.scheme}://{host}{port}/v2/")
    if ":" in host.strip("[]") or host.replace(".", "").isdigit():
        assert str(ipaddress.ip_address(given.hostname)) == given.hostname


def test_what_clients_send_otherwise_is_not_signed() -> None:
    vectors.run("unsigned", vectors.unsigned(), is_not_signed)


def is_not_signed(case: Case) -> None:
    key = vectors.credentials(case["cloud"], case["credentials"])
    headers = [(name, value) for name, value in case["headers"]]
    with pytest.raises(fw.EncodeError) as caught:
        fw.signing.sign(
            case["scheme"],
            case["method"],
            case["url"],
            headers,
            b"",
            key,
            at=AT,
            nonce="n",
        )
    assert caught.value.field == case["field"], f"names {caught.value.field}"
