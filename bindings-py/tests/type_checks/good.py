"""Uses that every type checker must accept, with the types that it must see."""

from __future__ import annotations

import datetime
import mmap
import urllib.request
from pathlib import Path
from typing import Literal, assert_never, assert_type

import faaswire as fw
import httpx
import requests
from faaswire import alibaba, huawei, signing, tencent

fc = fw.alibaba.FunctionCompute2016(
    account_id="1234567890",
    region="cn-shanghai",
    credentials=alibaba.Credentials(access_key_id="id", access_key_secret="secret"),
)
fg = huawei.FunctionGraph(
    region="cn-north-4",
    project_id="project",
    credentials=huawei.Token(token=fw.Secret("token")),
    endpoint="http://127.0.0.1:8080",
)
scf = tencent.Scf(
    region="ap-guangzhou",
    site="international",
    credentials=tencent.Credentials(secret_id="id", secret_key="key", token=None),
)

call = fc.get_function_code(
    service_name="demo", function_name="hello", qualifier="LATEST"
)
assert_type(call, fw.Call[alibaba.FunctionCode])

now = datetime.datetime.now(datetime.UTC)
request = call.request(at=now, nonce="nonce", headers={"x-fc-trace-id": "trace"})
assert_type(request.headers["host"], str)
assert_type(request.headers.get("host"), str | None)
assert_type(request.body, bytes)

response = httpx.request(
    request.method, request.url, headers=request.headers, content=request.body
)
code = call.parse(response.status_code, response.headers, response.content)
assert_type(code, alibaba.FunctionCode)
assert_type(code.url, fw.Secret)
assert_type(code.checksum, str | None)

answer = requests.request(
    request.method, request.url, headers=request.headers, data=request.body, timeout=9
)
call.parse(answer.status_code, answer.headers, answer.content)

native = urllib.request.Request(
    request.url, data=request.body or None, headers=dict(request.headers)
)
with urllib.request.urlopen(native) as opened:
    call.parse(opened.status, opened.headers, opened.read())

package = code.package()
assert_type(package.source, Literal["inline", "url", "object_store", "image", "none"])
verifier = package.verifier()
with Path("code.zip").open("rb") as file, mmap.mmap(file.fileno(), 0) as mapped:
    verifier.update(mapped)
    verifier.update(memoryview(b"bytes"))
verdict = verifier.finish()
assert_type(verdict, fw.Match | fw.Mismatch | fw.Unverifiable)


def explain(verdict: fw.Verdict) -> str:
    match verdict:
        case fw.Match():
            return verdict.how
        case fw.Mismatch(expected=expected, actual=actual):
            return f"{expected} {actual}"
        case fw.Unverifiable():
            return verdict.reason
        case _:
            assert_never(verdict)


assert_type(verdict.require_match(), fw.Match)
assert_type(
    package.matches(fw.Digests.of(b"data")).status,
    Literal["match", "mismatch", "unverifiable"],
)

plain = fg.update_function_code(
    function_urn="urn", code_type="inline", func_code={"file": bytearray(b"x")}
)
typed = fg.update_function_code(
    function_urn="urn",
    code_type="a word of next year",
    func_code=huawei.NewFuncCode(file=b"x"),
    depend_version_list=("a", "b"),
)
assert_type(plain.parse(200, [(b"x-request-id", b"1")], b"{}"), huawei.FunctionCode)
address = scf.get_function_address(function_name="f", code_secret=fw.Secret("s"))
assert_type(address.parse(200, [], b""), tencent.GetFunctionAddressOutput)
assert_type(fg.download(package), fw.Request)

signed = signing.sign(
    "SDK-HMAC-SHA256",
    "GET",
    "https://example.com/",
    None,
    b"",
    huawei.Credentials(access_key="ak", secret_key="sk"),
)
assert_type(signed.stages, signing.Stages | None)
if signed.stages:
    assert_type(signed.stages.signature.reveal(), str)


def retry(error: fw.ServiceError) -> bool:
    match error.kind:
        case "throttled" | "busy" | "server":
            return True
        case "clock_skew":
            return error.server_date is not None
        case _:
            return error.kind == fw.ErrorKind.UNKNOWN
