"""One response for one request: recognize, authenticate, strike with a fault or run, record."""

from __future__ import annotations

import threading
from itertools import count
from typing import Any

from . import faults
from .alibaba.api import Alibaba
from .clock import Clock
from .cloud import Cloud, Plan
from .control import Control
from .faults import Fault, Faults, Kind
from .huawei.api import Huawei
from .journal import Journal
from .message import ApiError, Request, Response
from .object_store import (
    PREFIX,
    ObjectStore,
    StoreRejection,
    cloud_of,
    download_headers,
    is_virtual_hosted,
    object_path,
)
from .packages import Defect, spoiled
from .routing import Call
from .signatures import NonceMemory
from .temporary_cos import LARGEST_OBJECT, TemporaryCos
from .tencent.api import Tencent

OTHER_BODY_LIMIT = 1 << 20


class Backend:
    def __init__(self, base_url: str, clock: Clock) -> None:
        self.clock = clock
        self.nonces = NonceMemory()
        self.faults = Faults()
        self.journal = Journal()
        self.objects = ObjectStore(base_url, clock)
        self.uploads = TemporaryCos(clock)
        self.clouds: tuple[Cloud, ...] = (
            Alibaba(clock, self.nonces),
            Huawei(clock),
            Tencent(clock),
        )
        self._control = Control(self)
        self._serials = count(1)
        self._state = threading.RLock()

    def reset(self) -> None:
        """Back to the state of the start: time, functions, links, faults, nonces, journal."""
        with self._state:
            self.clock.offset = 0.0
            self.nonces.forget()
            self.faults.clear()
            self.journal.clear()
            self.objects.reset()
            self.uploads.reset()
            for cloud in self.clouds:
                cloud.reset()

    def largest_body(self, request: Request) -> int:
        """The limit for a request whose head alone has been read."""
        if self.uploads.claims(request):
            return LARGEST_OBJECT
        cloud = self._cloud_for(request)
        return cloud.largest_body(request) if cloud else OTHER_BODY_LIMIT

    def too_large(self, request: Request) -> Response:
        if self.uploads.claims(request):
            words = "Your proposed upload exceeds the maximum allowed object size."
            rejection = StoreRejection(400, "EntityTooLarge", words)
            return rejection.as_response(self._request_id())
        cloud = self._cloud_for(request)
        if cloud is None:
            return Response.of_text("the body is too large\n", 413)
        error = cloud.too_large(request)
        return self._rejection(cloud, request, error, self._request_id())

    def handle(self, request: Request) -> Response:
        if request.path.startswith("/_control/"):
            return self._control.handle(request)
        if self.uploads.claims(request):
            return self._upload(request)
        if request.path.startswith(PREFIX) or is_virtual_hosted(request):
            return self._download(request)
        cloud = self._cloud_for(request)
        if cloud is None:
            return Response.of_text(
                "no cloud of this emulator takes this request\n", 404
            )
        return self._call(cloud, request)

    def _cloud_for(self, request: Request) -> Cloud | None:
        return next((cloud for cloud in self.clouds if cloud.claims(request)), None)

    def _call(self, cloud: Cloud, request: Request) -> Response:
        entry = self.journal.record(request, cloud.name)
        request_id = self._request_id()
        try:
            # Before any fault, so that no fault can hide a wrong signature.
            failure = cloud.authenticate(request)
            if failure:
                entry["expected_to_sign"] = failure.expected or None
                raise cloud.rejection(request, failure)
            plan = cloud.plan(request)
            entry["operation"] = plan.operation.name
            fault = faults.standing_fault(
                cloud.name, plan.function_name
            ) or self.faults.take(cloud.name, plan.operation.name)
            response = self._run(cloud, plan, request, request_id, fault)
        except ApiError as error:
            entry["error"] = error.code
            response = self._rejection(cloud, request, error, request_id)
        entry["status"] = response.status
        entry["request_id"] = request_id
        return response

    def _run(
        self,
        cloud: Cloud,
        plan: Plan[Any],
        request: Request,
        request_id: str,
        fault: Fault | None,
    ) -> Response:
        kind = fault.kind if fault else None
        if kind in (Kind.THROTTLE, Kind.BUSY, Kind.SERVER_ERROR):
            response = self._rejection(cloud, request, cloud.trouble(kind), request_id)
            if fault and fault.retry_after is not None:
                name = cloud.retry_after_header(request)
                response.headers.append((name, str(fault.retry_after)))
            return response
        if kind is Kind.HTML:
            return faults.html_page()
        call = Call(
            request,
            plan.parameters,
            plan.state,
            self.objects,
            self.uploads,
            self.clock,
            request_id,
            expired_link=kind is Kind.EXPIRE_URL,
        )
        with self._state:
            response = plan.operation.run(call)
        response.headers.extend(cloud.request_id_headers(request_id))
        return faults.applied(fault, response) if fault else response

    def _rejection(
        self, cloud: Cloud, request: Request, error: ApiError, request_id: str
    ) -> Response:
        response = cloud.reject(request, error, request_id)
        response.headers.extend(cloud.request_id_headers(request_id))
        return response

    def _download(self, request: Request) -> Response:
        cloud = cloud_of(object_path(request))
        entry = self.journal.record(request, cloud)
        entry["operation"] = faults.DOWNLOAD
        request_id = self._request_id()
        try:
            package = self.objects.fetch(request)
        except StoreRejection as rejection:
            entry["error"] = rejection.code
            entry["status"] = rejection.status
            return rejection.as_response(request_id)
        fault = self.faults.take(cloud, faults.DOWNLOAD)
        data = package.served
        if fault and fault.kind is Kind.TAMPER_DOWNLOAD:
            data = spoiled(data, Defect.TAMPERED)
        if fault and fault.kind is Kind.TRUNCATE_DOWNLOAD:
            data = spoiled(data, Defect.TRUNCATED)
        response = Response(200, download_headers(package, data), data)
        if fault and fault.kind is Kind.BREAK_DOWNLOAD:
            response.break_after = len(data) // 2
        entry["status"] = response.status
        return response

    def _upload(self, request: Request) -> Response:
        entry = self.journal.record(request, "tencent")
        entry["operation"] = faults.UPLOAD
        request_id = self._request_id()
        try:
            response = self.uploads.put(request)
        except StoreRejection as rejection:
            entry["error"] = rejection.code
            response = rejection.as_response(request_id)
        entry["status"] = response.status
        return response

    def _request_id(self) -> str:
        return f"00000000-0000-4000-8000-{next(self._serials):012x}"
