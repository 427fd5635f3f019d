"""One call to the emulator: what its caller was reported, and what the emulator recorded of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from cloud_emulator import Emulator, packages

Members = dict[str, Any]

UPLOAD = "uploads/site.zip"
"""Key of an object that the code of a FunctionGraph function can be taken from."""

# Headers that say what is asked for and by whom; the others are a client's own affair.
_MEANINGFUL = frozenset(
    (
        "host",
        "if-match",
        "x-acs-accesskey-id",
        "x-acs-action",
        "x-acs-content-sha256",
        "x-acs-security-token",
        "x-acs-version",
        "x-auth-token",
        "x-cff-instance-memory",
        "x-cff-log-type",
        "x-cff-request-version",
        "x-fc-account-id",
        "x-fc-async-task-id",
        "x-fc-date",
        "x-fc-invocation-type",
        "x-fc-log-type",
        "x-fc-security-token",
        "x-fc-stateful-async-invocation-id",
        "x-fc-trace-id",
        "x-project-id",
        "x-security-token",
        "x-tc-action",
        "x-tc-language",
        "x-tc-region",
        "x-tc-token",
        "x-tc-version",
    )
)


class Rejected(Exception):
    """The cloud said no, as one client reported it. What a client does not tell is None."""

    def __init__(
        self,
        code: str | None,
        *,
        status: int | None = None,
        message: str | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.message = message
        self.request_id = request_id


@dataclass(frozen=True)
class Exchange:
    response: Any
    rejection: Rejected | None
    recorded: Mapping[str, Any]

    @property
    def meaning(self) -> Members:
        """The request without what clients are free to choose: spelling, order, user agent."""
        recorded = self.recorded
        headers = dict(recorded["headers"])
        # An event of a function is bytes, even where it is JSON; FunctionGraph takes JSON alone.
        is_event = recorded["path"].endswith("/invocations")
        is_event &= recorded["cloud"] != "huawei"
        json = None if is_event else recorded["json"]
        # JSON may be spelled in many ways, and its hash with it.
        spelled = set() if json is None else {"x-acs-content-sha256"}
        return {
            "cloud": recorded["cloud"],
            "operation": recorded["operation"],
            "method": recorded["method"],
            "path": unquote(recorded["path"]),
            "query": sorted(recorded["query"]),
            "json": json,
            "bytes": recorded["body_sha256"] if json is None else None,
            "content_type": headers.get("content-type")
            if recorded["body_length"]
            else None,
            "headers": {
                name: headers[name] for name in (_MEANINGFUL & headers.keys()) - spelled
            },
        }


def observe(
    emulator: Emulator, call: Callable[[], Any], *, server_ahead: float = 0.0
) -> Exchange:
    """Make the call in a fresh state of the clouds, so that two calls find the same."""
    make_fresh(emulator)
    emulator.backend.clock.offset = server_ahead
    return observe_next(emulator, call)


def make_fresh(emulator: Emulator) -> None:
    backend = emulator.backend
    backend.reset()
    backend.objects.put("huawei", UPLOAD, packages.Package(packages.python("new")))


def observe_next(emulator: Emulator, call: Callable[[], Any]) -> Exchange:
    """Make the call in the state that earlier calls have left."""
    journal = emulator.backend.journal
    journal.clear()
    response, rejection = None, None
    try:
        response = call()
    except Rejected as rejected:
        rejection = rejected
    recorded = journal.entries()
    assert len(recorded) == 1, f"one call made {len(recorded)} requests"
    return Exchange(response, rejection, recorded[0])
