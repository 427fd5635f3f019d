"""Walks through the pages of lists: the vectors of pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import faaswire as fw

from support import vectors
from support.vectors import Case

FOLDER = vectors.FOLDER / "pages"


def walks() -> Iterator[Case]:
    """Every walk through every list that it is for."""
    for path in sorted(FOLDER.glob("*.json")):
        file: Case = json.loads(path.read_text(encoding="utf-8"))
        for walk in file["walks"]:
            for operation in walk.get("of", file["lists"]):
                yield walk_of(file, walk, operation)


def walk_of(file: Case, walk: Case, operation: str) -> Case:
    listed = file["lists"][operation]
    pages = [
        page
        | {
            "sent": listed["sent"] | page["sent"],
            "body": body(listed, page["response"]),
        }
        for page in walk["pages"]
    ]
    own = {
        "id": f"{walk['id']} of {operation}",
        "operation": operation,
        "params": listed["params"] | walk["params"],
        "pages": pages,
    }
    return file | {"error": None} | walk | listed | own


def body(listed: Case, response: Any) -> bytes:
    """The response with the name that the list's items have, and with items."""
    text = json.dumps(response).replace('"$items"', json.dumps(listed["wire"]))
    return text.replace('"$item"', json.dumps(listed["item"])).encode()


def call(walk: Case) -> fw.Call[Any]:
    """For the first page."""
    service = vectors.service(walk["cloud"], walk)
    made: fw.Call[Any] = vectors.method(service, walk["operation"])(
        **vectors.value(walk["params"])
    )
    return made


class Cloud:
    """Sends the pages of a walk one after the other, and looks at what it is asked."""

    def __init__(self, walk: Case) -> None:
        self.walk = walk
        self.asked = 0

    def __call__(self, request: fw.SignedRequest) -> tuple[int, dict[str, str], bytes]:
        assert self.asked < len(self.walk["pages"]), "one page too many was asked for"
        page = self.walk["pages"][self.asked]
        self.asked += 1
        assert sent(request) == page["sent"], f"page {self.asked}: {sent(request)}"
        return page.get("status", 200), {}, page["body"]

    async def later(
        self, request: fw.SignedRequest
    ) -> tuple[int, dict[str, str], bytes]:
        return self(request)


def sent(request: fw.SignedRequest) -> Any:
    """What was asked for: the query of a GET, the JSON of a POST."""
    query = urlsplit(request.url).query
    if request.method == "POST":
        assert not query
        return json.loads(request.body or b"")
    assert (request.method, request.body) == ("GET", None)
    pairs = parse_qsl(query, keep_blank_values=True)
    assert len(pairs) == len(parse_qs(query, keep_blank_values=True)), "sent twice"
    return dict(pairs)
