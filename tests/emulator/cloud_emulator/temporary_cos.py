"""Tencent's temporary buckets: GetTempCosInfo signs an upload, whose object is code afterwards.

An object is reached at its bucket's own host, and on the emulator itself at
`/packages/tencent/{bucket}/{key}`.
"""

from __future__ import annotations

import hashlib
import re
import threading
from dataclasses import dataclass
from urllib.parse import unquote

from .clock import Clock
from .message import Request, Response
from .object_store import LINK_LIFETIME_SECONDS, PREFIX, StoreRejection, marked
from .signatures import same

LARGEST_OBJECT = 70 << 20

# The vendor's own, not the caller's.
_APP_ID = "1253665819"
_BUCKETS = {
    region: f"{prefix}tempcos-{_APP_ID}"
    for region, prefix in {
        "ap-shanghai": "sh",
        "ap-guangzhou": "gz",
        "ap-beijing": "bj",
        "ap-singapore": "sg",
    }.items()
}
_HOME = "ap-shanghai"
_HOST = re.compile(r"([a-z]+tempcos-[0-9]+)\.cos\.([a-z0-9-]+)\.myqcloud\.com")
_PATH = re.compile(rf"{PREFIX}tencent/([a-z]+tempcos-[0-9]+)/(.+)")


def bucket_of(region: str) -> str:
    """The bucket for a region; one that has none of its own uses that of Shanghai."""
    return _BUCKETS.get(region, _BUCKETS[_HOME])


@dataclass(frozen=True)
class _Ticket:
    place: tuple[str, str]
    expires: float


class TemporaryCos:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._objects: dict[tuple[str, str], bytes] = {}
        self._tickets: dict[str, _Ticket] = {}
        self._lock = threading.Lock()

    def claims(self, request: Request) -> bool:
        is_hosted = _HOST.fullmatch(request.host_name)
        return bool(is_hosted or _PATH.fullmatch(request.path))

    def sign(self, region: str, key: str) -> str:
        """What `Authorization` must be for the upload of one object."""
        place = (bucket_of(region), key)
        expires = self._clock.now() + LINK_LIFETIME_SECONDS
        with self._lock:
            text = f"{len(self._tickets)}\nPUT\n{'/'.join(place)}\n{expires}"
            sign = marked(text, "sha1")
            self._tickets[sign] = _Ticket(place, expires)
        return sign

    def put(self, request: Request) -> Response:
        place = _place(request)
        if request.method != "PUT" or request.raw_query:
            words = "The signature is good for the upload of one object only."
            raise StoreRejection(403, "AccessDenied", words)
        given = request.header("authorization")
        if not given:
            raise StoreRejection(403, "AccessDenied", "The request is not signed.")
        with self._lock:
            ticket = next(
                (one for sign, one in self._tickets.items() if same(given, sign)), None
            )
            if ticket is None or ticket.place != place:
                raise StoreRejection(
                    403, "SignatureDoesNotMatch", "The signature is wrong."
                )
            if self._clock.now() > ticket.expires:
                raise StoreRejection(403, "AccessDenied", "Request has expired")
            self._objects[place] = request.body
        etag = hashlib.md5(request.body).hexdigest()
        return Response(200, [("ETag", f'"{etag}"')])

    def find(self, region: str, key: str) -> bytes | None:
        return self._objects.get((bucket_of(region), key))

    def reset(self) -> None:
        with self._lock:
            self._objects.clear()
            self._tickets.clear()


def _place(request: Request) -> tuple[str, str]:
    """Bucket and key, whichever of the two addresses was used."""
    host, path = _HOST.fullmatch(request.host_name), _PATH.fullmatch(request.path)
    if host:
        bucket, key = host[1], request.path.removeprefix("/")
        exists = _BUCKETS.get(host[2]) == bucket
    else:
        bucket, key = path.groups() if path else ("", "")
        exists = bucket in _BUCKETS.values()
    if not exists:
        raise StoreRejection(
            404, "NoSuchBucket", "The specified bucket does not exist."
        )
    return bucket, unquote(key, errors="surrogateescape")
