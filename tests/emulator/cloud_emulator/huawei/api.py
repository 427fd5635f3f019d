"""Which FunctionGraph operation a request is for, and how it is authenticated and rejected."""

from __future__ import annotations

import re

from .. import accounts
from ..clock import Clock
from ..cloud import Cloud, Plan
from ..faults import Kind
from ..message import ApiError, Request, Response
from ..signatures import Failure, Reason
from . import fixtures, sign_huawei
from .state import Project
from .v2 import routes

MEGABYTE = 1 << 20
LARGEST_BODY = 70 * MEGABYTE
LARGEST_SIGNED_BODY = 12 * MEGABYTE


class Huawei(Cloud):
    name = "huawei"

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        self._project = fixtures.project(self._clock)
        self._token_expires = self._clock.now() + accounts.HUAWEI_TOKEN_LIFETIME_SECONDS

    def claims(self, request: Request) -> bool:
        return re.match(r"/v2/[^/]*/fgs/", request.path) is not None

    def authenticate(self, request: Request) -> Failure | None:
        now = self._clock.now()
        if _has_token(request):
            return sign_huawei.verify_token(
                request, accounts.HUAWEI_TOKEN, self._token_expires, now
            )
        return sign_huawei.verify(request, accounts.HUAWEI_KEYS, now)

    def plan(self, request: Request) -> Plan[Project]:
        found = routes.find(request)
        if found is None:
            raise ApiError(
                404, "APIGW.0101", "The API does not exist or has not been published"
            )
        operation, parameters = found
        projects = (parameters["project_id"], request.header("x-project-id"))
        if any(given not in ("", accounts.HUAWEI_PROJECT_ID) for given in projects):
            raise ApiError(403, "FSS.0403", "The project is not the caller's")
        function_name = _function_name(parameters.get("function_urn", ""))
        if function_name == "forbidden":
            raise ApiError(403, "FSS.0403", "Forbidden")

        return Plan(operation, parameters, self._project, function_name)

    def rejection(self, request: Request, failure: Failure) -> ApiError:
        if failure.reason is Reason.CLOCK_SKEW:
            return ApiError(
                401, "APIGW.0303", f"Incorrect app authentication: {failure.message}"
            )
        return ApiError(
            401,
            "APIGW.0301",
            f"Incorrect IAM authentication information: {failure.message}",
        )

    def reject(self, request: Request, error: ApiError, request_id: str) -> Response:
        body = {"error_code": error.code, "error_msg": error.message}
        if error.code.startswith("APIGW."):
            body["request_id"] = request_id
        return Response.of_json(body, error.status)

    def trouble(self, kind: Kind) -> ApiError:
        return {
            Kind.THROTTLE: ApiError(
                429, "APIGW.0308", "The throttling threshold has been reached"
            ),
            Kind.BUSY: ApiError(
                503, "FSS.0503", "The service is busy, try again later"
            ),
        }.get(kind) or ApiError(500, "FSS.0500", "Internal server error")

    def largest_body(self, request: Request) -> int:
        return LARGEST_BODY if _has_token(request) else LARGEST_SIGNED_BODY

    def too_large(self, request: Request) -> ApiError:
        return ApiError(413, "APIGW.0201", "Request entity too large")

    def request_id_headers(self, request_id: str) -> list[tuple[str, str]]:
        return [("X-Request-Id", request_id)]


def _has_token(request: Request) -> bool:
    return "x-auth-token" in request.headers


def _function_name(urn: str) -> str:
    parts = urn.split(":")
    return parts[6] if len(parts) > 6 else ""
