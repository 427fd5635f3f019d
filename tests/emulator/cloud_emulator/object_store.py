"""The object stores that packages are downloaded from: OSS, COS and OBS.

OSS and COS links are pre-signed and expire; a COS link works once. An OBS link is a bare
address: whoever fetches it must sign the request.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import threading
from dataclasses import dataclass
from email.utils import formatdate
from urllib.parse import quote, unquote

from . import accounts
from .clock import Clock
from .huawei import sign_obs
from .message import Request, Response
from .packages import Package
from .signatures import Failure, Reason, as_bytes, same

PREFIX = "/packages/"
LINK_LIFETIME_SECONDS = 600

# The bucket is the first path segment, so that one path serves both styles of address:
# http://host/packages/key and http://packages.obs.<region>.myhuaweicloud.com/key.
OBS_BUCKET = "packages"

_SIGNING_KEY = b"object-store-of-the-emulator"


class StoreRejection(Exception):
    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message

    def as_response(self, request_id: str) -> Response:
        xml = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f"<Error>\n  <Code>{self.code}</Code>\n  <Message>{self.message}</Message>\n"
            f"  <RequestId>{request_id}</RequestId>\n</Error>\n"
        )
        return Response.of_text(xml, self.status, "application/xml")


@dataclass(frozen=True)
class _Ticket:
    path: str
    expires: float


class ObjectStore:
    def __init__(self, base_url: str, clock: Clock) -> None:
        self._base_url = base_url
        self._clock = clock
        self._objects: dict[str, Package] = {}
        self._tickets: dict[str, _Ticket] = {}
        self._spent: set[str] = set()
        self._lock = threading.Lock()

    def put(self, cloud: str, key: str, package: Package) -> str:
        """Store under a key; the response is the path that the object is fetched from."""
        path = f"{PREFIX}{cloud}/{quote(key)}"
        with self._lock:
            self._objects[path] = package
        return path

    def find(self, path: str) -> Package | None:
        return self._objects.get(path)

    def oss_url(self, path: str, expired: bool = False) -> str:
        expires = self._expiry(expired)
        return (
            f"{self._base_url}{path}?Expires={expires}"
            f"&OSSAccessKeyId={accounts.ALIBABA_LONG_TERM.id}"
            f"&Signature={quote(_oss_signature(path, expires), safe='')}"
        )

    def cos_url(self, path: str, expired: bool = False) -> str:
        expires = self._expiry(expired)
        with self._lock:
            serial = len(self._tickets)
            sign = marked(f"{serial}\n{path}\n{expires}", "sha256")
            self._tickets[sign] = _Ticket(path, expires)
        # As the real service does, the value keeps a bare "=" and may hold "+" and "/".
        return f"{self._base_url}{path}?sign={sign}"

    def obs_link(self, path: str, request: Request) -> str:
        """Virtual-hosted for who calls by a real host name, else on the emulator itself."""
        _, dot, domain = request.host_name.partition(".")
        if dot and domain.endswith("myhuaweicloud.com"):
            key = path.removeprefix(f"/{OBS_BUCKET}/")
            return f"http://{OBS_BUCKET}.obs.{domain}/{key}"
        return self._base_url + path

    def obs_url(self, path: str, request: Request, expired: bool = False) -> str:
        """A temporary address, as the object store itself signs one."""
        expires = self._expiry(expired)
        signature = quote(_obs_signature(path, str(expires)), safe="")
        query = f"AccessKeyId={accounts.HUAWEI_LONG_TERM.id}&Expires={expires}"
        # The marker is not signed: it is there to be searched for.
        query += f"&Signature={signature}&x-marker={accounts.MARKER}"
        return f"{self.obs_link(path, request)}?{query}"

    def fetch(self, request: Request) -> Package:
        path = object_path(request)
        package = self._objects.get(path)
        cloud = cloud_of(path)
        if request.method != "GET":
            raise StoreRejection(403, "AccessDenied", "The link is good for GET only.")
        if cloud == "huawei":
            self._check_obs(request, path)
        elif cloud == "tencent":
            self._check_cos(request, path)
        else:
            self._check_oss(request, path)
        if package is None:
            raise StoreRejection(404, "NoSuchKey", "The specified key does not exist.")
        return package

    def reset(self) -> None:
        with self._lock:
            self._objects.clear()
            self._tickets.clear()
            self._spent.clear()

    def _expiry(self, expired: bool) -> int:
        return int(self._clock.now()) + (-1 if expired else LINK_LIFETIME_SECONDS)

    def _check_oss(self, request: Request, path: str) -> None:
        expires, given = request.query("Expires"), request.query("Signature")
        if not expires or not expires.isdecimal() or given is None:
            raise StoreRejection(403, "AccessDenied", "The request is not signed.")
        if not same(given, _oss_signature(path, int(expires))):
            raise StoreRejection(
                403, "SignatureDoesNotMatch", "The signature is wrong."
            )
        if self._clock.now() > int(expires):
            raise StoreRejection(403, "AccessDenied", "Request has expired.")

    def _check_cos(self, request: Request, path: str) -> None:
        # Not form-decoded: a "+" in the value is a plus sign.
        name, _, value = request.raw_query.partition("=")
        sign = unquote(value)
        with self._lock:
            ticket = self._tickets.get(sign) if name == "sign" else None
            if ticket is None or ticket.path != path:
                raise StoreRejection(403, "AccessDenied", "The request is not signed.")
            if self._clock.now() > ticket.expires:
                raise StoreRejection(403, "AccessDenied", "Request has expired")
            if sign in self._spent:
                raise StoreRejection(403, "AccessDenied", "The link was used already.")
            self._spent.add(sign)

    def _check_obs_url(self, request: Request, path: str) -> None:
        expires, given = request.query("Expires") or "", request.query("Signature")
        if "authorization" in request.headers:
            words = "Only one way of authentication is allowed."
            raise StoreRejection(400, "InvalidArgument", words)
        if not expires.isdecimal() or not same(given, _obs_signature(path, expires)):
            raise StoreRejection(
                403, "SignatureDoesNotMatch", "The signature is wrong."
            )
        if self._clock.now() > int(expires):
            raise StoreRejection(403, "AccessDenied", "Request has expired.")

    def _check_obs(self, request: Request, path: str) -> None:
        if request.query("Signature") is not None:
            self._check_obs_url(request, path)
            return
        failure = sign_obs.verify(
            request, path, accounts.HUAWEI_KEYS, self._clock.now()
        )
        if failure:
            raise StoreRejection(403, _OBS_CODES[failure.reason], _sentence(failure))


def _obs_signature(path: str, expires: str) -> str:
    text = f"GET\n\n\n{expires}\n{path}"
    return sign_obs.signature(accounts.HUAWEI_LONG_TERM.secret, text)


def object_path(request: Request) -> str:
    """The path of the object, whichever of the two address styles was used."""
    if is_virtual_hosted(request):
        return f"/{OBS_BUCKET}{request.path}"
    return request.path


def is_virtual_hosted(request: Request) -> bool:
    return request.host_name.startswith(f"{OBS_BUCKET}.obs.")


def cloud_of(path: str) -> str:
    return path.removeprefix(PREFIX).partition("/")[0]


def download_headers(package: Package, data: bytes) -> list[tuple[str, str]]:
    kind = "application/zip" if data[:2] == b"PK" else "application/octet-stream"
    return [
        ("Content-Type", kind),
        ("ETag", f'"{hashlib.md5(package.data).hexdigest().upper()}"'),
        ("Last-Modified", formatdate(1577836800, usegmt=True)),
    ]


_OBS_CODES = {
    Reason.MALFORMED: "AccessDenied",
    Reason.MISSING_HEADER: "AccessDenied",
    Reason.UNKNOWN_KEY: "InvalidAccessKeyId",
    Reason.BAD_TOKEN: "InvalidToken",
    Reason.CLOCK_SKEW: "RequestTimeTooSkewed",
    Reason.MISMATCH: "SignatureDoesNotMatch",
}


def _sentence(failure: Failure) -> str:
    return f"{failure.message[:1].upper()}{failure.message[1:]}."


def _oss_signature(path: str, expires: int) -> str:
    return marked(f"GET\n\n\n{expires}\n{path}", "sha1")


def marked(text: str, algorithm: str) -> str:
    digest = hmac.new(_SIGNING_KEY, as_bytes(text), algorithm).digest()
    return f"{accounts.MARKER}-link-{base64.b64encode(digest).decode()}"
