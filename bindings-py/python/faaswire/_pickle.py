"""Secrets in pickles: only where somebody asks for them."""

from __future__ import annotations

from ._hints import resolvable
from ._native import Call, CredentialsBase, NoCredentials, Secret, Service

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def with_secrets(value: Any) -> Any:
    """Wraps what holds secrets (a service, a call, a record, a package, or a list of such), so that
    it can be pickled with them. Unpickled it is the value itself: hand a worker process
    `with_secrets(service)`, and it gets the service.

    Whoever reads the pickle has the keys: it belongs into a pipe between processes, not into a file.
    Without it the pickle of a secret, or of what holds one, is a `TypeError`.
    """
    return _WithSecrets(value)


class _WithSecrets:
    __slots__ = ("_value",)

    def __init__(self, value: Any) -> None:
        self._value = value

    def __repr__(self) -> str:
        return f"<{type(self._value).__name__} to be pickled with its secrets>"

    def __reduce__(self) -> tuple[Any, ...]:
        from io import BytesIO
        from pickle import HIGHEST_PROTOCOL, Pickler, loads

        data = BytesIO()
        pickler = Pickler(data, HIGHEST_PROTOCOL)
        pickler.dispatch_table = _Reducers()  # type: ignore[assignment]
        pickler.dump(self._value)
        return loads, (data.getvalue(),)


class _Reducers:
    """How what rejects to be pickled is pickled, by its class."""

    def __getitem__(self, cls: type[Any]) -> Any:
        if issubclass(cls, Secret | CredentialsBase | Service | Call):
            return cls._reduce_with_secrets
        from copyreg import dispatch_table

        return dispatch_table[cls]


def construct(cls: Any, members: dict[str, Any]) -> Any:
    """An object by the keywords of its constructor."""
    return cls(**members)


def call_again(
    cls: Any,
    service: dict[str, Any],
    operation: str,
    members: dict[str, Any],
    trail: list[str],
) -> Call[Any]:
    """A call of a service that is made again, without keys if there are none."""
    made = cls(**{"credentials": NoCredentials(), **service})
    call: Call[Any] = made._call_again(operation, members, trail)
    return call


resolvable(globals())
