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
from support.samples import AT, URN

KEY = fw.huawei.Credentials(
    access_key="access-key", secret_key="secret-key", security_token="token"
)
ALIBABA = fw.alibaba.Credentials(access_key_id="id", access_key_secret="secret")
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


SCHEMES: dict[Any, Any] = {
    "FC": ALIBABA,
    "ACS3-HMAC-SHA256": ALIBABA,
    "SDK-HMAC-SHA256": KEY,
    "TC3-HMAC-SHA256": fw.tencent.Credentials(secret_id="id", secret_key="key"),
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["Content-Type", "content-type"])
def test_a_repeated_header_is_not_signed(scheme: Any, name: str) -> None:
    headers = [("content-type", "a/b"), (name, "c/d")]
    with pytest.raises(fw.EncodeError) as caught:
        fw.signing.sign(
            scheme,
            "POST",
            "https://h.example.com/",
            headers,
            b"",
            SCHEMES[scheme],
            at=AT,
            nonce="n",
        )
    assert caught.value.field == "content-type"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "url",
    ["https://u:p@h/", "https:///x", "//h/x", "/x", "ftp://h/", "https://h/a/../b"]
    + ["https://h/a b", "https://h/é", "https://h:0/", "https://h/\\x"],
)
def test_urls_that_clients_send_otherwise_are_not_signed(scheme: Any, url: str) -> None:
    with pytest.raises(fw.EncodeError) as caught:
        fw.signing.sign(scheme, "GET", url, {}, b"", SCHEMES[scheme], at=AT, nonce="n")
    assert caught.value.field == "url"
