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
huawei.NewFuncCode(fil=b"")

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
# error: a secret is no text
code.url.lower()
# error: no bytes
code.package().verify("text")
# error: digests are asked for
code.package().matches(b"data")
# error: may be None
code.package().size + 1
# error: no bytes
fw.Digests.of("text")
# error: no bytes
fw.Hasher().update(5)
# error: no such scheme
signing.sign("MD5", "GET", "https://h/", None, b"", key)
# error: no credentials
signing.sign("FC", "GET", "https://h/", None, b"", "key")


def kind(error: fw.ServiceError) -> bool:
    # error: no such kind
    return error.kind == "not-found"


def verdict(verdict: fw.Verdict) -> str:
    # error: only a match has it
    return verdict.how
