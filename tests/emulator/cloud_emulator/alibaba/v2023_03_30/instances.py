"""GET /functions/{function}/instances: one for each qualifier that was invoked"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..arguments import limit_of
from ..state import LATEST
from .invocations import INSTANCE
from .state import Account, version_of
from .table import routes


@routes.operation("ListInstances", "GET", "/functions/{function}/instances")
def list_instances(call: Call[Account]) -> Response:
    function = call.state.readable(call.parameters["function"])
    wanted = call.request.query("qualifier")
    rows = [
        {
            "instanceId": INSTANCE,
            "qualifier": qualifier,
            "versionId": (
                "0" if qualifier == LATEST else version_of(function, qualifier)
            ),
            "status": "Running",
            "createdTimeMs": since,
            "destroyedTimeMs": 0,
        }
        for qualifier, since in sorted(function.instances.items())
        if wanted in (None, "", qualifier)
    ]
    limit = limit_of(call.request)
    return Response.of_json({"requestId": call.request_id, "instances": rows[:limit]})
