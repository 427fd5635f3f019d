"""Function Compute 3.0 through real HTTP clients: names, ARNs and lists arrive as signed.

The emulator verifies the signature of the path as it came, so a client that spells a request anew
is rejected.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import faaswire as fw
import pytest
import yarl
from support.http_clients import CLIENTS, collect

ARN = "acs:fc:cn-shanghai:1234567890123456:layers/fonts/versions/1"
FUNCTION_ARN = "acs:fc:cn-shanghai:1234567890123456:functions/hello"
TAGS = [{"key": "env", "value": "生产 1"}, {"key": "a b&c", "value": ""}]
TAGS_ON_THE_WIRE = [{"Key": "env", "Value": "生产 1"}, {"Key": "a b&c", "Value": ""}]

# The call; its path and its query, both decoded.
FOUND: dict[str, tuple[Any, str, dict[str, Any]]] = {
    "code of a function of 2.0": (
        lambda fc: fc.get_function_code(function_name="demo$hello", qualifier="prod"),
        "/functions/demo$hello/code",
        {"qualifier": "prod"},
    ),
    "layer by ARN": (
        lambda fc: fc.get_layer_version_by_arn(arn=ARN),
        f"/layerarn/{ARN}",
        {},
    ),
    "layer by the ARN of 2.0": (
        lambda fc: fc.get_layer_version_by_arn(arn="9c57c5dbb5e6#fonts#1"),
        "/layerarn/9c57c5dbb5e6#fonts#1",
        {},
    ),
    "trigger that EventBridge made": (
        lambda fc: fc.get_trigger(function_name="hello", trigger_name="default|orders"),
        "/functions/hello/triggers/default|orders",
        {},
    ),
    "empty prefix": (
        lambda fc: fc.list_functions(prefix="", limit=2),
        "/functions",
        {"prefix": "", "limit": "2"},
    ),
    "functions of tags": (
        lambda fc: fc.list_functions(tags=TAGS),
        "/functions",
        {"tags": TAGS_ON_THE_WIRE},
    ),
    "tags of functions": (
        lambda fc: fc.list_tag_resources(
            resource_type="function", resource_id=[FUNCTION_ARN], tag=TAGS
        ),
        "/tags-v2",
        {
            "ResourceType": "function",
            "ResourceId": [FUNCTION_ARN],
            "Tag": TAGS_ON_THE_WIRE,
        },
    ),
    "tags taken away": (
        lambda fc: fc.untag_resources(
            resource_type="function",
            resource_id=[FUNCTION_ARN],
            tag_key=["团队", "a b&c+d"],
            all=False,
        ),
        "/tags-v2",
        {
            "ResourceType": "function",
            "ResourceId": [FUNCTION_ARN],
            "TagKey": ["团队", "a b&c+d"],
            "All": "false",
        },
    ),
}
MISSING: dict[str, tuple[Any, str]] = {
    **{
        name: (
            lambda fc, name=name: fc.get_function_code(function_name=name),
            f"/functions/{name}/code",
        )
        for name in ("函数-測試", "λ-🚀", "a b+c", "100%25", "a:b$c~d", "!'()*@&=;,")
    },
    "an alias": (
        lambda fc: fc.get_alias(function_name="hello", alias_name="灰度 a+b:c~d"),
        "/functions/hello/aliases/灰度 a+b:c~d",
    ),
    "a qualifier": (
        lambda fc: fc.get_function(function_name="hello", qualifier="a+b c&灰度"),
        "/functions/hello",
    ),
}
EVERY_CLIENT = pytest.mark.parametrize("client", CLIENTS)


@pytest.fixture
def fc(emulator: Any) -> Any:
    """With temporary keys, since their token must be signed too."""
    keys = emulator.credentials["alibaba"]
    return fw.alibaba.FunctionCompute3(
        region=keys["region"],
        credentials=fw.alibaba.Credentials(**keys["temporary"]),
        endpoint=emulator.url,
    )


def arrived(emulator: Any) -> tuple[str, str]:
    """Path and query of the last request, as they came."""
    path, _, query = emulator.backend.journal.entries()[-1]["target"].partition("?")
    return path, query


@EVERY_CLIENT
@pytest.mark.parametrize("name", FOUND)
def test_what_is_asked_for_arrives(
    fc: Any, emulator: Any, name: str, client: str
) -> None:
    make, path, query = FOUND[name]
    call = make(fc)
    output = collect(call, client)
    assert output.request_id
    came_path, came_query = arrived(emulator)
    assert unquote(came_path) == f"/2023-03-30{path}"
    # One segment for each name: what separates segments is escaped in it.
    assert came_path.count("/") == call_path(call).count("/")
    assert came_path == call_path(call)
    read = dict(parse_qsl(came_query, keep_blank_values=True))
    lists = {key for key, value in query.items() if isinstance(value, list)}
    assert {k: json.loads(v) if k in lists else v for k, v in read.items()} == query
    # JSON without blanks, and what is not ASCII is not escaped in it.
    assert all('": ' not in read[key] and "\\u" not in read[key] for key in lists)


@EVERY_CLIENT
@pytest.mark.parametrize("name", MISSING)
def test_what_is_odd_is_looked_for(
    fc: Any, emulator: Any, name: str, client: str
) -> None:
    make, path = MISSING[name]
    with pytest.raises(fw.ServiceError) as caught:
        collect(make(fc), client)
    assert caught.value.kind == "not_found"
    assert unquote(arrived(emulator)[0]) == f"/2023-03-30{path}"


def call_path(call: fw.Call[Any]) -> str:
    return urlsplit(call.request().url).path


@EVERY_CLIENT
def test_code_of_a_function_of_2_0_verifies(fc: Any, client: str) -> None:
    code = collect(fc.get_function_code(function_name="demo$hello"), client)
    package = code.package()
    status, headers, data = CLIENTS[client](fc.download_request(package))
    assert package.verify_response(status, headers, data).is_match


@pytest.mark.parametrize("name", ["code of a function of 2.0", "layer by ARN"])
def test_why_aiohttp_needs_the_url_marked_as_encoded(fc: Any, name: str) -> None:
    """Otherwise `$` and `:` go out bare, where `%24` and `%3A` were signed."""
    url = FOUND[name][0](fc).request().url
    assert str(yarl.URL(url, encoded=True)) == url != str(yarl.URL(url))


@pytest.mark.parametrize("name", [".", "..", ""])
def test_names_that_a_client_takes_out_of_a_path_are_rejected(
    fc: Any, name: str
) -> None:
    with pytest.raises(fw.EncodeError) as caught:
        fc.get_function_code(function_name=name).request()
    assert caught.value.field == "function_name"
