"""/tags-v2: tag, untag, list. Every name is capitalized, and lists of the query are JSON."""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..arguments import invalid, members
from ..state import Members
from .function_fields import TAG
from .pages import boolean, cut, has_tags, json_list, number, tag_filter
from .state import OWNER, Account, Function
from .table import routes

TYPES = ("function", "FUNCTION", "ALIYUN::FC::FUNCTION")
MOST_TAGS = 20
DEFAULT_PAGE = 50


@routes.operation("TagResources", "POST", "/tags-v2")
def tag_resources(call: Call[Account]) -> Response:
    fields = {"ResourceId": [str], "ResourceType": str, "Tag": [TAG]}
    given = members(call.request, fields, ("ResourceId", "Tag"))
    _check_type(given.get("ResourceType"))
    tags = tags_of(given["Tag"], "Tag")
    functions = [function_of(call.state, name) for name in _texts(given["ResourceId"])]
    for function in functions:
        if len({**function.tags, **tags}) > MOST_TAGS:
            raise invalid(f"a resource has {MOST_TAGS} tags at most")
    for function in functions:
        function.tags.update(tags)
    return Response(204)


@routes.operation("UntagResources", "DELETE", "/tags-v2")
def untag_resources(call: Call[Account]) -> Response:
    _check_type(call.request.query("ResourceType"))
    keys = _texts(json_list(call.request, "TagKey", str))
    everything = boolean(call.request, "All")
    names = _texts(json_list(call.request, "ResourceId", str))
    if not names or not (keys or everything):
        raise invalid("ResourceId is required, and TagKey or All")
    for function in [function_of(call.state, name) for name in names]:
        for key in list(function.tags) if everything else keys:
            function.tags.pop(key, None)
    return Response(204)


@routes.operation("ListTagResources", "GET", "/tags-v2")
def list_tag_resources(call: Call[Account]) -> Response:
    request = call.request
    _check_type(request.query("ResourceType"))
    names = _texts(json_list(request, "ResourceId", str))
    wanted = tag_filter(request, "Tag")
    chosen = [function_of(call.state, name) for name in names] or list(
        call.state.functions.values()
    )
    # A list of tags, not of resources.
    rows: dict[str, Members] = {}
    for function in sorted(chosen, key=lambda function: function.name):
        if has_tags(function.tags, wanted):
            for key, value in function.tags.items():
                rows[f"{len(rows):06}"] = {
                    "ResourceId": function.arn,
                    "ResourceType": "function",
                    "TagKey": key,
                    "TagValue": value,
                }
    start = request.query("NextToken") or "0"
    limit = number(request, "Limit")
    limit = DEFAULT_PAGE if limit is None else limit
    if not start.isdecimal() or not 1 <= limit <= 100:
        raise invalid("NextToken or Limit is wrong")
    keys = sorted(rows)[int(start) :]
    shown, more = cut(keys, limit, rows)
    following = str(int(start) + limit) if more else ""
    return Response.of_json(
        {"RequestId": call.request_id, "NextToken": following, "TagResources": shown}
    )


def tags_of(given: object, member: str) -> dict[str, str]:
    """Tags of a body, which have no keys of the vendor's own."""
    tags: dict[str, str] = {}
    assert isinstance(given, list)
    for tag in given:
        key = tag.get("Key")
        if not key or key.lower().startswith(("aliyun", "acs:")):
            raise invalid(f"{member} has a Key that is empty or reserved")
        tags[key] = tag.get("Value") or ""
    return tags


def function_of(account: Account, resource: str) -> Function:
    """A function by its ARN or by its bare name."""
    return account.function(resource.removeprefix(f"{OWNER}:functions/"))


def _check_type(given: object) -> None:
    if given not in (None, *TYPES):
        raise invalid("ResourceType must be function")


def _texts(values: object) -> list[str]:
    assert isinstance(values, list)
    return [str(value) for value in values]
