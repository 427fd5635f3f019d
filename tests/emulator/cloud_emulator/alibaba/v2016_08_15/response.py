"""How every operation of this API puts a resource into a response."""

from __future__ import annotations

from ...message import Response
from ..state import Members, Record


def times(record: Record) -> Members:
    return {"createdTime": record.created, "lastModifiedTime": record.modified}


def resource(record: Record, body: Members) -> Response:
    return Response.of_json(body, headers={"ETag": record.etag})


def deleted() -> Response:
    return Response(204)
