"""GET /services/{service}/functions/{function}/code?qualifier="""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..code_link import code_link
from ..state import Account
from .table import routes


@routes.operation(
    "GetFunctionCode", "GET", "/services/{service}/functions/{function}/code"
)
def get_function_code(call: Call[Account]) -> Response:
    qualifier = call.request.query("qualifier") or None
    target = call.state.target(
        call.parameters["service"], qualifier, call.parameters["function"]
    )
    return Response.of_json(code_link(call, target))
