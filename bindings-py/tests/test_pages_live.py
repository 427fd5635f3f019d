"""All pages of every list from the emulator, with every client."""

from __future__ import annotations

import asyncio
import io
import itertools
import zipfile
from collections.abc import Callable
from typing import Any

import faaswire as fw
import pytest
from support.fc2016 import service_of
from support.http_clients import ASYNC_CLIENTS, CLIENTS, collect

SERIAL = itertools.count()
LISTS = ("services", "functions", "triggers", "versions", "aliases")


class Account:
    """A service of its own for each test, with three of everything."""

    def __init__(self, emulator: Any) -> None:
        self.fc = service_of(emulator)
        self.prefix = f"pages-{next(SERIAL)}-"
        self.service: dict[str, Any] = {"service_name": self.prefix + "a"}
        self.function: dict[str, Any] = {**self.service, "function_name": "a"}

    def do(self, operation: str, **params: Any) -> Any:
        return collect(getattr(self.fc, operation)(**params), "urllib")

    def fill(self) -> None:
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("index.py", "def handler(event, context): return event\n")
        function = {
            "runtime": "python3",
            "handler": "index.handler",
            "code": {"zip_file": archive.getvalue()},
        }
        trigger = {
            "trigger_type": "timer",
            "trigger_config": {"cronExpression": "0 0 4 * * *", "enable": True},
        }
        for name in "abc":
            self.do("create_service", service_name=self.prefix + name)
        for name in "abc":
            self.do("create_function", **self.service, function_name=name, **function)
        for name in "abc":
            self.do("create_trigger", **self.function, trigger_name=name, **trigger)
            self.do("update_service", **self.service, description=name)
            version = self.do("publish_version", **self.service)
            self.do(
                "create_alias",
                **self.service,
                alias_name=name,
                version_id=version.version_id,
            )

    def list(self, kind: str, **more: Any) -> fw.Call[Any]:
        match kind:
            case "services":
                return self.fc.list_services(prefix=self.prefix, **more)
            case "functions":
                return self.fc.list_functions(**self.service, **more)
            case "triggers":
                return self.fc.list_triggers(**self.function, **more)
            case "versions":
                return self.fc.list_versions(**self.service, **more)
            case _:
                return self.fc.list_aliases(**self.service, **more)


@pytest.fixture
def account(emulator: Any) -> Account:
    made = Account(emulator)
    made.fill()
    return made


def names(kind: str, page: Any) -> list[str]:
    member = "version_id" if kind == "versions" else f"{kind[:-1]}_name"
    member = "alias_name" if kind == "aliases" else member
    return [getattr(item, member)[-1] for item in getattr(page, kind)]


def expected(kind: str) -> list[list[str]]:
    # The newest version comes first unless it is asked otherwise.
    return [["3"], ["2"], ["1"]] if kind == "versions" else [["a"], ["b"], ["c"]]


@pytest.mark.parametrize("client", CLIENTS)
def test_pages_of_one(account: Account, client: str) -> None:
    for kind in LISTS:
        pages = list(fw.pages(account.list(kind, limit=1), CLIENTS[client]))
        assert [names(kind, page) for page in pages] == expected(kind), kind
        assert [bool(page.next_token) for page in pages] == [True, True, False]
        assert len({page.request_id for page in pages}) == 3
        assert pages[-1].next_page() is None


@pytest.mark.parametrize("client", ASYNC_CLIENTS)
def test_pages_of_one_async(account: Account, client: str) -> None:
    async def walk(kind: str) -> list[list[str]]:
        pages = fw.pages_async(account.list(kind, limit=1), ASYNC_CLIENTS[client])
        return [names(kind, page) async for page in pages]

    async def walk_all() -> list[list[list[str]]]:
        # At the same time: each walk has its own place.
        return await asyncio.gather(*(walk(kind) for kind in LISTS))

    assert asyncio.run(walk_all()) == [expected(kind) for kind in LISTS]


def test_other_sizes(account: Account) -> None:
    for limit, sizes in ((2, [2, 1]), (3, [3]), (100, [3]), (None, [3])):
        for kind in LISTS:
            pages = fw.pages(account.list(kind, limit=limit), CLIENTS["urllib"])
            assert [len(names(kind, page)) for page in pages] == sizes


def test_both_directions_of_versions(account: Account) -> None:
    for direction, order in (("FORWARD", "123"), ("BACKWARD", "321")):
        call = account.list("versions", limit=1, direction=direction)
        pages = list(fw.pages(call, CLIENTS["httpx"]))
        assert [names("versions", page) for page in pages] == [[v] for v in order]
        assert {page.direction for page in pages} == {direction}


def test_a_walk_can_be_continued_from_a_token(account: Account) -> None:
    first = next(fw.pages(account.list("aliases", limit=1), CLIENTS["requests"]))
    rest = account.list("aliases", limit=1, next_token=first.next_token)
    pages = fw.pages(rest, CLIENTS["requests"])
    assert [names("aliases", page) for page in pages] == [["b"], ["c"]]
    call = first.next_page()
    assert names("aliases", collect(call, "requests")) == ["b"]


@pytest.mark.parametrize("client", CLIENTS)
def test_nothing_to_list(emulator: Any, client: str) -> None:
    account = Account(emulator)
    (page,) = fw.pages(account.list("services"), CLIENTS[client])
    assert (page.services, page.next_token, page.next_page()) == ([], None, None)


def reject(emulator: Any, operation: str) -> None:
    # Found through `sys.path`, as the emulator itself.
    from cloud_emulator.faults import Fault, Kind  # type: ignore[import-not-found]

    fault = Fault(Kind.THROTTLE, "alibaba", operation, retry_after=7)
    emulator.backend.faults.add(fault)


@pytest.mark.parametrize("client", CLIENTS)
def test_a_rejection_midway(account: Account, emulator: Any, client: str) -> None:
    walk = fw.pages(account.list("functions", limit=1), CLIENTS[client])
    page = next(walk)
    assert names("functions", page) == ["a"]
    reject(emulator, "ListFunctions")
    with pytest.raises(fw.ServiceError) as caught:
        next(walk)
    reported = (caught.value.kind, caught.value.retry, caught.value.retry_after)
    assert reported == ("throttled", "backoff", 7)
    assert next(walk, "end") == "end"
    # The page is still there, and so is the call after it.
    assert names("functions", collect(page.next_page(), client)) == ["b"]


def test_a_rejection_midway_async(account: Account, emulator: Any) -> None:
    seen: list[list[str]] = []
    send: Callable[..., Any] = ASYNC_CLIENTS["httpx"]

    async def walk() -> None:
        async for page in fw.pages_async(account.list("functions", limit=1), send):
            seen.append(names("functions", page))
            reject(emulator, "ListFunctions")

    with pytest.raises(fw.ServiceError, match="throttled"):
        asyncio.run(walk())
    assert seen == [["a"]]


def test_a_service_that_does_not_exist(emulator: Any) -> None:
    with pytest.raises(fw.ServiceError) as caught:
        list(fw.pages(Account(emulator).list("functions"), CLIENTS["urllib"]))
    assert caught.value.kind == "not_found"
