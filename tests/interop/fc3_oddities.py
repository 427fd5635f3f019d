"""What the SDKs for Function Compute 2023-03-30 say that their caller did not.

faaswire sends what it is given and nothing else, and means the same by it.
"""

from __future__ import annotations

from typing import Any

from exchange import Members

BOOLEANS = {"True": "true", "False": "false"}
MADE_UP_QUERY = (["tags", "[]"], ["Tag", "[]"])
JSON_TYPE = "application/json"


def meaning(language: str, theirs: Members, ours: Members) -> Members:
    """An SDK's request, as far as its caller asked for it.

    Both SDKs add to the type of JSON that it is in UTF-8, which JSON always is.
    """
    if theirs["content_type"] == f"{JSON_TYPE}; charset=utf-8":
        theirs = {**theirs, "content_type": JSON_TYPE}
    return python_meaning(theirs, ours) if language == "python" else theirs


def python_meaning(theirs: Members, ours: Members) -> Members:
    """The request of the Python SDK without its own additions.

    - A list of objects that the caller left out goes out as an empty list, in bodies and, as
      `tags=[]` and `Tag=[]`, in the queries of ListFunctions and ListTagResources.
    - Booleans of the query are `True` and `False`, which the service cannot be known to take.
    """
    query = [
        [name, BOOLEANS.get(value, value)]
        for name, value in theirs["query"]
        if [name, value] not in MADE_UP_QUERY or [name, value] in ours["query"]
    ]
    json = _without_made_up_lists(theirs["json"], ours["json"])
    return {**theirs, "query": query, "json": json}


def differs_as_reported(theirs: Members, ours: Members) -> bool:
    """Whether this request of the Python SDK shows one of its additions."""
    return python_meaning(theirs, ours) != theirs


def python_response(reported: Any) -> Any:
    """Without empty lists: the SDK's models make one of every absent list of objects."""
    if isinstance(reported, list):
        return [python_response(item) for item in reported]
    if not isinstance(reported, dict):
        return reported
    return {name: python_response(v) for name, v in reported.items() if v != []}


def _without_made_up_lists(theirs: Any, ours: Any) -> Any:
    if isinstance(theirs, list) and isinstance(ours, list) and len(theirs) == len(ours):
        return [_without_made_up_lists(*pair) for pair in zip(theirs, ours)]
    if not isinstance(theirs, dict) or not isinstance(ours, dict):
        return theirs
    return {
        name: _without_made_up_lists(value, ours.get(name))
        for name, value in theirs.items()
        if value != [] or name in ours
    }
