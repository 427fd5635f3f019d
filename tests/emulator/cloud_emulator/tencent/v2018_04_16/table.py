"""The table that the operations enter themselves in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from ...message import Response
from ...routing import Actions, Call
from .. import arguments
from ..arguments import Arguments
from ..state import Account, Json

actions: Actions[Account] = Actions()

Handler = Callable[[Call[Account], Arguments], Json]

_ZONE = timezone(timedelta(hours=8))


def action(name: str) -> Callable[[Handler], Handler]:
    """An action: its parameters are read, and its result goes into the envelope."""

    def declare(handler: Handler) -> Handler:
        @actions.operation(name)
        def run(call: Call[Account]) -> Response:
            result = handler(call, arguments.read(call.request, name))
            return Response.of_json(
                {"Response": {**result, "RequestId": call.request_id}}
            )

        return handler

    return declare


def now(call: Call[Account]) -> str:
    """The time as the service writes it: without its zone."""
    return datetime.fromtimestamp(call.clock.now(), _ZONE).strftime("%Y-%m-%d %H:%M:%S")
