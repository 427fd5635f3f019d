"""Functions in the words that all clouds share."""

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
    """A function of any cloud: what a configuration or an item of a list says of it, in the same
    words everywhere. What the cloud did not say is `None`."""

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
    """Which function it is; `None` where neither the response nor the call says."""
    runtime: str | None
    """Runtime in the cloud's own word, such as `python3.10` or `Python3.10`."""
    handler: str | None
    """Entry point, such as `index.handler`."""
    memory_mb: int | None
    """Memory in MB."""
    timeout_seconds: int | None
    """Longest run in seconds."""
    state: FunctionState
    """Whether it can run: `active`; `pending`, while it is made, changed or deleted; `failed`;
    `unknown`, where the cloud does not say, or says something else."""
    state_text: str | None
    """The cloud's own word for the state."""
    state_reason: str | None
    """Why it is in that state, in the cloud's words."""
    changed: datetime | None
    """Time of the last change, in UTC; `None` where the cloud writes it without a time zone."""
    layers: list[str] | None
    """Layers, or dependencies, as the cloud names them."""
    environment: dict[str, Secret] | None
    """Environment variables; keys and passwords are kept in them."""
    record: _RecordT_co
    """The record of the cloud that it was read from."""

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
        """The package: its checksum and size as far as they are known, and where it is."""
        return self._reported_package()


resolvable(globals())
