"""GET /services/{service}[.{qualifier}]/functions/{function}/code"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..code_link import code_link
from ..state import Account, split_qualifier
from .table import routes


@routes.operation(
    "GetFunctionCode", "GET", "/services/{service}/functions/{function}/code"
)
def get_function_code(call: Call[Account]) -> Response:
    service, qualifier = split_qualifier(call.parameters["service"])
    target = call.state.target(service, qualifier, call.parameters["function"])
    return Response.of_json(code_link(call, target))
