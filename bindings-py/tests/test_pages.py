"""Pages of lists: the vectors in every way to walk, and what only Python has."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import faaswire as fw
import pytest
from support import walks
from support.fc2016 import FC, SERVICE
from support.vectors import Case, run

LISTS: dict[str, Callable[..., fw.Call[Any]]] = {
    "services": FC.list_services,
    "functions": lambda **more: FC.list_functions(**SERVICE, **more),
}


class Cloud:
    """Sends one prepared page after the other and notes the queries."""

    def __init__(self, name: str, *tokens: str | None) -> None:
        self.name = name
        self.tokens = list(tokens)
        self.queries: list[dict[str, list[str]]] = []

    def __call__(self, request: fw.SignedRequest) -> tuple[int, dict[str, str], bytes]:
        assert (request.method, request.body) == ("GET", None)
        self.queries.append(parse_qs(urlsplit(request.url).query))
        token = self.tokens.pop(0)
        more = {} if token is None else {"nextToken": token}
        return 200, {}, json.dumps({self.name: [{}], **more}).encode()

    async def later(
        self, request: fw.SignedRequest
    ) -> tuple[int, dict[str, str], bytes]:
        await asyncio.sleep(0)
        return self(request)


def by_hand(call: fw.Call[Any], cloud: walks.Cloud, seen: list[Any]) -> None:
    at = cloud.walk["at"]
    following: fw.Call[Any] | None = call
    while following is not None:
        page = following.parse(*cloud(following.request(at=at)))
        seen.append(page)
        following = page.next_page()


def by_iterator(call: fw.Call[Any], cloud: walks.Cloud, seen: list[Any]) -> None:
    pages = fw.pages(call, cloud, at=cloud.walk["at"])
    while (page := next(pages, None)) is not None:
        seen.append(page)


def by_async_iterator(call: fw.Call[Any], cloud: walks.Cloud, seen: list[Any]) -> None:
    async def walk() -> None:
        async for page in fw.pages_async(call, cloud.later, at=cloud.walk["at"]):
            seen.append(page)

    asyncio.run(walk())


def test_walks_lead_through_all_pages() -> None:
    def check(walk: Case) -> None:
        for way in (by_hand, by_iterator, by_async_iterator):
            leads_through(walk, way)

    run("page", walks.walks(), check)


def leads_through(walk: Case, way: Callable[..., None]) -> None:
    cloud = walks.Cloud(walk)
    seen: list[Any] = []
    if (error := walk["error"]) is None:
        way(walks.call(walk), cloud, seen)
        assert seen[-1].next_page() is None
    else:
        kind = fw.DecodeError if "path" in error else fw.ServiceError
        with pytest.raises(kind) as caught:
            way(walks.call(walk), cloud, seen)
        fails(caught.value, error, walk["pages"][-1])
    assert cloud.asked == len(walk["pages"]), f"{cloud.asked} pages were asked for"
    given = walk["pages"][: -1 if error else None]
    assert [len(getattr(page, walk["items"])) for page in seen] == [
        page["count"] for page in given
    ]
    for page, expected in zip(seen, given, strict=True):
        for name, value in expected.get("says", {}).items():
            assert getattr(page, name) == value, name


def fails(error: Any, expected: Case, page: Case) -> None:
    assert error.status == page.get("status", 200)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    if "kind" in expected:
        assert error.kind == expected["kind"]
        return
    assert error.path == expected["path"]
    assert expected["path"] in str(error)
    assert expected["says"] in str(error)
    assert error.body.reveal() == page["body"]


def test_lists_without_pages() -> None:
    urn = "urn:fss:cn-north-4:project:function:default:f"
    token = fw.huawei.Token(token="t")
    fg = fw.huawei.FunctionGraph(region="r", project_id="p", credentials=token)
    for call in (fg.list_function_triggers, fg.list_version_aliases):
        assert not hasattr(call(function_urn=urn).parse(200, {}, b"[]"), "next_page")


def test_the_pages_before_the_error_were_given() -> None:
    walk = fw.pages(LISTS["functions"](), Cloud("functions", "s", "t", "t"))
    seen: list[str | None] = []
    with pytest.raises(fw.DecodeError):
        for page in walk:
            seen.append(page.next_token)
    assert seen == ["s", "t"]
    assert list(walk) == []


def test_a_call_that_led_back_can_be_made_again() -> None:
    call = LISTS["functions"](next_token="t")
    with pytest.raises(fw.DecodeError):
        call.parse(200, {}, b'{"nextToken": "t"}')
    assert call.parse(200, {}, b'{"nextToken": "u"}').next_token == "u"


def test_nothing_is_sent_before_it_is_wanted() -> None:
    cloud = Cloud("functions", "1", "2", None)
    walk = fw.pages(LISTS["functions"](), cloud)
    for count in range(1, 4):
        assert len(cloud.queries) == count - 1
        next(walk)
        assert len(cloud.queries) == count
    assert next(walk, "end") == "end"
    for _ in fw.pages(LISTS["functions"](), other := Cloud("functions", "1", "2")):
        break
    assert len(other.queries) == 1


def test_nothing_is_awaited_before_it_is_wanted() -> None:
    cloud = Cloud("functions", "1", None)
    walk: AsyncIterator[Any] = fw.pages_async(LISTS["functions"](), cloud.later)

    async def first() -> Any:
        assert cloud.queries == []
        return await anext(walk)

    assert asyncio.run(first()).next_token == "1"
    assert len(cloud.queries) == 1


def test_errors_of_the_client_pass_through() -> None:
    def send(request: fw.SignedRequest) -> Any:
        raise ConnectionResetError(request.method)

    with pytest.raises(ConnectionResetError, match="GET"):
        list(fw.pages(LISTS["services"](), send))
    bad = FC.list_functions(service_name="a/b")
    with pytest.raises(fw.EncodeError, match="service_name"):
        list(fw.pages(bad, send))


class Flaky(Cloud):
    """Fails before some of its pages, and notes how it was asked."""

    def __init__(self, *failures: Exception | int) -> None:
        super().__init__("services", "1", None)
        self.failures = list(failures)
        self.headers: list[dict[str, str]] = []

    def __call__(self, request: fw.SignedRequest) -> tuple[int, dict[str, str], bytes]:
        self.headers.append(dict(request.headers))
        match self.failures.pop(0) if self.failures else 200:
            case Exception() as error:
                raise error
            case 200:
                return super().__call__(request)
            case status:
                return status, {}, b"<html>"


def walk_with(
    how: str, cloud: Cloud, retry: Callable[..., Any] | None = None, **given: Any
) -> list[Any]:
    if how == "sync":
        return list(fw.pages(FC.list_services(), cloud, retry=retry, **given))

    async def later(error: Exception, failures: int) -> bool:
        assert retry is not None
        await asyncio.sleep(0)
        return bool(retry(error, failures))

    async def walk() -> list[Any]:
        again = {"async": later, "async, not awaited": retry}[how] if retry else None
        walk = fw.pages_async(FC.list_services(), cloud.later, retry=again, **given)
        return [page async for page in walk]

    return asyncio.run(walk())


HOW = pytest.mark.parametrize("how", ["sync", "async", "async, not awaited"])


@HOW
def test_a_retry_signs_anew(how: str) -> None:
    times = iter(range(1_700_000_000, 1_700_001_000, 100))
    seen: list[tuple[type[Exception], int]] = []

    def retry(error: Exception, failures: int) -> bool:
        seen.append((type(error), failures))
        return True

    cloud = Flaky(503, ConnectionResetError(), 200, 500)
    pages = walk_with(how, cloud, retry, at=lambda: next(times))
    assert [page.next_token for page in pages] == ["1", None]
    assert seen == [
        (fw.ServiceError, 1),
        (ConnectionResetError, 2),
        (fw.ServiceError, 1),
    ]
    assert len({headers["date"] for headers in cloud.headers}) == 5
    assert len({headers["authorization"] for headers in cloud.headers}) == 5


@HOW
def test_a_retry_decides(how: str) -> None:
    cloud = Flaky(503, 503, 503, 503)
    with pytest.raises(fw.ServiceError):
        walk_with(how, cloud, lambda error, failures: failures < 3)
    assert len(cloud.headers) == 3
    with pytest.raises(ConnectionResetError):
        walk_with(how, Flaky(ConnectionResetError()), lambda error, failures: False)
    with pytest.raises(ConnectionResetError):
        walk_with(how, Flaky(ConnectionResetError()))


@HOW
def test_mistakes_of_the_caller_and_the_end_of_a_program_are_not_retried(
    how: str,
) -> None:
    def retry(error: Exception, failures: int) -> bool:
        raise AssertionError(error)

    with pytest.raises(fw.EncodeError, match="headers"):
        walk_with(how, Flaky(), retry, headers={"date": "x"})
    cloud = Flaky()
    cloud.failures = [KeyboardInterrupt()]  # type: ignore[list-item]
    cloud.__class__ = type("Stopped", (Flaky,), {"__call__": stopped})
    with pytest.raises(KeyboardInterrupt):
        walk_with(how, cloud, retry)


def stopped(cloud: Flaky, request: fw.SignedRequest) -> Any:
    raise KeyboardInterrupt


@HOW
@pytest.mark.parametrize("kind", [dict, list, iter])
def test_every_page_is_asked_for_at_the_time_and_with_the_headers(
    how: str, kind: Callable[[Any], Any]
) -> None:
    cloud = Flaky()
    given = kind([("x-fc-trace-id", "t")])
    walk_with(how, cloud, at=1_700_000_000, headers=given)
    assert [headers["x-fc-trace-id"] for headers in cloud.headers] == ["t", "t"]
    times = {headers["date"] for headers in cloud.headers}
    assert times == {"Tue, 14 Nov 2023 22:13:20 GMT"}


def page_with_more() -> fw.alibaba.ListServicesOutput:
    return FC.list_services(limit=1).parse(200, {}, b'{"nextToken": "t"}')


def test_copies_of_a_page_know_the_next_one() -> None:
    page = page_with_more()
    for one in (page, copy.copy(page), copy.deepcopy(page)):
        call = one.next_page()
        assert call is not None
        assert (call.operation, call) == ("ListServices", page.next_page())
        assert call.request().url.endswith("/services?limit=1&nextToken=t")


def test_pickles_of_pages() -> None:
    last = FC.list_services().parse(200, {}, b'{"services": [{"serviceName": "s"}]}')
    again = pickle.loads(pickle.dumps(last))
    assert again == last
    assert again.next_page() is None
    page = page_with_more()
    again = pickle.loads(pickle.dumps(page))
    assert again == page
    # The call for the next page reads its response; only with keys it makes requests.
    call = again.next_page()
    assert repr(call) == repr(page.next_page())
    assert call.parse(200, {}, b"{}").services == []
    with pytest.raises(fw.EncodeError) as caught:
        call.request()
    assert caught.value.field == "credentials"
    with pytest.raises(fw.DecodeError, match="this one"):
        call.parse(200, {}, b'{"nextToken": "t"}')
    call = pickle.loads(pickle.dumps(fw.with_secrets(page))).next_page()
    expected = page.next_page()
    assert expected is not None
    assert call.request(at=1).headers == expected.request(at=1).headers


def test_pickled_pages_know_those_before() -> None:
    page = page_with_more()
    for token in ("u", "v"):
        call = page.next_page()
        assert call is not None
        page = call.parse(200, {}, f'{{"nextToken": "{token}"}}'.encode())
    call = pickle.loads(pickle.dumps(page)).next_page()
    with pytest.raises(fw.DecodeError, match="read before"):
        call.parse(200, {}, b'{"nextToken": "t"}')
    assert call.parse(200, {}, b'{"nextToken": "w"}').next_token == "w"


def test_a_page_made_by_hand_does_not_know_the_next_one() -> None:
    output = fw.alibaba.ListServicesOutput
    assert output(services=[]).next_page() is None
    with pytest.raises(fw.EncodeError) as caught:
        output(services=[], next_token="t").next_page()
    assert caught.value.field == "next_page"
    assert output(services=[], next_token="t") == page_with_more()
