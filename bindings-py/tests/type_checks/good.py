"""Uses that every type checker must accept, with the types that it must see."""

from __future__ import annotations

import datetime
import mmap
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator
from http.client import HTTPMessage
from pathlib import Path
from typing import Any, assert_never, assert_type

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
assert_type(request.body, bytes | None)

response = httpx.request(
    request.method, request.url, headers=request.headers, content=request.body
)
code = call.parse(response.status_code, response.headers, response.content)
assert_type(code, alibaba.FunctionCode)
assert_type(code.url, fw.Secret)
assert_type(code.checksum, str | None)

received = requests.request(
    request.method, request.url, headers=request.headers, data=request.body, timeout=9
)
call.parse(received.status_code, received.headers, received.content)

native = urllib.request.Request(
    request.url, data=request.body, headers=dict(request.headers)
)
with urllib.request.urlopen(native) as opened:
    call.parse(opened.status, opened.headers, opened.read())

package = code.package()
assert_type(package.source, fw.SourceKind)
verifier = package.verifier()
with Path("code.zip").open("rb") as file, mmap.mmap(file.fileno(), 0) as mapped:
    verifier.update(mapped)
    verifier.update(memoryview(b"bytes"))
verdict = verifier.finish()
assert_type(verdict, fw.Match | fw.Mismatch | fw.Unverifiable)


def explain(verdict: fw.Verdict) -> str:
    match verdict:
        case fw.Match():
            return verdict.matched_by
        case fw.Mismatch(expected=expected, actual=actual):
            return f"{expected} {actual}"
        case fw.Unverifiable():
            return verdict.reason
        case _:
            assert_never(verdict)


assert_type(verdict.require_match(), fw.Match)
assert_type(package.size_differs(5), bool | None)
with Path("code.zip").open("rb") as file:
    part = fw.Crc64()
    part.update(file.read())
assert_type(package.verify_parts([part, fw.Crc64.join((part,))]).text, str)
assert_type(part.checksum, fw.Checksum)
package.verify_file("code.zip", progress=print)
assert_type(fw.Digests.of_file(Path("code.zip")).md5, str)
assert_type(fw.Checksum.of("sha512", memoryview(b"x")).value, str)
assert_type(
    package.compare(fw.Digests.of(b"data")).status,
    fw.VerdictStatus,
)
assert_type(package.matches(fw.Digests.of(b"data")), bool)
streamed = iter(lambda: opened.read(5), b"")
assert_type(
    package.verify_response(200, opened.headers, streamed, progress=print),
    fw.Match | fw.Mismatch | fw.Unverifiable,
)
verifier.response(200, {"content-length": "5"}, b"reason")
assert_type(verifier.promised, int | None)


def narrowed(verdict: fw.Verdict) -> None:
    if verdict:
        assert_type(verdict, fw.Match)
    else:
        assert_type(verdict, fw.Mismatch | fw.Unverifiable)
    if not verdict:
        assert_type(verdict.explanation, str)
    assert_type(verdict.is_match, bool)


plain = fg.update_function_code(
    function_urn="urn", code_type="inline", func_code={"file": bytearray(b"x")}
)
typed = fg.update_function_code(
    function_urn="urn",
    code_type="a word of next year",
    func_code=huawei.FuncCodeInput(file=b"x"),
    depend_version_list=("a", "b"),
)
assert_type(plain.parse(200, [(b"x-request-id", b"1")], b"{}"), huawei.FunctionCode)
address = scf.get_function_address(function_name="f", code_secret=fw.Secret("s"))
assert_type(address.parse(200, [], b""), tencent.GetFunctionAddressOutput)
assert_type(fg.download_request(package), fw.SignedRequest)

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


def status(verdict: fw.Verdict) -> str:
    if verdict.status is fw.VerdictStatus.MATCH:
        return verdict.matched_by
    if verdict.status is fw.VerdictStatus.MISMATCH:
        return verdict.expected
    return verdict.reason


fw.preflight(fw.Cloud.HUAWEI, size=1, upload=fw.PreflightUpload.OBJECT_STORE)
fw.preflight("huawei", size=1, target=fw.PreflightTarget.DEPENDENCY, memory_size=256)
fw.Checksum.of(fw.Algorithm.MD5, b"x")


def retry(error: fw.ServiceError) -> bool:
    match error.kind:
        case "throttled" | fw.ErrorKind.BUSY | fw.ErrorKind.SERVER:
            return True
        case "clock_skew":
            return error.server_date is not None
        case _:
            return error.kind == fw.ErrorKind.UNKNOWN


service = fc.create_service(
    service_name="s",
    description=fw.NULL,
    role=None,
    internet_access=True,
    log_config={"project": None, "logstore": fw.NULL, "enable_request_metrics": True},
    vpc_config=alibaba.VpcConfig(vpc_id="v", v_switch_ids=[], security_group_id="g"),
    nas_config={
        "user_id": -1,
        "group_id": -1,
        "mount_points": [
            {"server_addr": "nas:/", "mount_dir": "/mnt"},
            alibaba.MountPoint(server_addr="nas:/", mount_dir="/mnt"),
        ],
    },
    tracing_config={"type": "Jaeger", "params": {"endpoint": None, "more": [1, "a"]}},
)
assert_type(service, fw.Call[alibaba.ServiceMetadata])
network = service.parse(200, {}, b"").vpc_config
assert_type(network, alibaba.VpcConfig | None)
fc.update_service(service_name="s", vpc_config=network, nas_config=fw.NULL)

function = fc.create_function(
    service_name="s",
    function_name="f",
    runtime="a runtime of next year",
    handler="index.handler",
    code={"zip_file": memoryview(b"zip"), "oss_bucket_name": None},
    memory_size=128,
    timeout=fw.NULL,
    environment_variables={"A": "b", "C": fw.Secret("d")},
    layers=("arn",),
).parse(200, {}, b"")
assert_type(function.environment_variables, dict[str, fw.Secret] | None)
assert_type(function.package(), fw.CodePackage)
fc.update_function(
    service_name="s",
    function_name="f",
    runtime=fw.NULL,
    code=alibaba.Code(oss_bucket_name="b", oss_object_name="o"),
    environment_variables=function.environment_variables,
    custom_container_config={"image": "i", "command": fw.NULL},
    if_match=function.etag,
)
alias = fc.update_alias(
    service_name="s",
    alias_name="a",
    version_id=fw.NULL,
    additional_version_weight={"2": 0.05, "3": 1},
)
assert_type(
    alias.parse(200, {}, b"").additional_version_weight, dict[str, float] | None
)
fc.create_trigger(
    service_name="s",
    function_name="f",
    trigger_name="t",
    trigger_type="timer",
    trigger_config={"payload": None, "enable": True},
)
assert_type(fc.delete_alias(service_name="s", alias_name="a"), fw.Call[alibaba.Deleted])

invoked = fc.invoke_function(
    service_name="s", function_name="f", payload=bytearray(), invocation_type="Async"
).parse(202, {}, b"")
assert_type((invoked.payload, invoked.queued), tuple[bytes, bool])
if invoked.function_error is not None:
    assert_type(invoked.function_error.error_message, str | None)


def send(request: fw.SignedRequest) -> tuple[int, httpx.Headers, bytes]:
    response = httpx.request(request.method, request.url, headers=request.headers)
    return response.status_code, response.headers, response.content


def send_by_urllib(request: fw.SignedRequest) -> tuple[int, HTTPMessage, bytes]:
    return 200, HTTPMessage(), request.body or b""


async def send_async(
    request: fw.SignedRequest,
) -> tuple[int, list[tuple[str, str]], bytes]:
    return 200, [], request.body or b""


fw.pages(fc.list_functions(service_name="s"), send_by_urllib)
functions = fw.pages(fc.list_functions(service_name="s", limit=1), send)
assert_type(functions, Iterator[alibaba.ListFunctionsOutput])
for page in functions:
    assert_type(page.functions, list[alibaba.FunctionMetadata])
    assert_type(page.next_page(), fw.Call[alibaba.ListFunctionsOutput] | None)
versions = fc.list_versions(service_name="s", direction="FORWARD")
assert_type(
    fw.pages_async(versions, send_async), AsyncIterator[alibaba.ListVersionsOutput]
)
services = next(fw.pages(fc.list_services(), send)).services
assert_type(services, list[alibaba.ServiceMetadata])
aliases = next(fw.pages(fc.list_aliases(service_name="s"), send)).aliases
assert_type(aliases, list[alibaba.AliasMetadata])
triggers = fc.list_triggers(service_name="s", function_name="f")
assert_type(next(fw.pages(triggers, send)).triggers[0].trigger_config, Any | None)

null: fw.Null = fw.NULL


def again(error: Exception, failures: int) -> bool:
    return failures < 3 and isinstance(error, fw.ServiceError) and error.retry != "no"


async def again_later(error: Exception, failures: int) -> bool:
    return again(error, failures)


assert_type(fg.download_request(package).headers.copy(), dict[str, str])
assert_type(package.host, str | None)
for services_page in fw.pages(
    fc.list_services(), send, at=time.time, headers={"x-fc-trace-id": "t"}, retry=again
):
    assert_type(services_page, fw.alibaba.ListServicesOutput)
fw.pages_async(fc.list_services(), send_async, at=5, retry=again)
fw.pages_async(fc.list_services(), send_async, retry=again_later)
fw.huawei.FunctionGraph(
    region="cn-north-4",
    project_id="p",
    credentials=fw.huawei.Token(token="t"),
    object_store_hosts=["obs.eu-nl.otc.t-systems.com"],
)
