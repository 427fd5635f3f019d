"""/quotas"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..state import Project
from .functions import MOST_FUNCTIONS
from .table import routes


@routes.operation("ListQuotas", "GET", "/quotas")
def list_quotas(call: Call[Project]) -> Response:
    used = len(call.state.functions)
    resources: list[dict[str, object]] = [
        {"quota": MOST_FUNCTIONS, "used": used, "type": "fgs_func_num"},
        {"quota": 10240, "used": 22, "type": "fgs_func_code_size", "unit": "MB"},
        {"quota": 100, "used": 0, "type": "fgs_func_occurs"},
    ]
    return Response.of_json({"quotas": {"resources": resources}})
