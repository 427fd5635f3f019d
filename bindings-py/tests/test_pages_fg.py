"""Pages of FunctionGraph: the last one has a marker too, and some do not say how many there are."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import faaswire as fw
import pytest

FG = fw.huawei.FunctionGraph(
    region="cn-north-4",
    project_id="project",
    credentials=fw.huawei.Credentials(access_key="a", secret_key="s"),
)
URN = "urn:fss:cn-north-4:project:function:default:f"
LISTS = {
    "functions": FG.list_functions,
    "versions": lambda **more: FG.list_function_versions(function_urn=URN, **more),
    "dependencies": FG.list_dependencies,
    "dependency versions": lambda **more: FG.list_dependency_version(
        depend_id="d", **more
    ),
}
EVERY_LIST = pytest.mark.parametrize("name", LISTS)


def item(number: int) -> dict[str, str]:
    return {"func_urn": f"{URN}{number}", "id": str(number)}


# What is asked for first; what each page is asked for by, and what it says besides its items.
FLOWS: dict[str, tuple[dict[str, str], list[tuple[dict[str, str], int, Any]]]] = {
    "the total ends it, though the last page has a marker": (
        {"maxitems": "2"},
        [
            ({"maxitems": "2"}, 2, {"next_marker": 2, "count": 3}),
            ({"maxitems": "2", "marker": "2"}, 1, {"next_marker": 3, "count": 3}),
        ],
    ),
    "without a total an empty page ends it": (
        {"maxitems": "2"},
        [
            ({"maxitems": "2"}, 2, {"next_marker": 2}),
            ({"maxitems": "2", "marker": "2"}, 0, {"next_marker": 2}),
        ],
    ),
    "a marker of 0 ends it": (
        {"maxitems": "2"},
        [
            ({"maxitems": "2"}, 2, {"next_marker": 2}),
            ({"maxitems": "2", "marker": "2"}, 1, {"next_marker": 0}),
        ],
    ),
    "null for everything": ({}, [({}, -1, {"next_marker": None, "count": 0})]),
    "numbers as strings": (
        {},
        [
            ({}, 2, {"next_marker": "2", "count": "3"}),
            ({"marker": "2"}, 1, {"next_marker": "3", "count": "3"}),
        ],
    ),
    "a short page is not the last one": (
        {"maxitems": "3"},
        [
            ({"maxitems": "3"}, 1, {"next_marker": 3, "count": 4}),
            ({"maxitems": "3", "marker": "3"}, 1, {"next_marker": 4, "count": 4}),
        ],
    ),
    "a marker that stays ends it": (
        {"marker": "2"},
        [({"marker": "2"}, 1, {"next_marker": 2})],
    ),
}


@EVERY_LIST
@pytest.mark.parametrize("flow", FLOWS)
def test_lists_end_where_they_should(name: str, flow: str) -> None:
    first, steps = FLOWS[flow]
    member = "dependencies" if name.startswith("dep") else name
    queries = []

    def cloud(request: fw.Request) -> tuple[int, dict[str, str], bytes]:
        queries.append(dict(parse_qsl(urlsplit(request.url).query)))
        _, length, says = steps[len(queries) - 1]
        items = None if length < 0 else [item(number) for number in range(length)]
        return 200, {}, json.dumps({member: items, **says}).encode()

    pages = list(fw.pages(LISTS[name](**first), cloud))
    assert queries == [query for query, *_ in steps]
    found = [len(getattr(page, member)) for page in pages]
    assert found == [max(length, 0) for _, length, _ in steps]


@EVERY_LIST
def test_a_marker_that_leads_back_is_an_error(name: str) -> None:
    member = "dependencies" if name.startswith("dep") else name
    markers = iter((1, 2, 1))

    def cloud(_: fw.Request) -> tuple[int, dict[str, str], bytes]:
        body = {member: [item(0)], "next_marker": next(markers)}
        return 200, {}, json.dumps(body).encode()

    with pytest.raises(fw.DecodeError) as caught:
        list(fw.pages(LISTS[name](), cloud))
    assert caught.value.path == "$.next_marker"


@pytest.mark.parametrize(("body", "length"), [("[]", 0), ("null", 0)])
def test_bare_arrays_have_no_pages(body: str, length: int) -> None:
    triggers = FG.list_function_triggers(function_urn=URN).parse(200, {}, body.encode())
    aliases = FG.list_version_aliases(function_urn=URN).parse(200, {}, body.encode())
    assert (len(triggers.triggers), len(aliases.aliases)) == (length, length)
    assert not hasattr(triggers, "next_page")
