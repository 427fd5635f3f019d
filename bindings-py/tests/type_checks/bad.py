"""Mistakes that every type checker must find: each statement below a comment `error`."""

# pyright: reportUnnecessaryComparison=true

from __future__ import annotations

import faaswire as fw
from faaswire import alibaba, huawei, signing, tencent

key = alibaba.Credentials(access_key_id="id", access_key_secret="secret")
# error: a required member is missing
alibaba.Credentials(access_key_id="id")
# error: wrong type
alibaba.Credentials(access_key_id="id", access_key_secret=5)
# error: misspelt
alibaba.Credentials(access_key="id", access_key_secret="secret")
# error: members go by name
alibaba.Credentials("id", "secret")
token = huawei.Token(token="t")
fc = alibaba.FunctionCompute2016(account_id="1", region="r", credentials=key)
# error: other cloud
alibaba.FunctionCompute2016(account_id="1", region="r", credentials=token)
# error: wrong type
alibaba.FunctionCompute2016(account_id=1, region="r", credentials=key)
# error: no region
alibaba.FunctionCompute2016(account_id="1", credentials=key)
fg = huawei.FunctionGraph(region="r", project_id="p", credentials=token)
tencent_key = tencent.Credentials(secret_id="id", secret_key="key")
# error: no such site
tencent.Scf(region="r", site="mars", credentials=tencent_key)

# error: misspelt
fc.get_function_code(service_name="s", function_nam="f")
# error: function_name is missing
fc.get_function_code(service_name="s")
# error: wrong type
fc.get_function_code(service_name="s", function_name=5)
# error: parameters go by name
fc.get_function_code("s", "f")
# error: no such operation
fc.get_function_cod(service_name="s", function_name="f")
# error: misspelt member
fg.update_function_code(function_urn="u", code_type="zip", func_code={"fil": b""})
# error: text for bytes
fg.update_function_code(function_urn="u", code_type="zip", func_code={"file": "text"})
# error: no such form
fg.update_function_code(function_urn="u", code_type="zip", func_code=b"")
# error: misspelt member
huawei.FuncCodeInput(fil=b"")

call = fc.get_function_code(service_name="s", function_name="f")
# error: no time
call.request(at="now")
# error: no text
call.request(nonce=5)
# error: no text
call.request(headers={"a": 5})
# error: body must be bytes
call.parse(200, {}, "text")
# error: status must be a number
call.parse("200", {}, b"")
code = call.parse(200, {}, b"")
# error: no such member
print(code.checksums)
# error: records are immutable
code.checksum = "x"
# error: a secret is not text
code.url.lower()
# error: no bytes
code.package().verify("text")
# error: digests are asked for
code.package().compare(b"data")
# error: digests are asked for
code.package().matches(b"data")
# error: no bytes
code.package().verify_response(200, {}, "text")
# error: the status comes first
code.package().verify_response({}, 200, b"")
# error: progress is reported two numbers
code.package().verify_response(200, {}, b"", progress=lambda done: None)
# error: a bool is not a verdict
code.package().matches(fw.Digests.of(b"data")).require_match()
# error: may be None
code.package().size + 1
# error: no bytes
fw.Digests.of("text")
# error: no bytes
fw.Hasher().update(5)
# error: no such algorithm
fw.Checksum.of("sha1", b"data")
# error: no parts
code.package().verify_parts([b"data"])
# error: progress is reported two numbers
fw.Digests.of_file("code.zip", progress=lambda done: None)
# error: no such scheme
signing.sign("MD5", "GET", "https://h/", None, b"", key)
# error: no credentials
signing.sign("FC", "GET", "https://h/", None, b"", "key")

# error: misspelt
fc.create_service(service_name="s", descripton="d")
# error: required
fc.create_service(description="d")
# error: wrong type
fc.create_service(service_name="s", internet_access="yes")
# error: a name is never null
fc.create_service(service_name=fw.NULL)
# error: nor is it absent
fc.create_service(service_name=None)
# error: misspelt member
fc.create_service(service_name="s", log_config={"logStore": "l"})
# error: wrong type of a member
fc.create_service(service_name="s", log_config={"project": 5})
# error: a member is missing
fc.create_service(service_name="s", vpc_config={"vpc_id": "v", "v_switch_ids": []})
# error: a member that is never null
fc.update_service(
    service_name="s",
    nas_config={"user_id": fw.NULL, "group_id": 1, "mount_points": []},
)
# error: a list of objects
fc.update_service(
    service_name="s",
    nas_config={"user_id": 1, "group_id": 1, "mount_points": {"server_addr": "a"}},
)
# error: misspelt member of a list's item
fc.update_service(
    service_name="s",
    nas_config={
        "user_id": 1,
        "group_id": 1,
        "mount_points": [{"server_addr": "a", "mount": "b"}],
    },
)
# error: a header is never null
fc.delete_service(service_name="s", if_match=fw.NULL)
# error: nor is a part of the path
fc.get_service(service_name="s", qualifier=fw.NULL)
# error: code is bytes
fc.create_function(
    service_name="s",
    function_name="f",
    runtime="python3",
    handler="h",
    code={"zip_file": "text"},
)
# error: handler is missing
fc.create_function(service_name="s", function_name="f", runtime="python3")
# error: values are texts
fc.update_function(service_name="s", function_name="f", environment_variables={"A": 5})
# error: values are never null
fc.update_function(
    service_name="s", function_name="f", environment_variables={"A": fw.NULL}
)
# error: a number
fc.update_function(service_name="s", function_name="f", memory_size="128")
# error: weights are numbers
fc.update_alias(
    service_name="s", alias_name="a", additional_version_weight={"2": "0.5"}
)
# error: versions are texts
fc.update_alias(service_name="s", alias_name="a", additional_version_weight={2: 0.5})
# error: required here
fc.create_alias(service_name="s", alias_name="a", version_id=fw.NULL)
# error: a payload is bytes
fc.invoke_function(service_name="s", function_name="f", payload="text")
# error: a payload is never null
fc.invoke_function(service_name="s", function_name="f", payload=fw.NULL)
# error: a number
fc.list_functions(service_name="s", limit="20")
# error: misspelt
fc.list_functions(service_name="s", nextToken="t")


def send(request: fw.SignedRequest) -> tuple[int, dict[str, str], bytes]:
    return 200, {}, request.body or b""


async def send_later(request: fw.SignedRequest) -> tuple[int, dict[str, str], bytes]:
    return 200, {}, request.body or b""


# error: no list
fw.pages(fc.get_function(service_name="s", function_name="f"), send)
# error: nor is this
fw.pages(call, send)
# error: a response that must be awaited
fw.pages(fc.list_services(), send_later)
# error: a response that cannot be awaited
fw.pages_async(fc.list_services(), send)
# error: the response has three parts
fw.pages(fc.list_services(), lambda request: request.body)
page = fc.list_functions(service_name="s").parse(200, {}, b"")
# error: there may be none
page.next_page().request()
# error: only pages have a next one
code.next_page()
# error: the members of another list
print(page.services)


def kind(error: fw.ServiceError) -> bool:
    # error: no such kind
    return error.kind is fw.ErrorKind.NOTFOUND


def verdict(verdict: fw.Verdict) -> str:
    # error: only a match has it
    return verdict.matched_by
