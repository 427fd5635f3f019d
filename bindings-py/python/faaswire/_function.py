"""Functions in the terms that all clouds share."""

from __future__ import annotations

from ._hints import resolvable
from ._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any, Generic, TypeVar

    from ._native import CodePackage, Reference, Secret
    from ._words import FunctionState

    _RecordT_co = TypeVar("_RecordT_co", bound=Record, covariant=True)

    class _Described(Record, Generic[_RecordT_co]):
        def __class_getitem__(cls, _record: Any) -> Any: ...

else:

    class _Described(Record):
        __slots__ = ()

        def __class_getitem__(cls, _record):
            return cls


class Function(_Described["_RecordT_co"]):
    """A function of any cloud: what a configuration or an item of a list reports about it, in the
    same terms for every cloud. Members that the cloud did not report are `None`."""

    __match_args__ = (
        "reference",
        "runtime",
        "handler",
        "memory_mb",
        "timeout_seconds",
        "state",
        "state_text",
        "state_reason",
        "changed",
        "layers",
        "environment",
        "record",
    )

    reference: Reference | None
    """The reference of the function; `None` if neither the response nor the call names it."""
    runtime: str | None
    """The runtime in the vendor's spelling, such as `python3.10` or `Python3.10`."""
    handler: str | None
    """The handler (entry point), such as `index.handler`."""
    memory_mb: int | None
    """The memory size, in MB."""
    timeout_seconds: int | None
    """The execution timeout, in seconds."""
    state: FunctionState
    """The state of the function: `active`; `pending`, while it is being created, changed or
    deleted; `failed`; `unknown`, if the cloud reports none or an unknown one."""
    state_text: str | None
    """The state in the vendor's spelling."""
    state_reason: str | None
    """The reason for the state, in the vendor's words."""
    changed: datetime | None
    """The time of the last change, in UTC; `None` if the cloud reports it without a time zone."""
    layers: list[str] | None
    """The layers, or dependencies, as the cloud names them."""
    environment: dict[str, Secret] | None
    """The environment variables; the values are secrets, since they often hold keys and
    passwords."""
    record: _RecordT_co
    """The vendor's record that the function was read from."""

    def __init__(
        self,
        *,
        reference: Reference | None,
        runtime: str | None,
        handler: str | None,
        memory_mb: int | None,
        timeout_seconds: int | None,
        state: FunctionState,
        state_text: str | None,
        state_reason: str | None,
        changed: datetime | None,
        layers: list[str] | None,
        environment: dict[str, Secret] | None,
        record: _RecordT_co,
    ) -> None:
        self.__dict__.update(
            reference=reference,
            runtime=runtime,
            handler=handler,
            memory_mb=memory_mb,
            timeout_seconds=timeout_seconds,
            state=state,
            state_text=state_text,
            state_reason=state_reason,
            changed=changed,
            layers=layers,
            environment=environment,
            record=record,
        )

    def package(self) -> CodePackage:
        """Returns the code package: its checksum and size, as far as they were reported, and its
        source."""
        return self._reported_package()


resolvable(globals())
