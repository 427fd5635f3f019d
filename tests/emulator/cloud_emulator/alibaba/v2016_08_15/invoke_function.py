"""POST /services/{service}[.{qualifier}]/functions/{function}/invocations"""

from __future__ import annotations

import base64

from ...message import Response
from ...routing import Call
from ..echo import log_tail, one_of, result
from ..state import Account, split_qualifier
from .table import routes


@routes.operation(
    "InvokeFunction", "POST", "/services/{service}/functions/{function}/invocations"
)
def invoke_function(call: Call[Account]) -> Response:
    service, qualifier = split_qualifier(call.parameters["service"])
    target = call.state.target(service, qualifier, call.parameters["function"])
    invocation = one_of(call.request, "X-Fc-Invocation-Type", ("Sync", "Async"))
    log = one_of(call.request, "X-Fc-Log-Type", ("None", "Tail"))
    if invocation == "Async":
        return Response(202)
    name = target.function.name
    response = result(name, call.request.body)
    if target.function.package.has_checksum:
        response.headers.append(("X-Fc-Code-Checksum", target.function.package.crc64))
    response.headers += [
        ("X-Fc-Invocation-Duration", "3"),
        ("X-Fc-Max-Memory-Usage", "9.53"),
        ("X-Fc-Invocation-Service-Version", target.version),
        ("X-Fc-Instance-Id", "c-65000000-emulator"),
    ]
    if log == "Tail":
        tail = base64.b64encode(log_tail(name, call.request_id)).decode()
        response.headers.append(("X-Fc-Log-Result", tail))
    return response
