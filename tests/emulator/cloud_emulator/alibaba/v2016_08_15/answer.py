"""How every operation of this API puts a resource into a reply."""

from __future__ import annotations

from ...message import Reply
from ..state import Members, Record


def times(record: Record) -> Members:
    return {"createdTime": record.created, "lastModifiedTime": record.modified}


def resource(record: Record, body: Members) -> Reply:
    return Reply.of_json(body, headers={"ETag": record.etag})


def deleted() -> Reply:
    return Reply(204)
