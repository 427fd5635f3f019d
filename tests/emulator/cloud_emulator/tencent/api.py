"""Which SCF action a request is for, and how it is authenticated and rejected."""

from __future__ import annotations

from .. import accounts
from ..clock import Clock
from ..cloud import Cloud, Plan
from ..faults import Kind
from ..message import ApiError, Request, Response
from ..signatures import Failure, Reason
from . import arguments, fixtures, sign_tc3
from .arguments import error as _error
from .state import Account
from .v2018_04_16 import actions

SERVICE = "scf"
VERSION = "2018-04-16"
LARGEST_POST = 10 << 20
LARGEST_GET = 32 << 10


class Tencent(Cloud):
    name = "tencent"

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        self._account = fixtures.account()

    def claims(self, request: Request) -> bool:
        if request.path != "/":
            return False
        return "x-tc-action" in request.headers or request.host_name.endswith(
            ".tencentcloudapi.com"
        )

    def authenticate(self, request: Request) -> Failure | None:
        return sign_tc3.verify(
            request, accounts.TENCENT_KEYS, self._clock.now(), SERVICE
        )

    def plan(self, request: Request) -> Plan[Account]:
        for header in ("X-TC-Action", "X-TC-Version", "X-TC-Region"):
            if not request.header(header):
                raise _error("MissingParameter", f"The header {header} is missing.")
        action = request.header("x-tc-action")
        operation = actions.find(action)
        if operation is None:
            raise _error("InvalidAction", f"The action {action} is not recognized.")
        if request.header("x-tc-version") != VERSION:
            raise _error("NoSuchVersion", "The API version does not exist.")
        if request.header("x-tc-region") not in accounts.TENCENT_REGIONS:
            raise _error("UnsupportedRegion", "The region is not supported.")
        name = str(arguments.read(request, action).get("FunctionName", ""))
        if name == "forbidden":
            raise _error("UnauthorizedOperation.CAM", "CAM authentication failed.")
        return Plan(operation, {}, self._account, name)

    def rejection(self, request: Request, failure: Failure) -> ApiError:
        return _error(_REJECTIONS[failure.reason], failure.message)

    def reject(self, request: Request, error: ApiError, request_id: str) -> Response:
        reason = {"Code": error.code, "Message": error.message}
        return Response.of_json(
            {"Response": {"Error": reason, "RequestId": request_id}}
        )

    def trouble(self, kind: Kind) -> ApiError:
        return {
            Kind.THROTTLE: _error(
                "RequestLimitExceeded", "The request rate limit was exceeded."
            ),
            Kind.BUSY: _error(
                "FailedOperation.FunctionStatusError",
                "Operation failed. The function is deploying.",
            ),
        }.get(kind) or _error("InternalError", "Internal error.")

    def largest_body(self, request: Request) -> int:
        return LARGEST_GET if request.method == "GET" else LARGEST_POST

    def too_large(self, request: Request) -> ApiError:
        limit = self.largest_body(request)
        return _error(
            "RequestSizeLimitExceeded", f"The request exceeds the limit: max {limit}B"
        )

    def request_id_headers(self, request_id: str) -> list[tuple[str, str]]:
        return []


_REJECTIONS = {
    Reason.MISSING_HEADER: "AuthFailure.InvalidAuthorization",
    Reason.MALFORMED: "AuthFailure.InvalidAuthorization",
    Reason.UNKNOWN_KEY: "AuthFailure.SecretIdNotFound",
    Reason.BAD_TOKEN: "AuthFailure.TokenFailure",
    Reason.CLOCK_SKEW: "AuthFailure.SignatureExpire",
    Reason.UNSIGNED_HEADER: "AuthFailure.SignatureFailure",
    Reason.MISMATCH: "AuthFailure.SignatureFailure",
}
