"""Which Alibaba API a request is for, how it is authenticated and how it is rejected."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .. import accounts
from ..clock import Clock
from ..cloud import Cloud, Plan
from ..faults import Kind
from ..message import ApiError, Request, Response
from ..routing import Routes
from ..signatures import Failure, NonceMemory, Reason
from . import fixtures, sign_acs3, sign_fc, v2016_08_15, v2021_04_06, v2023_03_30
from .v2023_03_30 import fixtures as third_fixtures
from .v2023_03_30 import hosts

MEGABYTE = 1 << 20
LARGEST_BODY = 70 * MEGABYTE
# A package of 100 MB in base64, and the members beside it.
LARGEST_BODY_OF_THIRD = 102 * MEGABYTE

_ACCOUNT_HOST = re.compile(r"(\d+)\.[a-z0-9-]+\.fc\.aliyuncs\.com")


@dataclass(frozen=True)
class _Version:
    """2016-08-15 signs with FC and says ErrorCode; the others with ACS3 and say Code."""

    routes: Routes[Any]
    is_classic: bool = False
    is_third: bool = False
    """3.0, whose functions stand on their own, without a service."""


_VERSIONS = {
    "2016-08-15": _Version(v2016_08_15.routes, is_classic=True),
    "2021-04-06": _Version(v2021_04_06.routes),
    "2023-03-30": _Version(v2023_03_30.routes, is_third=True),
}


class Alibaba(Cloud):
    name = "alibaba"

    def __init__(self, clock: Clock, nonces: NonceMemory) -> None:
        self._clock = clock
        self._nonces = nonces
        self.reset()

    def reset(self) -> None:
        self._account = fixtures.account(self._clock)
        self.third = third_fixtures.account(self._clock, self._account)

    def claims(self, request: Request) -> bool:
        return _api_date(request) in _VERSIONS

    def authenticate(self, request: Request) -> Failure | None:
        now = self._clock.now()
        if _version(request).is_classic:
            return sign_fc.verify(request, accounts.ALIBABA_KEYS, now)
        return sign_acs3.verify(request, accounts.ALIBABA_KEYS, now, self._nonces)

    def plan(self, request: Request) -> Plan[Any]:
        version = _version(request)
        if version.is_third:
            hosts.check(request)
        found = version.routes.find(request)
        if found is None:
            raise ApiError(
                404,
                "PathNotSupported",
                f"{request.method} {request.path} is not an operation",
            )
        operation, parameters = found
        _check_account(request)
        _check_stated_operation(request, operation.name)
        # A function of 2.0 is `service$function` to 3.0.
        function_name = parameters.get("function", "").rpartition("$")[2]
        if function_name == "forbidden":
            raise ApiError(403, "AccessDenied", "the access key may not do this")
        account = self.third if version.is_third else self._account
        return Plan(operation, parameters, account, function_name)

    def rejection(self, request: Request, failure: Failure) -> ApiError:
        status, code = _REJECTIONS[failure.reason]
        return ApiError(status, code, failure.message)

    def reject(self, request: Request, error: ApiError, request_id: str) -> Response:
        if _version(request).is_classic:
            body = {"ErrorCode": error.code, "ErrorMessage": error.message}
        else:
            body = {
                "Code": error.code,
                "Message": error.message,
                "RequestId": request_id,
            }
        return Response.of_json(body, error.status)

    def trouble(self, kind: Kind) -> ApiError:
        return {
            Kind.THROTTLE: ApiError(429, "Throttling", "the request was throttled"),
            Kind.BUSY: ApiError(
                409, "ConcurrentUpdateError", "the resource is being changed"
            ),
        }.get(kind) or ApiError(
            500, "InternalServerError", "an internal error has occurred"
        )

    def largest_body(self, request: Request) -> int:
        is_third = _version(request).is_third
        return LARGEST_BODY_OF_THIRD if is_third else LARGEST_BODY

    def too_large(self, request: Request) -> ApiError:
        return ApiError(400, "EntityTooLarge", "the body is too large")

    def retry_after_header(self, request: Request) -> str:
        return "x-acs-retry-after" if _version(request).is_third else "Retry-After"

    def request_id_headers(self, request_id: str) -> list[tuple[str, str]]:
        return [("X-Fc-Request-Id", request_id)]


_REJECTIONS = {
    Reason.MISSING_HEADER: (400, "MissingRequiredHeader"),
    Reason.MALFORMED: (403, "SignatureNotMatch"),
    Reason.UNKNOWN_KEY: (403, "InvalidAccessKeyID"),
    Reason.BAD_TOKEN: (403, "InvalidAccessKeyID"),
    Reason.CLOCK_SKEW: (403, "RequestTimeTooSkewed"),
    Reason.REPLAYED: (400, "SignatureNonceUsed"),
    Reason.BODY_HASH: (403, "SignatureNotMatch"),
    Reason.UNSIGNED_HEADER: (403, "SignatureNotMatch"),
    Reason.MISMATCH: (403, "SignatureNotMatch"),
}


def _api_date(request: Request) -> str:
    return request.path.split("/")[1] if "/" in request.path else ""


def _version(request: Request) -> _Version:
    return _VERSIONS[_api_date(request)]


def _check_account(request: Request) -> None:
    """A host name of an account, and the header that stands in for it, must be ours."""
    named = _ACCOUNT_HOST.fullmatch(request.host_name)
    ids = (named[1] if named else "", request.header("x-fc-account-id"))
    if any(given not in ("", accounts.ALIBABA_ACCOUNT_ID) for given in ids):
        raise ApiError(403, "AccessDenied", "the access key belongs to another account")


def _check_stated_operation(request: Request, name: str) -> None:
    """ACS3 requests name version and operation beside the path."""
    if _version(request).is_classic:
        return
    stated = {"x-acs-version": _api_date(request), "x-acs-action": name}
    for header, wanted in stated.items():
        if request.header(header) != wanted:
            raise ApiError(400, "InvalidArgument", f"{header} must be {wanted}")
