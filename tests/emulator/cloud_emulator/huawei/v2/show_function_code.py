"""GET /functions/{function_urn}/code"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..describe import describe
from ..state import Project
from .table import routes


@routes.operation("ShowFunctionCode", "GET", "/functions/{function_urn}/code")
def show_function_code(call: Call[Project]) -> Response:
    target = call.state.target(call.parameters["function_urn"])
    return Response.of_json(describe(call, target, "%Y-%m-%d %H:%M:%S"))
